package org.gridgov.allocation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.gridgov.decision.Assignment;
import org.gridgov.decision.Goal;
import org.gridgov.decision.Mode;
import org.gridgov.decision.PlanDiff;
import org.gridgov.flow.LiveFlow;

/** Reads plan, market and changes from a live flow. */
final class LiveReading {
    private LiveReading() {}

    /** The arcs of a subject that stand for its pairs. */
    static int[] pairs(LiveFlow live, LiveBook book, int node) {
        return live.arcs(node).filter(arc -> book.isPair(live, arc)).toArray();
    }

    static List<Assignment> lines(LiveFlow live, LiveBook book, int node) {
        List<Assignment> lines = new ArrayList<>();
        for (int arc : pairs(live, book, node)) {
            if (live.flow(arc) > 0) {
                lines.add(book.line(live, arc, live.flow(arc)));
            }
        }
        Collections.sort(lines);
        return lines;
    }

    /** What an event of a candidate, or none in particular, did since the mark. */
    static LiveChange change(LiveFlow live, LiveBook book, String event, long gapBefore) {
        return change(live, event, false, diff(live, book, -1), gapBefore);
    }

    /** What an event of a subject did since the mark. */
    static LiveChange change(LiveFlow live, LiveBook book, String subject, List<Assignment> before, long gapBefore) {
        int node = book.subject(subject);
        PlanDiff others = diff(live, book, node);
        List<Assignment> after = lines(live, book, node);
        List<Assignment> gone = new ArrayList<>(others.gone());
        List<Assignment> come = new ArrayList<>(others.come());
        gone.addAll(without(before, after));
        come.addAll(without(after, before));
        Collections.sort(gone);
        Collections.sort(come);
        return change(live, subject, true, new PlanDiff(gone, come), gapBefore);
    }

    private static List<Assignment> without(Collection<Assignment> lines, Collection<Assignment> others) {
        return lines.stream().filter(line -> !others.contains(line)).toList();
    }

    private static LiveChange change(LiveFlow live, String event, boolean ofSubject, PlanDiff diff, long gapBefore) {
        long gap = live.gap();
        return new LiveChange(diff, LiveReasons.of(event, ofSubject, diff), gap - gapBefore, gap);
    }

    private static PlanDiff diff(LiveFlow live, LiveBook book, int except) {
        List<Assignment> gone = new ArrayList<>();
        List<Assignment> come = new ArrayList<>();
        for (int arc : live.moved().toArray()) {
            if (live.from(arc) == except || !book.isPair(live, arc)) {
                continue;
            }
            if (live.flowAtMark(arc) > 0) {
                gone.add(book.line(live, arc, live.flowAtMark(arc)));
            }
            if (live.flow(arc) > 0) {
                come.add(book.line(live, arc, live.flow(arc)));
            }
        }
        Collections.sort(gone);
        Collections.sort(come);
        return new PlanDiff(gone, come);
    }

    static Market market(LiveFlow live, LiveBook book) {
        Problem problem = new Problem(
                book.subjects().values().stream().map(book::demand).toList(),
                book.candidates().values().stream().map(book::supply).toList());
        MarketBuilder builder = Market.of(problem);
        var subjects = builder.subjectNumbers();
        var candidates = builder.candidateNumbers();
        live.arcs()
                .filter(arc -> book.isPair(live, arc))
                .forEach(arc -> builder.pair(
                        subjects.getOrDefault(book.demand(live.from(arc)).subject(), -1),
                        candidates.getOrDefault(book.supply(live.to(arc)).candidate(), -1),
                        book.points(arc),
                        book.metres(arc)));
        return builder.build();
    }

    static Solution solution(LiveFlow live, LiveBook book, long step) {
        Market market = market(live, book);
        int[] units = new int[market.pairs()];
        live.arcs().filter(arc -> book.isPair(live, arc)).forEach(arc -> {
            int subject = market.subject(book.demand(live.from(arc)).subject());
            int candidate = market.candidate(book.supply(live.to(arc)).candidate());
            units[market.pair(subject, candidate)] = live.flow(arc);
        });
        long[] subjects = new long[market.subjects()];
        long[] candidates = new long[market.candidates()];
        for (int d = 0; d < subjects.length; d++) {
            subjects[d] = live.price(book.subject(market.demand(d).subject()));
        }
        for (int s = 0; s < candidates.length; s++) {
            candidates[s] =
                    Math.max(0, -live.price(book.candidate(market.supply(s).candidate())));
        }
        Proof proof = new Proof(
                List.of(Goal.TIERS),
                step,
                new long[][] {subjects},
                new long[][] {candidates},
                new long[1][0],
                new long[1][0]);
        return new Solution(market, Mode.STRICT_TIERS, units, proof, live.gap() == 0);
    }
}
