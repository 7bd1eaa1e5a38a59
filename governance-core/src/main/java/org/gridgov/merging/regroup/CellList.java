package org.gridgov.merging.regroup;

import java.util.Arrays;

/** Every cell within the bounds that a ground allows, as long as there are not too many. */
final class CellList {
    private final Ground ground;
    private final long limit;
    private final int[] set;
    private int setSize;
    int count;
    int[] first = new int[1024];
    int[] piece = new int[8192];
    double[] cost = new double[1024];
    /** How much was looked at. */
    long looked;

    CellList(Ground ground, long limit) {
        this.ground = ground;
        this.limit = limit;
        set = new int[ground.pieces];
    }

    /**
     * Lists them, by lowest piece; false beyond the limit. Each piece is open (to be tried), taken, or shut; a frame holds
     * where its open pieces start on one shared stack.
     */
    boolean list() {
        int[] stack = new int[ground.pieces + 1];
        int[] levelStart = new int[ground.pieces + 2];
        int[] cursor = new int[ground.pieces + 2];
        int[] state = new int[ground.pieces];
        for (int root = 0; root < ground.pieces; root++) {
            if (ground.weight[root] > ground.most) {
                continue;
            }
            // Pieces on the stack are marked; a level adds its new neighbours behind those of the level below.
            int end = 0;
            setSize = 0;
            state[root] = root + 1;
            set[setSize++] = root;
            end = push(root, root, state, stack, end);
            long weight = ground.weight[root];
            if (!keep(weight)) {
                return false;
            }
            int level = 0;
            levelStart[0] = end;
            cursor[0] = 0;
            while (level >= 0) {
                if (cursor[level] >= levelStart[level]) {
                    level--;
                    if (level >= 0) {
                        // What the level added is no longer marked; its piece leaves the set.
                        for (int at = levelStart[level]; at < levelStart[level + 1]; at++) {
                            state[stack[at]] = 0;
                        }
                        weight -= ground.weight[set[--setSize]];
                    }
                    continue;
                }
                int next = stack[cursor[level]++];
                if (weight + ground.weight[next] > ground.most || foe(next)) {
                    continue;
                }
                if (++looked > limit) {
                    return false;
                }
                set[setSize++] = next;
                weight += ground.weight[next];
                levelStart[level + 1] = push(next, root, state, stack, levelStart[level]);
                cursor[level + 1] = cursor[level];
                level++;
                if (!keep(weight)) {
                    return false;
                }
            }
            for (int at = 0; at < end; at++) {
                state[stack[at]] = 0;
            }
            state[root] = 0;
        }
        first = Arrays.copyOf(first, count + 1);
        return true;
    }

    private int push(int from, int root, int[] state, int[] stack, int start) {
        int end = start;
        for (int edge = ground.first[from]; edge < ground.first[from + 1]; edge++) {
            int other = ground.neighbour[edge];
            if (other > root && state[other] == 0) {
                state[other] = root + 1;
                stack[end++] = other;
            }
        }
        return end;
    }

    private boolean foe(int next) {
        for (int index = 0; index < setSize && ground.apart[next].length > 0; index++) {
            if (ground.keptApart(next, set[index])) {
                return true;
            }
        }
        return false;
    }

    private boolean keep(long weight) {
        if (weight < ground.least) {
            return true;
        }
        int start = first[count];
        if (count + 2 > first.length) {
            first = Arrays.copyOf(first, 2 * first.length);
            cost = Arrays.copyOf(cost, first.length);
        }
        if (start + setSize > piece.length) {
            piece = Arrays.copyOf(piece, 2 * piece.length + setSize);
        }
        System.arraycopy(set, 0, piece, start, setSize);
        cost[count++] = ground.cost(set, setSize);
        first[count] = start + setSize;
        return count < limit;
    }
}
