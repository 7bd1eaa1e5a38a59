package org.gridgov.grid.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Require;
import org.gridgov.grid.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * One part of a code and the kind of unit whose number it is (代码分段).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: codes and history, {@code INVARIANTS}: lengths are configurable, one standard has widened its own.
 *
 * @param kind the kind of unit that has codes of this level
 * @param name what people call the level
 * @param lengths how many characters its number may have, each 1 to 20; the first is used for new numbers
 * @param characters what its number may consist of
 * @param standsAlone whether a code of this level is its number alone; else it begins with the parent's code
 * @param ranges which numbers usually stand for what, each number in one range at most; empty if they tell nothing
 */
@JsonPropertyOrder({"kind", "name", "lengths", "characters", "standsAlone", "ranges"})
public record CodeLevel(
        UnitKind kind,
        LocalText name,
        List<Integer> lengths,
        CodeCharacters characters,
        boolean standsAlone,
        List<CodeRange> ranges) {
    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if a length is missing, twice there or out of bounds, or a range overlaps another or
     *     has numbers that the level can't have
     */
    public CodeLevel {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(characters, "characters");
        lengths = List.copyOf(lengths);
        ranges = List.copyOf(ranges);
        if (lengths.isEmpty() || Set.copyOf(lengths).size() != lengths.size()) {
            throw new IllegalArgumentException(
                    "Level " + kind + " must name each of its lengths once, but has " + lengths);
        }
        lengths.forEach(length -> Require.between("A length of level " + kind, length, 1, 20));
        for (int i = 0; i < ranges.size(); i++) {
            CodeRange range = ranges.get(i);
            if (!lengths.contains(range.from().length()) || !characters.allowAll(range.from() + range.to())) {
                throw new IllegalArgumentException(
                        "A range of level " + kind + " must hold numbers of that level, but is " + range);
            }
            for (CodeRange before : ranges.subList(0, i)) {
                if (before.overlaps(range)) {
                    throw new IllegalArgumentException(
                            "Ranges of level " + kind + " must not overlap, but " + before + " meets " + range);
                }
            }
        }
    }

    /**
     * Makes a level as a file holds it.
     *
     * @param kind the kind of unit that has codes of this level
     * @param name what people call the level
     * @param lengths how many characters its number may have
     * @param characters what its number may consist of; null for {@link CodeCharacters#DIGITS}
     * @param standsAlone whether a code of this level is its number alone; null for no
     * @param ranges which numbers usually stand for what; null for none
     * @return the level
     * @throws IllegalArgumentException if the parts do not fit each other
     */
    @JsonCreator
    public static CodeLevel of(
            @JsonProperty("kind") UnitKind kind,
            @JsonProperty("name") LocalText name,
            @JsonProperty("lengths") List<Integer> lengths,
            @JsonProperty("characters") @Nullable CodeCharacters characters,
            @JsonProperty("standsAlone") @Nullable Boolean standsAlone,
            @JsonProperty("ranges") @Nullable List<CodeRange> ranges) {
        return new CodeLevel(
                kind,
                name,
                lengths,
                characters == null ? CodeCharacters.DIGITS : characters,
                standsAlone != null && standsAlone,
                ranges == null ? List.of() : ranges);
    }

    /**
     * The range of a number.
     *
     * @param number the number with all its zeros
     * @return its range, empty if it lies in none
     */
    public Optional<CodeRange> range(String number) {
        return ranges.stream().filter(range -> range.contains(number)).findFirst();
    }

    /**
     * Tells whether units of a kind have codes of this level.
     *
     * @param kind the kind
     * @return whether it is the level's own kind or that of one of its ranges
     */
    public boolean isOf(UnitKind kind) {
        return this.kind.equals(kind) || ranges.stream().anyMatch(range -> kind.equals(range.kind()));
    }
}
