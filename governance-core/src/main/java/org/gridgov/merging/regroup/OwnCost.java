package org.gridgov.merging.regroup;

import java.util.Arrays;

/** What each piece costs within its cell: the cost of its own households, so that the pieces of a cell cost what it does. */
final class OwnCost {
    private OwnCost() {}

    /** The cells of a division as ascending lists of pieces, by first piece. */
    static int[][] cells(int[] cellOf) {
        int[] count = new int[cellOf.length];
        for (int cell : cellOf) {
            count[cell]++;
        }
        int[][] members = new int[cellOf.length][];
        Arrays.setAll(members, cell -> new int[count[cell]]);
        Arrays.fill(count, 0);
        for (int piece = 0; piece < cellOf.length; piece++) {
            members[cellOf[piece]][count[cellOf[piece]]++] = piece;
        }
        return Arrays.stream(members).filter(cell -> cell.length > 0).toArray(int[][]::new);
    }

    static double[] of(Ground ground, int[] cellOf) {
        double[] price = new double[ground.pieces];
        long[] sums = new long[ground.labels];
        long[] netSums = new long[ground.nets];
        for (int[] cell : cells(cellOf)) {
            Arrays.fill(netSums, 0);
            for (int piece : cell) {
                for (int entry = ground.entryFirst[piece]; entry < ground.entryFirst[piece + 1]; entry++) {
                    sums[ground.entryLabel[entry]] += ground.entryWeight[entry];
                    netSums[ground.labelNet[ground.entryLabel[entry]]] += ground.entryWeight[entry];
                }
            }
            for (int piece : cell) {
                price[piece] = ground.fixed[piece];
                for (int entry = ground.entryFirst[piece]; entry < ground.entryFirst[piece + 1]; entry++) {
                    int net = ground.labelNet[ground.entryLabel[entry]];
                    price[piece] += ground.entryWeight[entry]
                            * (ground.across[net] * StrictMath.log((double) netSums[net])
                                    - ground.both[net] * StrictMath.log((double) sums[ground.entryLabel[entry]]));
                }
            }
            for (int piece : cell) {
                for (int entry = ground.entryFirst[piece]; entry < ground.entryFirst[piece + 1]; entry++) {
                    sums[ground.entryLabel[entry]] = 0;
                }
            }
        }
        return price;
    }
}
