/**
 * People who can help, and when; who was asked, came, and for how long.
 *
 * <p>A {@link org.gridgov.volunteers.Volunteer} has skills, {@link org.gridgov.volunteers.Availability free hours} and
 * limits, and is invited to an {@link org.gridgov.volunteers.Occasion}, never assigned: the
 * {@link org.gridgov.volunteers.InvitationDesk} takes the answers and asks the next wave. The
 * {@link org.gridgov.volunteers.RecordDesk} keeps minutes, issues them by one
 * {@link org.gridgov.volunteers.HourRounding} and shows a {@link org.gridgov.volunteers.ServiceExtract} only where the
 * person chose it. {@link org.gridgov.volunteers.VolunteerEvent Events} make up the
 * {@link org.gridgov.volunteers.VolunteerBook}; a {@link org.gridgov.volunteers.ServiceRecord} is one line of it.
 */
@NullMarked
package org.gridgov.volunteers;

import org.jspecify.annotations.NullMarked;
