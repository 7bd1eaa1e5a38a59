/**
 * Draws new grids from the nets of several lines of work by optimising; it knows units with households and no domain.
 *
 * <p>A {@link org.gridgov.merging.regroup.RegroupProblem} of units, neighbours, nets and size bounds is solved by
 * {@link org.gridgov.merging.regroup.Regrouper} into a {@link org.gridgov.merging.regroup.Regrouping}: the cell of each
 * unit, a proven lower bound, and every cell that could not be made legal with its reason. A
 * {@link org.gridgov.merging.regroup.RegroupChecker} verifies it with code of its own,
 * {@link org.gridgov.merging.regroup.RegroupMeasures} say what it changes for each net, and
 * {@code Baselines} are the simple plans that it has to beat.
 */
@NullMarked
package org.gridgov.merging.regroup;

import org.jspecify.annotations.NullMarked;
