/**
 * People who can help, and when.
 *
 * <p>A {@link org.gridgov.volunteers.Volunteer} has skills, {@link org.gridgov.volunteers.Availability free hours} and
 * limits, and is invited, never assigned; a {@link org.gridgov.volunteers.ServiceRecord} says what was done.
 */
@NullMarked
package org.gridgov.volunteers;

import org.jspecify.annotations.NullMarked;
