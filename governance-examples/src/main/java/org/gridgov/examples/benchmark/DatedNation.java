package org.gridgov.examples.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Share;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.UnitKind;
import org.gridgov.grid.history.EventId;
import org.gridgov.grid.history.EventKind;
import org.gridgov.grid.history.EventRow;

/** Made-up history: units that hang under one parent after another, and a log of events. */
final class DatedNation {
    static final LocalDate FIRST = LocalDate.of(1986, 1, 1);
    static final int DAYS = 40 * 365;

    private static final UnitKind ROOT = UnitKind.of("province");
    private static final UnitKind LEAF = UnitKind.of("county");

    private DatedNation() {}

    /**
     * Five levels; each unit but the root hangs under several parents one after another, without an end.
     *
     * @param lives how many parents
     * @param codes how many codes, at least 50
     */
    static List<GridUnit> units(int lives, int codes) {
        Random dice = new Random(1);
        int[] size = {1, 5 + codes / 8_000, 10 + codes / 500, 20 + codes / 25, 0};
        size[4] = Math.max(1, codes - size[0] - size[1] - size[2] - size[3]);
        List<GridUnit> units = new ArrayList<>();
        int before = 0;
        int first = 0;
        for (int level = 0; level < size.length; level++) {
            for (int i = 0; i < size[level]; i++) {
                LocalDate from = FIRST;
                int own = level == 0 ? 1 : lives;
                for (int life = 0; life < own; life++) {
                    LocalDate to =
                            life + 1 == own ? LocalDate.MAX : from.plusDays(1 + dice.nextInt(2 * DAYS / (own + 1)));
                    GridCode parent = level == 0 ? null : code(before + dice.nextInt(size[level - 1]));
                    units.add(
                            new GridUnit(code(first + i), LEAF, LocalText.parse("u"), parent, DateRange.of(from, to)));
                    from = to;
                }
            }
            before = first;
            first += size[level];
        }
        return units;
    }

    /** Units of the first day: some roots with about a hundred leaves each. */
    static List<GridUnit> start(int units) {
        List<GridUnit> start = new ArrayList<>();
        GridCode root = code(0);
        for (int i = 0; i < units; i++) {
            boolean isRoot = i % 100 == 0;
            root = isRoot ? code(i) : root;
            start.add(new GridUnit(
                    code(i),
                    isRoot ? ROOT : LEAF,
                    LocalText.parse("u" + i),
                    isRoot ? null : root,
                    DateRange.of(FIRST, LocalDate.MAX)));
        }
        return start;
    }

    /** Forty years of renamings, merges into a new code and splits into two new codes, by day. */
    static List<EventRow> events(int units, int rows) {
        Random dice = new Random(2);
        List<GridCode> living = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            if (i % 100 != 0) {
                living.add(code(i));
            }
        }
        List<EventRow> events = new ArrayList<>();
        int fresh = units;
        for (int number = 0; events.size() < rows && living.size() > 2; number++) {
            EventId id = EventId.of("E-" + number);
            LocalDate day = FIRST.plusDays(1 + (long) events.size() * (DAYS - 1) / rows);
            GridCode old = take(living, dice);
            switch (dice.nextInt(3)) {
                case 0 -> {
                    events.add(EventRow.of(id, EventKind.RENAME, day, old, old, Share.ONE)
                            .describing(LocalText.parse("n" + number), null, null));
                    living.add(old);
                }
                case 1 -> {
                    GridCode into = code(fresh++);
                    events.add(EventRow.of(id, EventKind.MERGE, day, old, into, Share.ONE)
                            .describing(LocalText.parse("m" + number), LEAF, code(0)));
                    events.add(EventRow.of(id, EventKind.MERGE, day, take(living, dice), into, Share.ONE)
                            .describing(LocalText.parse("m" + number), LEAF, code(0)));
                    living.add(into);
                }
                default -> {
                    for (int part = 0; part < 2; part++) {
                        GridCode into = code(fresh++);
                        events.add(EventRow.of(id, EventKind.SPLIT, day, old, into, Share.of(1, 2))
                                .describing(LocalText.parse("s" + number + "." + part), LEAF, code(0)));
                        living.add(into);
                    }
                }
            }
        }
        return events;
    }

    private static GridCode take(List<GridCode> living, Random dice) {
        int at = dice.nextInt(living.size());
        GridCode code = living.get(at);
        living.set(at, living.get(living.size() - 1));
        living.remove(living.size() - 1);
        return code;
    }

    private static GridCode code(int number) {
        return GridCode.of(String.format(Locale.ROOT, "%012d", 110_000_000_000L + number));
    }
}
