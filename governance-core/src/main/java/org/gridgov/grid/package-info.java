/** Being written. */
@NullMarked
package org.gridgov.grid;

import org.jspecify.annotations.NullMarked;
