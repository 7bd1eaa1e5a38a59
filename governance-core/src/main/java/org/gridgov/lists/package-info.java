/** Being written. */
@NullMarked
package org.gridgov.lists;

import org.jspecify.annotations.NullMarked;
