package org.gridgov.basics;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Comparator;

/**
 * Something that somebody should know about the data: what, where, with what effect, and what to do about it.
 *
 * <p>Findings are values, never exceptions: the good part of the data goes on beside them. They are ordered by place,
 * level, code and cause. Immutable, thread-safe.
 *
 * <p>Source: error messages, {@code STYLE} card 8; the five parts of {@code POLICY}.
 *
 * @param level how grave it is
 * @param code a stable code such as {@code GG-CASE-03}, the same in every language and version
 * @param place where it stands
 * @param cause what must hold and what was found instead
 * @param effect what happens because of it
 * @param cure what to do
 */
@JsonPropertyOrder({"level", "code", "place", "cause", "effect", "cure"})
public record Finding(Level level, String code, Place place, LocalText cause, LocalText effect, LocalText cure)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::place)
            .thenComparing(Finding::level)
            .thenComparing(Finding::code)
            .thenComparing(finding -> finding.cause().zh());

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /**
     * Prints the finding for a reader.
     *
     * @param language the reader's language
     * @return one line with level, code and place; below it cause, effect and cure, one line each, indented by two
     */
    public String in(Language language) {
        String head = Terms.name(level).in(language) + " " + code + (place.equals(Place.NONE) ? "" : " · " + place);
        return head + "\n  " + cause.in(language) + "\n  " + effect.in(language) + "\n  " + cure.in(language);
    }

    @Override
    public String toString() {
        return in(Language.EN);
    }
}
