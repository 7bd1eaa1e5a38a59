/**
 * Who and what serves each task and need: most served, higher tier first, then points and distance.
 *
 * <p>{@link org.gridgov.allocation.Allocator} turns a {@link org.gridgov.allocation.Problem} of
 * {@link org.gridgov.allocation.Demand}s and {@link org.gridgov.allocation.Supply supplies}, with cases and judgements, into
 * an optimal {@link org.gridgov.decision.Plan}; {@link org.gridgov.allocation.PlanChecker} verifies plan and certificate from first
 * principles and shares no code with it. {@link org.gridgov.allocation.LiveAllocation} keeps a plan up to date event by event;
 * {@link org.gridgov.allocation.BidPrices} answers walk-ins at once.
 */
@NullMarked
package org.gridgov.allocation;

import org.jspecify.annotations.NullMarked;
