package org.gridgov.allocation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.decision.Goal;

/**
 * Finds where one unit more is worth most to a plan.
 *
 * <p>Each figure is exact for one unit at one place; figures of several places must not be added up. Thread-safe. One shortest
 * path for all candidates that lie in no quota, one for each quota.
 *
 * <p>Source: invariant A3, prices of capacity.
 */
public final class Bottlenecks {
    private Bottlenecks() {}

    /**
     * The candidates, quotas and groups where one unit more is worth most.
     *
     * @param solution the solution
     * @param most how many are listed at most
     * @return those where it is worth anything, the most valuable first by the goals of the mode in their order, then by
     *     kind and identifier
     * @throws IllegalArgumentException as {@link PlanReasons#of}
     */
    public static List<Bottleneck> of(Solution solution, int most) {
        return of(solution, most, Map.of());
    }

    /**
     * The candidates, quotas, groups and categories where one unit more is worth most.
     *
     * @param solution the solution
     * @param most how many are listed at most
     * @param categories for each category the subjects that somebody new could serve; unknown subjects are passed over
     * @return those where it is worth anything, the most valuable first by the goals of the mode in their order, then by
     *     kind and identifier
     * @throws IllegalArgumentException as {@link PlanReasons#of}
     */
    public static List<Bottleneck> of(
            Solution solution, int most, Map<String, ? extends Collection<String>> categories) {
        PlanReasons reasons = PlanReasons.of(solution);
        Market market = solution.market();
        List<Bottleneck> found = new ArrayList<>();
        for (int s = 0; s < market.candidates(); s++) {
            add(found, Bottleneck.Kind.CANDIDATE, market.supply(s).candidate(), reasons.moreOfCandidate(s));
        }
        for (int quota = 0; quota < market.quotas().size(); quota++) {
            add(found, Bottleneck.Kind.QUOTA, market.quotas().get(quota).name(), reasons.moreOfQuota(quota));
        }
        groups(market)
                .forEach((group, subjects) -> add(
                        found,
                        Bottleneck.Kind.GROUP,
                        group,
                        reasons.moreFor(
                                subjects.stream().mapToInt(Integer::intValue).toArray())));
        categories.forEach((category, subjects) -> add(
                found,
                Bottleneck.Kind.CATEGORY,
                category,
                reasons.moreFor(subjects.stream()
                        .sorted()
                        .mapToInt(market::subject)
                        .filter(number -> number >= 0)
                        .toArray())));
        Comparator<Bottleneck> order =
                (one, other) -> compare(other.gain().goals(), one.gain().goals());
        return found.stream()
                .sorted(order.thenComparing(Bottleneck::kind).thenComparing(Bottleneck::id))
                .limit(most)
                .toList();
    }

    private static SortedMap<String, List<Integer>> groups(Market market) {
        SortedMap<String, List<Integer>> groups = new TreeMap<>();
        for (int d = 0; d < market.subjects(); d++) {
            if (!market.demand(d).group().isEmpty()) {
                groups.computeIfAbsent(market.demand(d).group(), group -> new ArrayList<>())
                        .add(d);
            }
        }
        return groups;
    }

    private static void add(List<Bottleneck> found, Bottleneck.Kind kind, String id, PlanChange gain) {
        if (!gain.isNothing()) {
            found.add(new Bottleneck(kind, id, gain));
        }
    }

    /** Both have the same goals; they stand in the order in which they weigh. */
    private static int compare(SortedMap<Goal, Long> one, SortedMap<Goal, Long> other) {
        for (Map.Entry<Goal, Long> entry : one.entrySet()) {
            int order = Long.compare(entry.getValue(), other.getOrDefault(entry.getKey(), 0L));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
