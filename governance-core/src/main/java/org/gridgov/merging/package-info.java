/** Being written. */
@NullMarked
package org.gridgov.merging;

import org.jspecify.annotations.NullMarked;
