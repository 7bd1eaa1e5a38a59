package org.gridgov.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridgov.basics.Require;
import org.gridgov.decision.Goal;
import org.gridgov.flow.LiveFlow;

/** Checks, adds and exchanges the pairs of a live plan. */
final class LivePairs {
    private final LiveBounds bounds;
    private final LiveFlow live;
    private final LiveBook book;

    LivePairs(LiveBounds bounds, LiveFlow live, LiveBook book) {
        this.bounds = bounds;
        this.live = live;
        this.book = book;
    }

    static List<Link> sorted(List<Link> links) {
        return links.stream().sorted(Comparator.comparing(Link::other)).toList();
    }

    void add(int node, List<Link> links, Demand demand) {
        for (Link link : sorted(links)) {
            add(node, book.candidate(link.other()), link, demand);
        }
    }

    void add(int subject, int candidate, Link link, Demand demand) {
        int arc = live.addArc(subject, candidate, LiveFlow.UNLIMITED, cost(link, demand));
        book.putPair(arc, link.points(), link.metres());
    }

    private long cost(Link link, Demand demand) {
        return -Goals.worth(Goal.TIERS, demand.tier(), link.utility(), bounds.step());
    }

    /** What is used and gets better is first, what is used and gets worse last: so nothing moves on the way. */
    void exchange(int node, List<Link> links, Demand demand) {
        Map<String, Link> wanted = new TreeMap<>();
        links.forEach(link -> wanted.put(link.other(), link));
        Map<Integer, Link> dearer = new TreeMap<>();
        Map<Integer, Link> others = new TreeMap<>();
        List<Integer> over = new ArrayList<>();
        for (int arc : LiveReading.pairs(live, book, node)) {
            Link link = wanted.remove(book.supply(live.to(arc)).candidate());
            if (link == null) {
                over.add(arc);
                continue;
            }
            book.putPair(arc, link.points(), link.metres());
            if (live.flow(arc) == 0) {
                others.put(arc, link);
            } else if (cost(link, demand) > live.cost(arc)) {
                dearer.put(arc, link);
            } else {
                live.setCost(arc, cost(link, demand));
            }
        }
        others.forEach((arc, link) -> live.setCost(arc, cost(link, demand)));
        add(node, List.copyOf(wanted.values()), demand);
        dearer.forEach((arc, link) -> live.setCost(arc, cost(link, demand)));
        over.forEach(live::removeArc);
    }

    void require(List<Link> links, Map<String, Integer> known, String what) {
        Set<String> seen = new HashSet<>();
        for (Link link : links) {
            bounds.requirePoints(link);
            LiveBook.require(what, known, link.other());
            if (!seen.add(link.other())) {
                throw new IllegalArgumentException("Each " + what + " must stand once in the pairs, but "
                        + Require.abbreviate(link.other()) + " stands twice");
            }
        }
    }

    static void requireNew(String what, Map<String, Integer> known, String id) {
        if (known.containsKey(id)) {
            throw new IllegalArgumentException(
                    "The " + what + " " + Require.abbreviate(id) + " must be new, but is there already");
        }
    }
}
