package org.gridgov.grid.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gridgov.basics.Finding;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.jspecify.annotations.Nullable;

/**
 * The events of one day, which take place at once, and which of them fit together. Not thread-safe.
 *
 * <p>Events that can't be, whatever else happens, go first; then, of two that want the same unit, the one with the
 * greater identifier; then those that leave the territory broken. Each time all that remain are looked at anew.
 */
final class Day {
    private final Replay state;
    private final LocalDate day;
    private final Set<GridCode> ending = new HashSet<>();
    private final Map<GridCode, GridUnit> beginning;
    private final List<Happening> events;
    private final Map<GridCode, Happening> ended = new HashMap<>();
    private final Map<GridCode, Happening> made = new HashMap<>();
    /** Units that stand below themselves, and units of which it is known that they do not. */
    private final Set<GridCode> circling = new HashSet<>();

    private final Set<GridCode> settled = new HashSet<>();

    Day(Replay state, LocalDate day, List<Life> ending, Map<GridCode, GridUnit> beginning, List<Happening> events) {
        this.state = state;
        this.day = day;
        this.beginning = beginning;
        this.events = new ArrayList<>(events);
        ending.forEach(life -> this.ending.add(life.unit().code()));
    }

    /** The events that fit, by identifier; the others go to the findings. */
    List<Happening> sound(List<Finding> findings) {
        while (true) {
            look();
            Map<Happening, Finding> bad = new HashMap<>();
            for (int step = 0; step < 3 && bad.isEmpty(); step++) {
                for (Happening event : events) {
                    Finding finding = step == 0 ? before(event) : step == 1 ? clash(event) : after(event);
                    if (finding != null) {
                        bad.put(event, finding);
                    }
                }
            }
            if (bad.isEmpty()) {
                return events;
            }
            findings.addAll(bad.values());
            events.removeAll(bad.keySet());
        }
    }

    private void look() {
        ended.clear();
        made.clear();
        circling.clear();
        settled.clear();
        for (Happening event : events) {
            event.olds().forEach(old -> ended.putIfAbsent(old, event));
            products(event).forEach(code -> made.putIfAbsent(code, event));
        }
    }

    /** The units that an event makes; not those that go on and only take something in. */
    SortedSet<GridCode> products(Happening event) {
        SortedSet<GridCode> products = new TreeSet<>(event.news());
        products.removeIf(code -> goesOn(event, code));
        return products;
    }

    private boolean goesOn(Happening event, GridCode code) {
        return (event.kind() == EventKind.MERGE || event.kind() == EventKind.SPLIT)
                && state.living(code) != null
                && !event.olds().contains(code)
                && !ending.contains(code)
                && known(code) == null
                && !event.describes(code);
    }

    /** What a new unit is: as the table has it, else as its rows say, else like the old unit that gives most. */
    GridUnit product(Happening event, GridCode code) {
        GridUnit known = known(code);
        if (known != null) {
            return known;
        }
        EventRow best = null;
        for (EventRow row : event.to(code)) {
            boolean same = code.equals(row.before());
            if (best == null
                    || same
                    || (!code.equals(best.before()) && row.share().compareTo(best.share()) > 0)) {
                best = row;
            }
        }
        GridUnit old = best == null || best.before() == null ? null : state.living(best.before());
        return state.made(event.told(code), code, old, day);
    }

    private @Nullable GridUnit known(GridCode code) {
        GridUnit unit = beginning.get(code);
        return unit == null ? state.known(code, day) : unit;
    }

    private @Nullable Finding before(Happening event) {
        for (GridCode old : event.olds()) {
            if (state.living(old) == null) {
                Happening maker = made.get(old);
                if (maker != null && !maker.equals(event)) {
                    return error("GG-HIST-08", event, event.id(), old, maker.id(), day);
                }
                return error("GG-HIST-05", event, event.id(), old, day, state.nearestLiving(old));
            }
        }
        boolean kindless = event.kind() == EventKind.CREATE
                && event.news().stream()
                        .anyMatch(
                                code -> known(code) == null && event.told(code).unitKind() == null);
        boolean alone = event.kind() == EventKind.MERGE
                && event.news().stream().noneMatch(code -> event.to(code).size() > 1 || goesOn(event, code));
        return kindless || alone ? Happenings.shapeless(event) : null;
    }

    private @Nullable Finding clash(Happening event) {
        for (GridCode old : event.olds()) {
            Happening first = ended.get(old);
            if (first != null && !first.equals(event)) {
                return error("GG-HIST-07", event, event.id(), old, day, first.id());
            }
        }
        for (GridCode code : event.news()) {
            Happening first = made.get(code);
            if (first != null && !first.equals(event) && !goesOn(event, code)) {
                return error("GG-HIST-07", event, event.id(), code, day, first.id());
            }
        }
        return null;
    }

    private @Nullable Finding after(Happening event) {
        for (GridCode code : event.news()) {
            Happening ender = ended.get(code);
            if (goesOn(event, code) && ender != null) {
                return error("GG-HIST-08", event, event.id(), code, ender.id(), day);
            }
        }
        for (GridCode code : products(event)) {
            if (state.living(code) != null && ender(code) == null && !ending.contains(code)) {
                return error("GG-HIST-06", event, event.id(), code, day);
            }
            GridCode parent = product(event, code).parent();
            if (parent != null && !livesAfter(parent)) {
                return error("GG-HIST-10", event, event.id(), code, parent, day);
            }
            GridUnit before = state.living(code);
            boolean hungThere = before != null && Objects.equals(before.parent(), parent);
            if (!hungThere && isItsOwnAncestor(code)) {
                return error("GG-HIST-11", event, event.id(), code, day);
            }
        }
        for (GridCode old : event.olds()) {
            if (!livesAfter(old)) {
                List<GridCode> open = state.children(old).stream()
                        .filter(child -> ender(child) == null && !ending.contains(child))
                        .toList();
                if (!open.isEmpty()) {
                    return error("GG-HIST-09", event, event.id(), old, open.size(), open.get(0));
                }
            }
        }
        return null;
    }

    private @Nullable Happening ender(GridCode code) {
        return ended.get(code);
    }

    private boolean livesAfter(GridCode code) {
        return made.containsKey(code)
                || beginning.containsKey(code)
                || (state.living(code) != null && ender(code) == null && !ending.contains(code));
    }

    /** Walks up to a root, to a circle, or to a unit of which either is known already, so that no way is walked twice. */
    private boolean isItsOwnAncestor(GridCode start) {
        if (circling.contains(start)) {
            return true;
        }
        Set<GridCode> way = new LinkedHashSet<>();
        GridCode at = start;
        while (at != null && !settled.contains(at) && !circling.contains(at) && way.add(at)) {
            at = parentAfter(at);
        }
        boolean inCircle = false;
        for (GridCode code : way) {
            inCircle |= code.equals(at);
            (inCircle ? circling : settled).add(code);
        }
        return circling.contains(start);
    }

    private @Nullable GridCode parentAfter(GridCode code) {
        Happening maker = made.get(code);
        GridUnit unit = maker != null
                ? product(maker, code)
                : beginning.containsKey(code) ? beginning.get(code) : state.living(code);
        return unit == null ? null : unit.parent();
    }

    private static Finding error(String code, Happening event, Object... arguments) {
        return Happenings.error(code, event.place(), arguments);
    }
}
