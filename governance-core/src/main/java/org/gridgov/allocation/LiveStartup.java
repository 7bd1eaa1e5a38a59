package org.gridgov.allocation;

import org.gridgov.decision.Goal;
import org.gridgov.decision.Mode;
import org.gridgov.flow.FlowNetwork;
import org.gridgov.flow.LiveFlow;

/**
 * Turns a solution into a flow that can change.
 *
 * <p>Subjects are the first nodes, candidates the next, the root is last. Arcs are pairs in the order of the market, behind
 * those of each subject its way of not being served, and at the end one for each candidate.
 */
final class LiveStartup {
    private final Market market;
    private final FlowNetwork network;
    private final int root;
    private final int[] flow;
    private final long[] price;

    private LiveStartup(Solution solution, LiveBounds bounds) {
        market = solution.market();
        root = market.subjects() + market.candidates();
        int arcs = market.pairs() + root;
        network = new FlowNetwork(root + 1, arcs);
        flow = new int[arcs];
        price = new long[root + 1];
        build(solution, bounds.step());
        guess(solution.proof(), bounds.step());
        lower();
    }

    static LiveFlow flow(Solution solution, LiveBounds bounds) {
        if (solution.mode() != Mode.STRICT_TIERS) {
            throw new IllegalArgumentException(
                    "The mode of a live plan must be " + Mode.STRICT_TIERS + ", but is " + solution.mode());
        }
        if (!solution.market().quotas().isEmpty()) {
            throw new IllegalArgumentException("A live plan must have no quotas, but has "
                    + solution.market().quotas().size() + ". Maybe solve again after each change instead");
        }
        if (!solution.isProven()) {
            throw new IllegalArgumentException("A live plan must begin with a proven solution, but it was cancelled");
        }
        LiveStartup start = new LiveStartup(solution, bounds);
        return LiveFlow.of(start.network, start.root, start.supplies(), start.flow, start.price);
    }

    private int[] supplies() {
        int[] supply = new int[root + 1];
        for (int d = 0; d < market.subjects(); d++) {
            supply[d] = (int) market.demand(d).amount();
        }
        return supply;
    }

    private void build(Solution solution, long step) {
        int[] used = new int[market.candidates()];
        for (int d = 0; d < market.subjects(); d++) {
            int left = (int) market.demand(d).amount();
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                long worth = Goals.worth(Goal.TIERS, market.tier(d), market.utility(pair), step);
                int to = market.candidate(pair);
                arc(d, market.subjects() + to, FlowNetwork.UNLIMITED, -worth, solution.units(pair));
                left -= solution.units(pair);
                used[to] += solution.units(pair);
            }
            arc(d, root, FlowNetwork.UNLIMITED, 0, left);
        }
        for (int s = 0; s < market.candidates(); s++) {
            arc(market.subjects() + s, root, (int) market.supply(s).amount(), 0, used[s]);
        }
    }

    private void arc(int from, int to, int capacity, long cost, int units) {
        flow[network.addArc(from, to, capacity, cost)] = units;
    }

    /** Prices are tiers and a rest below half of one, mostly; the rest is the same where a tier is worth more. */
    private void guess(Proof proof, long step) {
        if (proof.step() == 0) {
            return;
        }
        for (int d = 0; d < market.subjects(); d++) {
            price[d] = scaled(proof.subjects()[0][d], proof.step(), step);
        }
        for (int s = 0; s < market.candidates(); s++) {
            price[market.subjects() + s] = -scaled(proof.candidates()[0][s], proof.step(), step);
        }
    }

    private static long scaled(long known, long ownStep, long step) {
        long tiers = Math.floorDiv(known + ownStep / 2, ownStep);
        return tiers * step + known - tiers * ownStep;
    }

    /** Lowers prices until they prove the flow. As it is a cheapest one, this comes to an end. */
    private void lower() {
        boolean isChanged = true;
        for (int pass = 0; isChanged; pass++) {
            if (pass > network.nodes()) {
                throw new IllegalStateException("The prices of a best plan must settle, but don't after " + pass);
            }
            isChanged = false;
            for (int arc = 0; arc < network.arcs(); arc++) {
                int from = network.from(arc);
                int to = network.to(arc);
                long reduced = network.cost(arc) + price[from] - price[to];
                if (reduced < 0 && flow[arc] < network.capacity(arc)) {
                    price[to] += reduced;
                    isChanged = true;
                } else if (reduced > 0 && flow[arc] > 0) {
                    price[from] -= reduced;
                    isChanged = true;
                }
            }
        }
    }
}
