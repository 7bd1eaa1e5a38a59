package org.gridgov.merging.regroup;

import java.util.Arrays;

/** Joins the pieces of a window within their cells until they are few; the lightest goes to its likest neighbour. */
final class Atoms {
    private final Ground ground;
    private final CellBook book;
    private final Chance chance;
    private int[][] atoms;
    private int count;

    Atoms(Ground ground, CellBook book, int[] pieces, Chance chance) {
        this.ground = ground;
        this.book = book;
        this.chance = chance;
        int[] sorted = pieces.clone();
        Arrays.sort(sorted);
        count = sorted.length;
        atoms = new int[count][];
        for (int index = 0; index < count; index++) {
            atoms[index] = new int[] {sorted[index]};
        }
    }

    int[][] join(int room) {
        while (count > room) {
            int light = -1;
            double least = Double.MAX_VALUE;
            for (int atom = 0; atom < count; atom++) {
                // A little chance, so that other borders stay open next time.
                double weight = (weight(atom) + 1) * (0.5 + chance.share());
                if (weight < least && hasMate(atom)) {
                    least = weight;
                    light = atom;
                }
            }
            if (light < 0) {
                break;
            }
            int mate = -1;
            double rise = Double.MAX_VALUE;
            for (int other = 0; other < count; other++) {
                if (other != light && mates(light, other)) {
                    double change = rise(light, other);
                    if (change < rise) {
                        rise = change;
                        mate = other;
                    }
                }
            }
            merge(Math.min(light, mate), Math.max(light, mate));
        }
        return inward(ground, Arrays.copyOf(atoms, count));
    }

    private boolean hasMate(int atom) {
        for (int other = 0; other < count; other++) {
            if (other != atom && mates(atom, other)) {
                return true;
            }
        }
        return false;
    }

    private boolean mates(int a, int b) {
        if (book.cellOf[atoms[a][0]] != book.cellOf[atoms[b][0]]) {
            return false;
        }
        return bordering(ground, atoms[a], atoms[b]);
    }

    private static boolean bordering(Ground ground, int[] some, int[] others) {
        for (int one : some) {
            for (int other : others) {
                if (ground.bordering(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private long weight(int atom) {
        long sum = 0;
        for (int piece : atoms[atom]) {
            sum += ground.weight[piece];
        }
        return sum;
    }

    private double rise(int a, int b) {
        int[] both = joined(atoms[a], atoms[b]);
        return ground.cost(both, both.length)
                - ground.cost(atoms[a], atoms[a].length)
                - ground.cost(atoms[b], atoms[b].length);
    }

    private static int[] joined(int[] a, int[] b) {
        int[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private void merge(int a, int b) {
        atoms[a] = joined(atoms[a], atoms[b]);
        atoms[b] = atoms[--count];
    }

    /** All pieces of a ground as atoms, ordered for a search. */
    static int[][] ordered(Ground ground) {
        int[][] atoms = new int[ground.pieces][];
        Arrays.setAll(atoms, piece -> new int[] {piece});
        return inward(ground, atoms);
    }

    /** Orders atoms by distance from one at the rim, so that a search has a narrow front. */
    private static int[][] inward(Ground ground, int[][] list) {
        int size = list.length;
        boolean[][] near = new boolean[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < a; b++) {
                near[a][b] = bordering(ground, list[a], list[b]);
                near[b][a] = near[a][b];
            }
        }
        int[] order = walk(near, 0);
        order = walk(near, order[size - 1]);
        int[][] result = new int[size][];
        for (int index = 0; index < size; index++) {
            result[index] = list[order[index]];
        }
        return result;
    }

    private static int[] walk(boolean[][] near, int start) {
        int size = near.length;
        int[] order = new int[size];
        boolean[] seen = new boolean[size];
        int end = 0;
        for (int offset = 0; offset < size; offset++) {
            int root = (start + offset) % size;
            if (seen[root]) {
                continue;
            }
            int at = end;
            order[end++] = root;
            seen[root] = true;
            for (; at < end; at++) {
                for (int other = 0; other < size; other++) {
                    if (near[order[at]][other] && !seen[other]) {
                        seen[other] = true;
                        order[end++] = other;
                    }
                }
            }
        }
        return order;
    }
}
