/** Being written. */
@NullMarked
package org.gridgov.project;

import org.jspecify.annotations.NullMarked;
