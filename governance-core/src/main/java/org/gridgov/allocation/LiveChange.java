package org.gridgov.allocation;

import java.util.List;
import org.gridgov.decision.PlanDiff;

/**
 * What an event did to a plan.
 *
 * <p>Worth is what one number says of tiers, points and metres; {@link LiveAllocation#tierWorth()} of it are one tier of one
 * unit, so a loss below that can only be one of points and metres. Immutable, thread-safe.
 *
 * <p>Source: invariant A5.
 *
 * @param diff all lines that went and came, those of the event's own subject or candidate included
 * @param moved the same for each subject, with the reason, in the order of subjects
 * @param loss by how much the proven gap to the best plan grew: 0 under {@link Moves#exact()}; negative if it shrank
 * @param gap by how much the plan is now worth less than the best one, at most
 */
public record LiveChange(PlanDiff diff, List<Moved> moved, long loss, long gap) {
    /** Copies the list. */
    public LiveChange {
        moved = List.copyOf(moved);
    }

    /** {@return the subjects that were moved although the event was not about them, in natural order} */
    public List<String> others() {
        return moved.stream()
                .filter(one -> one.why() != Moved.Why.ASKED)
                .map(Moved::subject)
                .toList();
    }
}
