package org.gridgov.allocation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridgov.decision.Assignment;
import org.gridgov.decision.Mode;
import org.gridgov.flow.FlowNetwork;
import org.gridgov.flow.MinCostFlow;

/** What a live plan is compared with: the same market solved from scratch. */
final class LiveOracle {
    private LiveOracle() {}

    /** What a plan is worth, with tiers weighed as the live plan weighs them. */
    private static long worth(Solution solution, long step) {
        Market market = solution.market();
        long worth = 0;
        for (int d = 0; d < market.subjects(); d++) {
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                worth += solution.units(pair) * (market.tier(d).rank() * step + market.utility(pair));
            }
        }
        return worth;
    }

    /** By how much the live plan is worth less than the best. */
    static long loss(LiveAllocation live) {
        Solution best = Allocator.solve(live.market(), Settings.of(Mode.STRICT_TIERS));
        return worth(best, live.tierWorth()) - worth(live.solution(), live.tierWorth());
    }

    static Map<String, Long> units(LiveAllocation live) {
        Map<String, Long> units = new HashMap<>();
        for (Assignment line : live.lines()) {
            units.put(line.subject() + " " + line.candidate(), line.amount());
        }
        return units;
    }

    /** How many units came or went at pairs of others than one subject. */
    static long moved(Map<String, Long> before, Map<String, Long> after, String except) {
        Set<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys.stream()
                .filter(key -> !key.startsWith(except + " "))
                .mapToLong(key -> Math.abs(before.getOrDefault(key, 0L) - after.getOrDefault(key, 0L)))
                .sum();
    }

    /** The least of this that any best plan has. */
    static long leastMoved(LiveAllocation live, Map<String, Long> before, String except) {
        Market market = live.market();
        long scale = 1 << 8;
        int root = market.subjects() + market.candidates();
        FlowNetwork network = new FlowNetwork(root + 1);
        long kept = 0;
        for (int d = 0; d < market.subjects(); d++) {
            network.setSupply(d, market.demand(d).amount());
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                String key = market.demand(d).subject() + " "
                        + market.supply(market.candidate(pair)).candidate();
                int stay = key.startsWith(except + " ") ? 0 : 1;
                long old = stay * before.getOrDefault(key, 0L);
                long cost = -scale * (market.tier(d).rank() * live.tierWorth() + market.utility(pair));
                network.addArc(d, market.subjects() + market.candidate(pair), old, cost - stay);
                network.addArc(d, market.subjects() + market.candidate(pair), FlowNetwork.UNLIMITED, cost + stay);
                kept += old;
            }
            network.addArc(d, root, FlowNetwork.UNLIMITED, 0);
        }
        for (int s = 0; s < market.candidates(); s++) {
            network.addArc(market.subjects() + s, root, market.supply(s).amount(), 0);
        }
        long gone = before.entrySet().stream()
                .filter(line -> market.subject(line.getKey().split(" ", -1)[0]) < 0)
                .filter(line -> !line.getKey().startsWith(except + " "))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return MinCostFlow.solve(network, root).cost() + scale * worth(live.solution(), live.tierWorth()) + kept + gone;
    }
}
