/** New grids out of nets. */
@NullMarked
package org.gridgov.merging.redraw;

import org.jspecify.annotations.NullMarked;
