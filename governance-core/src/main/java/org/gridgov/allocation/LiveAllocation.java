package org.gridgov.allocation;

import java.util.List;
import org.gridgov.basics.Require;
import org.gridgov.decision.Assignment;
import org.gridgov.decision.Mode;
import org.gridgov.flow.LiveFlow;

/**
 * A plan that is kept up to date while needs come and go and resources change, each event in its own time.
 *
 * <p>Most served, higher tiers first, then points and metres, as {@link Mode#STRICT_TIERS} has it. Each event says how much
 * it may move. Under {@link Moves#exact()} the plan stays as good as before — the best, if it was — and moves only what
 * it must. Bounded and frozen events move few or no others; what that may cost is proven by the prices, and adds up in
 * {@link #gap()} until {@link #restore()}. An event that is refused changes nothing.
 *
 * <p>Equal events in equal order give equal plans. Not thread-safe. About 100 bytes a pair; an event costs O(n log n) for n
 * pairs that a better plan might touch, hence mostly little.
 *
 * <pre>{@code
 * LiveAllocation live = LiveAllocation.of(solution, new LiveBounds(200_000, 10_000, 100));
 * LiveChange change = live.arrive(new Demand("N-7", 1, Urgency.URGENT), links, Moves.bounded(2));
 * }</pre>
 *
 * <p>Source: invariants A3 to A5.
 */
public final class LiveAllocation {
    private final LiveBounds bounds;
    private final LiveFlow live;
    private final LiveBook book;
    private final LivePairs pairs;

    private LiveAllocation(LiveBounds bounds, LiveFlow live, LiveBook book) {
        this.bounds = bounds;
        this.live = live;
        this.book = book;
        pairs = new LivePairs(bounds, live, book);
    }

    /**
     * Begins without subjects and candidates.
     *
     * @param bounds how large the market may become
     * @return an empty plan
     */
    public static LiveAllocation empty(LiveBounds bounds) {
        return new LiveAllocation(bounds, LiveFlow.empty(), new LiveBook());
    }

    /**
     * Begins with a plan that was found before; nothing of it moves. O(pairs).
     *
     * @param solution the plan, under {@link Mode#STRICT_TIERS}, proven and without quotas
     * @param bounds how large the market may become
     * @return the same plan, open to change
     * @throws IllegalArgumentException if the solution is another kind of plan or is beyond the bounds
     */
    public static LiveAllocation of(Solution solution, LiveBounds bounds) {
        Market market = solution.market();
        Require.between("The number of subjects", market.subjects(), 0, bounds.mostSubjects());
        Require.between("The number of candidates", market.candidates(), 0, bounds.mostCandidates());
        for (int pair = 0; pair < market.pairs(); pair++) {
            Require.between("The points of a pair", market.points(pair), -bounds.mostPoints(), bounds.mostPoints());
        }
        LiveBook book = new LiveBook();
        int arc = 0;
        for (int d = 0; d < market.subjects(); d++, arc++) {
            book.put(d, market.demand(d));
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++, arc++) {
                book.putPair(arc, market.points(pair), market.metres(pair));
            }
        }
        for (int s = 0; s < market.candidates(); s++) {
            book.put(market.subjects() + s, market.supply(s), arc++);
        }
        Require.between("The units asked for", book.asked(), 0, bounds.mostUnits());
        Require.between("The units given", book.given(), 0, bounds.mostUnits());
        return new LiveAllocation(bounds, LiveStartup.flow(solution, bounds), book);
    }

    /**
     * Serves a subject that was not there before.
     *
     * @param demand the subject and what it asks for
     * @param links the candidates that are eligible, in any order
     * @param moves how many others may be moved
     * @return what moved
     * @throws IllegalArgumentException if the subject is there already, a candidate is not or stands twice, or a number is
     *     beyond the bounds
     */
    public LiveChange arrive(Demand demand, List<Link> links, Moves moves) {
        LivePairs.requireNew("subject", book.subjects(), demand.subject());
        Require.between("The number of subjects", book.subjects().size() + 1L, 1, bounds.mostSubjects());
        Require.between("The units asked for", book.asked() + demand.amount(), 0, bounds.mostUnits());
        pairs.require(links, book.candidates(), "candidate");
        long gap = begin();
        int node = live.addNode();
        book.put(node, demand);
        pairs.add(node, links, demand);
        live.addArc(node, live.root(), LiveFlow.UNLIMITED, 0);
        setSupply(node, demand.amount(), moves);
        return LiveReading.change(live, book, demand.subject(), List.of(), gap);
    }

    /**
     * Lets a subject ask for something else: another amount, another tier, other candidates. Where others may be moved
     * without bound, its own place changes only if that is better; else it is placed anew.
     *
     * @param demand the subject and what it asks for now
     * @param links the candidates that are eligible now, in any order
     * @param moves how many others may be moved
     * @return what moved
     * @throws IllegalArgumentException if the subject or a candidate is not there, a candidate stands twice, or a number is
     *     beyond the bounds
     */
    public LiveChange change(Demand demand, List<Link> links, Moves moves) {
        int node = book.subject(demand.subject());
        long asked = book.asked() - book.demand(node).amount() + demand.amount();
        Require.between("The units asked for", asked, 0, bounds.mostUnits());
        pairs.require(links, book.candidates(), "candidate");
        long gap = begin();
        List<Assignment> before = LiveReading.lines(live, book, node);
        if (moves.isExact()) {
            setSupply(node, Math.min(live.supply(node), demand.amount()), moves);
        } else {
            setSupply(node, 0, Moves.frozen());
        }
        book.put(node, demand);
        pairs.exchange(node, links, demand);
        setSupply(node, demand.amount(), moves);
        return LiveReading.change(live, book, demand.subject(), before, gap);
    }

    /**
     * Takes a subject out; what it had is free.
     *
     * @param subject its identifier
     * @param moves how many others may have it; those who wait count, too
     * @return what moved
     * @throws IllegalArgumentException if it is not there
     */
    public LiveChange leave(String subject, Moves moves) {
        int node = book.subject(subject);
        long gap = begin();
        List<Assignment> before = LiveReading.lines(live, book, node);
        setSupply(node, 0, moves);
        LiveChange change = LiveReading.change(live, book, subject, before, gap);
        live.removeNode(node);
        book.removeSubject(node);
        return change;
    }

    /**
     * Adds a candidate that was not there before.
     *
     * @param supply the candidate and what it gives
     * @param links the subjects that are eligible, in any order
     * @param moves how many of them may be moved to it; those who wait count, too
     * @return what moved
     * @throws IllegalArgumentException if the candidate is there already, a subject is not or stands twice, or a number is
     *     beyond the bounds
     */
    public LiveChange add(Supply supply, List<Link> links, Moves moves) {
        LivePairs.requireNew("candidate", book.candidates(), supply.candidate());
        Require.between("The number of candidates", book.candidates().size() + 1L, 1, bounds.mostCandidates());
        Require.between("The units given", book.given() + supply.amount(), 0, bounds.mostUnits());
        pairs.require(links, book.subjects(), "subject");
        long gap = begin();
        int node = live.addNode();
        book.put(node, supply, live.addArc(node, live.root(), 0, 0));
        for (Link link : LivePairs.sorted(links)) {
            int subject = book.subject(link.other());
            pairs.add(subject, node, link, book.demand(subject));
        }
        setCapacity(node, supply.amount(), moves);
        return LiveReading.change(live, book, supply.candidate(), gap);
    }

    /**
     * Lets a candidate give more or less.
     *
     * @param candidate its identifier
     * @param amount how much it gives now, in its unit
     * @param moves how many subjects may be moved, apart from those who lose what it gave
     * @return what moved
     * @throws IllegalArgumentException if it is not there, or the amount is beyond the bounds
     */
    public LiveChange changeCapacity(String candidate, long amount, Moves moves) {
        int node = book.candidate(candidate);
        Supply supply = new Supply(candidate, amount);
        long given = book.given() - book.supply(node).amount() + amount;
        Require.between("The units given", given, 0, bounds.mostUnits());
        long gap = begin();
        setCapacity(node, amount, moves);
        book.put(node, supply, book.rootArc(node));
        return LiveReading.change(live, book, candidate, gap);
    }

    /**
     * Takes a candidate out; who had something of it goes elsewhere or waits.
     *
     * @param candidate its identifier
     * @param moves how many subjects may be moved, apart from those
     * @return what moved
     * @throws IllegalArgumentException if it is not there
     */
    public LiveChange remove(String candidate, Moves moves) {
        int node = book.candidate(candidate);
        long gap = begin();
        setCapacity(node, 0, moves);
        LiveChange change = LiveReading.change(live, book, candidate, gap);
        live.removeNode(node);
        book.removeCandidate(node);
        return change;
    }

    /**
     * Makes the plan the best again after bounded and frozen events.
     *
     * @return what moved; the gap is then 0
     */
    public LiveChange restore() {
        long gap = begin();
        live.restore();
        return LiveReading.change(live, book, "", gap);
    }

    /** {@return by how much the plan is worth less than the best one, at most; 0 if it is proven to be the best} */
    public long gap() {
        return live.gap();
    }

    /** {@return what one tier of one unit is worth, beside which points and metres are small} */
    public long tierWorth() {
        return bounds.step();
    }

    /** {@return the market as it is now} O(pairs × log pairs) */
    public Market market() {
        return LiveReading.market(live, book);
    }

    /** {@return the plan as it is now, with its prices; proven if there is no gap} O(pairs × log pairs) */
    public Solution solution() {
        return LiveReading.solution(live, book, bounds.step());
    }

    /**
     * What a subject has.
     *
     * @param subject its identifier
     * @return its lines, in the order of plans
     * @throws IllegalArgumentException if it is not there
     */
    public List<Assignment> lines(String subject) {
        return LiveReading.lines(live, book, book.subject(subject));
    }

    /** {@return all lines, in the order of plans} */
    public List<Assignment> lines() {
        return book.subjects().values().stream()
                .flatMap(node -> LiveReading.lines(live, book, node).stream())
                .sorted()
                .toList();
    }

    private long begin() {
        live.mark();
        return live.gap();
    }

    private void setSupply(int node, long units, Moves moves) {
        if (moves.isExact()) {
            live.setSupply(node, (int) units);
        } else {
            live.setSupply(node, (int) units, moves.others());
        }
    }

    private void setCapacity(int node, long units, Moves moves) {
        if (moves.isExact()) {
            live.setCapacity(book.rootArc(node), (int) units);
        } else {
            live.setCapacity(book.rootArc(node), (int) units, moves.others());
        }
    }
}
