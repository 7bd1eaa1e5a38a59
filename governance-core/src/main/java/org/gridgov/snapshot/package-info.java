/** Being written. */
@NullMarked
package org.gridgov.snapshot;

import org.jspecify.annotations.NullMarked;
