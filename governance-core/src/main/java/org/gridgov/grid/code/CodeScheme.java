package org.gridgov.grid.code;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.grid.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * How the codes of units are written: their parts, lengths and characters, as data (编码规则).
 *
 * <p>A scheme without levels is free: any {@link org.gridgov.grid.GridCode} is a code and tells nothing. In a scheme that
 * fills up with zeros ({@link #padded()}) a text of full length belongs to the level of its last part that is not zero, and a
 * shorter text to the level of its length: {@code 4419} and {@code 441900} are a prefecture and the county level of it that
 * has no number of its own, though both fill up to {@code 441900000000}, which is read as the prefecture. A host may keep schemes of its own in files: Jackson reads and writes one by its
 * annotations. Example: {@code CodeSchemes.DIVISION_12.parse("320600000000").value()} is the prefecture {@code 3206}.
 * Immutable, thread-safe; reading a text is O(length).
 *
 * <p>Source: codes and history, {@code INVARIANTS}.
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@JsonPropertyOrder({"id", "name", "padded", "levels"})
public final class CodeScheme {
    private final String id;
    private final LocalText name;
    private final boolean padded;
    private final List<CodeLevel> levels;
    private final SortedMap<Integer, CodeShape> shapes;

    private CodeScheme(String id, LocalText name, boolean padded, List<CodeLevel> levels) {
        this.id = Require.id("The identifier of a code scheme", id);
        this.name = Objects.requireNonNull(name, "name");
        this.padded = padded;
        this.levels = List.copyOf(levels);
        shapes = CodeShape.all(id, this.levels);
        Set<UnitKind> kinds = new HashSet<>();
        for (CodeLevel level : this.levels) {
            Set<UnitKind> own = new HashSet<>(Set.of(level.kind()));
            level.ranges().stream()
                    .map(CodeRange::kind)
                    .filter(Objects::nonNull)
                    .forEach(own::add);
            for (UnitKind kind : own) {
                if (!kinds.add(kind)) {
                    throw new IllegalArgumentException(
                            "A kind must have one level in scheme '" + id + "', but " + kind + " has two");
                }
            }
        }
        boolean even = levels.stream().allMatch(level -> level.lengths().size() == 1 && !level.standsAlone());
        if (padded && (levels.isEmpty() || !even)) {
            throw new IllegalArgumentException("Scheme '" + id
                    + "' fills up with zeros, so each level must have one length and begin with its parent's code");
        }
    }

    /**
     * Makes a scheme.
     *
     * @param id its identifier, {@code [A-Za-z0-9][A-Za-z0-9._-]{0,63}}
     * @param name what people call it
     * @param padded whether codes of upper levels are filled up with zeros to full length; null for no
     * @param levels its parts from the topmost down; null or empty for a free scheme
     * @return the scheme
     * @throws IllegalArgumentException if a kind has two levels, a length could be read in two ways, a code would be longer
     *     than 64 characters, or zeros fill up levels of several lengths
     */
    @JsonCreator
    public static CodeScheme of(
            @JsonProperty("id") String id,
            @JsonProperty("name") LocalText name,
            @JsonProperty("padded") @Nullable Boolean padded,
            @JsonProperty("levels") @Nullable List<CodeLevel> levels) {
        return new CodeScheme(id, name, padded != null && padded, levels == null ? List.of() : levels);
    }

    /** {@return its identifier} */
    @JsonProperty
    public String id() {
        return id;
    }

    /** {@return what people call it} */
    @JsonProperty
    public LocalText name() {
        return name;
    }

    /** {@return whether codes of upper levels are filled up with zeros to full length} */
    @JsonProperty
    public boolean padded() {
        return padded;
    }

    /** {@return its parts from the topmost down; none in a free scheme} */
    @JsonProperty
    public List<CodeLevel> levels() {
        return levels;
    }

    /** {@return whether any grid code is a code and tells nothing} */
    public boolean isFree() {
        return levels.isEmpty();
    }

    /** {@return the length of the longest code; 64 in a free scheme} */
    public int fullLength() {
        return isFree() ? 64 : shapes.lastKey();
    }

    /**
     * The level on which units of a kind stand.
     *
     * @param kind the kind, of a level or of one of its ranges
     * @return the level's position, the topmost being 0; -1 if the scheme has none
     */
    public int levelIndex(UnitKind kind) {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).isOf(kind)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The same scheme with other lengths for one level, as when a standard widens its own.
     *
     * @param kind the level's own kind
     * @param lengths the lengths that are accepted, the first for new numbers
     * @return the scheme; ranges of a length that is no longer accepted are gone
     * @throws IllegalArgumentException if there is no such level or the lengths do not fit
     */
    public CodeScheme withLengths(UnitKind kind, List<Integer> lengths) {
        if (levels.stream().noneMatch(level -> level.kind().equals(kind))) {
            throw new IllegalArgumentException("Scheme '" + id + "' must have a level '" + kind + "', but has not");
        }
        return new CodeScheme(
                id,
                name,
                padded,
                levels.stream()
                        .map(level -> level.kind().equals(kind) ? withLengths(level, lengths) : level)
                        .toList());
    }

    private static CodeLevel withLengths(CodeLevel level, List<Integer> lengths) {
        return new CodeLevel(
                level.kind(),
                level.name(),
                lengths,
                level.characters(),
                level.standsAlone(),
                level.ranges().stream()
                        .filter(range -> lengths.contains(range.from().length()))
                        .toList());
    }

    /**
     * Reads a code by its text alone.
     *
     * @param text the text, as {@link SchemeCode#toString()} or {@link SchemeCode#padded()} prints it
     * @return the code, empty with an error that points at the character; warnings do not keep it from being read
     */
    public Loaded<Optional<SchemeCode>> parse(String text) {
        return CodeReading.read(this, text, null, Place.NONE);
    }

    /**
     * Reads a code of a unit whose kind is known.
     *
     * <p>The kind never changes how a text is read; it is compared with the level that was read, and with what the number
     * usually tells.
     *
     * @param text the text, as {@link SchemeCode#toString()} or {@link SchemeCode#padded()} prints it
     * @param kind the kind; one without level in this scheme earns a warning and the text is read alone
     * @return the code, empty with an error that points at the character; warnings do not keep it from being read
     */
    public Loaded<Optional<SchemeCode>> parse(String text, UnitKind kind) {
        return CodeReading.read(this, text, kind, Place.NONE);
    }

    /**
     * Checks one code against its parent's and its kind.
     *
     * @param text the code
     * @param parentText the code of the unit above; null if it is a root
     * @param kind the kind of the unit; null if it is not known
     * @return what is wrong or unusual, in the text of the code, in that of the parent, and between them
     */
    public Findings validate(String text, @Nullable String parentText, @Nullable UnitKind kind) {
        Loaded<Optional<SchemeCode>> code = CodeReading.read(this, text, kind, Place.NONE);
        if (parentText == null) {
            return code.findings();
        }
        Loaded<Optional<SchemeCode>> above = CodeReading.read(this, parentText, null, Place.NONE);
        Findings both = code.findings().and(above.findings());
        return code.value().isPresent() && above.value().isPresent()
                ? both.and(CodeReading.below(code.value().get(), above.value().get(), text, Place.NONE))
                : both;
    }

    /**
     * The least number that is free for a new unit.
     *
     * <p>The numbers of the kind's ranges of the given use are tried in declared order, upwards; of a level without ranges
     * all but zero, in the order of its lengths. Nothing is taken by codes of other parents, levels or schemes.
     *
     * @param parent the unit above; null for a unit of the topmost level or one that stands alone
     * @param kind the kind of the new unit, of a level or of one of its ranges
     * @param use what the number is for; {@link RangeUse#MERGED} for a unit merged from several
     * @param taken the codes that must not be used, in any order; retired ones too, if they are not to come back
     * @return the code; empty with a finding if all are taken or there is no such level below the parent; O(taken)
     * @throws IllegalArgumentException if the parent is of another scheme
     */
    public Loaded<Optional<SchemeCode>> nextFree(
            @Nullable SchemeCode parent, UnitKind kind, RangeUse use, Collection<SchemeCode> taken) {
        return new CodeNumbers(this, parent, kind, use).next(taken);
    }

    /**
     * Numbers new units from north to south and from west to east.
     *
     * <p>Rows are bands of the given width, the first beginning at the northernmost unit (its line belongs to it, the line one
     * width further south to the next). Within a band the order is west to east, then north to south, then by identifier;
     * units without a position come last, by identifier. Each unit in that order takes {@link #nextFree}. The order of input
     * plays no part.
     *
     * @param parent the unit above; null for units of the topmost level or that stand alone
     * @param kind the kind of the units
     * @param use what the numbers are for
     * @param units the units, each identifier once
     * @param taken the codes that must not be used
     * @param bandMetres the width of a row in metres, at least 1
     * @return the codes by the units' identifiers, in the order of numbering; units for which no number is left are missing,
     *     with one finding; O(units × log units + taken)
     * @throws IllegalArgumentException if an identifier stands twice, the width is less than 1, or the parent is of another
     *     scheme
     */
    public Loaded<Map<String, SchemeCode>> number(
            @Nullable SchemeCode parent,
            UnitKind kind,
            RangeUse use,
            Collection<UnitPosition> units,
            Collection<SchemeCode> taken,
            int bandMetres) {
        return new CodeNumbers(this, parent, kind, use).number(UnitPosition.inOrder(units, bandMetres), taken);
    }

    /** The forms of its codes by length. */
    SortedMap<Integer, CodeShape> shapes() {
        return shapes;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof CodeScheme scheme
                        && id.equals(scheme.id)
                        && name.equals(scheme.name)
                        && padded == scheme.padded
                        && levels.equals(scheme.levels));
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, padded, levels);
    }

    @Override
    public String toString() {
        return id;
    }
}
