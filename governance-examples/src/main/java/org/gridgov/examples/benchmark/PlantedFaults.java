package org.gridgov.examples.benchmark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A ground with faults of known kinds in known cells, far enough from one another that none hides another. Immutable. */
final class PlantedFaults {
    /** What is done to a cell. */
    enum Kind {
        /** A bend of a border moved by some metres, on one side only. */
        MOVED,
        /** The cell is not there. */
        REMOVED,
        /** The cell is there twice. */
        DOUBLED,
        /** A border moved by one metre, on one side only. */
        SLIVER
    }

    private static final int METRE_NORTH = 90;
    private static final int MOVE = 900;

    private final int side;
    private final Map<Kind, List<Integer>> planted = new EnumMap<>(Kind.class);
    private final List<int[]> rings = new ArrayList<>();
    private final List<Integer> cellOf = new ArrayList<>();

    PlantedFaults(PlanarGround ground, int each) {
        side = ground.side();
        Random dice = new Random(11);
        List<int[]> cells = ground.cells();
        boolean[] taken = new boolean[side * side];
        @Nullable Kind[] kindOf = new Kind[side * side];
        for (Kind kind : Kind.values()) {
            planted.put(kind, new ArrayList<>());
            while (planted.get(kind).size() < each) {
                int cell = dice.nextInt(side * side);
                if (around(cell, 2).stream().noneMatch(near -> taken[near])) {
                    taken[cell] = true;
                    kindOf[cell] = kind;
                    planted.get(kind).add(cell);
                }
            }
        }
        for (int cell = 0; cell < cells.size(); cell++) {
            if (kindOf[cell] != Kind.REMOVED) {
                int[] ring = cells.get(cell);
                spoil(ring, kindOf[cell], dice);
                rings.add(ring);
                cellOf.add(cell);
            }
        }
        for (int cell : planted.getOrDefault(Kind.DOUBLED, List.of())) {
            rings.add(cells.get(cell));
            cellOf.add(cell);
        }
    }

    /** The first points of a ring are the south-western corner and the two to four bends of its southern border. */
    private static void spoil(int[] ring, @Nullable Kind kind, Random dice) {
        if (kind == Kind.MOVED) {
            int bend = 1 + dice.nextInt(2);
            ring[2 * bend] += dice.nextBoolean() ? MOVE : -MOVE;
            ring[2 * bend + 1] += dice.nextBoolean() ? MOVE : -MOVE;
        } else if (kind == Kind.SLIVER) {
            ring[3] += METRE_NORTH;
            ring[5] += METRE_NORTH;
        }
    }

    private List<Integer> around(int cell, int reach) {
        List<Integer> around = new ArrayList<>();
        for (int i = Math.max(0, cell / side - reach); i <= Math.min(side - 1, cell / side + reach); i++) {
            for (int j = Math.max(0, cell % side - reach); j <= Math.min(side - 1, cell % side + reach); j++) {
                around.add(i * side + j);
            }
        }
        return around;
    }

    /** {@return the rings that are left; the place of a ring in the list is its number} */
    List<int[]> rings() {
        return rings;
    }

    /**
     * Counts faults of a kind that were noticed, in the cell itself or beside it.
     *
     * @param named whether the ring of a number was named
     */
    int found(Kind kind, IntPredicate named) {
        boolean[] cells = new boolean[side * side];
        for (int ring = 0; ring < rings.size(); ring++) {
            cells[cellOf.get(ring)] |= named.test(ring);
        }
        int found = 0;
        for (int cell : planted.getOrDefault(kind, List.of())) {
            found += around(cell, 1).stream().anyMatch(near -> cells[near]) ? 1 : 0;
        }
        return found;
    }

    /** Counts rings that were named although nothing was planted in their cell or beside it. */
    int falseAlarms(IntPredicate named) {
        boolean[] near = new boolean[side * side];
        planted.values().forEach(cells -> cells.forEach(cell -> around(cell, 1).forEach(other -> near[other] = true)));
        int alarms = 0;
        for (int ring = 0; ring < rings.size(); ring++) {
            alarms += named.test(ring) && !near[cellOf.get(ring)] ? 1 : 0;
        }
        return alarms;
    }
}
