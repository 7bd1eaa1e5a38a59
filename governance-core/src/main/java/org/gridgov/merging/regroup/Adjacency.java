package org.gridgov.merging.regroup;

import java.util.Arrays;

/** Neighbours of units in flat arrays, each unit's neighbours ascending. */
final class Adjacency {
    final int[] first;
    final int[] neighbour;
    final double[] border;

    private Adjacency(int[] first, int[] neighbour, double[] border) {
        this.first = first;
        this.neighbour = neighbour;
        this.border = border;
    }

    /** Collects pairs of neighbours. */
    static final class Edges {
        private int count;
        private int[] a = new int[16];
        private int[] b = new int[16];
        private double[] metres = new double[16];

        void add(int one, int other, double length) {
            if (count == a.length) {
                a = Arrays.copyOf(a, 2 * count);
                b = Arrays.copyOf(b, 2 * count);
                metres = Arrays.copyOf(metres, 2 * count);
            }
            a[count] = one;
            b[count] = other;
            metres[count++] = length;
        }

        /** Two passes of counting sort, so that each list ascends; repeated pairs add up; other classes are dropped. */
        Adjacency build(int units, int[] classOf) {
            int[] start = new int[units + 1];
            int kept = 0;
            for (int edge = 0; edge < count; edge++) {
                if (classOf[a[edge]] == classOf[b[edge]]) {
                    start[a[edge] + 1]++;
                    start[b[edge] + 1]++;
                    kept++;
                }
            }
            for (int unit = 0; unit < units; unit++) {
                start[unit + 1] += start[unit];
            }
            int[] from = new int[2 * kept];
            double[] length = new double[2 * kept];
            int[] next = Arrays.copyOf(start, units);
            for (int edge = 0; edge < count; edge++) {
                if (classOf[a[edge]] == classOf[b[edge]]) {
                    from[next[b[edge]]] = a[edge];
                    length[next[b[edge]]++] = metres[edge];
                    from[next[a[edge]]] = b[edge];
                    length[next[a[edge]]++] = metres[edge];
                }
            }
            int[] to = new int[2 * kept];
            double[] border = new double[2 * kept];
            next = Arrays.copyOf(start, units);
            for (int unit = 0; unit < units; unit++) {
                for (int entry = start[unit]; entry < start[unit + 1]; entry++) {
                    to[next[from[entry]]] = unit;
                    border[next[from[entry]]++] = length[entry];
                }
            }
            return merged(units, start, to, border);
        }

        private static Adjacency merged(int units, int[] start, int[] to, double[] border) {
            int[] first = new int[units + 1];
            int size = 0;
            for (int unit = 0; unit < units; unit++) {
                for (int entry = start[unit]; entry < start[unit + 1]; entry++) {
                    if (size > first[unit] && to[size - 1] == to[entry]) {
                        border[size - 1] += border[entry];
                    } else {
                        to[size] = to[entry];
                        border[size++] = border[entry];
                    }
                }
                first[unit + 1] = size;
            }
            return new Adjacency(first, Arrays.copyOf(to, size), Arrays.copyOf(border, size));
        }
    }
}
