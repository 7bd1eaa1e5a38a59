package org.gridgov.merging.redraw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Points of the plane, halved again and again, so that what lies near is found without looking at the rest.
 *
 * <p>Coordinates up to 10,000 km in whole metres, no two points alike: all sums fit a {@code long}.
 */
final class PointTree {
    private static final int LEAF = 8;

    private final int[] x;
    private final int[] y;
    private final int[] order;
    private final List<Box> boxes = new ArrayList<>();

    /** For each box the number of the first of its two children, which follow one another; 0 for none. */
    private final List<Integer> firstChild = new ArrayList<>();

    /** A stretch of {@link #order} with its bounds. */
    private record Box(int from, int to, int x0, int x1, int y0, int y1) {}

    /** Something on the way outwards from a point: a box, or a point if {@code box < 0}. */
    private record Step(long square, int box, int point) {
        static final Comparator<Step> NEAREST = Comparator.comparingLong(Step::square)
                .thenComparingInt(Step::point)
                .thenComparingInt(Step::box);
    }

    PointTree(int[] x, int[] y) {
        this.x = x;
        this.y = y;
        Integer[] boxed = new Integer[x.length];
        Arrays.setAll(boxed, i -> i);
        order = new int[x.length];
        if (x.length > 0) {
            boxes.add(bound(boxed, 0, x.length));
        }
        for (int at = 0; at < boxes.size(); at++) {
            Box box = boxes.get(at);
            if (box.to - box.from > LEAF) {
                boolean eastward = (long) box.x1 - box.x0 >= (long) box.y1 - box.y0;
                int[] key = eastward ? x : y;
                int[] tie = eastward ? y : x;
                Arrays.sort(
                        boxed,
                        box.from,
                        box.to,
                        Comparator.comparingInt((Integer i) -> key[i]).thenComparingInt(i -> tie[i]));
                int middle = (box.from + box.to) >>> 1;
                firstChild.add(boxes.size());
                boxes.add(bound(boxed, box.from, middle));
                boxes.add(bound(boxed, middle, box.to));
            } else {
                firstChild.add(0);
            }
        }
        Arrays.setAll(order, i -> boxed[i]);
    }

    private Box bound(Integer[] points, int from, int to) {
        int x0 = Integer.MAX_VALUE;
        int x1 = Integer.MIN_VALUE;
        int y0 = Integer.MAX_VALUE;
        int y1 = Integer.MIN_VALUE;
        for (int i = from; i < to; i++) {
            x0 = Math.min(x0, x[points[i]]);
            x1 = Math.max(x1, x[points[i]]);
            y0 = Math.min(y0, y[points[i]]);
            y1 = Math.max(y1, y[points[i]]);
        }
        return new Box(from, to, x0, x1, y0, y1);
    }

    /** The points beyond {@code p} in number between which and {@code p} nothing lies: no third point in or on their circle. */
    int[] gabriel(int p) {
        List<Integer> found = new ArrayList<>();
        List<Integer> seen = new ArrayList<>();
        PriorityQueue<Step> queue = new PriorityQueue<>(Step.NEAREST);
        queue.add(new Step(0, 0, -1));
        for (Step step = queue.poll(); step != null; step = queue.poll()) {
            if (step.box < 0) {
                int candidate = step.point;
                if (!shaded(p, candidate, candidate, seen)) {
                    if (candidate > p && isEmpty(p, candidate)) {
                        found.add(candidate);
                    }
                    seen.add(candidate);
                }
                continue;
            }
            Box box = boxes.get(step.box);
            if (shaded(p, box, seen)) {
                continue;
            }
            int first = firstChild.get(step.box);
            if (first > 0) {
                for (int child = first; child <= first + 1; child++) {
                    queue.add(new Step(squareTo(p, boxes.get(child)), child, -1));
                }
            } else {
                for (int i = box.from; i < box.to; i++) {
                    if (order[i] != p) {
                        queue.add(new Step(square(p, order[i]), -1, order[i]));
                    }
                }
            }
        }
        return found.stream().mapToInt(i -> i).sorted().toArray();
    }

    private long square(int p, int q) {
        long dx = (long) x[p] - x[q];
        long dy = (long) y[p] - y[q];
        return dx * dx + dy * dy;
    }

    private long squareTo(int p, Box box) {
        long dx = Math.max(0, Math.max((long) box.x0 - x[p], (long) x[p] - box.x1));
        long dy = Math.max(0, Math.max((long) box.y0 - y[p], (long) y[p] - box.y1));
        return dx * dx + dy * dy;
    }

    /** Whether one of the points seen lies in or on the circle over {@code p} and a candidate. */
    private boolean shaded(int p, int candidate, int except, List<Integer> seen) {
        for (int q : seen) {
            long dot = ((long) x[p] - x[q]) * ((long) x[candidate] - x[q])
                    + ((long) y[p] - y[q]) * ((long) y[candidate] - y[q]);
            if (q != except && dot <= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the points seen shades every place of a box. */
    private boolean shaded(int p, Box box, List<Integer> seen) {
        for (int q : seen) {
            long dx = (long) x[p] - x[q];
            long dy = (long) y[p] - y[q];
            long most = Math.max(dx * ((long) box.x0 - x[q]), dx * ((long) box.x1 - x[q]))
                    + Math.max(dy * ((long) box.y0 - y[q]), dy * ((long) box.y1 - y[q]));
            // The point seen may itself lie on the rim of the box, where the product is 0.
            if (most < 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether no third point lies in or on the circle over two points; a point passed over may still shade another. */
    private boolean isEmpty(int p, int q) {
        long square = square(p, q);
        long middleX = (long) x[p] + x[q];
        long middleY = (long) y[p] + y[q];
        int[] stack = new int[2 * Integer.SIZE];
        int top = 0;
        stack[top++] = 0;
        while (top > 0) {
            int at = stack[--top];
            Box box = boxes.get(at);
            long dx = Math.max(0, Math.max(2L * box.x0 - middleX, middleX - 2L * box.x1));
            long dy = Math.max(0, Math.max(2L * box.y0 - middleY, middleY - 2L * box.y1));
            if (dx * dx + dy * dy > square) {
                continue;
            }
            if (firstChild.get(at) > 0) {
                stack[top++] = firstChild.get(at);
                stack[top++] = firstChild.get(at) + 1;
                continue;
            }
            for (int i = box.from; i < box.to; i++) {
                int r = order[i];
                long ex = 2L * x[r] - middleX;
                long ey = 2L * y[r] - middleY;
                if (r != p && r != q && ex * ex + ey * ey <= square) {
                    return false;
                }
            }
        }
        return true;
    }
}
