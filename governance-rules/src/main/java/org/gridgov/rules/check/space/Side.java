package org.gridgov.rules.check.space;

import java.util.List;
import java.util.Objects;
import org.gridgov.basics.LocalText;

/**
 * What a {@link Box} asks of one attribute.
 *
 * <p>Immutable, thread-safe.
 *
 * @param attribute the attribute's name
 * @param codes of a code, flag or band the values of which one must be there; of a set the codes that must all be there;
 *     where two scales of one number meet, ranges such as {@code 500/800}, the end excluded
 * @param without of a set the codes that must not be there; else none
 * @param known whether a case in which the fact is known may lie in the box
 * @param unknown whether a case in which the fact is unknown lies in the box
 * @param words the same in words
 */
public record Side(
        String attribute, List<String> codes, List<String> without, boolean known, boolean unknown, LocalText words) {
    /** Copies the codes. */
    public Side {
        Objects.requireNonNull(attribute, "attribute");
        Objects.requireNonNull(words, "words");
        codes = List.copyOf(codes);
        without = List.copyOf(without);
    }
}
