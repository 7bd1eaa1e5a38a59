/**
 * Visits: whom to invite, in which order, with whom to stand in.
 *
 * <p>{@link org.gridgov.scheduling.Rosterer} turns cases and judgements into a {@link org.gridgov.decision.Roster} of
 * invitations. What is hard is never broken: free hours, consent, skills, no two visits at once, time to travel, limits a
 * day, a week and a month. A seat that can't be filled stays open with its reason.
 */
@NullMarked
package org.gridgov.scheduling;

import org.jspecify.annotations.NullMarked;
