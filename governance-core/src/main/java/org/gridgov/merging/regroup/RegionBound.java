package org.gridgov.merging.regroup;

import java.util.Arrays;

/** What a cell of the pieces of a region that are in and some that are free costs at least beyond their prices. */
final class RegionBound {
    private static final int HALVINGS = 10;

    private final PricedRegion region;
    private final Ground ground;
    private int[] list = new int[0];
    private int listed;
    private double[] worth = new double[0];
    private double[] way = new double[0];
    private int[] queue = new int[0];
    private boolean[] queued = new boolean[0];
    private long[] open = new long[0];
    private double[] slope = new double[0];

    RegionBound(PricedRegion region) {
        this.region = region;
        ground = region.ground;
    }

    /** Makes room for the pieces and labels of the region. */
    void fit() {
        if (list.length < region.size) {
            list = new int[2 * region.size];
            worth = new double[list.length];
            way = new double[list.length];
            queue = new int[list.length];
            queued = new boolean[list.length];
        }
        if (open.length < region.labels) {
            open = new long[2 * region.labels];
            slope = new double[open.length];
        }
    }

    /** Lists the free pieces that still fit. */
    int free() {
        listed = 0;
        for (int local = 0; local < region.size; local++) {
            if (region.state[local] == PricedRegion.FREE) {
                if (region.weight + ground.weight[region.piece[local]] <= ground.most) {
                    list[listed++] = local;
                } else {
                    region.state[local] = PricedRegion.OUT;
                }
            }
        }
        return listed;
    }

    /** What a cell of the pieces that are in and any free ones costs at least, connected or not. */
    double bound() {
        long room = ground.most - region.weight;
        long lack = Math.max(0, ground.least - region.weight);
        Arrays.fill(open, 0, region.labels, 0);
        long all = 0;
        for (int at = 0; at < listed; at++) {
            int member = region.piece[list[at]];
            all += ground.weight[member];
            for (int entry = ground.entryFirst[member]; entry < ground.entryFirst[member + 1]; entry++) {
                open[region.localLabel[ground.entryLabel[entry]]] += ground.entryWeight[entry];
            }
        }
        if (all < lack) {
            return Double.MAX_VALUE;
        }
        double sum = region.base;
        for (int at = 0; at < region.labels; at++) {
            int net = ground.labelNet[region.label[at]];
            double here = ground.f.of(region.inside[at]);
            sum -= ground.both[net] * here;
            long more = Math.min(open[at], room);
            slope[at] = more == 0 ? 0 : -ground.both[net] * (ground.f.of(region.inside[at] + more) - here) / more;
        }
        for (int at = 0; at < listed; at++) {
            int local = list[at];
            int member = region.piece[local];
            double cost = region.own[local];
            for (int entry = ground.entryFirst[member]; entry < ground.entryFirst[member + 1]; entry++) {
                cost += ground.entryWeight[entry] * slope[region.localLabel[ground.entryLabel[entry]]];
            }
            worth[local] = cost;
        }
        sum += tangent(room, lack);
        long cheap = 0;
        for (int at = 0; at < listed; at++) {
            cheap += worth[list[at]] < 0 ? ground.weight[region.piece[list[at]]] : 0;
        }
        if (cheap > room) {
            sum -= charge(room, 1) * room;
        } else if (cheap < lack) {
            sum += charge(lack, -1) * lack;
        }
        for (int at = 0; at < listed; at++) {
            sum += Math.min(0, worth[list[at]]);
        }
        return sum;
    }

    /** Charges each household, or pays for it, so that about so many are worth taking; returns how much. */
    private double charge(long wanted, int sign) {
        double high = 0;
        for (int at = 0; at < listed; at++) {
            long households = ground.weight[region.piece[list[at]]];
            high = households == 0 ? high : Math.max(high, -sign * worth[list[at]] / households);
        }
        double low = 0;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            long taken = 0;
            for (int at = 0; at < listed; at++) {
                long households = ground.weight[region.piece[list[at]]];
                taken += worth[list[at]] + sign * middle * households < 0 ? households : 0;
            }
            if (taken > wanted == sign > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double charge = (low + high) / 2;
        for (int at = 0; at < listed; at++) {
            worth[list[at]] += sign * charge * ground.weight[region.piece[list[at]]];
        }
        return charge;
    }

    /**
     * Bounds the convex part from below by its tangent at the size that the cheapest choice has under that tangent; adds it
     * to what each piece is worth and returns what is left.
     */
    private double tangent(long room, long lack) {
        double low = Math.max(0.5, (double) (region.weight + lack));
        double high = Math.max(low, (double) (region.weight + room));
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            double dear = 1 + StrictMath.log(middle);
            double taken = region.weight;
            for (int at = 0; at < listed; at++) {
                taken += worth[list[at]] + region.crossing[list[at]] * dear < 0
                        ? ground.weight[region.piece[list[at]]]
                        : 0;
            }
            if (taken > middle) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double point = (low + high) / 2;
        double dear = 1 + StrictMath.log(point);
        double sum = 0;
        for (int net = 0; net < ground.nets; net++) {
            sum += ground.across[net] * (dear * region.netInside[net] - point);
        }
        for (int at = 0; at < listed; at++) {
            worth[list[at]] += region.crossing[list[at]] * dear;
        }
        return sum;
    }

    /** Puts out what a cell below 0 can't hold, as the way to it costs too much; whether anything changed. */
    boolean shrink(double bound) {
        for (int at = 0; at < listed; at++) {
            way[list[at]] = Double.MAX_VALUE;
        }
        int head = 0;
        int length = 0;
        for (int local = 0; local < region.size; local++) {
            if (region.state[local] == PricedRegion.IN) {
                way[local] = 0;
                queue[length++] = local;
                queued[local] = true;
            }
        }
        while (length > 0) {
            int local = queue[head];
            head = head + 1 == region.size ? 0 : head + 1;
            length--;
            queued[local] = false;
            for (int edge = ground.first[region.piece[local]]; edge < ground.first[region.piece[local] + 1]; edge++) {
                int other = region.localOf[ground.neighbour[edge]];
                if (other < 0 || region.state[other] != PricedRegion.FREE) {
                    continue;
                }
                double longer = way[local] + Math.max(0, worth[other]);
                if (longer < way[other] && bound + longer < 0) {
                    way[other] = longer;
                    if (!queued[other]) {
                        queued[other] = true;
                        int tail = head + length;
                        queue[tail >= region.size ? tail - region.size : tail] = other;
                        length++;
                    }
                }
            }
        }
        boolean changed = false;
        for (int at = 0; at < listed; at++) {
            if (way[list[at]] == Double.MAX_VALUE) {
                region.state[list[at]] = PricedRegion.OUT;
                changed = true;
            }
        }
        return changed;
    }

    /** The free piece beside those that are in to which the chords are kindest; -1 if there is none. */
    int choice() {
        int best = -1;
        double most = 0;
        for (int local = 0; local < region.size; local++) {
            if (region.state[local] == PricedRegion.FREE && besideIn(local)) {
                double kind = kindness(local);
                if (best < 0 || kind > most) {
                    best = local;
                    most = kind;
                }
            }
        }
        return best;
    }

    /** By how much the chords are too kind to a piece, taken alone. */
    private double kindness(int local) {
        double sum = 0;
        for (int entry = ground.entryFirst[region.piece[local]];
                entry < ground.entryFirst[region.piece[local] + 1];
                entry++) {
            int at = region.localLabel[ground.entryLabel[entry]];
            long more = ground.entryWeight[entry];
            double alone = ground.f.of(region.inside[at] + more) - ground.f.of(region.inside[at]);
            sum += -slope[at] * more - ground.both[ground.labelNet[region.label[at]]] * alone;
        }
        return sum;
    }

    private boolean besideIn(int local) {
        for (int edge = ground.first[region.piece[local]]; edge < ground.first[region.piece[local] + 1]; edge++) {
            int other = region.localOf[ground.neighbour[edge]];
            if (other >= 0 && region.state[other] == PricedRegion.IN) {
                return true;
            }
        }
        return false;
    }
}
