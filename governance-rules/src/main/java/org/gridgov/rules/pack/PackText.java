package org.gridgov.rules.pack;

import java.util.Objects;
import org.gridgov.basics.Place;

/**
 * A file of a pack that is one text: sentences, rules for developers, or scenarios.
 *
 * <p>Nothing in it has been understood yet. Immutable, thread-safe.
 *
 * @param source the file
 * @param text its text, line ends as {@code \n}, without byte order mark
 */
public record PackText(String source, String text) {
    /** Checks that both parts are there. */
    public PackText {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(text, "text");
    }

    /**
     * Where something stands in it.
     *
     * @param line the line, from 1
     * @param column the character of the line, from 1, as an editor counts
     * @return the place; its column is the number as text
     */
    public Place place(int line, int column) {
        return Place.of(source).row(line).column(String.valueOf(column));
    }

    /** {@return the file's name without its folder and its ending, such as {@code dispatch}} */
    public String name() {
        String name = source.substring(source.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
