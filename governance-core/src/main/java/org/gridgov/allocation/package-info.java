/**
 * Who and what serves each task and need, proven best: a {@link org.gridgov.allocation.Problem} of
 * {@link org.gridgov.allocation.Demand demands}, {@link org.gridgov.allocation.Supply supplies} and
 * {@link org.gridgov.allocation.Quota quotas} becomes a {@link org.gridgov.allocation.Market} of eligible pairs.
 *
 * <p>{@link org.gridgov.allocation.Allocator} solves it under any {@link org.gridgov.decision.Mode} into a
 * {@link org.gridgov.allocation.Solution} and a {@link org.gridgov.decision.Plan}; {@link org.gridgov.allocation.PlanChecker}
 * verifies both from first principles and shares no code with it. {@link org.gridgov.allocation.LiveAllocation}
 * keeps a plan up to date event by event; {@link org.gridgov.allocation.BidPrices} answers walk-ins at once;
 * {@link org.gridgov.allocation.PlanReasons} and {@link org.gridgov.allocation.Bottlenecks} say why, and what would help;
 * {@link org.gridgov.allocation.TaskPaths} tells which tasks stayed at their own level and which went up;
 * {@link org.gridgov.allocation.WholeAllocator} serves needs that can't be split.
 */
@NullMarked
package org.gridgov.allocation;

import org.jspecify.annotations.NullMarked;
