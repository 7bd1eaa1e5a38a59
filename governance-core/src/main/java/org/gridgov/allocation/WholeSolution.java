package org.gridgov.allocation;

import java.util.List;
import org.gridgov.decision.Goal;
import org.gridgov.lists.Urgency;

/**
 * How many units each pair gets where some needs are served whole, and by how much a better plan could be better at most.
 *
 * <p>Worth and bound are numbers of the goal {@link Goal#TIERS}: each unit counts {@link #tierStep} of its tier, and its
 * points and metres. Immutable, thread-safe.
 *
 * <p>Source: invariants A2, A3, L1 and L2.
 */
public final class WholeSolution {
    private final Market market;
    private final WholeWorth steps;
    private final int[] units;
    private final long worth;
    private final long bound;
    private final List<WholeUnmet> unmet;

    WholeSolution(Market market, WholeWorth steps, WholeDraft draft, long bound) {
        this.market = market;
        this.steps = steps;
        units = draft.units();
        worth = steps.of(units);
        this.bound = bound;
        unmet = List.copyOf(draft.unmet());
    }

    /** {@return what was solved} */
    public Market market() {
        return market;
    }

    /**
     * The units of a pair.
     *
     * @param pair the number of the pair
     * @return the units that its candidate gives its subject
     */
    public int units(int pair) {
        return units[pair];
    }

    /**
     * What a subject gets.
     *
     * @param subject the number of the subject
     * @return its units from all candidates; all or none if it is served whole
     */
    public long served(int subject) {
        long sum = 0;
        for (int pair = market.firstPair(subject); pair < market.firstPair(subject + 1); pair++) {
            sum += units[pair];
        }
        return sum;
    }

    /**
     * What a unit of a tier counts.
     *
     * @param tier the tier
     * @return its worth, points and metres aside
     */
    public long tierStep(Urgency tier) {
        return steps.step(tier);
    }

    /** {@return what the plan is worth} */
    public long worth() {
        return worth;
    }

    /** {@return what no plan that keeps wholes whole can be worth more than; never less than {@link #worth()}} */
    public long bound() {
        return bound;
    }

    /** {@return by how much a plan could be worth more at most; 0 if nothing is better} */
    public long gap() {
        return bound - worth;
    }

    /** {@return whether the bound proves that nothing is better} */
    public boolean isProven() {
        return bound == worth;
    }

    /** {@return what stays unmet and why, by identifier} */
    public List<WholeUnmet> unmet() {
        return unmet;
    }

    @Override
    public String toString() {
        return "WholeSolution[worth=" + worth + ", bound=" + bound + ", unmet=" + unmet.size() + "]";
    }
}
