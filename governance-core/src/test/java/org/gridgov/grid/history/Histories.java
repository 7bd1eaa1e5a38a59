package org.gridgov.grid.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Share;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.UnitKind;
import org.jspecify.annotations.Nullable;

/** Random histories of a territory with two levels, and what must come of them, kept by plain means. */
final class Histories {
    static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    static final LocalDate LAST = LocalDate.of(2030, 1, 1);

    private static final UnitKind ROOT = UnitKind.of("community");
    private static final UnitKind LEAF = UnitKind.of("grid");

    /**
     * A history.
     *
     * @param start the units of the first day
     * @param rows what happened
     * @param expected every unit with its days, by identity
     * @param days every day on which something happened
     */
    record Told(List<GridUnit> start, List<EventRow> rows, List<GridUnit> expected, List<LocalDate> days) {
        TerritoryLog log() {
            return TerritoryLog.of(start, rows).value();
        }
    }

    private final Random dice;
    private final boolean retiring;
    private final TreeMap<GridCode, GridUnit> living = new TreeMap<>();
    private final List<GridUnit> over = new ArrayList<>();
    private final List<EventRow> rows = new ArrayList<>();
    private final List<GridUnit> starting = new ArrayList<>();
    private final Set<GridCode> touched = new HashSet<>();
    private final List<GridUnit> beginning = new ArrayList<>();
    private LocalDate day = FIRST;
    private int events;

    private Histories(Random dice, boolean retiring) {
        this.dice = dice;
        this.retiring = retiring;
    }

    static Arbitrary<Told> any() {
        return Arbitraries.longs().between(0, 1_000_000).map(seed -> random(new Random(seed), true));
    }

    /** Nothing is retired, so no household is ever lost. */
    static Arbitrary<Told> lasting() {
        return Arbitraries.longs().between(0, 1_000_000).map(seed -> random(new Random(seed), false));
    }

    static Told random(Random dice, boolean retiring) {
        return new Histories(dice, retiring).tell();
    }

    static GridUnit unit(String code, @Nullable String parent, LocalDate from) {
        return new GridUnit(
                GridCode.of(code),
                parent == null ? ROOT : LEAF,
                LocalText.of("单元" + code, "unit " + code),
                parent == null ? null : GridCode.of(parent),
                DateRange.of(from, LocalDate.MAX));
    }

    private Told tell() {
        int roots = 1 + dice.nextInt(3);
        for (int r = 0; r < roots; r++) {
            starting.add(unit("R" + r, null, FIRST));
            int leaves = 1 + dice.nextInt(4);
            for (int l = 0; l < leaves; l++) {
                starting.add(unit("L" + r + l, "R" + r, FIRST));
            }
        }
        starting.forEach(unit -> living.put(unit.code(), unit));
        List<LocalDate> days = new ArrayList<>();
        int count = dice.nextInt(12);
        for (int i = 0; i < count; i++) {
            day = day.plusDays(1 + dice.nextInt(700));
            days.add(day);
            int sameDay = 1 + dice.nextInt(3);
            touched.clear();
            for (int e = 0; e < sameDay; e++) {
                happen();
            }
            beginning.forEach(unit -> living.put(unit.code(), unit));
            beginning.clear();
        }
        List<GridUnit> expected = new ArrayList<>(over);
        expected.addAll(living.values());
        expected.sort((a, b) -> UnitId.of(a).compareTo(UnitId.of(b)));
        Collections.shuffle(rows, dice);
        Collections.shuffle(starting, dice);
        return new Told(List.copyOf(starting), List.copyOf(rows), List.copyOf(expected), days);
    }

    private void happen() {
        EventId id = EventId.of("E" + String.valueOf(1000 + events++));
        switch (dice.nextInt(7)) {
            case 0 -> create(id);
            case 1 -> rename(id);
            case 2 -> transfer(id);
            case 3 -> split(id, false);
            case 4 -> merge(id);
            case 5 -> split(id, true);
            default -> retire(id);
        }
    }

    private @Nullable GridUnit anyLeaf() {
        List<GridUnit> free = living.values().stream()
                .filter(unit -> unit.parent() != null && !touched.contains(unit.code()))
                .toList();
        if (free.isEmpty()) {
            return null;
        }
        GridUnit leaf = free.get(dice.nextInt(free.size()));
        touched.add(leaf.code());
        return leaf;
    }

    private GridCode freshCode() {
        while (true) {
            GridCode code = GridCode.of("N" + dice.nextInt(30));
            if (!living.containsKey(code) && touched.add(code)) {
                return code;
            }
        }
    }

    private GridCode anyRoot() {
        List<GridCode> roots = living.values().stream()
                .filter(unit -> unit.parent() == null)
                .map(GridUnit::code)
                .toList();
        return roots.get(dice.nextInt(roots.size()));
    }

    private void end(GridUnit unit) {
        living.remove(unit.code());
        over.add(new GridUnit(
                unit.code(),
                unit.kind(),
                unit.name(),
                unit.parent(),
                DateRange.of(unit.valid().from(), day)));
    }

    private LocalText begin(GridCode code, @Nullable GridCode parent) {
        LocalText name = LocalText.of(code + "甲", code + " of " + day);
        beginning.add(new GridUnit(code, parent == null ? ROOT : LEAF, name, parent, DateRange.of(day, LocalDate.MAX)));
        return name;
    }

    private void row(
            EventId id,
            EventKind kind,
            @Nullable GridCode before,
            @Nullable GridCode after,
            Share share,
            @Nullable LocalText name,
            @Nullable GridCode parent) {
        rows.add(EventRow.of(id, kind, day, before, after, share)
                .describing(name, kind == EventKind.CREATE ? LEAF : null, parent));
    }

    private void create(EventId id) {
        GridCode code = freshCode();
        GridCode parent = anyRoot();
        row(id, EventKind.CREATE, null, code, Share.ONE, begin(code, parent), parent);
    }

    private void rename(EventId id) {
        List<GridUnit> free = living.values().stream()
                .filter(unit -> !touched.contains(unit.code()))
                .toList();
        if (free.isEmpty()) {
            return;
        }
        GridUnit unit = free.get(dice.nextInt(free.size()));
        touched.add(unit.code());
        end(unit);
        row(id, EventKind.RENAME, unit.code(), unit.code(), Share.ONE, begin(unit.code(), unit.parent()), null);
        if (unit.parent() == null) {
            // A root keeps standing for those who still look for one on this day.
            living.put(unit.code(), beginning.remove(beginning.size() - 1));
        }
    }

    private void transfer(EventId id) {
        GridUnit leaf = anyLeaf();
        if (leaf == null) {
            return;
        }
        GridCode parent = anyRoot();
        GridCode code = dice.nextBoolean() ? leaf.code() : freshCode();
        end(leaf);
        row(id, EventKind.TRANSFER, leaf.code(), code, Share.ONE, begin(code, parent), parent);
    }

    private void split(EventId id, boolean intoOneThatGoesOn) {
        GridUnit leaf = anyLeaf();
        if (leaf == null) {
            return;
        }
        GridUnit neighbour = intoOneThatGoesOn ? anyLeaf() : null;
        int parts = 2 + dice.nextInt(3);
        end(leaf);
        int whole = 0;
        int[] size = new int[parts];
        for (int i = 0; i < parts; i++) {
            size[i] = 1 + dice.nextInt(9);
            whole += size[i];
        }
        for (int i = 0; i < parts; i++) {
            Share share = Share.of(size[i], whole);
            if (i == 0 && neighbour != null) {
                row(id, EventKind.SPLIT, leaf.code(), neighbour.code(), share, null, null);
            } else {
                GridCode code = i == 1 ? leaf.code() : freshCode();
                row(id, EventKind.SPLIT, leaf.code(), code, share, begin(code, leaf.parent()), leaf.parent());
            }
        }
    }

    private void merge(EventId id) {
        GridUnit one = anyLeaf();
        GridUnit other = anyLeaf();
        if (one == null || other == null) {
            return;
        }
        end(one);
        if (dice.nextBoolean()) {
            row(id, EventKind.MERGE, one.code(), other.code(), Share.ONE, null, null);
            return;
        }
        end(other);
        GridCode code = dice.nextBoolean() ? one.code() : freshCode();
        LocalText name = begin(code, one.parent());
        row(id, EventKind.MERGE, one.code(), code, Share.ONE, name, one.parent());
        row(id, EventKind.MERGE, other.code(), code, Share.ONE, null, null);
    }

    private void retire(EventId id) {
        GridUnit leaf = retiring ? anyLeaf() : null;
        if (leaf != null) {
            end(leaf);
            row(id, EventKind.RETIRE, leaf.code(), null, Share.ONE, null, null);
        }
    }
}
