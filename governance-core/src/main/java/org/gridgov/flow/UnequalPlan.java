package org.gridgov.flow;

import java.util.Arrays;

/** Which edges are taken, within the capacities; demands are taken whole. */
final class UnequalPlan {
    private static final int NONE = -1;

    private final UnequalProblem problem;
    private final WishLists wishes;
    private final boolean[] taken;
    private final int[] room;
    private final long[] worthOf;
    private final int[] head;
    private final int[] after;
    private final int[] before;
    private final Choice choice = new Choice();
    private long worth;

    UnequalPlan(UnequalProblem problem) {
        this.problem = problem;
        wishes = new WishLists(problem.first, problem.worth);
        wishes.sort();
        taken = new boolean[problem.edges()];
        room = problem.capacity.clone();
        worthOf = new long[problem.demands()];
        head = new int[problem.supplies()];
        after = new int[problem.edges()];
        before = new int[problem.edges()];
        Arrays.fill(head, NONE);
    }

    void clear() {
        Arrays.fill(taken, false);
        System.arraycopy(problem.capacity, 0, room, 0, room.length);
        Arrays.fill(worthOf, 0);
        Arrays.fill(head, NONE);
        worth = 0;
    }

    long worth() {
        return worth;
    }

    long worthOf(int demand) {
        return worthOf[demand];
    }

    boolean taken(int edge) {
        return taken[edge];
    }

    boolean[] copyOfTaken() {
        return taken.clone();
    }

    /** The edges of each demand, those that are worth most first. */
    WishLists wishes() {
        return wishes;
    }

    int room(int supply) {
        return room[supply];
    }

    boolean fits(int edge) {
        return problem.size[edge] <= room[problem.supplyOf[edge]];
    }

    /** The first edge taken at a supply, or -1. */
    int firstAt(int supply) {
        return head[supply];
    }

    /** The edge taken at the same supply that comes after another, or -1. */
    int nextAt(int edge) {
        return after[edge];
    }

    /** Takes an edge of a demand; the caller sees to it that it fits and that the demand gets all its parts. */
    void take(int demand, int edge) {
        int s = problem.supplyOf[edge];
        taken[edge] = true;
        room[s] -= problem.size[edge];
        worthOf[demand] += problem.worth[edge];
        worth += problem.worth[edge];
        before[edge] = NONE;
        after[edge] = head[s];
        if (head[s] != NONE) {
            before[head[s]] = edge;
        }
        head[s] = edge;
    }

    /** Leaves a demand unserved. */
    void release(int demand) {
        for (int e = problem.first[demand]; e < problem.first[demand + 1]; e++) {
            if (taken[e]) {
                int s = problem.supplyOf[e];
                taken[e] = false;
                room[s] += problem.size[e];
                if (before[e] == NONE) {
                    head[s] = after[e];
                } else {
                    after[before[e]] = after[e];
                }
                if (after[e] != NONE) {
                    before[after[e]] = before[e];
                }
            }
        }
        worth -= worthOf[demand];
        worthOf[demand] = 0;
    }

    /** What an unserved demand would be worth with the best edges that fit, or 0. */
    long bestFit(int demand) {
        choice.clear(problem.parts[demand]);
        for (int i = 0; i < wishes.length(demand) && choice.count() < problem.parts[demand]; i++) {
            int e = wishes.at(demand, i);
            if (fits(e)) {
                choice.offer(e, problem.worth[e]);
            }
        }
        return choice.worthwhile();
    }

    /** Serves an unserved demand with the best edges that fit, if that is worth something. */
    void takeBestFit(int demand) {
        if (bestFit(demand) > 0) {
            takeChoice(demand);
        }
    }

    /** Serves an unserved demand with the edges that fit and gain most at given prices, if that is worth something. */
    void takeBestFit(int demand, CapacityPrices prices) {
        choice.clear(problem.parts[demand]);
        for (int e = problem.first[demand]; e < problem.first[demand + 1]; e++) {
            if (fits(e)) {
                choice.offer(e, prices.reduced(e));
            }
        }
        if (choice.worthwhile() > 0) {
            takeChoice(demand);
        }
    }

    private void takeChoice(int demand) {
        for (int i = 0; i < choice.count(); i++) {
            take(demand, choice.edge(i));
        }
    }
}
