package org.gridgov.examples.haihong;

import java.time.LocalDate;
import java.util.List;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Facts;
import org.gridgov.basics.Quantity;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.lists.Category;
import org.gridgov.lists.Need;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.NeedState;
import org.gridgov.lists.Urgency;
import org.gridgov.mechanism.consultation.Outcome;
import org.jspecify.annotations.Nullable;

/** A need before it has a number: its fate is decided first, then all are numbered in the order of their days. */
final class NeedDraft {
    /** What has become of a need by the moment of the case. */
    enum Fate {
        OPEN(NeedState.OPEN, Outcome.DEFERRED),
        PARTLY(NeedState.OPEN, Outcome.DEFERRED),
        PROMISED(NeedState.COMMITTED, Outcome.SERVICE),
        DONE(NeedState.DELIVERED, Outcome.SERVICE),
        WITHDRAWN(NeedState.WITHDRAWN, Outcome.DEFERRED),
        REFERRED(NeedState.REFERRED, Outcome.ESCALATED),
        REJECTED(NeedState.REJECTED, Outcome.REJECTED);

        final NeedState state;
        /** How its item ends on an agenda. */
        final Outcome outcome;

        Fate(NeedState state, Outcome outcome) {
            this.state = state;
            this.outcome = outcome;
        }

        /** {@return whether it still asks, or has asked, for capacity} */
        boolean asks() {
            return this == OPEN || this == PARTLY || this == PROMISED || this == DONE;
        }
    }

    final Kinds.Kind kind;
    final Households.@Nullable Household household;
    final GridCode unit;
    final @Nullable AtomId atom;
    final Urgency urgency;
    int amount;
    List<String> skills;
    LocalDate raised;
    DateRange window;
    Fate fate = Fate.OPEN;
    /** The meetings, first and last, on whose agenda it stood; 0 if it never did. */
    int firstMeeting;

    int lastMeeting;

    NeedDraft(
            Kinds.Kind kind,
            int amount,
            Households.@Nullable Household household,
            GridCode unit,
            @Nullable AtomId atom,
            List<String> skills,
            Urgency urgency,
            LocalDate raised,
            DateRange window) {
        this.kind = kind;
        this.amount = amount;
        this.household = household;
        this.unit = unit;
        this.atom = atom;
        this.skills = skills;
        this.urgency = urgency;
        this.raised = raised;
        this.window = window;
    }

    Need number(int number) {
        Need.Builder need = Need.builder(
                        NeedId.of("N-" + Ids.four(number)),
                        unit,
                        Category.of(kind.category()),
                        Quantity.of(amount, kind.unit()),
                        window,
                        raised)
                .urgency(urgency)
                .requires(Staff.skills(skills))
                .state(fate.state);
        if (atom != null) {
            need.atom(atom);
        }
        if (household != null) {
            need.beneficiary(household.id()).facts(household.facts());
        } else {
            need.facts(Facts.NONE);
        }
        return need.build();
    }
}
