package org.gridgov.grid.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Place;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;

/**
 * What is known of a territory's units through time, and how one became another (区划沿革).
 *
 * <p>A log starts from units with the days on which they stand, and runs events over them. An event ends units and
 * makes others; a unit that it makes may also stand among the given units, which then say what it is. Each new unit has a
 * new identity, also where it keeps its code. In a split or merge a row may lead to a unit that goes on: one that lives,
 * that no row of the event ends and that no row describes. All events of a day take place at once, so what one of them
 * ends must have lived the day before. What does not fit is left out, event by event, and named.
 *
 * <p>The log has two times: the day of which one asks, and the day on which it was known. Immutable, thread-safe,
 * independent of the order of rows. Building it is O((units + rows) log (units + rows)); look-ups are O(lives of the
 * code), traces O(links followed × log of it).
 *
 * <pre>{@code
 * TerritoryLog log = TerritoryLog.of(units, rows).value();
 * log.trace(GridCode.of("320611"), LocalDate.of(2015, 1, 1), LocalDate.of(2026, 1, 1)); // [320613@2020-07-01 1]
 * }</pre>
 *
 * <p>Source: H1 and H2, {@code INVARIANTS}.
 */
public final class TerritoryLog {
    /** No unit and no event. */
    public static final TerritoryLog EMPTY = of(List.of(), List.of()).value();

    private final List<GridUnit> given;
    private final List<EventRow> rows;
    private final Map<UnitId, Happening> madeBy = new HashMap<>();
    private final Map<UnitId, Happening> endedBy = new HashMap<>();
    private final List<GridUnit> units;
    private final Map<GridCode, List<GridUnit>> livesOf = new HashMap<>();
    private final Links links;

    private TerritoryLog(Collection<GridUnit> given, Collection<EventRow> rows, Replay replay) {
        this.given = List.copyOf(given);
        this.rows = List.copyOf(rows);
        List<Life> lives =
                replay.lives().stream().sorted(Comparator.comparing(Life::id)).toList();
        units = lives.stream().map(Life::lived).toList();
        units.forEach(unit ->
                livesOf.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(unit));
        Map<UnitId, Integer> index = new HashMap<>();
        for (Life life : lives) {
            index.put(life.id(), index.size());
            Happening maker = life.madeBy();
            if (maker != null) {
                madeBy.put(life.id(), maker);
            }
            Happening ender = life.endedBy();
            if (ender != null) {
                endedBy.put(life.id(), ender);
            }
        }
        links = new Links(
                units,
                replay.passages().stream()
                        .map(passage -> new Link(
                                index.getOrDefault(passage.from().id(), -1),
                                index.getOrDefault(passage.to().id(), -1),
                                passage.day(),
                                passage.share(),
                                passage.event()))
                        .toList());
    }

    /**
     * Builds a log.
     *
     * @param units the units that are known, with the days on which they stand, in any order
     * @param rows what happened, in any order
     * @return the log of all that fits, and a finding for each unit or event that does not
     */
    public static Loaded<TerritoryLog> of(Collection<GridUnit> units, Collection<EventRow> rows) {
        return of(units, rows, row -> Place.of("territory_events"));
    }

    /**
     * Builds a log of rows that were read from somewhere.
     *
     * @param units the units that are known, with the days on which they stand, in any order
     * @param rows what happened, in any order
     * @param placeOf where a row stands, for findings
     * @return the log of all that fits, and a finding for each unit or event that does not
     */
    public static Loaded<TerritoryLog> of(
            Collection<GridUnit> units, Collection<EventRow> rows, Function<EventRow, Place> placeOf) {
        return known(units, Map.of(), rows, LocalDate.MAX, placeOf);
    }

    private static Loaded<TerritoryLog> known(
            Collection<GridUnit> units,
            Map<UnitId, GridUnit> made,
            Collection<EventRow> rows,
            LocalDate day,
            Function<EventRow, Place> placeOf) {
        List<Finding> findings = new ArrayList<>();
        List<Happening> events = Happenings.known(rows, day, placeOf, findings);
        Replay replay = Replay.of(units, made, events, findings);
        return new Loaded<>(new TerritoryLog(units, rows, replay), Findings.of(findings));
    }

    /**
     * The log as it was known at the end of a day: without what was recorded later, and with what a later record
     * corrects as it stood then.
     *
     * @param day the day
     * @return that log; events that did not fit then are left out in silence
     */
    public TerritoryLog knownOn(LocalDate day) {
        List<GridUnit> untouched = new ArrayList<>();
        Map<UnitId, GridUnit> made = new HashMap<>();
        for (GridUnit unit : given) {
            UnitId id = UnitId.of(unit);
            Happening ender = endedBy.get(id);
            boolean reopens = ender != null && ender.day().equals(unit.valid().to());
            GridUnit open = reopens ? lasting(unit) : unit;
            if (madeBy.containsKey(id)) {
                made.put(id, open);
            } else {
                untouched.add(open);
            }
        }
        return known(untouched, made, rows, day, row -> Place.NONE).value();
    }

    private static GridUnit lasting(GridUnit unit) {
        return new GridUnit(
                unit.code(),
                unit.kind(),
                unit.name(),
                unit.parent(),
                DateRange.of(unit.valid().from(), LocalDate.MAX),
                unit.nature());
    }

    /** {@return all units that ever lived, each with its days, by identity} */
    public List<GridUnit> units() {
        return units;
    }

    /** {@return all rows of events as they were given, corrected ones among them, in the order in which they came} */
    public List<EventRow> rows() {
        return rows;
    }

    /** {@return how many links from an old unit to a new one there are} */
    public int linkCount() {
        return links.count();
    }

    /**
     * The units of a day, as they are known now.
     *
     * @param day the day
     * @return the units that stand on it, by code
     */
    public List<GridUnit> on(LocalDate day) {
        return units.stream().filter(unit -> unit.valid().contains(day)).toList();
    }

    /**
     * The units of a day as they were believed to be on another: {@code knownOn(knownDay).on(validDay)}.
     *
     * @param validDay the day of which is asked
     * @param knownDay the day on whose knowledge the answer rests
     * @return the units that were believed to stand on it, by code
     */
    public List<GridUnit> asOf(LocalDate validDay, LocalDate knownDay) {
        return knownOn(knownDay).on(validDay);
    }

    /**
     * Finds a unit by a code and a day on which it stood.
     *
     * @param code the code
     * @param day the day
     * @return the unit, empty if none of that code stood on the day
     */
    public Optional<GridUnit> find(GridCode code, LocalDate day) {
        return lives(code).stream().filter(unit -> unit.valid().contains(day)).findFirst();
    }

    /**
     * All units that ever had a code.
     *
     * @param code the code
     * @return them by their first day; no two stand on one day
     */
    public List<GridUnit> lives(GridCode code) {
        return List.copyOf(livesOf.getOrDefault(code, List.of()));
    }

    /**
     * Where the households of a unit are on a later day.
     *
     * <p>Traces compose: the trace to a third day is the trace from the second day of each unit that the first leads to,
     * times its share.
     *
     * @param code the unit's code
     * @param from a day on which it stands
     * @param to the later day
     * @return the units of that day that hold its households, each with the share of them that it holds, by identity;
     *     the shares add up to 1, or to less if a successor was retired without one; empty if no unit of the code stands
     *     on the first day
     * @throws IllegalArgumentException if the second day is before the first
     */
    public List<UnitShare> trace(GridCode code, LocalDate from, LocalDate to) {
        ordered(from, to);
        return links.forward(index(code, from), to);
    }

    /**
     * Where the households of a unit were on an earlier day.
     *
     * @param code the unit's code
     * @param at a day on which it stands
     * @param earlier the earlier day
     * @return the units of that day that gave households to it, each with the share of its own households that it gave,
     *     by identity; whatever a trace leads to is traced back to where it began, and perhaps to more. Empty if no unit
     *     of the code stands on the first day
     * @throws IllegalArgumentException if the second day is after the first
     */
    public List<UnitShare> traceBack(GridCode code, LocalDate at, LocalDate earlier) {
        ordered(earlier, at);
        return links.backward(index(code, at), at, earlier);
    }

    private static void ordered(LocalDate earlier, LocalDate later) {
        if (earlier.isAfter(later)) {
            throw new IllegalArgumentException(
                    "The days of a trace must be in order, but " + earlier + " is after " + later);
        }
    }

    private int index(GridCode code, LocalDate day) {
        return find(code, day).map(unit -> links.index(UnitId.of(unit))).orElse(-1);
    }

    /** What went from a unit when it ended, by successor; empty if it still stands or had none. */
    List<Link> linksFrom(UnitId unit) {
        return links.from(links.index(unit));
    }

    GridUnit unit(int index) {
        return units.get(index);
    }

    /** The event that ended a unit, empty if it still stands or ended by itself. */
    Optional<Happening> enderOf(UnitId unit) {
        return Optional.ofNullable(endedBy.get(unit));
    }
}
