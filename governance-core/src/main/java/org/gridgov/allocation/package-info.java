/**
 * Who and what serves each task and need: most served, higher tier first, then points and distance.
 *
 * <p>{@link org.gridgov.allocation.Allocator} turns {@link org.gridgov.allocation.Demand}s,
 * {@link org.gridgov.allocation.Supply supplies}, cases and judgements into an optimal
 * {@link org.gridgov.decision.Plan}; {@link org.gridgov.allocation.PlanChecker} verifies plan and certificate from first
 * principles and shares no code with it.
 */
@NullMarked
package org.gridgov.allocation;

import org.jspecify.annotations.NullMarked;
