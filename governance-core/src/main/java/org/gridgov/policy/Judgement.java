package org.gridgov.policy;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.gridgov.basics.Facts;

/**
 * The verdict on one case, with every ruling that led to it.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: invariants A1 and A2.
 *
 * @param eligible whether at least one QUALIFY holds and no FORBID can hold
 * @param points the sum of the points of all rulings; meaningless unless eligible
 * @param rulings what each rule that holds (or, for FORBID, might hold) said, ordered by rule
 * @param seen the attributes that the policy reads, after banding; an absent one was unknown
 */
@JsonPropertyOrder({"eligible", "points", "rulings", "seen"})
public record Judgement(boolean eligible, int points, List<Ruling> rulings, Facts seen) {
    /** Sorts the rulings. */
    public Judgement {
        rulings = rulings.stream().sorted().toList();
    }

    /**
     * Derives the verdict from the rulings by the one rule that there is.
     *
     * @param rulings what the rules said
     * @param seen the attributes that they read
     * @return eligible if at least one QUALIFY and no FORBID is among them
     */
    public static Judgement of(List<Ruling> rulings, Facts seen) {
        boolean qualified = false;
        boolean forbidden = false;
        int points = 0;
        for (Ruling ruling : rulings) {
            qualified |= ruling.effect() == Effect.QUALIFY;
            forbidden |= ruling.effect() == Effect.FORBID;
            points += ruling.points();
        }
        return new Judgement(qualified && !forbidden, points, rulings, seen);
    }

    /**
     * The rulings of one effect.
     *
     * @param effect the effect
     * @return those rulings, ordered by rule
     */
    public List<Ruling> rulings(Effect effect) {
        return rulings.stream().filter(ruling -> ruling.effect() == effect).toList();
    }

    @Override
    public String toString() {
        return "Judgement[eligible=" + eligible + ", points=" + points + ", rulings=" + rulings + ", seen=***]";
    }
}
