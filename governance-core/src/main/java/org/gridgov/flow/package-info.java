/**
 * Min-cost network flow on primitive arrays, with dual prices; it knows no domain.
 *
 * <p>A {@link org.gridgov.flow.FlowNetwork} of nodes and arcs is solved by {@link org.gridgov.flow.MinCostFlow} into a
 * {@link org.gridgov.flow.FlowResult}: the flow of each arc and a price of each node. Prices prove that no cheaper flow
 * exists.
 */
@NullMarked
package org.gridgov.flow;

import org.jspecify.annotations.NullMarked;
