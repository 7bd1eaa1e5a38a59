/** Being written. */
@NullMarked
package org.gridgov.organisation;

import org.jspecify.annotations.NullMarked;
