/**
 * The working life of a community as one state (运转): lists, claims, consultations, the rotating lead, volunteers, projects.
 *
 * <p>A {@link org.gridgov.life.CommunityLife} holds the book of each mechanism and follows from the entries of a journal; an
 * {@link org.gridgov.life.Opening} brings in what a case holds at the start. Commands are those of the books. What people
 * look at is a {@link org.gridgov.life.WaitingTimes} or a book itself.
 */
@NullMarked
package org.gridgov.life;

import org.jspecify.annotations.NullMarked;
