package org.gridgov.allocation;

import java.util.Arrays;
import java.util.List;
import org.gridgov.decision.Goal;

/**
 * What a solution could still do: from where to where one unit can be sent, or sent back, and what that costs in each goal.
 *
 * <p>Nodes are subjects, candidates, limits and the root. A unit that goes from a subject to a candidate is served, one that
 * goes from a subject up to the root is not. The last of the costs counts the pairs that lose a unit, so that among equal
 * ways the one that touches fewest is taken. Not thread-safe. A unit's arcs are made up as they are looked at.
 *
 * <p>Source: residual networks, R. Ahuja, T. Magnanti, J. Orlin, Network Flows, 1993, chapter 2.
 */
final class Residual {
    static final int NONE = -1;

    private final Market market;
    private final Limits limits;
    private final FairRanks ranks;
    private final List<Goal> goals;
    private final int[] units;
    private final int[] subjectOf;
    private final long[] through;
    private final long[] amount;
    private final int[] above;
    private final int[] firstChild;
    private final int[] child;
    private final int[] firstPairOf;
    private final int[] pairOf;
    private final long[] cost;

    /** Takes the arcs of a node; their costs stand in {@link #cost()} meanwhile. */
    @FunctionalInterface
    interface Visitor {
        void arc(int to, int pair);
    }

    Residual(Solution solution) {
        market = solution.market();
        goals = Goals.apart(solution.mode(), market);
        limits = new Limits(market, goals.contains(Goal.FAIRNESS));
        ranks = new FairRanks(limits);
        units = solution.units().clone();
        subjectOf = new int[units.length];
        cost = new long[goals.size() + 1];
        above = new int[root()];
        amount = new long[root()];
        through = new long[root()];
        for (int d = 0; d < market.subjects(); d++) {
            above[d] = nodeOf(limits.members().innermostOfSubject(d));
            amount[d] = market.demand(d).amount();
            Arrays.fill(subjectOf, market.firstPair(d), market.firstPair(d + 1), d);
        }
        for (int s = 0; s < market.candidates(); s++) {
            above[candidate(s)] = nodeOf(limits.members().innermostOfCandidate(s));
            amount[candidate(s)] = market.supply(s).amount();
        }
        for (int limit = 0; limit < limits.count(); limit++) {
            above[limit(limit)] = nodeOf(limits.members().parent(limit));
            amount[limit(limit)] = limits.isGroup(limit)
                    ? limits.whole(limit)
                    : market.quotas().get(limit).most();
        }
        int[] candidateOf = new int[units.length];
        Arrays.setAll(candidateOf, market::candidate);
        firstChild = starts(above, root() + 1);
        child = sorted(above, firstChild);
        firstPairOf = starts(candidateOf, market.candidates());
        pairOf = sorted(candidateOf, firstPairOf);
        for (int pair = 0; pair < units.length; pair++) {
            count(pair, units[pair]);
        }
    }

    private static int[] starts(int[] keys, int count) {
        int[] first = new int[count + 1];
        for (int key : keys) {
            first[key + 1]++;
        }
        for (int i = 0; i < count; i++) {
            first[i + 1] += first[i];
        }
        return first;
    }

    private static int[] sorted(int[] keys, int[] first) {
        int[] next = first.clone();
        int[] order = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            order[next[keys[i]]++] = i;
        }
        return order;
    }

    private int nodeOf(int limit) {
        return limit < 0 ? root() : limit(limit);
    }

    int candidate(int number) {
        return market.subjects() + number;
    }

    int limit(int number) {
        return market.subjects() + market.candidates() + number;
    }

    int root() {
        return market.subjects() + market.candidates() + limits.count();
    }

    int above(int node) {
        return above[node];
    }

    Market market() {
        return market;
    }

    List<Goal> goals() {
        return goals;
    }

    int units(int pair) {
        return units[pair];
    }

    int subjectOf(int pair) {
        return subjectOf[pair];
    }

    /** The costs of the arc that a visitor looks at: goal by goal, then the pairs that lose a unit. */
    long[] cost() {
        return cost;
    }

    boolean hasRoom(int node) {
        return through[node] < amount[node];
    }

    void visit(int node, Visitor visitor) {
        if (node < market.subjects()) {
            for (int pair = market.firstPair(node); pair < market.firstPair(node + 1); pair++) {
                serve(pair);
                visitor.arc(candidate(market.candidate(pair)), pair);
            }
            Arrays.fill(cost, 0);
            visitor.arc(above[node], NONE);
            return;
        }
        if (node < limit(0)) {
            int s = node - market.subjects();
            for (int i = firstPairOf[s]; i < firstPairOf[s + 1]; i++) {
                if (units[pairOf[i]] > 0) {
                    leave(pairOf[i]);
                    visitor.arc(subjectOf[pairOf[i]], pairOf[i]);
                }
            }
        } else {
            for (int i = firstChild[node]; i < firstChild[node + 1]; i++) {
                if (goesDown(child[i])) {
                    visitor.arc(child[i], NONE);
                }
            }
        }
        if (node < root() && goesUp(node)) {
            visitor.arc(above[node], NONE);
        }
    }

    /** The costs of serving a unit more by a pair. */
    void serve(int pair) {
        setWorth(subjectOf[pair], market.utility(pair), -1);
        int kept = goals.indexOf(Goal.KEPT);
        if (kept >= 0) {
            cost[kept] = units[pair] < market.kept(pair) ? -1 : 0;
        }
    }

    private void leave(int pair) {
        setWorth(subjectOf[pair], market.utility(pair), 1);
        int kept = goals.indexOf(Goal.KEPT);
        if (kept >= 0) {
            cost[kept] = units[pair] <= market.kept(pair) ? 1 : 0;
        }
        cost[goals.size()] = 1;
    }

    /** The costs of a unit for a subject from somebody who gives this worth in points and metres. */
    void setWorth(int subject, long utility, int sign) {
        for (int goal = 0; goal < goals.size(); goal++) {
            cost[goal] = sign * Goals.worth(goals.get(goal), market.tier(subject), utility, 0);
        }
        cost[goals.size()] = 0;
    }

    /** Whether a unit may go from above down to a node; sets the costs. */
    private boolean goesDown(int node) {
        Arrays.fill(cost, 0);
        if (isOfCandidates(node)) {
            setShortfall(through[node] <= least(node) ? 1 : 0);
            return through[node] > 0;
        }
        setOneMore(node);
        return hasRoom(node);
    }

    /** Whether a unit may go from a candidate or limit up; sets the costs. */
    private boolean goesUp(int node) {
        Arrays.fill(cost, 0);
        if (isOfCandidates(node)) {
            setOneMore(node);
            return hasRoom(node);
        }
        setShortfall(through[node] <= least(node) ? 1 : 0);
        if (isGroup(node) && through[node] > 0) {
            cost[goals.indexOf(Goal.FAIRNESS)] = -ranks.rank(node - limit(0), through[node]);
        }
        return through[node] > 0;
    }

    /** The costs of a unit more through a candidate or limit. */
    void setOneMore(int node) {
        Arrays.fill(cost, 0);
        setShortfall(through[node] < least(node) ? -1 : 0);
        if (isGroup(node) && hasRoom(node)) {
            cost[goals.indexOf(Goal.FAIRNESS)] = ranks.rank(node - limit(0), through[node] + 1);
        }
    }

    private void setShortfall(long value) {
        int shortfall = goals.indexOf(Goal.SHORTFALL);
        if (shortfall >= 0) {
            cost[shortfall] = value;
        }
    }

    private boolean isGroup(int node) {
        return node >= limit(0) && limits.isGroup(node - limit(0));
    }

    /** A unit that goes up through a candidate, or a limit of candidates, is served; through others it is not. */
    boolean isOfCandidates(int node) {
        return node >= limit(0) ? !limits.isOfSubjects(node - limit(0)) : node >= market.subjects();
    }

    private long least(int node) {
        return node < limit(0) || isGroup(node)
                ? 0
                : market.quotas().get(node - limit(0)).least();
    }

    /** Changes the units of a pair. */
    void add(int pair, int more) {
        units[pair] += more;
        count(pair, more);
    }

    void widen(int node) {
        amount[node]++;
    }

    private void count(int pair, int more) {
        for (int node = subjectOf[pair]; node != root(); node = above[node]) {
            through[node] += more;
        }
        for (int node = candidate(market.candidate(pair)); node != root(); node = above[node]) {
            through[node] += more;
        }
    }
}
