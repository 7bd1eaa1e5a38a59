package org.gridgov.grid.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import org.gridgov.basics.LocalText;
import org.gridgov.grid.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * A range of numbers within one part of a code, and what it usually stands for (类别码段).
 *
 * <p>It only <em>usually</em> tells the type: a number that says otherwise earns a warning, never a refusal. Immutable,
 * thread-safe.
 *
 * <p>Source: codes and history, {@code INVARIANTS}.
 *
 * @param from the first number, inclusive, written with all its zeros
 * @param to the last number, inclusive, of the same length
 * @param kind the kind of unit that it usually stands for; null if it stands for the kind of its level
 * @param use what its numbers are for
 * @param name what people call such units
 */
@JsonPropertyOrder({"from", "to", "kind", "use", "name"})
public record CodeRange(String from, String to, @Nullable UnitKind kind, RangeUse use, LocalText name) {
    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if they differ in length, are empty, or the first is after the last
     */
    public CodeRange {
        Objects.requireNonNull(use, "use");
        Objects.requireNonNull(name, "name");
        if (from.isEmpty() || from.length() != to.length() || from.compareTo(to) > 0) {
            throw new IllegalArgumentException(
                    "A range of numbers must go up between two of one length, but is '" + from + "' to '" + to + "'");
        }
    }

    /**
     * Makes a range as a file holds it.
     *
     * @param from the first number, inclusive
     * @param to the last number, inclusive
     * @param kind the kind of unit; null for the kind of its level
     * @param use what its numbers are for; null for {@link RangeUse#NORMAL}
     * @param name what people call such units
     * @return the range
     * @throws IllegalArgumentException if the bounds differ in length, are empty, or the first is after the last
     */
    @JsonCreator
    public static CodeRange of(
            @JsonProperty("from") String from,
            @JsonProperty("to") String to,
            @JsonProperty("kind") @Nullable UnitKind kind,
            @JsonProperty("use") @Nullable RangeUse use,
            @JsonProperty("name") LocalText name) {
        return new CodeRange(from, to, kind, use == null ? RangeUse.NORMAL : use, name);
    }

    /**
     * Tells whether a number lies in the range.
     *
     * @param number the number with all its zeros
     * @return whether it has the length of the bounds and lies between them, both inclusive
     */
    public boolean contains(String number) {
        return number.length() == from.length() && number.compareTo(from) >= 0 && number.compareTo(to) <= 0;
    }

    boolean overlaps(CodeRange other) {
        return from.length() == other.from.length() && from.compareTo(other.to) <= 0 && other.from.compareTo(to) <= 0;
    }
}
