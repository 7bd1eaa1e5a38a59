package org.gridgov.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridSystem;
import org.gridgov.grid.GridSystems;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.Scheme;
import org.gridgov.grid.UnitKind;
import org.jspecify.annotations.Nullable;

/** Random ground that is divided exactly: a lattice with crooked lines, columns of cells under each parent. */
public final class Grounds {
    public static final Scheme SCHEME =
            new Scheme(List.of(UnitKind.of("zone"), UnitKind.of("grid"), UnitKind.of("micro-grid")));

    /** One root {@code Z}, a parent for each column, a leaf for each cell. */
    public record Ground(Boundary root, List<Boundary> parents, List<Boundary> leaves, List<GridUnit> units) {
        public GridSystem grids() {
            return GridSystems.build(SCHEME, units, LocalDate.of(2026, 11, 23), unit -> Place.NONE)
                    .value();
        }

        public List<Boundary> all() {
            List<Boundary> all = new ArrayList<>(List.of(root));
            all.addAll(parents);
            all.addAll(leaves);
            return all;
        }

        public BoundaryLayer layer() {
            return BoundaryLayer.of(all()).value();
        }
    }

    private Grounds() {}

    public static Arbitrary<Ground> grounds() {
        return Arbitraries.longs().between(0, 1_000_000).map(seed -> random(new Random(seed)));
    }

    public static Ground random(Random dice) {
        return make(2 + dice.nextInt(4), 2 + dice.nextInt(4), 40_000, 3, dice, CoordinateSystem.PLANE, 0, 0, true);
    }

    /** A ground of so many columns and rows; with T-junctions exactly on straight lines if {@code tees}. */
    public static Ground make(
            int columns,
            int rows,
            int step,
            int bends,
            Random dice,
            CoordinateSystem system,
            int east,
            int north,
            boolean tees) {
        int[][][] points = new int[columns + 1][rows + 1][];
        int jitter = step / 16;
        for (int i = 0; i <= columns; i++) {
            for (int j = 0; j <= rows; j++) {
                points[i][j] = new int[] {
                    east + i * step + 4 * (dice.nextInt(jitter) - jitter / 2),
                    north + j * step + 4 * (dice.nextInt(jitter) - jitter / 2)
                };
            }
        }
        int[][][] across = new int[columns][rows + 1][];
        int[][][] up = new int[columns + 1][rows][];
        for (int i = 0; i <= columns; i++) {
            for (int j = 0; j <= rows; j++) {
                if (i < columns) {
                    across[i][j] = line(points[i][j], points[i + 1][j], bends, step / 8, dice);
                }
                if (j < rows) {
                    up[i][j] = line(points[i][j], points[i][j + 1], bends, step / 8, dice);
                }
            }
        }
        List<GridUnit> units = new ArrayList<>(List.of(unit("Z", 0, null)));
        List<Boundary> parents = new ArrayList<>();
        List<Boundary> leaves = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            units.add(unit("Z-" + i, 1, "Z"));
            parents.add(boundary("Z-" + i, system, block(across, up, i, i + 1, 0, rows, null)));
            for (int j = 0; j < rows; j++) {
                String code = "Z-" + i + "-" + j;
                units.add(unit(code, 2, "Z-" + i));
                leaves.add(boundary(code, system, block(across, up, i, i + 1, j, j + 1, tees ? dice : null)));
            }
        }
        Boundary root = boundary("Z", system, block(across, up, 0, columns, 0, rows, null));
        return new Ground(root, parents, leaves, units);
    }

    private static int[] line(int[] from, int[] to, int bends, int reach, Random dice) {
        int count = bends == 0 ? 0 : dice.nextInt(bends + 1);
        int[] line = new int[2 * count + 4];
        for (int k = 0; k <= count + 1; k++) {
            boolean inside = k > 0 && k <= count;
            for (int axis = 0; axis < 2; axis++) {
                long straight = from[axis] + (long) (to[axis] - from[axis]) * k / (count + 1);
                line[2 * k + axis] = inside
                        ? (int) (straight / 4 * 4) + 4 * (dice.nextInt(reach / 4) - reach / 8)
                        : (k == 0 ? from : to)[axis];
            }
        }
        return line;
    }

    private static int[] block(
            int[][][] across, int[][][] up, int west, int east, int south, int north, @Nullable Random dice) {
        List<Integer> ring = new ArrayList<>();
        for (int i = west; i < east; i++) {
            append(ring, across[i][south], false, dice);
        }
        for (int j = south; j < north; j++) {
            append(ring, up[east][j], false, dice);
        }
        for (int i = east - 1; i >= west; i--) {
            append(ring, across[i][north], true, dice);
        }
        for (int j = north - 1; j >= south; j--) {
            append(ring, up[west][j], true, dice);
        }
        return ring.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Appends a line without its last point, now and then with the middle of a piece as a point of its own. */
    private static void append(List<Integer> ring, int[] line, boolean backwards, @Nullable Random dice) {
        int points = line.length / 2;
        for (int k = 0; k + 1 < points; k++) {
            int at = backwards ? points - 1 - k : k;
            int next = backwards ? at - 1 : at + 1;
            ring.add(line[2 * at]);
            ring.add(line[2 * at + 1]);
            int x = line[2 * at] + line[2 * next];
            int y = line[2 * at + 1] + line[2 * next + 1];
            if (dice != null && dice.nextInt(3) == 0 && x % 2 == 0 && y % 2 == 0) {
                ring.add(x / 2);
                ring.add(y / 2);
            }
        }
    }

    public static GridUnit unit(String code, int level, @Nullable String parent) {
        return new GridUnit(
                GridCode.of(code),
                SCHEME.kinds().get(level),
                LocalText.of("网格" + code, "unit " + code),
                parent == null ? null : GridCode.of(parent),
                DateRange.ALWAYS);
    }

    public static Boundary boundary(String code, CoordinateSystem system, int... ring) {
        return new Boundary(GridCode.of(code), system, Shape.of(ring));
    }

    /** A boundary in the plane, in metres. */
    public static Boundary plane(String code, int... metres) {
        return boundary(
                code,
                CoordinateSystem.PLANE,
                Arrays.stream(metres).map(m -> m * 100).toArray());
    }

    /** The same boundary with one point moved. */
    public static Boundary moved(Boundary boundary, int point, int east, int north) {
        int[] ring = boundary.shape().polygon(0).get(0);
        ring[2 * point] += east;
        ring[2 * point + 1] += north;
        return new Boundary(boundary.unit(), boundary.system(), Shape.of(ring));
    }

    /** The same boundary all moved. */
    public static Boundary shifted(Boundary boundary, int east, int north) {
        List<List<int[]>> polygons = new ArrayList<>();
        for (int polygon = 0; polygon < boundary.shape().polygons(); polygon++) {
            List<int[]> rings = boundary.shape().polygon(polygon);
            for (int[] ring : rings) {
                for (int i = 0; i < ring.length; i += 2) {
                    ring[i] += east;
                    ring[i + 1] += north;
                }
            }
            polygons.add(rings);
        }
        return new Boundary(boundary.unit(), boundary.system(), Shape.of(polygons));
    }

    /** Whether the ground of a boundary holds a point that lies on none of its edges, by the plainest method. */
    public static boolean holds(Boundary boundary, int x, int y) {
        boolean inside = false;
        for (int polygon = 0; polygon < boundary.shape().polygons(); polygon++) {
            for (int[] ring : boundary.shape().polygon(polygon)) {
                for (int i = 0; i < ring.length; i += 2) {
                    int j = (i + 2) % ring.length;
                    if ((ring[i + 1] <= y) != (ring[j + 1] <= y)) {
                        double at = ring[i]
                                + ((double) y - ring[i + 1])
                                        / ((double) ring[j + 1] - ring[i + 1])
                                        * ((double) ring[j] - ring[i]);
                        inside ^= at > x;
                    }
                }
            }
        }
        return inside;
    }
}
