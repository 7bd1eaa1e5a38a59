package org.gridgov.basics;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Objects;

/**
 * A text for people, in Chinese and in English.
 *
 * <p>Written {@code 中文|English} in a cell and as an object with both in JSON; a single text without {@code |} serves both languages. Neither part may contain
 * {@code |}. Immutable, thread-safe.
 *
 * @param zh the Chinese text
 * @param en the English text
 */
public record LocalText(String zh, String en) {
    /**
     * Checks the two texts.
     *
     * @throws IllegalArgumentException if one contains {@code |}
     */
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public LocalText {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
        if (zh.indexOf('|') >= 0 || en.indexOf('|') >= 0) {
            throw new IllegalArgumentException("A text must not contain '|': '" + Require.abbreviate(zh) + "'");
        }
    }

    /**
     * Makes a text of two languages.
     *
     * @param zh the Chinese text
     * @param en the English text
     * @return the text
     */
    public static LocalText of(String zh, String en) {
        return new LocalText(zh, en);
    }

    /**
     * Reads what {@link #toString()} prints.
     *
     * @param text {@code 中文|English}, or one text for both
     * @return the text
     * @throws IllegalArgumentException if it contains more than one {@code |}
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LocalText parse(String text) {
        int bar = text.indexOf('|');
        return bar < 0 ? new LocalText(text, text) : new LocalText(text.substring(0, bar), text.substring(bar + 1));
    }

    /**
     * Picks a language.
     *
     * @param language the language of the reader
     * @return the text in that language
     */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    @Override
    public String toString() {
        return zh.equals(en) ? zh : zh + "|" + en;
    }
}
