package org.gridgov.merging.redraw;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * How good a plan of new grids is, and how sure that is (划格质量).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: objective, {@code FACTS}; A3, {@code INVARIANTS}: an optimum carries a certificate.
 *
 * @param objective what the borders of all lines cost in the plan; less is better
 * @param bound no plan costs less
 * @param agreedBound no plan costs less that leaves neighbours together on which all lines agree, up to half the upper bound;
 *     large ground is searched among those alone
 * @param proven whether the plan is known to be the best
 * @param legal whether every grid is within the bounds and hangs together, and every wish is granted
 */
@JsonPropertyOrder({"objective", "bound", "agreedBound", "proven", "legal"})
public record Drawing(double objective, double bound, double agreedBound, boolean proven, boolean legal) {}
