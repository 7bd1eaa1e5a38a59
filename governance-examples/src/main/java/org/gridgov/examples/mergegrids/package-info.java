/**
 * Draws one grid system out of the nets of several lines of work, and judges it.
 *
 * <p>{@link org.gridgov.examples.mergegrids.MergeGrids} reads from top to bottom: a made-up district, what is asked for, one
 * call, and what people are shown.
 */
@NullMarked
package org.gridgov.examples.mergegrids;

import org.jspecify.annotations.NullMarked;
