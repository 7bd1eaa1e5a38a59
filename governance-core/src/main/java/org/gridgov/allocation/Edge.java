package org.gridgov.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PolicyCase;

/** An eligible pair with what it is worth. */
record Edge(String subject, String candidate, Demand demand, int points, long metres) {
    static List<Edge> eligible(
            List<? extends PolicyCase> cases,
            List<Judgement> judgements,
            SortedMap<String, Demand> demands,
            SortedMap<String, Supply> supplies) {
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            PolicyCase judged = cases.get(i);
            Demand demand = demands.get(judged.subject());
            if (judgements.get(i).eligible() && demand != null && supplies.containsKey(judged.candidate())) {
                long metres = judged.facts().measures().getOrDefault("distance", -1L);
                edges.add(new Edge(
                        judged.subject(),
                        judged.candidate(),
                        demand,
                        judgements.get(i).points(),
                        metres));
            }
        }
        edges.sort(Comparator.comparing(Edge::subject).thenComparing(Edge::candidate));
        return edges;
    }

    /** Points and metres as one number; an unknown distance counts as none. */
    long utility() {
        return (long) points * Allocator.POINT_WORTH - Math.min(Math.max(0, metres), Allocator.FARTHEST_METRES);
    }

    /** The worth of one unit: its tier first, then everything else. */
    long worth(long tierStep) {

        return demand.tier().rank() * tierStep + utility();
    }
}
