package org.gridgov.examples.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.boundary.Boundary;
import org.gridgov.boundary.BoundaryLayer;
import org.gridgov.boundary.CoordinateSystem;
import org.gridgov.boundary.Shape;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridSystem;
import org.gridgov.grid.GridSystems;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.Scheme;
import org.gridgov.grid.UnitKind;

/**
 * A made-up ground of side × side cells whose crooked borders fit exactly, in ten-millionths of a degree: 12 to 20 points a
 * cell, about 300 metres wide, with one parent around all. Immutable.
 */
final class PlanarGround {
    static final GridCode PARENT = GridCode.of("Z");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int EAST = 1_209_000_000;
    private static final int NORTH = 320_000_000;
    private static final int STEP = 30_000;
    private static final Scheme SCHEME = new Scheme(List.of(UnitKind.of("zone"), UnitKind.of("grid")));

    private final int side;
    private final Boundary parent;
    private final List<int[]> cells;

    private PlanarGround(int side, Boundary parent, List<int[]> cells) {
        this.side = side;
        this.parent = parent;
        this.cells = cells;
    }

    static PlanarGround of(int side, long seed) {
        Random dice = new Random(seed);
        int[][][] corner = new int[side + 1][side + 1][];
        for (int i = 0; i <= side; i++) {
            for (int j = 0; j <= side; j++) {
                corner[i][j] =
                        new int[] {EAST + i * STEP + dice.nextInt(STEP / 8), NORTH + j * STEP + dice.nextInt(STEP / 8)};
            }
        }
        int[][][] across = new int[side][side + 1][];
        int[][][] up = new int[side + 1][side][];
        for (int i = 0; i <= side; i++) {
            for (int j = 0; j <= side; j++) {
                if (i < side) {
                    across[i][j] = crooked(corner[i][j], corner[i + 1][j], dice);
                }
                if (j < side) {
                    up[i][j] = crooked(corner[i][j], corner[i][j + 1], dice);
                }
            }
        }
        List<int[]> cells = new ArrayList<>();
        for (int i = 0; i < side; i++) {
            for (int j = 0; j < side; j++) {
                cells.add(ring(across, up, i, i + 1, j, j + 1));
            }
        }
        Boundary parent = boundary(PARENT, ring(across, up, 0, side, 0, side));
        return new PlanarGround(side, parent, List.copyOf(cells));
    }

    /** A line with two to four bends, each within its own stretch, so that it never meets itself or another. */
    private static int[] crooked(int[] from, int[] to, Random dice) {
        int bends = 2 + dice.nextInt(3);
        int[] line = new int[2 * bends + 4];
        for (int k = 0; k <= bends + 1; k++) {
            boolean inside = k > 0 && k <= bends;
            for (int axis = 0; axis < 2; axis++) {
                long straight = from[axis] + (long) (to[axis] - from[axis]) * k / (bends + 1);
                line[2 * k + axis] = (int) straight + (inside ? dice.nextInt(STEP / 8) - STEP / 16 : 0);
            }
        }
        return line;
    }

    private static int[] ring(int[][][] across, int[][][] up, int west, int east, int south, int north) {
        List<Integer> ring = new ArrayList<>();
        for (int i = west; i < east; i++) {
            append(ring, across[i][south], false);
        }
        for (int j = south; j < north; j++) {
            append(ring, up[east][j], false);
        }
        for (int i = east - 1; i >= west; i--) {
            append(ring, across[i][north], true);
        }
        for (int j = north - 1; j >= south; j--) {
            append(ring, up[west][j], true);
        }
        return ring.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void append(List<Integer> ring, int[] line, boolean backwards) {
        int points = line.length / 2;
        for (int k = 0; k + 1 < points; k++) {
            int at = backwards ? points - 1 - k : k;
            ring.add(line[2 * at]);
            ring.add(line[2 * at + 1]);
        }
    }

    static Boundary boundary(GridCode code, int[] ring) {
        return new Boundary(code, CoordinateSystem.WGS84, Shape.of(ring));
    }

    int side() {
        return side;
    }

    Boundary parent() {
        return parent;
    }

    /** {@return the rings of the cells, column by column; a change of a ring changes nothing here} */
    List<int[]> cells() {
        return new ArrayList<>(cells.stream().map(int[]::clone).toList());
    }

    static GridCode code(int cell) {
        return GridCode.of("Z-" + cell);
    }

    static List<Boundary> boundaries(List<int[]> rings) {
        List<Boundary> boundaries = new ArrayList<>();
        for (int i = 0; i < rings.size(); i++) {
            boundaries.add(boundary(code(i), rings.get(i)));
        }
        return boundaries;
    }

    static BoundaryLayer layer(Boundary parent, List<Boundary> cells) {
        List<Boundary> all = new ArrayList<>(cells);
        all.add(parent);
        return BoundaryLayer.of(all).value();
    }

    /** One parent with so many cells. */
    static GridSystem grids(int cells) {
        return grids(IntStream.range(0, cells).mapToObj(PlanarGround::code).toList());
    }

    /** One parent with these units. */
    static GridSystem grids(List<GridCode> below) {
        List<GridUnit> units = new ArrayList<>();
        units.add(unit(PARENT, 0));
        below.forEach(code -> units.add(unit(code, 1)));
        return GridSystems.build(SCHEME, units, DAY, unit -> Place.NONE).value();
    }

    private static GridUnit unit(GridCode code, int level) {
        return new GridUnit(
                code,
                SCHEME.kinds().get(level),
                LocalText.parse(code.value()),
                level == 0 ? null : PARENT,
                DateRange.ALWAYS);
    }
}
