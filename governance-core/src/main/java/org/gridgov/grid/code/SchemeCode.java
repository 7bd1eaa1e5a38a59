package org.gridgov.grid.code;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.UnitKind;

/**
 * A code that was read by a scheme: its level and its significant part, without the zeros that fill it up (代码值).
 *
 * <p>Two codes are equal if scheme, level and significant part are: text filled up with zeros to one length is never an
 * identity, because a unit and the only child of its name may fill up to the same text. Made by {@link CodeScheme#parse}
 * alone. Ordered by significant part, then by level. Immutable, thread-safe; every method is O(length).
 *
 * <p>Source: key = (level, code), {@code FACTS}; codes and history, {@code INVARIANTS}.
 */
public final class SchemeCode implements Comparable<SchemeCode> {
    private static final Comparator<SchemeCode> ORDER = Comparator.comparing(SchemeCode::significant)
            .thenComparingInt(code -> code.index)
            .thenComparing(code -> code.scheme.id());

    private final CodeScheme scheme;
    private final int index;
    private final int start;
    private final List<String> segments;
    private final String significant;

    /** Takes the segments from level {@code start} down; index -1 for a code of a free scheme. */
    SchemeCode(CodeScheme scheme, int start, List<String> segments) {
        this.scheme = scheme;
        this.start = start;
        this.segments = List.copyOf(segments);
        index = scheme.isFree() ? -1 : start + segments.size() - 1;
        significant = String.join("", segments);
    }

    /** {@return the scheme that read it} */
    public CodeScheme scheme() {
        return scheme;
    }

    /** {@return its level, empty in a free scheme} */
    public Optional<CodeLevel> level() {
        return index < 0 ? Optional.empty() : Optional.of(scheme.levels().get(index));
    }

    /** {@return its level's position in the scheme, the topmost being 0; -1 in a free scheme} */
    public int levelIndex() {
        return index;
    }

    /** {@return its parts from the topmost down; the last one is the unit's own number} */
    public List<String> segments() {
        return segments;
    }

    /** {@return the unit's own number with all its zeros} */
    public String number() {
        return segments.get(segments.size() - 1);
    }

    /** {@return the text without filling zeros, such as {@code 3206} for a prefecture} */
    public String significant() {
        return significant;
    }

    /** {@return the text filled up with zeros where the scheme does so, such as {@code 320600000000}; else as it is} */
    public String padded() {
        return scheme.padded() ? significant + "0".repeat(scheme.fullLength() - significant.length()) : significant;
    }

    /** {@return the code as the code of a unit: its significant part} */
    public GridCode gridCode() {
        return GridCode.of(significant);
    }

    /** {@return the range in which its own number lies, which usually tells its type; empty if it lies in none} */
    public Optional<CodeRange> range() {
        return level().flatMap(level -> level.range(number()));
    }

    /** {@return the kind that its own number usually stands for; empty in a free scheme} */
    public Optional<UnitKind> usualKind() {
        return level().map(level -> range().map(CodeRange::kind).orElse(level.kind()));
    }

    /**
     * The code of the unit above, as far as the text tells it.
     *
     * <p>In a scheme that fills up with zeros a level whose number is zero does not exist, so it is passed over.
     *
     * @return the parent; empty at the top, for codes that stand alone, and in a free scheme
     */
    public Optional<SchemeCode> parent() {
        for (int count = segments.size() - 1; count > 0; count--) {
            if (!scheme.padded() || !isZero(segments.get(count - 1))) {
                return Optional.of(new SchemeCode(scheme, start, segments.subList(0, count)));
            }
        }
        return Optional.empty();
    }

    /** {@return the codes from the topmost down to this one} */
    public List<SchemeCode> path() {
        List<SchemeCode> path = new ArrayList<>(List.of(this));
        for (Optional<SchemeCode> at = parent(); at.isPresent(); at = at.get().parent()) {
            path.add(0, at.get());
        }
        return path;
    }

    /**
     * Tells whether another code lies below this one by its text.
     *
     * @param other the other code
     * @return whether the other is of the same scheme and a lower level and begins with all parts of this one; no code is a
     *     prefix of itself
     */
    public boolean isPrefixOf(SchemeCode other) {
        return scheme.equals(other.scheme)
                && index >= 0
                && start == other.start
                && segments.size() < other.segments.size()
                && segments.equals(other.segments.subList(0, segments.size()));
    }

    /** {@return what the codes of its children begin with; empty if the scheme has no children of it or they stand alone} */
    public Optional<String> childrenPrefix() {
        return index < 0
                        || index + 1 >= scheme.levels().size()
                        || scheme.levels().get(index + 1).standsAlone()
                ? Optional.empty()
                : Optional.of(significant);
    }

    int start() {
        return start;
    }

    static boolean isZero(String segment) {
        return segment.chars().allMatch(digit -> digit == '0');
    }

    @Override
    public int compareTo(SchemeCode other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SchemeCode code
                && index == code.index
                && significant.equals(code.significant)
                && segments.equals(code.segments)
                && scheme.equals(code.scheme);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scheme.id(), index, significant);
    }

    /** {@return the significant part} */
    @Override
    @JsonValue
    public String toString() {
        return significant;
    }
}
