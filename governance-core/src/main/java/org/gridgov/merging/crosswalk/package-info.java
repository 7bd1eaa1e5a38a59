/**
 * From old cells to new grids and back: what became of which cell, exactly, and what that means for its figures.
 *
 * <p>A {@link org.gridgov.merging.crosswalk.Crosswalk} holds the share of each old cell's households that went into each
 * new one. It goes on through another crosswalk or through the history of the territory, and turns the figures of old
 * cells into {@link org.gridgov.merging.crosswalk.Converted} ones, each an
 * {@link org.gridgov.merging.crosswalk.Estimate} between two bounds.
 */
@NullMarked
package org.gridgov.merging.crosswalk;

import org.jspecify.annotations.NullMarked;
