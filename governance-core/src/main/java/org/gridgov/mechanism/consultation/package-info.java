/**
 * Joint consultation (联席协商): themed meetings whose every item ends in an outcome.
 *
 * <p>{@link org.gridgov.mechanism.consultation.InvitationRule Rules} say who is asked to a
 * {@link org.gridgov.mechanism.consultation.Meeting}, and {@link org.gridgov.mechanism.consultation.AgendaSource sources}
 * what stands on its agenda; each {@link org.gridgov.mechanism.consultation.AgendaItem item} ends in one
 * {@link org.gridgov.mechanism.consultation.Outcome} by a {@link org.gridgov.mechanism.consultation.Decision} and is
 * {@link org.gridgov.mechanism.consultation.FollowUp followed up} until it is done. A
 * {@link org.gridgov.mechanism.consultation.MeetingBook} keeps it all, a
 * {@link org.gridgov.mechanism.consultation.MeetingDesk} takes the commands.
 */
@NullMarked
package org.gridgov.mechanism.consultation;

import org.jspecify.annotations.NullMarked;
