/**
 * What was asked and what happened, one line after the other (流水): the only memory of a community's working life.
 *
 * <p>A {@link org.gridgov.journal.Command} is put to a {@link org.gridgov.journal.Journal}, which lets the domain answer
 * with a {@link org.gridgov.journal.Reply}: {@link org.gridgov.journal.Event events}, or the reasons of a refusal. Events
 * become an {@link org.gridgov.journal.Entry} of a {@link org.gridgov.journal.JournalStore}, and the state is the
 * {@link org.gridgov.journal.Fold} over all entries. The same key asked twice gives the first answer again.
 */
@NullMarked
package org.gridgov.journal;

import org.jspecify.annotations.NullMarked;
