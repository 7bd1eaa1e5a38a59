package org.gridgov.io;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.gridgov.journal.Entry;

/**
 * Prints entries as the lines of a journal file, without a file.
 *
 * <p>Thread-safe. A {@link JournalFile} that gets the same entries holds the same bytes.
 */
public final class JournalText {
    private JournalText() {}

    /**
     * Prints entries.
     *
     * @param entries the entries, in order
     * @param kinds the kinds of their events
     * @return one line of JSON each, UTF-8, with a line end after the last
     * @throws IllegalArgumentException if an event is of none of the kinds
     */
    public static byte[] lines(List<Entry> entries, EventKinds kinds) {
        EntryText text = new EntryText(kinds, ReadLimits.DEFAULT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        entries.forEach(entry -> bytes.writeBytes(text.write(entry)));
        return bytes.toByteArray();
    }
}
