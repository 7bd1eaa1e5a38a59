/**
 * New grids out of the nets of several lines of work, within the bounds of size and the communities.
 *
 * <p>A {@link org.gridgov.merging.redraw.RegroupRequest} says what to draw; {@link org.gridgov.merging.redraw.MergePlan}
 * finds out which atoms touch ({@link org.gridgov.merging.redraw.AtomGraph}), has them grouped, numbers the
 * {@link org.gridgov.merging.redraw.NewGrid}s and gives {@link org.gridgov.merging.redraw.MergedGrids} with a crosswalk
 * for each line. {@link org.gridgov.merging.redraw.MergeDiff} compares two such plans.
 */
@NullMarked
package org.gridgov.merging.redraw;

import org.jspecify.annotations.NullMarked;
