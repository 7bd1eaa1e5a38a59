package org.gridgov.merging.regroup;

import java.util.Arrays;

/** The surroundings of a piece, each piece of them in, out or free, and what a cell of them costs at least. */
final class PricedRegion {
    static final byte FREE = 0;
    static final byte IN = 1;
    static final byte OUT = 2;
    private static final int HALVINGS = 10;

    private final Ground ground;
    private final int[] localOf;
    private final int[] localLabel;
    private int[] piece = new int[0];
    private double[] own = new double[0];
    private double[] worth = new double[0];
    private double[] way = new double[0];
    /** By how much a piece raises the convex part per nat of the logarithm. */
    private double[] crossing = new double[0];

    private int[] list = new int[0];
    private int[] queue = new int[0];
    private boolean[] queued = new boolean[0];
    private int listed;
    byte[] state = new byte[0];
    int size;
    /** Households that are in. */
    long weight;

    private double base;
    private int labels;
    private int[] label = new int[16];
    private long[] inside = new long[16];
    private long[] open = new long[16];
    private double[] slope = new double[16];
    private final long[] netInside;

    PricedRegion(Ground ground) {
        this.ground = ground;
        localOf = new int[ground.pieces];
        localLabel = new int[ground.labels];
        Arrays.fill(localOf, -1);
        Arrays.fill(localLabel, -1);
        netInside = new long[ground.nets];
    }

    /** Gathers what can lie in one cell with a root and comes after it by rank; false if it is too much. */
    boolean around(int root, int[] rank, double[] price, int most) {
        for (int local = 0; local < size; local++) {
            localOf[piece[local]] = -1;
        }
        for (int at = 0; at < labels; at++) {
            localLabel[label[at]] = -1;
        }
        size = 0;
        labels = 0;
        weight = 0;
        base = 0;
        Arrays.fill(netInside, 0);
        long[] reach = new long[Math.min(ground.pieces, most + 1)];
        grow(1);
        add(root, price);
        reach[0] = ground.weight[root];
        boolean[] waiting = new boolean[reach.length];
        int[] line = new int[reach.length];
        int head = 0;
        int length = 1;
        // The lightest way to each piece; a piece waits in line again when a lighter one is found.
        while (length > 0) {
            int at = line[head];
            head = head + 1 == line.length ? 0 : head + 1;
            length--;
            waiting[at] = false;
            for (int edge = ground.first[piece[at]]; edge < ground.first[piece[at] + 1]; edge++) {
                int other = ground.neighbour[edge];
                long heavier = reach[at] + ground.weight[other];
                if (rank[other] < rank[root] || heavier > ground.most || ground.keptApart(root, other)) {
                    continue;
                }
                int local = localOf[other];
                if (local < 0) {
                    if (size >= most) {
                        return false;
                    }
                    local = size;
                    grow(size + 1);
                    add(other, price);
                    reach[local] = Long.MAX_VALUE;
                }
                if (heavier < reach[local]) {
                    reach[local] = heavier;
                    if (!waiting[local]) {
                        waiting[local] = true;
                        int tail = head + length;
                        line[tail >= line.length ? tail - line.length : tail] = local;
                        length++;
                    }
                }
            }
        }
        Arrays.fill(state, 0, size, FREE);
        return true;
    }

    private void grow(int wanted) {
        if (piece.length < wanted) {
            int length = 2 * wanted + 64;
            piece = Arrays.copyOf(piece, length);
            own = Arrays.copyOf(own, length);
            worth = Arrays.copyOf(worth, length);
            way = Arrays.copyOf(way, length);
            crossing = Arrays.copyOf(crossing, length);
            list = Arrays.copyOf(list, length);
            queue = Arrays.copyOf(queue, length);
            queued = Arrays.copyOf(queued, length);
            state = Arrays.copyOf(state, length);
        }
    }

    private void add(int member, double[] price) {
        piece[size] = member;
        localOf[member] = size;
        own[size] = ground.fixed[member] - price[member];
        crossing[size] = 0;
        for (int entry = ground.entryFirst[member]; entry < ground.entryFirst[member + 1]; entry++) {
            int global = ground.entryLabel[entry];
            crossing[size] += ground.across[ground.labelNet[global]] * ground.entryWeight[entry];
            if (localLabel[global] < 0) {
                if (labels == label.length) {
                    label = Arrays.copyOf(label, 2 * labels);
                    inside = Arrays.copyOf(inside, 2 * labels);
                    open = Arrays.copyOf(open, 2 * labels);
                    slope = Arrays.copyOf(slope, 2 * labels);
                }
                inside[labels] = 0;
                label[labels] = global;
                localLabel[global] = labels++;
            }
        }
        size++;
    }

    void take(int local) {
        state[local] = IN;
        change(local, 1);
    }

    /** Takes a piece off the sums; its state is the caller's. */
    void drop(int local) {
        change(local, -1);
    }

    private void change(int local, int sign) {
        int member = piece[local];
        weight += sign * ground.weight[member];
        base += sign * own[local];
        for (int entry = ground.entryFirst[member]; entry < ground.entryFirst[member + 1]; entry++) {
            int global = ground.entryLabel[entry];
            inside[localLabel[global]] += sign * ground.entryWeight[entry];
            netInside[ground.labelNet[global]] += sign * ground.entryWeight[entry];
        }
    }

    double beyond() {
        double sum = 0;
        for (int local = 0; local < size; local++) {
            sum += state[local] == IN ? own[local] : 0;
        }
        for (int at = 0; at < labels; at++) {
            sum -= ground.both[ground.labelNet[label[at]]] * ground.f.of(inside[at]);
        }
        for (int net = 0; net < ground.nets; net++) {
            sum += ground.across[net] * ground.f.of(netInside[net]);
        }
        return sum;
    }

    int[] cell() {
        int[] cell = new int[size];
        int count = 0;
        for (int local = 0; local < size; local++) {
            if (state[local] == IN) {
                cell[count++] = piece[local];
            }
        }
        cell = Arrays.copyOf(cell, count);
        Arrays.sort(cell);
        return cell;
    }

    /** Lists the free pieces that still fit. */
    int free() {
        listed = 0;
        for (int local = 0; local < size; local++) {
            if (state[local] == FREE) {
                if (weight + ground.weight[piece[local]] <= ground.most) {
                    list[listed++] = local;
                } else {
                    state[local] = OUT;
                }
            }
        }
        return listed;
    }

    /** What a cell of the pieces that are in and any free ones costs at least, connected or not. */
    double bound() {
        long room = ground.most - weight;
        long lack = Math.max(0, ground.least - weight);
        Arrays.fill(open, 0, labels, 0);
        long all = 0;
        for (int at = 0; at < listed; at++) {
            int member = piece[list[at]];
            all += ground.weight[member];
            for (int entry = ground.entryFirst[member]; entry < ground.entryFirst[member + 1]; entry++) {
                open[localLabel[ground.entryLabel[entry]]] += ground.entryWeight[entry];
            }
        }
        if (all < lack) {
            return Double.MAX_VALUE;
        }
        double sum = base;
        for (int at = 0; at < labels; at++) {
            int net = ground.labelNet[label[at]];
            double here = ground.f.of(inside[at]);
            sum -= ground.both[net] * here;
            long more = Math.min(open[at], room);
            slope[at] = more == 0 ? 0 : -ground.both[net] * (ground.f.of(inside[at] + more) - here) / more;
        }
        for (int at = 0; at < listed; at++) {
            int local = list[at];
            int member = piece[local];
            double cost = own[local];
            for (int entry = ground.entryFirst[member]; entry < ground.entryFirst[member + 1]; entry++) {
                cost += ground.entryWeight[entry] * slope[localLabel[ground.entryLabel[entry]]];
            }
            worth[local] = cost;
        }
        sum += tangent(room, lack);
        long cheap = 0;
        for (int at = 0; at < listed; at++) {
            cheap += worth[list[at]] < 0 ? ground.weight[piece[list[at]]] : 0;
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
            long households = ground.weight[piece[list[at]]];
            high = households == 0 ? high : Math.max(high, -sign * worth[list[at]] / households);
        }
        double low = 0;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            long taken = 0;
            for (int at = 0; at < listed; at++) {
                long households = ground.weight[piece[list[at]]];
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
            worth[list[at]] += sign * charge * ground.weight[piece[list[at]]];
        }
        return charge;
    }

    /**
     * Bounds the convex part from below by its tangent at the size that the cheapest choice has under that tangent; adds it
     * to what each piece is worth and returns what is left.
     */
    private double tangent(long room, long lack) {
        double low = weight + lack;
        double high = weight + room;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            double dear = 1 + StrictMath.log(middle);
            double taken = weight;
            for (int at = 0; at < listed; at++) {
                taken += worth[list[at]] + crossing[list[at]] * dear < 0 ? ground.weight[piece[list[at]]] : 0;
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
            sum += ground.across[net] * (dear * netInside[net] - point);
        }
        for (int at = 0; at < listed; at++) {
            worth[list[at]] += crossing[list[at]] * dear;
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
        for (int local = 0; local < size; local++) {
            if (state[local] == IN) {
                way[local] = 0;
                queue[length++] = local;
                queued[local] = true;
            }
        }
        while (length > 0) {
            int local = queue[head];
            head = head + 1 == size ? 0 : head + 1;
            length--;
            queued[local] = false;
            for (int edge = ground.first[piece[local]]; edge < ground.first[piece[local] + 1]; edge++) {
                int other = localOf[ground.neighbour[edge]];
                if (other < 0 || state[other] != FREE) {
                    continue;
                }
                double longer = way[local] + Math.max(0, worth[other]);
                if (longer < way[other] && bound + longer < 0) {
                    way[other] = longer;
                    if (!queued[other]) {
                        queued[other] = true;
                        int tail = head + length;
                        queue[tail >= size ? tail - size : tail] = other;
                        length++;
                    }
                }
            }
        }
        boolean changed = false;
        for (int at = 0; at < listed; at++) {
            if (way[list[at]] == Double.MAX_VALUE) {
                state[list[at]] = OUT;
                changed = true;
            }
        }
        return changed;
    }

    /** The free piece beside those that are in to which the chords are kindest; -1 if there is none. */
    int choice() {
        int best = -1;
        double most = 0;
        for (int local = 0; local < size; local++) {
            if (state[local] == FREE && besideIn(local)) {
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
        for (int entry = ground.entryFirst[piece[local]]; entry < ground.entryFirst[piece[local] + 1]; entry++) {
            int at = localLabel[ground.entryLabel[entry]];
            long more = ground.entryWeight[entry];
            double alone = ground.f.of(inside[at] + more) - ground.f.of(inside[at]);
            sum += -slope[at] * more - ground.both[ground.labelNet[label[at]]] * alone;
        }
        return sum;
    }

    private boolean besideIn(int local) {
        for (int edge = ground.first[piece[local]]; edge < ground.first[piece[local] + 1]; edge++) {
            int other = localOf[ground.neighbour[edge]];
            if (other >= 0 && state[other] == IN) {
                return true;
            }
        }
        return false;
    }
}
