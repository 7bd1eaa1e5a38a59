package org.gridgov.flow;

/**
 * Prices for the capacities of supplies, and the bound that they prove.
 *
 * <p>If every demand could buy capacity at these prices, with no limit, then what all demands would gain together and
 * what the whole capacities cost is at least as much as any assignment is worth. A price stands for the whole capacity
 * of a supply; an edge pays its share, rounded down, so the bound holds exactly, in whole numbers. Worths are multiplied
 * by a power of two first where there is room, so that prices can be finer than a unit of worth.
 *
 * <p>Source: A. Geoffrion, Lagrangean relaxation for integer programming, 1974; M. Held, P. Wolfe, H. Crowder, Validation
 * of subgradient optimization, 1974 (steps).
 */
final class CapacityPrices {
    private static final int MAX_SHIFT = 20;

    private final UnequalProblem problem;
    private final int shift;
    private final long ceiling;
    private final long[] price;
    private final long[] whole;
    private final long[] rest;
    private final long[] used;
    private final double[] direction;
    private final Choice choice = new Choice();

    /** Of each edge its worth less its price, and of each demand what it would lose with the next best choice. */
    private final long[] reduced;

    private final long[] regret;
    private long sum;

    CapacityPrices(UnequalProblem problem) {
        this.problem = problem;
        shift = Math.max(0, Math.min(MAX_SHIFT, Long.numberOfLeadingZeros(problem.gross) - 4));
        ceiling = problem.total << shift;
        price = new long[problem.supplies()];
        whole = new long[problem.supplies()];
        rest = new long[problem.supplies()];
        used = new long[problem.supplies()];
        direction = new double[problem.supplies()];
        reduced = new long[problem.edges()];
        regret = new long[problem.demands()];
    }

    long reduced(int edge) {
        return reduced[edge];
    }

    long regret(int demand) {
        return regret[demand];
    }

    /** No assignment is worth more than this; the prices of the last call of {@link #offer()} prove it. */
    long bound() {
        return sum >> shift;
    }

    /** Lets every demand buy what suits it best. O(edges). */
    void offer() {
        sum = 0;
        for (int s = 0; s < price.length; s++) {
            int capacity = Math.max(1, problem.capacity[s]);
            whole[s] = price[s] / capacity;
            rest[s] = price[s] % capacity;
            used[s] = 0;
            sum = Math.min(ceiling, sum + price[s]);
        }
        for (int d = 0; d < problem.demands(); d++) {
            buy(d);
        }
    }

    private void buy(int d) {
        int parts = problem.parts[d];
        choice.clear(parts == Integer.MAX_VALUE ? parts : parts + 1);
        for (int e = problem.first[d]; e < problem.first[d + 1]; e++) {
            int s = problem.supplyOf[e];
            int capacity = problem.capacity[s];
            int size = problem.size[e];
            if (size <= capacity) {
                reduced[e] = (problem.worth[e] << shift) - whole[s] * size - rest[s] * size / Math.max(1, capacity);
                choice.offer(e, reduced[e]);
            }
        }
        regret[d] = 0;
        long gain = choice.worthwhile(parts);
        if (gain > 0) {
            long swap = choice.count() > parts ? choice.value(parts - 1) - choice.value(parts) : gain;
            regret[d] = Math.min(gain, swap);
            sum = Math.min(ceiling, sum + gain);
            for (int i = 0; i < parts; i++) {
                int e = choice.edge(i);
                used[problem.supplyOf[e]] += problem.size[e];
            }
        }
    }

    /**
     * Makes scarce supplies dearer and others cheaper.
     *
     * @param reach how far to go, more than 0 and at most 2
     * @param worth what an assignment is known to be worth
     * @return false if there is nothing to change
     */
    boolean step(double reach, long worth) {
        double length = 0;
        for (int s = 0; s < price.length; s++) {
            double excess = problem.capacity[s] == 0 ? 0 : (double) used[s] / problem.capacity[s] - 1;
            direction[s] = price[s] == 0 ? Math.max(0, excess) : excess;
            length += direction[s] * direction[s];
        }
        if (length == 0) {
            return false;
        }
        double step = reach * (sum - (worth << shift)) / length;
        for (int s = 0; s < price.length; s++) {
            price[s] = Math.max(0, Math.min(ceiling, (long) (price[s] + step * direction[s])));
        }
        return true;
    }
}
