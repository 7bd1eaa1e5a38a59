/** Being written. */
@NullMarked
package org.gridgov.volunteers;

import org.jspecify.annotations.NullMarked;
