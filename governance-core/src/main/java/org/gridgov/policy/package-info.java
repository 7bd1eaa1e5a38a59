/** Being written. */
@NullMarked
package org.gridgov.policy;

import org.jspecify.annotations.NullMarked;
