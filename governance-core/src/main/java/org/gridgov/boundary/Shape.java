package org.gridgov.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.gridgov.basics.Require;

/**
 * Polygons with holes on whole-number coordinates, packed into primitive arrays.
 *
 * <p>Kept in one canonical form: no closing point, no point twice in a row, outer rings counter-clockwise, holes
 * clockwise, each ring from its least point on (by x, then y), holes and polygons in order. So two shapes are equal if and
 * only if they have the same rings, wherever a ring began and whichever way it ran. A shape may still be unsound (crossing
 * itself, without area): {@link BoundaryAudit#soundness} tells. Immutable, thread-safe; arrays are copied.
 *
 * <p>Source: exact coverage proof, {@code FACTS}.
 */
public final class Shape implements Comparable<Shape> {
    private static final Comparator<int[]> BY_POINTS = Arrays::compare;

    private final int[] xs;
    private final int[] ys;
    private final int[] ringStart;
    private final int[] polygonStart;

    private Shape(int[] xs, int[] ys, int[] ringStart, int[] polygonStart) {
        this.xs = xs;
        this.ys = ys;
        this.ringStart = ringStart;
        this.polygonStart = polygonStart;
    }

    /**
     * Makes a shape of polygons.
     *
     * @param polygons the polygons, at least one; each its outer ring and then its holes; each ring as x, y, x, y and so on,
     *     in either direction, closed by its first point or not
     * @return the shape
     * @throws IllegalArgumentException if there is no polygon, a polygon without ring, or a ring of fewer than three points
     */
    public static Shape of(List<? extends List<int[]>> polygons) {
        Require.between("The number of polygons", polygons.size(), 1, Integer.MAX_VALUE);
        List<int[][]> canonical = new ArrayList<>();
        int points = 0;
        int rings = 0;
        for (List<int[]> polygon : polygons) {
            Require.between("The number of rings of a polygon", polygon.size(), 1, Integer.MAX_VALUE);
            int[][] all = new int[polygon.size()][];
            for (int i = 0; i < all.length; i++) {
                all[i] = canonical(polygon.get(i), i == 0 ? 1 : -1);
                points += all[i].length / 2;
            }
            Arrays.sort(all, 1, all.length, BY_POINTS);
            rings += all.length;
            canonical.add(all);
        }
        canonical.sort(Shape::compareRings);
        int[] xs = new int[points];
        int[] ys = new int[points];
        int[] ringStart = new int[rings + 1];
        int[] polygonStart = new int[canonical.size() + 1];
        int point = 0;
        int ring = 0;
        for (int polygon = 0; polygon < canonical.size(); polygon++) {
            for (int[] one : canonical.get(polygon)) {
                for (int i = 0; i < one.length; i += 2) {
                    xs[point] = one[i];
                    ys[point] = one[i + 1];
                    point++;
                }
                ring++;
                ringStart[ring] = point;
            }
            polygonStart[polygon + 1] = ring;
        }
        return new Shape(xs, ys, ringStart, polygonStart);
    }

    /**
     * Makes a shape of one ring.
     *
     * @param ring x, y, x, y and so on, in either direction, closed by its first point or not
     * @return the shape
     * @throws IllegalArgumentException if the ring has fewer than three points
     */
    public static Shape of(int... ring) {
        return of(List.of(List.of(ring)));
    }

    private static int compareRings(int[][] one, int[][] other) {
        return Arrays.compare(one, other, BY_POINTS);
    }

    private static int[] canonical(int[] ring, int turn) {
        Require.between("The remainder of the coordinates of a ring by two", ring.length % 2, 0, 0);
        int[] xs = new int[ring.length / 2];
        int[] ys = new int[ring.length / 2];
        int size = 0;
        for (int i = 0; i < ring.length; i += 2) {
            if (size == 0 || xs[size - 1] != ring[i] || ys[size - 1] != ring[i + 1]) {
                xs[size] = ring[i];
                ys[size] = ring[i + 1];
                size++;
            }
        }
        while (size > 1 && xs[size - 1] == xs[0] && ys[size - 1] == ys[0]) {
            size--;
        }
        Require.between("The number of different points of a ring", size, 3, Integer.MAX_VALUE);
        int step = Exact.turn(xs, ys, 0, size) == -turn ? -1 : 1;
        int start = start(xs, ys, size, step);
        int[] result = new int[2 * size];
        for (int i = 0; i < size; i++) {
            int at = Math.floorMod(start + step * i, size);
            result[2 * i] = xs[at];
            result[2 * i + 1] = ys[at];
        }
        return result;
    }

    /**
     * From where a ring reads least. Two starts are compared as far as they agree; the greater one is out, and with it all
     * starts behind it as far as they agreed, so a ring that runs round many times costs no more than another one.
     */
    private static int start(int[] xs, int[] ys, int size, int step) {
        int one = 0;
        int other = 1;
        int agreed = 0;
        while (one < size && other < size && agreed < size) {
            int a = (one + agreed) % size;
            int b = (other + agreed) % size;
            int order = Long.compare(
                    Exact.key(xs[step > 0 ? a : size - 1 - a], ys[step > 0 ? a : size - 1 - a]),
                    Exact.key(xs[step > 0 ? b : size - 1 - b], ys[step > 0 ? b : size - 1 - b]));
            if (order == 0) {
                agreed++;
                continue;
            }
            if (order > 0) {
                one += agreed + 1;
            } else {
                other += agreed + 1;
            }
            other += one == other ? 1 : 0;
            agreed = 0;
        }
        int least = Math.min(one, other);
        return step > 0 ? least : size - 1 - least;
    }

    /** {@return how many polygons there are, at least 1} */
    public int polygons() {
        return polygonStart.length - 1;
    }

    /** {@return how many rings all polygons have together} */
    public int rings() {
        return ringStart.length - 1;
    }

    /** {@return how many points all rings have together, closing points not counted} */
    public int points() {
        return xs.length;
    }

    /**
     * The rings of a polygon.
     *
     * @param polygon which one, {@code 0 <= polygon < polygons()}
     * @return its outer ring and then its holes, each as x, y, x, y and so on, not closed; copies
     */
    public List<int[]> polygon(int polygon) {
        List<int[]> rings = new ArrayList<>();
        for (int ring = polygonStart[polygon]; ring < polygonStart[polygon + 1]; ring++) {
            rings.add(ring(ring));
        }
        return rings;
    }

    int[] ring(int ring) {
        int[] points = new int[2 * (ringStart[ring + 1] - ringStart[ring])];
        for (int i = 0; i < points.length; i += 2) {
            points[i] = xs[ringStart[ring] + i / 2];
            points[i + 1] = ys[ringStart[ring] + i / 2];
        }
        return points;
    }

    int x(int point) {
        return xs[point];
    }

    int y(int point) {
        return ys[point];
    }

    int from(int ring) {
        return ringStart[ring];
    }

    int to(int ring) {
        return ringStart[ring + 1];
    }

    boolean isHole(int ring) {
        return Arrays.binarySearch(polygonStart, ring) < 0;
    }

    /** 1 for a ring that runs counter-clockwise, −1 for one that runs clockwise, 0 for one without area. */
    int turn(int ring) {
        return Exact.turn(xs, ys, ringStart[ring], ringStart[ring + 1]);
    }

    @Override
    public int compareTo(Shape other) {
        int result = Arrays.compare(xs, other.xs);
        result = result != 0 ? result : Arrays.compare(ys, other.ys);
        result = result != 0 ? result : Arrays.compare(ringStart, other.ringStart);
        return result != 0 ? result : Arrays.compare(polygonStart, other.polygonStart);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && compareTo(shape) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(xs) + Arrays.hashCode(ys);
    }

    @Override
    public String toString() {
        return polygons() + " polygon(s), " + rings() + " ring(s), " + points() + " point(s)";
    }
}
