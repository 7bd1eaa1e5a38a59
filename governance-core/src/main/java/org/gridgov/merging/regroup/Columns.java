package org.gridgov.merging.regroup;

import java.util.Arrays;

/**
 * Every connected set of atoms that may be a cell, with its cost; atoms are at most 60 groups of pieces.
 *
 * <p>A set is reached once: it grows from its lowest atom, and an atom that was passed over stays out. A set is kept only
 * if what it leaves could still be divided by size.
 */
final class Columns {
    private final Ground ground;
    private final int[][] atoms;
    private final long[] atomWeight;
    private final long[] near;
    private final long[] foes;
    private final long all;
    private final long[] ties;
    private final long least;
    private final long most;
    private final double penalty;
    private final long limit;
    private final long[] labelSum;
    private final long[] netSum;
    int count;
    long[] mask = new long[256];
    double[] cost = new double[256];
    /** Sets looked at. */
    long looked;

    /**
     * Lists the sets.
     *
     * @param slack by how many households a set may miss the bounds
     * @param penalty what each of them costs
     * @param ties groups of atoms that must stay together
     * @param limit how many sets may be looked at
     */
    Columns(Ground ground, int[][] atoms, long slack, double penalty, long[] ties, long limit) {
        this.ground = ground;
        this.atoms = atoms;
        this.ties = ties;
        this.penalty = penalty;
        this.limit = limit;
        least = ground.least - slack;
        most = ground.most + slack;
        all = atoms.length == 64 ? -1L : (1L << atoms.length) - 1;
        atomWeight = new long[atoms.length];
        near = new long[atoms.length];
        foes = new long[atoms.length];
        labelSum = new long[ground.labels];
        netSum = new long[ground.nets];
        for (int a = 0; a < atoms.length; a++) {
            for (int piece : atoms[a]) {
                atomWeight[a] += ground.weight[piece];
            }
            for (int b = 0; b < atoms.length; b++) {
                if (a != b && bordering(atoms[a], atoms[b])) {
                    near[a] |= 1L << b;
                }
                if (a != b && keptApart(atoms[a], atoms[b])) {
                    foes[a] |= 1L << b;
                }
            }
        }
    }

    private boolean bordering(int[] some, int[] others) {
        for (int a : some) {
            for (int b : others) {
                if (ground.bordering(a, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean keptApart(int[] some, int[] others) {
        for (int a : some) {
            for (int b : others) {
                if (ground.keptApart(a, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Lists them; false if there are more than the limit. */
    boolean list() {
        int depth = atoms.length + 1;
        long[] set = new long[depth];
        long[] open = new long[depth];
        long[] shut = new long[depth];
        long[] size = new long[depth];
        double[] price = new double[depth];
        int[] added = new int[depth];
        for (int root = 0; root < atoms.length; root++) {
            if (atomWeight[root] > most) {
                continue;
            }
            int level = 0;
            long above = all & (-1L << root) & ~(1L << root);
            set[0] = 1L << root;
            shut[0] = ~above | foes[root];
            open[0] = near[root] & ~shut[0];
            size[0] = atomWeight[root];
            price[0] = add(root, 1);
            added[0] = root;
            keep(set[0], size[0], price[0]);
            while (level >= 0) {
                if (open[level] == 0) {
                    add(added[level], -1);
                    level--;
                    continue;
                }
                long bit = Long.lowestOneBit(open[level]);
                int atom = Long.numberOfTrailingZeros(bit);
                open[level] ^= bit;
                if (size[level] + atomWeight[atom] <= most) {
                    if (++looked > limit) {
                        return false;
                    }
                    int next = level + 1;
                    set[next] = set[level] | bit;
                    size[next] = size[level] + atomWeight[atom];
                    shut[next] = shut[level] | foes[atom];
                    open[next] = (open[level] | near[atom]) & ~set[next] & ~shut[next];
                    price[next] = price[level] + add(atom, 1);
                    added[next] = atom;
                    keep(set[next], size[next], price[next]);
                    level = next;
                    shut[level - 1] |= bit;
                } else {
                    shut[level] |= bit;
                }
            }
        }
        return true;
    }

    /** Adds an atom to the running sums, or takes it off; returns by how much the cost rises when it is added. */
    private double add(int atom, int sign) {
        double change = 0;
        for (int piece : atoms[atom]) {
            change += ground.fixed[piece];
            for (int entry = ground.entryFirst[piece]; entry < ground.entryFirst[piece + 1]; entry++) {
                int label = ground.entryLabel[entry];
                int net = ground.labelNet[label];
                long before = labelSum[label];
                long after = before + sign * ground.entryWeight[entry];
                labelSum[label] = after;
                long netBefore = netSum[net];
                netSum[net] = netBefore + sign * ground.entryWeight[entry];
                if (sign > 0) {
                    change -= ground.both[net] * (ground.f.of(after) - ground.f.of(before));
                    if (ground.across[net] > 0) {
                        change += ground.across[net] * (ground.f.of(netSum[net]) - ground.f.of(netBefore));
                    }
                }
            }
        }
        return change;
    }

    private void keep(long set, long size, double price) {
        if (size < least) {
            return;
        }
        for (long tie : ties) {
            if ((set & tie) != 0 && (set & tie) != tie) {
                return;
            }
        }
        long rest = all & ~set;
        while (rest != 0) {
            long piece = Long.lowestOneBit(rest);
            long rim = piece;
            long weight = 0;
            while (rim != 0) {
                int atom = Long.numberOfTrailingZeros(rim);
                rim &= rim - 1;
                weight += atomWeight[atom];
                long fresh = near[atom] & rest & ~piece;
                piece |= fresh;
                rim |= fresh;
            }
            // Some number of cells must fit: the fewest that hold the weight may not need more than there is.
            if (((weight + most - 1) / most) * least > weight) {
                return;
            }
            rest &= ~piece;
        }
        if (count == mask.length) {
            mask = Arrays.copyOf(mask, 2 * count);
            cost = Arrays.copyOf(cost, 2 * count);
        }
        long missing = penalty > 0 ? ground.violation(size) : 0;
        mask[count] = set;
        cost[count++] = price + penalty * missing;
    }
}
