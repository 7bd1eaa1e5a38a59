package org.gridgov.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.gridgov.basics.Require;
import org.gridgov.decision.Mode;
import org.jspecify.annotations.Nullable;

/**
 * Explains a solution by what else could be: another candidate, a further unit, a capacity that is larger by one (为什么).
 *
 * <p>Every answer is exact: it equals the difference to a solution from scratch, but is found by one shortest path through
 * what the solution could still do. Not thread-safe. One answer is O(pairs) in practice.
 *
 * <p>Source: sensitivity of flows, R. Ahuja, T. Magnanti, J. Orlin, Network Flows, 1993, chapter 9; invariants A3 and Q3.
 */
public final class PlanReasons {
    private final Solution solution;
    private final Market market;
    private final Residual residual;
    private final Detours fromRoot;

    private PlanReasons(Solution solution) {
        this.solution = solution;
        market = solution.market();
        residual = new Residual(solution);
        fromRoot = Detours.from(residual, residual.root());
    }

    /**
     * Prepares to explain a solution.
     *
     * @param solution the solution
     * @return its reasons
     * @throws IllegalArgumentException if its mode is {@link Mode#STABLE}, which weighs nothing against anything, or it was
     *     cancelled before it was the best
     */
    public static PlanReasons of(Solution solution) {
        if (solution.mode() == Mode.STABLE || !solution.isProven()) {
            throw new IllegalArgumentException(
                    "Only a solution that is proven the best for its goals has such reasons, but" + " this one is "
                            + solution.mode() + ", proven " + solution.isProven());
        }
        return new PlanReasons(solution);
    }

    /**
     * Why a subject is served as it is.
     *
     * @param subject its identifier
     * @return the reasons
     * @throws IllegalArgumentException if the market has no such subject
     */
    public SubjectReason subject(String subject) {
        int d = number("subject", subject, market::subject);
        List<SubjectReason.Choice> choices = new ArrayList<>();
        for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
            if (solution.units(pair) > 0) {
                int s = market.candidate(pair);
                choices.add(new SubjectReason.Choice(
                        market.supply(s).candidate(),
                        solution.units(pair),
                        market.points(pair),
                        market.metres(pair),
                        moreOfCandidate(s)));
            }
        }
        long served = solution.served(d);
        long asked = market.demand(d).amount();
        return new SubjectReason(
                subject,
                market.tier(d),
                asked,
                served,
                choices,
                served == 0 ? null : instead(d, market.firstPair(d), market.firstPair(d + 1)),
                served == asked ? null : further(d));
    }

    /**
     * What it would do to the plan if a candidate served a subject instead of one that does.
     *
     * @param subject a subject that gets something
     * @param candidate a candidate from which it gets nothing
     * @return what would change; empty if the subject gets nothing, the candidate already serves it, may not, or can't
     * @throws IllegalArgumentException if the market has no such subject or candidate
     */
    public Optional<PlanChange> instead(String subject, String candidate) {
        int d = number("subject", subject, market::subject);
        int pair = market.pair(d, number("candidate", candidate, market::candidate));
        if (pair < 0 || solution.units(pair) > 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(instead(d, pair, pair + 1)).map(SubjectReason.Instead::change);
    }

    private SubjectReason.@Nullable Instead instead(int d, int fromPair, int toPair) {
        Detours round = Detours.round(residual, d, fromPair, toPair, Detours.Return.SERVED);
        if (!round.reaches(round.home())) {
            return null;
        }
        int[] pairs = round.pairs(round.home());
        int pair = pairs[pairs.length - 1];
        return new SubjectReason.Instead(
                market.supply(market.candidate(pair)).candidate(),
                market.points(pair),
                market.metres(pair),
                PlanChange.of(residual, round.gain(round.home()), pairs, d));
    }

    private @Nullable PlanChange further(int d) {
        Detours round =
                Detours.round(residual, d, market.firstPair(d), market.firstPair(d + 1), Detours.Return.UNSERVED);
        if (!round.reaches(round.home())) {
            return null;
        }
        return PlanChange.of(residual, round.gain(round.home()), round.pairs(round.home()), d);
    }

    /**
     * What further units of a candidate's capacity would change, one after another.
     *
     * @param candidate its identifier
     * @param units how many, {@code 0 .. 10,000}
     * @return one change for each unit, each on top of those before
     * @throws IllegalArgumentException if the market has no such candidate, or the number is out of bounds
     */
    public List<PlanChange> more(String candidate, int units) {
        Require.between("The number of further units", units, 0, 10_000);
        int s = number("candidate", candidate, market::candidate);
        Residual wider = new Residual(solution);
        List<PlanChange> changes = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            int node = wider.candidate(s);
            Detours detours = Detours.from(wider, wider.above(node));
            PlanChange change = gain(wider, detours, node, node);
            if (!change.isNothing()) {
                for (int signed : detours.pairs(node)) {
                    wider.add(Math.max(signed, -1 - signed), signed >= 0 ? 1 : -1);
                }
            }
            wider.widen(node);
            changes.add(change);
        }
        return List.copyOf(changes);
    }

    PlanChange moreOfCandidate(int s) {
        int node = residual.candidate(s);
        int above = residual.above(node);
        return gain(residual, above == residual.root() ? fromRoot : Detours.from(residual, above), node, node);
    }

    /** What one unit more of a quota's maximum would change. */
    PlanChange moreOfQuota(int quota) {
        int node = residual.limit(quota);
        int above = residual.above(node);
        return residual.isOfCandidates(node)
                ? gain(residual, Detours.from(residual, above), node, node)
                : gain(residual, Detours.from(residual, node), above, node);
    }

    /** The gain of the way to a node, closed by an arc that has one unit more; nothing if it is none. */
    private static PlanChange gain(Residual residual, Detours detours, int to, int wider) {
        if (residual.hasRoom(wider) || !detours.reaches(to)) {
            return PlanChange.NONE;
        }
        long[] gain = detours.gain(to);
        residual.setOneMore(wider);
        for (int i = 0; i < gain.length; i++) {
            gain[i] -= residual.cost()[i];
        }
        int goals = residual.goals().size();
        return Arrays.compare(gain, 0, goals, new long[goals], 0, goals) > 0
                ? PlanChange.of(residual, gain, detours.pairs(to), Residual.NONE)
                : PlanChange.NONE;
    }

    /** What one unit would change that any of some subjects could get at no distance, without points. */
    PlanChange moreFor(int[] subjects) {
        long[] best = new long[residual.cost().length];
        int found = Residual.NONE;
        int goals = residual.goals().size();
        for (int d : subjects) {
            if (fromRoot.reaches(d)) {
                long[] gain = fromRoot.gain(d);
                residual.setWorth(d, 0, -1);
                for (int i = 0; i < gain.length; i++) {
                    gain[i] -= residual.cost()[i];
                }
                if (Arrays.compare(gain, 0, goals, best, 0, goals) > 0
                        || (found >= 0 && Arrays.compare(gain, best) > 0)) {
                    best = gain;
                    found = d;
                }
            }
        }
        if (found == Residual.NONE) {
            return PlanChange.NONE;
        }
        return PlanChange.of(residual, best, fromRoot.pairs(found), Residual.NONE, found);
    }

    Market market() {
        return market;
    }

    private static int number(String what, String id, ToIntFunction<String> find) {
        int number = find.applyAsInt(id);
        if (number < 0) {
            throw new IllegalArgumentException(
                    "The market must have the " + what + " " + Require.abbreviate(id) + ", but has not");
        }
        return number;
    }
}
