package org.gridgov.flow;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Betters a plan by letting a demand in where another has to leave, and that one again, up to three times.
 *
 * <p>A chain of one is a move to a supply with room, a chain of two that ends where the first demand came from is an
 * exchange. Each link is the one that promises most; a chain that gains nothing is taken back.
 *
 * <p>Source: F. Glover, Ejection chains, reference structures and alternating path methods, 1996; M. Yagiura, T. Ibaraki,
 * F. Glover, An ejection chain approach for the generalized assignment problem, 2004.
 */
final class EjectionChains {
    private static final int LINKS = 3;
    private static final int ROUNDS = 20;

    private final UnequalProblem problem;
    private final UnequalPlan plan;
    private final WishLists wishes;
    private final int[] demandOf;
    private final Choice fitting = new Choice();
    private final Choice elsewhere = new Choice();

    /** The demands of the chain, and the edges that they had before, one behind the other. */
    private final int[] chain = new int[LINKS + 1];

    private final int[] oldEnd = new int[LINKS + 1];
    private int[] old = new int[8];
    private int length;

    /** What the plan was worth before the chain, and what it lacks to that. */
    private long before;

    private long missing;

    /** How many chains have helped; at which of them each supply changed, and after which each demand failed. */
    private long successes;

    private final long[] changed;
    private final long[] tried;

    /** The most promising link that has been found. */
    private int linkEdge;

    private int linkEjects;
    private long linkPromise;

    EjectionChains(UnequalProblem problem, UnequalPlan plan) {
        this.problem = problem;
        this.plan = plan;
        wishes = plan.wishes();
        changed = new long[problem.supplies()];
        tried = new long[problem.demands()];
        demandOf = Edges.demandOf(problem.first);
    }

    /** Tries chains from every demand until none helps; after every demand the plan is complete. */
    void run(BooleanSupplier cancelled) {
        Arrays.fill(tried, -1);
        boolean better = true;
        for (int round = 0; better && round < ROUNDS; round++) {
            better = false;
            for (int d = 0; d < problem.demands(); d++) {
                if (plan.worthOf(d) < problem.alone[d] && hasNews(d)) {
                    if (cancelled.getAsBoolean()) {
                        return;
                    }
                    if (tryFrom(d)) {
                        better = true;
                        tellNews();
                    } else {
                        tried[d] = successes;
                    }
                }
            }
        }
    }

    /** Whether a chain from a demand has not been tried since something changed at one of its supplies. */
    private boolean hasNews(int d) {
        boolean news = tried[d] < 0;
        for (int e = problem.first[d]; !news && e < problem.first[d + 1]; e++) {
            news = changed[problem.supplyOf[e]] > tried[d];
        }
        return news;
    }

    private void tellNews() {
        successes++;
        for (int i = 0; i < oldEnd[length - 1]; i++) {
            changed[problem.supplyOf[old[i]]] = successes;
        }
        for (int i = 0; i < length; i++) {
            for (int e = problem.first[chain[i]]; e < problem.first[chain[i] + 1]; e++) {
                if (plan.taken(e)) {
                    changed[problem.supplyOf[e]] = successes;
                }
            }
        }
    }

    private boolean tryFrom(int start) {
        before = plan.worth();
        length = 0;
        eject(start);
        int d = start;
        while (true) {
            if (plan.worth() + plan.bestFit(d) > before) {
                plan.takeBestFit(d);
                return true;
            }
            if (length > LINKS || !findLink(d)) {
                break;
            }
            eject(linkEjects);
            for (int i = 0; i < problem.parts[d] - 1; i++) {
                plan.take(d, fitting.edge(i));
            }
            plan.take(d, linkEdge);
            d = linkEjects;
        }
        takeBack();
        return false;
    }

    private void eject(int d) {
        int end = length == 0 ? 0 : oldEnd[length - 1];
        for (int e = problem.first[d]; e < problem.first[d + 1]; e++) {
            if (plan.taken(e)) {
                if (end == old.length) {
                    old = Arrays.copyOf(old, 2 * end);
                }
                old[end++] = e;
            }
        }
        chain[length] = d;
        oldEnd[length++] = end;
        plan.release(d);
    }

    private void takeBack() {
        for (int i = 0; i < length; i++) {
            plan.release(chain[i]);
        }
        for (int i = 0, from = 0; i < length; from = oldEnd[i++]) {
            for (int j = from; j < oldEnd[i]; j++) {
                plan.take(chain[i], old[j]);
            }
        }
    }

    /** Which edge of an unserved demand to take and whom to eject for it, so that most is left in the end. */
    private boolean findLink(int d) {
        int others = problem.parts[d] - 1;
        fitting.clear(others);
        for (int i = 0; i < wishes.length(d) && fitting.count() < others; i++) {
            int e = wishes.at(d, i);
            if (plan.fits(e)) {
                fitting.offer(e, problem.worth[e]);
            }
        }
        if (fitting.count() < others) {
            return false;
        }
        long base = fitting.sum(others);
        missing = before - plan.worth();
        linkPromise = Long.MIN_VALUE;
        for (int e = problem.first[d]; e < problem.first[d + 1]; e++) {
            if (!plan.fits(e) && base + problem.worth[e] > 0) {
                int lacks = problem.size[e] - plan.room(problem.supplyOf[e]);
                for (int held = plan.firstAt(problem.supplyOf[e]); held >= 0; held = plan.nextAt(held)) {
                    if (problem.size[held] >= lacks && !inChain(demandOf[held])) {
                        promise(e, held, base + problem.worth[e]);
                    }
                }
            }
        }
        return linkPromise > Long.MIN_VALUE;
    }

    private void promise(int e, int held, long gain) {
        int victim = demandOf[held];
        if (gain - plan.worthOf(victim) + problem.alone[victim] <= Math.max(linkPromise, missing)) {
            return;
        }
        elsewhere.clear(problem.parts[victim]);
        for (int i = 0; i < wishes.length(victim) && elsewhere.count() < problem.parts[victim]; i++) {
            int other = wishes.at(victim, i);
            if (other != held && (plan.fits(other) || plan.taken(other))) {
                elsewhere.offer(other, problem.worth[other]);
            }
        }
        long promise = gain - plan.worthOf(victim) + elsewhere.worthwhile();
        if (promise > linkPromise) {
            linkPromise = promise;
            linkEdge = e;
            linkEjects = victim;
        }
    }

    private boolean inChain(int d) {
        for (int i = 0; i < length; i++) {
            if (chain[i] == d) {
                return true;
            }
        }
        return false;
    }
}
