package org.gridgov.grid.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Nearest;
import org.gridgov.basics.Place;
import org.gridgov.basics.Share;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.UnitKind;
import org.gridgov.grid.UnitNature;
import org.jspecify.annotations.Nullable;

/**
 * Runs through the days of a log: units that stand by themselves begin and end, events end units and make others.
 *
 * <p>All events of a day take place at once: what they end are units of the day before. Not thread-safe; O((units +
 * rows) log (units + rows)) unless many events of one day exclude each other.
 */
final class Replay {
    private static final Place UNITS = Place.of("units").column("code");
    private static final int MOST_NEAREST = 20;
    private static final UnitKind UNKNOWN = UnitKind.of("unknown");

    private final List<GridUnit> table;
    private final Map<UnitId, GridUnit> made;
    private final Map<GridCode, GridUnit> earliest = new HashMap<>();
    private final List<Finding> findings;
    private final Map<GridCode, Life> living = new HashMap<>();
    private final Map<GridCode, Set<GridCode>> children = new HashMap<>();
    private final TreeMap<LocalDate, List<Life>> endings = new TreeMap<>();
    private final List<Life> lives = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private int next;
    private int nearest;

    /** What went from one unit to another, while places in the log are not yet known. */
    record Passage(Life from, Life to, LocalDate day, Share share, EventId event) {}

    private Replay(Collection<GridUnit> units, Map<UnitId, GridUnit> made, List<Finding> findings) {
        this.made = made;
        this.findings = findings;
        table = units.stream()
                .sorted(Comparator.comparing((GridUnit unit) -> unit.valid().from())
                        .thenComparing(GridUnit::code)
                        .thenComparing(unit -> unit.valid().to())
                        .thenComparing(GridUnit::toString))
                .toList();
        made.values().stream()
                .sorted(Comparator.comparing(UnitId::of))
                .forEach(unit -> earliest.putIfAbsent(unit.code(), unit));
        table.forEach(unit -> earliest.putIfAbsent(unit.code(), unit));
    }

    /**
     * Replays events.
     *
     * @param units the units that are known with their days; an event may be what makes or ends them
     * @param made what is known of units that only an event can make; nothing comes of it without one
     * @param events the events, by day and identifier
     */
    static Replay of(
            Collection<GridUnit> units, Map<UnitId, GridUnit> made, List<Happening> events, List<Finding> findings) {
        Replay replay = new Replay(units, made, findings);
        int at = 0;
        while (at < events.size()) {
            LocalDate day = events.get(at).day();
            int end = at;
            while (end < events.size() && events.get(end).day().equals(day)) {
                end++;
            }
            replay.advanceTo(day);
            replay.live(day, events.subList(at, end));
            at = end;
        }
        replay.advanceTo(LocalDate.MAX);
        return replay;
    }

    List<Life> lives() {
        return lives;
    }

    List<Passage> passages() {
        return passages;
    }

    /** Lets units begin and end by themselves on all days before this one. */
    private void advanceTo(LocalDate day) {
        while (true) {
            LocalDate begins = next < table.size() ? table.get(next).valid().from() : LocalDate.MAX;
            LocalDate ends = endings.isEmpty() ? LocalDate.MAX : endings.firstKey();
            LocalDate first = begins.isBefore(ends) ? begins : ends;
            if (!first.isBefore(day)) {
                return;
            }
            live(first, List.of());
        }
    }

    private void live(LocalDate day, List<Happening> events) {
        List<Life> ending = new ArrayList<>();
        if (!endings.isEmpty() && endings.firstKey().equals(day)) {
            for (Life life : endings.pollFirstEntry().getValue()) {
                if (life.endedBy() == null && life.equals(living.get(life.unit().code()))) {
                    ending.add(life);
                }
            }
        }
        Map<GridCode, GridUnit> beginning = new TreeMap<>();
        while (next < table.size() && table.get(next).valid().from().equals(day)) {
            GridUnit unit = table.get(next++);
            if (beginning.putIfAbsent(unit.code(), unit) != null) {
                overlap(unit);
            }
        }
        if (events.isEmpty()) {
            ending.forEach(life -> finish(life, day, null));
        } else {
            Day changes = new Day(this, day, ending, beginning, events);
            List<Happening> sound = changes.sound(findings);
            apply(day, sound, changes, ending, beginning);
        }
        for (GridUnit unit : beginning.values()) {
            if (living.containsKey(unit.code())) {
                overlap(unit);
            } else {
                start(new Life(unit, null));
            }
        }
    }

    private void apply(
            LocalDate day, List<Happening> events, Day changes, List<Life> ending, Map<GridCode, GridUnit> beginning) {
        Map<EventRow, Life> olds = new HashMap<>();
        Map<EventRow, GridUnit> products = new HashMap<>();
        for (Happening event : events) {
            for (EventRow row : event.rows()) {
                if (row.before() != null) {
                    Life life = living.get(row.before());
                    if (life != null) {
                        olds.put(row, life);
                    }
                }
            }
            for (GridCode code : changes.products(event)) {
                GridUnit unit = changes.product(event, code);
                event.to(code).forEach(row -> products.put(row, unit));
            }
        }
        for (Happening event : events) {
            for (GridCode old : event.olds()) {
                Life life = living.get(old);
                if (life != null) {
                    finish(life, day, event);
                }
            }
        }
        ending.stream().filter(life -> life.endedBy() == null).forEach(life -> finish(life, day, null));
        for (Happening event : events) {
            for (EventRow row : event.rows()) {
                GridUnit unit = products.get(row);
                if (unit != null && !living.containsKey(unit.code())) {
                    disagree(event, beginning.remove(unit.code()));
                    start(new Life(unit, event));
                }
            }
        }
        for (Happening event : events) {
            for (EventRow row : event.rows()) {
                Life from = olds.get(row);
                Life to = row.after() == null ? null : living.get(row.after());
                if (from != null && to != null) {
                    passages.add(new Passage(from, to, day, row.share(), event.id()));
                }
            }
        }
    }

    private void start(Life life) {
        GridUnit unit = life.unit();
        living.put(unit.code(), life);
        lives.add(life);
        if (unit.parent() != null) {
            children.computeIfAbsent(unit.parent(), code -> new TreeSet<>()).add(unit.code());
        }
        if (!life.end().equals(LocalDate.MAX)) {
            endings.computeIfAbsent(life.end(), day -> new ArrayList<>()).add(life);
        }
    }

    private void finish(Life life, LocalDate day, @Nullable Happening event) {
        GridUnit unit = life.unit();
        if (event != null
                && unit.valid().to().isAfter(day)
                && !unit.valid().to().equals(LocalDate.MAX)) {
            findings.add(Catalogue.core()
                    .finding(
                            Level.WARNING,
                            "GG-HIST-13",
                            event.place(),
                            event.id(),
                            unit.code(),
                            day,
                            unit.valid().to()));
        }
        life.end(day, event);
        living.remove(unit.code());
        if (unit.parent() != null) {
            Set<GridCode> siblings = children.get(unit.parent());
            if (siblings != null) {
                siblings.remove(unit.code());
            }
        }
    }

    private void overlap(GridUnit unit) {
        findings.add(
                Happenings.error("GG-HIST-12", UNITS, unit.code(), unit.valid().from()));
    }

    private void disagree(Happening event, @Nullable GridUnit told) {
        if (told == null) {
            return;
        }
        EventRow row = event.told(told.code());
        boolean agrees = (row.name() == null || row.name().equals(told.name()))
                && (row.unitKind() == null || row.unitKind().equals(told.kind()))
                && (row.parent() == null || row.parent().equals(told.parent()));
        if (!agrees) {
            findings.add(Catalogue.core()
                    .finding(Level.WARNING, "GG-HIST-14", event.place(), event.id(), told.code(), event.day()));
        }
    }

    // What a day may ask.

    @Nullable GridUnit living(GridCode code) {
        Life life = living.get(code);
        return life == null ? null : life.unit();
    }

    Set<GridCode> children(GridCode code) {
        return children.getOrDefault(code, Set.of());
    }

    /** What is known of a unit that an event makes, null if nothing is. */
    @Nullable GridUnit known(GridCode code, LocalDate day) {
        return made.get(new UnitId(code, day));
    }

    /** The living code that is most like one that does not live, for the first of them only: each search goes through all. */
    String nearestLiving(GridCode code) {
        if (nearest++ >= MOST_NEAREST) {
            return "—";
        }
        return Nearest.of(
                        code.value(),
                        living.keySet().stream().map(GridCode::value).toList())
                .orElse("—");
    }

    /** A new unit: what the rows say, else what the table knows of its code, else what the old unit was. */
    GridUnit made(EventRow told, GridCode code, @Nullable GridUnit old, LocalDate day) {
        GridUnit same = old != null && old.code().equals(code) ? old : earliest.getOrDefault(code, old);
        GridUnit pattern = old == null ? same : old;
        LocalText name = told.name() != null ? told.name() : same == null ? LocalText.parse(code.value()) : same.name();
        UnitKind kind = told.unitKind() != null ? told.unitKind() : pattern == null ? UNKNOWN : pattern.kind();
        GridCode parent = told.parent() != null ? told.parent() : pattern == null ? null : pattern.parent();
        UnitNature nature = pattern == null ? UnitNature.REGULAR : pattern.nature();
        return new GridUnit(code, kind, name, parent, DateRange.of(day, LocalDate.MAX), nature);
    }
}
