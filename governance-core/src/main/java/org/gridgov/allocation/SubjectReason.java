package org.gridgov.allocation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Terms;
import org.gridgov.lists.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * Why a subject is served as it is, and what anything else would cost the plan (理由).
 *
 * <p>It names its own candidates and nobody else. Immutable, thread-safe.
 *
 * <p>Source: invariant Q3.
 *
 * @param subject the task or need
 * @param tier its tier
 * @param asked the units that it asks for
 * @param served the units that it gets
 * @param choices who serves it, by candidate
 * @param instead the next best candidate for a unit that it gets; null if it gets none, or no other could serve it
 * @param further what a further unit of it would do to the plan, which is not better; null if it gets all that it asks for,
 *     or nobody can serve it at any cost
 */
@JsonPropertyOrder({"subject", "tier", "asked", "served", "choices", "instead", "further"})
public record SubjectReason(
        String subject,
        Urgency tier,
        long asked,
        long served,
        List<Choice> choices,
        @Nullable Instead instead,
        @Nullable PlanChange further) {
    /** Copies the list. */
    public SubjectReason {
        choices = List.copyOf(choices);
    }

    /**
     * A candidate that serves the subject.
     *
     * @param candidate the candidate
     * @param units the units that it gives
     * @param points what the policy gives it for each unit
     * @param metres how far it is; -1 if an address is unknown
     * @param price what one unit more of the candidate's capacity would change
     */
    public record Choice(String candidate, long units, int points, int metres, PlanChange price) {}

    /**
     * A candidate that would have to serve the subject instead.
     *
     * @param candidate the candidate
     * @param points what the policy gives it for each unit
     * @param metres how far it is; -1 if an address is unknown
     * @param change what that would do to the plan as a whole
     */
    public record Instead(String candidate, int points, int metres, PlanChange change) {}

    /** {@return the reasons as sentences: who serves it, what the next best would cost, what stays unserved and why} */
    public List<LocalText> texts() {
        List<LocalText> texts = new ArrayList<>();
        for (Choice choice : choices) {
            texts.add(text("choice", choice.candidate(), choice.units(), choice.points(), way(choice.metres())));
            if (!choice.price().isNothing()) {
                texts.add(text("price", choice.candidate(), choice.price().text()));
            }
        }
        if (instead != null) {
            texts.add(text(
                    instead.change().isNothing() ? "equal" : "instead",
                    instead.candidate(),
                    instead.points(),
                    way(instead.metres()),
                    instead.change().text()));
        } else if (!choices.isEmpty()) {
            texts.add(text("only"));
        }
        if (served < asked) {
            texts.add(text("rest", asked - served, Terms.name(tier)));
            texts.add(
                    further == null ? text("nobody") : text(further.isNothing() ? "even" : "further", further.text()));
        }
        return List.copyOf(texts);
    }

    private static LocalText way(int metres) {
        return metres < 0 ? text("unknown") : text("metres", metres);
    }

    private static LocalText text(String key, Object... arguments) {
        return Catalogue.core().text("allocation." + key, arguments);
    }
}
