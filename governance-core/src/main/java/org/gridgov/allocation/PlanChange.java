package org.gridgov.allocation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Terms;
import org.gridgov.decision.Goal;
import org.gridgov.lists.Urgency;

/**
 * By how much a plan would be better or worse as a whole if one thing were otherwise (增减).
 *
 * <p>Whole numbers, not estimates: what the best plan under the other condition achieves, less what the plan achieves. Where
 * several plans are best, tiers and moves are those of one that touches few others. It names nobody: others are counted by
 * tier. Immutable, thread-safe.
 *
 * <p>Source: invariants A3 and Q3.
 *
 * @param goals for each goal of the mode, in order of weight, what is won; negative for what is lost
 * @param served units served more by tier, negative for fewer; without those that stay equal
 * @param worth points and metres together, in metres, {@link Market#POINT_WORTH} for a point; positive for better
 * @param displaced units that other subjects would lose, by tier
 * @param moved other subjects by tier that are served as much as before, but by somebody else
 */
@JsonPropertyOrder({"goals", "served", "worth", "displaced", "moved"})
public record PlanChange(
        SortedMap<Goal, Long> goals,
        SortedMap<Urgency, Long> served,
        long worth,
        SortedMap<Urgency, Long> displaced,
        SortedMap<Urgency, Long> moved) {
    /** A change of nothing. */
    static final PlanChange NONE =
            new PlanChange(new TreeMap<>(), new TreeMap<>(), 0, new TreeMap<>(), new TreeMap<>());

    /** Copies the maps. */
    public PlanChange {
        goals = Collections.unmodifiableSortedMap(new TreeMap<>(goals));
        served = Collections.unmodifiableSortedMap(new TreeMap<>(served));
        displaced = Collections.unmodifiableSortedMap(new TreeMap<>(displaced));
        moved = Collections.unmodifiableSortedMap(new TreeMap<>(moved));
    }

    /** The change along pairs; those that lose a unit are given as {@code -1 - pair}. */
    static PlanChange of(Residual residual, long[] gain, int[] pairs, int own) {
        return of(residual, gain, pairs, own, Residual.NONE);
    }

    /** The same, with a unit more for a subject from outside of the market. */
    static PlanChange of(Residual residual, long[] gain, int[] pairs, int own, int helped) {
        Market market = residual.market();
        SortedMap<Goal, Long> goals = new TreeMap<>();
        for (int goal = 0; goal < residual.goals().size(); goal++) {
            goals.put(residual.goals().get(goal), gain[goal]);
        }
        SortedMap<Integer, Long> ofSubject = new TreeMap<>();
        if (helped != Residual.NONE) {
            ofSubject.put(helped, 1L);
        }
        long worth = 0;
        for (int signed : pairs) {
            int pair = Math.max(signed, -1 - signed);
            int sign = signed >= 0 ? 1 : -1;
            ofSubject.merge(residual.subjectOf(pair), (long) sign, Long::sum);
            worth += sign * market.utility(pair);
        }
        SortedMap<Urgency, Long> served = new TreeMap<>();
        SortedMap<Urgency, Long> displaced = new TreeMap<>();
        SortedMap<Urgency, Long> moved = new TreeMap<>();
        ofSubject.forEach((subject, more) -> {
            served.merge(market.tier(subject), more, Long::sum);
            if (more < 0) {
                displaced.merge(market.tier(subject), -more, Long::sum);
            }
            if (more == 0 && subject != own) {
                moved.merge(market.tier(subject), 1L, Long::sum);
            }
        });
        served.values().removeIf(more -> more == 0);
        return new PlanChange(goals, served, worth, displaced, moved);
    }

    /** {@return whether no goal is won or lost} */
    public boolean isNothing() {
        return goals.values().stream().allMatch(more -> more == 0);
    }

    /**
     * The change in words.
     *
     * @return what would be served more, what less, how points and metres change, and how many others would be moved
     */
    public LocalText text() {
        List<LocalText> parts = new ArrayList<>();
        for (Urgency tier : Urgency.values()) {
            long less = displaced.getOrDefault(tier, 0L);
            long more = served.getOrDefault(tier, 0L) + less;
            if (more > 0) {
                parts.add(count("serves", more, tier));
            }
            if (less > 0) {
                parts.add(count("drops", less, tier));
            }
        }
        if (worth != 0) {
            parts.add(Catalogue.core().text("allocation." + (worth > 0 ? "better" : "worse"), Math.abs(worth)));
        }
        if (parts.isEmpty() && !isNothing()) {
            parts.add(Catalogue.core().text("allocation.shifts"));
        }
        moved.forEach((tier, others) -> parts.add(count("moves", others, tier)));
        if (parts.isEmpty()) {
            return Catalogue.core().text("allocation.nothing");
        }
        LocalText and = Catalogue.core().text("allocation.and");
        return LocalText.of(
                String.join(and.zh(), parts.stream().map(LocalText::zh).toList()),
                String.join(and.en(), parts.stream().map(LocalText::en).toList()));
    }

    private static LocalText count(String key, long number, Urgency tier) {
        return Catalogue.core().text("allocation." + key + (number == 1 ? ".one" : ".many"), number, Terms.name(tier));
    }
}
