/**
 * Network flow and assignment on primitive arrays, each with what proves it; it knows no domain.
 *
 * <p>A {@link org.gridgov.flow.FlowNetwork} of nodes and arcs is solved by {@link org.gridgov.flow.MinCostFlow} into a
 * {@link org.gridgov.flow.FlowResult}: the flow of each arc and a price of each node. Prices prove that no cheaper flow
 * exists. A {@link org.gridgov.flow.TwoSidedMarket} in which both sides have likings is settled by
 * {@link org.gridgov.flow.StableAssignment}, and {@link org.gridgov.flow.StabilityChecker} looks for pairs that would
 * rather have each other. An {@link org.gridgov.flow.UnequalProblem}, whose demands are of different sizes and are taken
 * whole, is given by {@link org.gridgov.flow.UnequalAssignment} an {@link org.gridgov.flow.UnequalAnswer}: a plan and a
 * bound for all plans.
 */
@NullMarked
package org.gridgov.flow;

import org.jspecify.annotations.NullMarked;
