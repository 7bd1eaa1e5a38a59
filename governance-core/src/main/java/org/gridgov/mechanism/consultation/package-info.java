/** Being written. */
@NullMarked
package org.gridgov.mechanism.consultation;

import org.jspecify.annotations.NullMarked;
