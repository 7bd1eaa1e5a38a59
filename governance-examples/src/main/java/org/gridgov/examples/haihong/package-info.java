/**
 * Haihong community as a synthetic case, from the structure of its grids to the visits of a whole month.
 *
 * <p>{@link org.gridgov.examples.haihong.HaihongGenerator} draws the case from a seed: a territory of 30 micro-grids, the
 * organisation beside it, three departmental nets that do not fit each other, the three lists, the mechanisms, and the
 * project with its volunteers. The result is a case file, {@code case.yaml} and one CSV per table, that lies in the
 * folder {@code case} of this package. Counts follow the source; residents, addresses and figures are synthetic.
 */
@NullMarked
package org.gridgov.examples.haihong;

import org.jspecify.annotations.NullMarked;
