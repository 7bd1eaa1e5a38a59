/** Being written. */
@NullMarked
package org.gridgov.mechanism.claiming;

import org.jspecify.annotations.NullMarked;
