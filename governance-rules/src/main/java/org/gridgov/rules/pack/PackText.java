package org.gridgov.rules.pack;

import java.util.Objects;

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
}
