package org.gridgov.flow;

import java.util.Arrays;

/** Checks of edges that stand row by row behind one another, one row for each demand. */
final class Edges {
    private Edges() {}

    /** Rows must tile the edges, and no row may name a supply twice. */
    static void require(int[] first, int[] supplyOf, int demands, int supplies) {
        requireLength("Row starts", first.length, demands + 1);
        if (first[0] != 0 || first[demands] != supplyOf.length) {
            throw new IllegalArgumentException("Rows must run from 0 to " + supplyOf.length + ", but run from "
                    + first[0] + " to " + first[demands]);
        }
        for (int d = 0; d < demands; d++) {
            if (first[d] > first[d + 1]) {
                throw new IllegalArgumentException("Row " + d + " must not end before it starts, but starts at "
                        + first[d] + " and ends at " + first[d + 1]);
            }
        }
        int[] lastDemand = new int[supplies];
        Arrays.fill(lastDemand, -1);
        for (int d = 0; d < demands; d++) {
            for (int e = first[d]; e < first[d + 1]; e++) {
                int s = supplyOf[e];
                if (s < 0 || s >= supplies) {
                    throw new IllegalArgumentException(
                            "The supply of edge " + e + " must be in 0.." + (supplies - 1) + ", but is " + s);
                }
                if (lastDemand[s] == d) {
                    throw new IllegalArgumentException(
                            "Demand " + d + " must name a supply once, but edge " + e + " names " + s + " again");
                }
                lastDemand[s] = d;
            }
        }
    }

    static void requireLength(String what, int length, int expected) {
        if (length != expected) {
            throw new IllegalArgumentException(what + " must be " + expected + ", but are " + length);
        }
    }

    static void requireBetween(String what, int[] values, int fromInclusive, int toInclusive) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] < fromInclusive || values[i] > toInclusive) {
                throw new IllegalArgumentException(what + " must be in " + fromInclusive + ".." + toInclusive
                        + ", but number " + i + " is " + values[i]);
            }
        }
    }

    static int[] demandOf(int[] first) {
        int[] demandOf = new int[first[first.length - 1]];
        for (int d = 0; d + 1 < first.length; d++) {
            Arrays.fill(demandOf, first[d], first[d + 1], d);
        }
        return demandOf;
    }

    /** Where the edges of each supply would start if they stood supply by supply. */
    static int[] supplyStarts(int[] supplyOf, int supplies) {
        int[] starts = new int[supplies + 1];
        for (int s : supplyOf) {
            starts[s + 1]++;
        }
        for (int s = 0; s < supplies; s++) {
            starts[s + 1] += starts[s];
        }
        return starts;
    }
}
