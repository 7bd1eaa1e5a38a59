package org.gridgov.allocation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.gridgov.basics.Require;
import org.gridgov.decision.Assignment;
import org.gridgov.flow.LiveFlow;
import org.jspecify.annotations.Nullable;

/**
 * Who is which node of a live flow, and what its arcs stand for.
 *
 * <p>Not thread-safe.
 */
final class LiveBook {
    private final Map<String, Integer> subjects = new HashMap<>();
    private final Map<String, Integer> candidates = new HashMap<>();
    private @Nullable Demand[] demand = new Demand[16];
    private @Nullable Supply[] supply = new Supply[16];
    private int[] rootArc = new int[16];
    private int[] points = new int[16];
    private int[] metres = new int[16];
    private long asked;
    private long given;

    Map<String, Integer> subjects() {
        return subjects;
    }

    Map<String, Integer> candidates() {
        return candidates;
    }

    /** The units that all subjects ask for. */
    long asked() {
        return asked;
    }

    /** The units that all candidates give. */
    long given() {
        return given;
    }

    /** Enters a subject, or what it asks for now. */
    void put(int node, Demand what) {
        room(node);
        asked += what.amount() - (demand[node] == null ? 0 : demand(node).amount());
        demand[node] = what;
        subjects.put(what.subject(), node);
    }

    /** Enters a candidate, or what it gives now. */
    void put(int node, Supply what, int arc) {
        room(node);
        given += what.amount() - (supply[node] == null ? 0 : supply(node).amount());
        supply[node] = what;
        rootArc[node] = arc;
        candidates.put(what.candidate(), node);
    }

    void removeSubject(int node) {
        asked -= demand(node).amount();
        subjects.remove(demand(node).subject());
        demand[node] = null;
    }

    void removeCandidate(int node) {
        given -= supply(node).amount();
        candidates.remove(supply(node).candidate());
        supply[node] = null;
    }

    void putPair(int arc, int pairPoints, int pairMetres) {
        if (arc >= points.length) {
            points = Arrays.copyOf(points, Math.max(2 * points.length, arc + 1));
            metres = Arrays.copyOf(metres, points.length);
        }
        points[arc] = pairPoints;
        metres[arc] = pairMetres;
    }

    private void room(int node) {
        if (node >= rootArc.length) {
            int larger = Math.max(2 * rootArc.length, node + 1);
            demand = Arrays.copyOf(demand, larger);
            supply = Arrays.copyOf(supply, larger);
            rootArc = Arrays.copyOf(rootArc, larger);
        }
    }

    Demand demand(int node) {
        Demand known = demand[node];
        if (known == null) {
            throw new IllegalStateException("Node " + node + " must be a subject");
        }
        return known;
    }

    Supply supply(int node) {
        Supply known = supply[node];
        if (known == null) {
            throw new IllegalStateException("Node " + node + " must be a candidate");
        }
        return known;
    }

    /** The arc that carries what a candidate gives. */
    int rootArc(int node) {
        return rootArc[node];
    }

    int points(int arc) {
        return points[arc];
    }

    int metres(int arc) {
        return metres[arc];
    }

    int subject(String id) {
        return require("subject", subjects, id);
    }

    int candidate(String id) {
        return require("candidate", candidates, id);
    }

    static int require(String what, Map<String, Integer> known, String id) {
        Integer node = known.get(id);
        if (node == null) {
            throw new IllegalArgumentException(
                    "There must be a " + what + " " + Require.abbreviate(id) + ", but there is none");
        }
        return node;
    }

    /** Whether an arc stands for a pair: neither of its ends is the root. */
    boolean isPair(LiveFlow live, int arc) {
        return live.to(arc) != live.root() && live.from(arc) != live.root() && demand[live.from(arc)] != null;
    }

    /** A line of the plan. */
    Assignment line(LiveFlow live, int arc, int units) {
        Demand own = demand(live.from(arc));
        return new Assignment(
                own.subject(), supply(live.to(arc)).candidate(), units, own.tier(), points[arc], metres[arc]);
    }
}
