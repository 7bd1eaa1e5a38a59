package org.gridgov.allocation;

import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import org.gridgov.basics.Require;
import org.gridgov.decision.Mode;
import org.gridgov.flow.UnequalAnswer;
import org.gridgov.flow.UnequalAssignment;
import org.gridgov.lists.Urgency;

/**
 * Finds a good plan where some needs must be served whole by one resource, or by several at once, and bounds the best.
 *
 * <p>Units of a higher tier come first, then those of the next, then points and metres. Unlike {@link Allocator} it is not
 * always exact: whole needs make the problem hard, so every answer says by how much a better plan could be better at
 * most. If all needs may be split, it is what {@link Allocator#solve} gives.
 *
 * <p>Whole needs are assigned first, and needs that may be split get the best of what is left. Where there are both, a
 * second plan goes tier by tier, so that no whole need takes what split needs of a higher tier could have; the better of
 * the two is given, the first if they are worth the same. At last, whatever whole need still fits is served. The bound is
 * the lesser of two: what the best plan would be worth if all could be split, pairs too small for their piece aside; and
 * the bound of the whole needs alone plus the best for the others alone.
 *
 * <p>A standing plan counts only among needs that may be split, and last. Ties break by identifiers. Stateless. It takes
 * up to seven flows, and four times the steps.
 *
 * <p>Source: invariants L1, L2, A2, A3 and A4.
 */
public final class WholeAllocator {
    private final Market market;
    private final WholeNeeds needs;
    private final WholeWorth worth;
    private final int maxSteps;
    private final BooleanSupplier cancelled;

    private WholeAllocator(Market market, WholeNeeds needs, WholeWorth worth, int maxSteps, BooleanSupplier cancelled) {
        this.market = market;
        this.needs = needs;
        this.worth = worth;
        this.maxSteps = maxSteps;
        this.cancelled = cancelled;
    }

    /**
     * Solves a market in which some needs are served whole.
     *
     * @param market the market, without quotas
     * @param servings how needs may be served, by subject; {@link Serving#SPLIT} where nothing is said
     * @param maxSteps how many steps to look for a plan of the whole needs, at least 0; 100 to 300 are usual
     * @param cancelled asked now and then; once it says yes, the best complete plan so far is returned, within all limits
     * @return the best plan found, with its bound
     * @throws IllegalArgumentException if there are quotas, a subject is unknown, an amount is no multiple of its parts, the
     *     steps are negative, a piece of a whole need is worth more than 2^38, or all needs together more than 2^58, so
     *     that tiers can't be kept apart
     */
    public static WholeSolution solve(
            Market market, Map<String, Serving> servings, int maxSteps, BooleanSupplier cancelled) {
        Require.between("The number of steps", maxSteps, 0, Integer.MAX_VALUE);
        if (!market.quotas().isEmpty()) {
            throw new IllegalArgumentException("A market with needs that are served whole must have no quotas, but has "
                    + Require.abbreviate(market.quotas().get(0).name()));
        }
        WholeNeeds needs = WholeNeeds.of(market, servings);
        WholeWorth worth = WholeWorth.of(market, needs);
        WholeAllocator allocator = new WholeAllocator(market, needs, worth, maxSteps, cancelled);
        return needs.hasWhole() ? allocator.solveWhole() : allocator.solveSplit();
    }

    private WholeSolution solveSplit() {
        WholeDraft draft = new WholeDraft(market, needs);
        Solution solution = flow(market);
        draft.take(solution);
        if (!solution.isProven()) {
            draft.fill();
        }
        return new WholeSolution(market, worth, draft, bound(solution, true));
    }

    private WholeSolution solveWhole() {
        WholeDraft draft = new WholeDraft(market, needs);
        long bound = bound(flow(needs.relaxed(draft.room())), true);
        long ofSplit = 0;
        if (needs.hasSplit()) {
            ofSplit = bound(flow(needs.left(draft.room(), needs::isSplit)), false);
        }
        bound = Math.min(bound, ofSplit + assign(draft, draft.room(), d -> true));
        finish(draft);
        if (needs.hasSplit() && worth.of(draft.units()) < bound && !cancelled.getAsBoolean()) {
            WholeDraft other = new WholeDraft(market, needs);
            assignByTier(other);
            finish(other);
            draft = worth.of(other.units()) > worth.of(draft.units()) ? other : draft;
        }
        return new WholeSolution(market, worth, draft, bound);
    }

    /** Whole needs of each tier beside a best plan for the split needs of higher tiers, which stays possible. */
    private void assignByTier(WholeDraft draft) {
        for (Urgency tier : Urgency.values()) {
            long[] room = draft.room();
            if (tier != Urgency.URGENT) {
                IntPredicate higher = d -> needs.isSplit(d) && market.tier(d).rank() > tier.rank();
                room = draft.roomBeside(flow(needs.left(room, higher)));
            }
            assign(draft, room, d -> market.tier(d) == tier);
        }
    }

    private void finish(WholeDraft draft) {
        if (needs.hasSplit()) {
            draft.take(flow(needs.left(draft.room(), needs::isSplit)));
        }
        draft.fill();
    }

    /** Assigns whole needs within some room; what they could be worth at most. */
    private long assign(WholeDraft draft, long[] room, IntPredicate counts) {
        int[] pairs = needs.pairs(counts);
        UnequalAnswer answer = UnequalAssignment.solve(needs.problem(room, counts, pairs, worth), maxSteps, cancelled);
        draft.take(answer, pairs);
        return answer.bound();
    }

    private Solution flow(Market part) {
        return Allocator.solve(part, Settings.of(Mode.STRICT_TIERS).cancelled(cancelled));
    }

    /** A flow that was cancelled proves nothing; then each need has every candidate for itself. */
    private long bound(Solution solution, boolean withWhole) {
        long sum = 0;
        Market solved = solution.market();
        for (int d = 0; d < solved.subjects(); d++) {
            for (int pair = solved.firstPair(d); pair < solved.firstPair(d + 1); pair++) {
                sum += solution.units(pair) * worth.unit(solved.tier(d), solved.utility(pair));
            }
        }
        return solution.isProven() ? sum : worth.ofEachAlone(needs, withWhole);
    }
}
