/**
 * Multi-grid merging (多网合一): the nets of several lines of work become one, and nothing is lost.
 *
 * <p>{@link org.gridgov.merging.NetCell}s and {@link org.gridgov.merging.NetExtent}s make each
 * {@link org.gridgov.merging.Net}; {@link org.gridgov.merging.Merging} lays them over the leaves of the territory and
 * yields a {@link org.gridgov.merging.MergeResult}: the common refinement, a crosswalk per net, residuals, and a duty map
 * whose conflicts are left to people. New grids are drawn in {@link org.gridgov.merging.redraw}; a
 * {@link org.gridgov.merging.Refinement} is what all of it rests on.
 */
@NullMarked
package org.gridgov.merging;

import org.jspecify.annotations.NullMarked;
