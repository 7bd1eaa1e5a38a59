/**
 * Words that every other package uses and that name nothing of the domain.
 *
 * <p>A value is read from text by {@code parse} and printed by {@code toString}; both accept the same language. A
 * problem in data is a {@link org.gridgov.basics.Finding} with place, cause and cure; what could be read comes back
 * beside it as {@link org.gridgov.basics.Loaded}. Intervals ({@link org.gridgov.basics.DateRange},
 * {@link org.gridgov.basics.TimeSlot}) are half-open. People appear as {@link org.gridgov.basics.PersonRef} and a few
 * banded {@link org.gridgov.basics.Facts}, never by name.
 */
@NullMarked
package org.gridgov.basics;

import org.jspecify.annotations.NullMarked;
