package org.gridgov.allocation;

import java.util.Arrays;
import org.gridgov.basics.Require;

/**
 * In which order units of groups should be served so that shares grow evenly.
 *
 * <p>The next unit goes to the group with the lowest share so far; among those to the one whose share it raises most. On
 * what flows can serve (a polymatroid, as long as no quota joins groups) that makes the least share as large as it can be,
 * then the next, and so on; for groups that ask for equally much it is least majorised as well. Only the order counts, so
 * units get ranks, equal for equal shares. Immutable.
 *
 * <p>Source: A. Federgruen, H. Groenevelt, The greedy procedure for resource allocation problems, 1986; A. Tamir, Least
 * majorized elements and generalized polymatroids, 1995.
 */
final class FairRanks {
    /** How many units all groups may ask for together. */
    static final int MOST_UNITS = 1 << 22;

    private final int[] first;
    private final int[] rank;

    FairRanks(Limits limits) {
        first = new int[limits.count() + 1];
        long units = 0;
        for (int i = 0; i < limits.count(); i++) {
            units += limits.isGroup(i) ? limits.whole(i) : 0;
            Require.between("The units of all groups", units, 0, MOST_UNITS);
            first[i + 1] = (int) units;
        }
        long[][] weights = new long[(int) units][];
        for (int i = 0; i < limits.count(); i++) {
            long whole = first[i + 1] - (long) first[i];
            for (int k = first[i]; k < first[i + 1]; k++) {
                weights[k] = new long[] {k - first[i], whole, k};
            }
        }
        Arrays.sort(weights, FairRanks::compare);
        rank = new int[weights.length];
        int current = 0;
        for (int i = 0; i < weights.length; i++) {
            boolean isNew = i == 0 || compare(weights[i - 1], weights[i]) != 0;
            current += isNew ? 1 : 0;
            rank[(int) weights[i][2]] = current;
        }
    }

    /** By the share before the unit; where that is equal, the smaller group is raised more. */
    private static int compare(long[] one, long[] other) {
        int order = Long.compare(one[0] * other[1], other[0] * one[1]);
        return order != 0 ? order : Long.compare(one[1], other[1]);
    }

    /** The rank of the k-th unit of a group, counted from 1. */
    int rank(int group, long k) {
        return rank[first[group] + (int) k - 1];
    }
}
