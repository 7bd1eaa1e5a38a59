package org.gridgov.mechanism.claiming.agreement;

import java.util.Objects;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Quantity;
import org.gridgov.basics.Require;
import org.gridgov.basics.Sensitive;
import org.gridgov.journal.Event;
import org.gridgov.lists.ServiceId;
import org.gridgov.mechanism.claiming.Claim;
import org.gridgov.mechanism.claiming.ClaimId;
import org.gridgov.mechanism.claiming.Settlement;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a claim or a claim window (认领事件).
 *
 * <p>Where units are reserved or given back, the event of the lists stands beside it in the same entry. Immutable,
 * thread-safe.
 *
 * <p>Source: two-way claiming, seed paragraph 2; C1 to C7, {@code INVARIANTS}.
 */
public sealed interface ClaimEvent extends Event {
    /**
     * A window was announced (认领期公布).
     *
     * @param window the window
     */
    record WindowOpened(ClaimWindow window) implements ClaimEvent {
        /** Checks that it is there. */
        public WindowOpened {
            Objects.requireNonNull(window, "window");
        }
    }

    /**
     * The competing claims of a window were settled (认领期结算).
     *
     * @param window the window
     * @param settlement what each competing claim got and why
     */
    record WindowSettled(WindowId window, Settlement settlement) implements ClaimEvent {
        /** Checks that both are there. */
        public WindowSettled {
            Objects.requireNonNull(window, "window");
            Objects.requireNonNull(settlement, "settlement");
        }
    }

    /**
     * A side began to write a claim (认领起草).
     *
     * @param claim the claim, in the state {@link org.gridgov.mechanism.claiming.ClaimState#DRAFT}
     * @param terms what else it says
     * @param by who wrote it
     */
    record ClaimDrafted(Claim claim, ClaimTerms terms, Actor by) implements ClaimEvent {
        /** Checks that everything is there. */
        public ClaimDrafted {
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(terms, "terms");
            Objects.requireNonNull(by, "by");
        }
    }

    /**
     * A side offered its claim (认领提出); this is its own yes.
     *
     * @param claim the claim
     * @param window the window in which it competes
     * @param by who offered it
     */
    record ClaimProposed(ClaimId claim, WindowId window, Actor by) implements ClaimEvent {
        /** Checks that everything is there. */
        public ClaimProposed {
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(window, "window");
            Objects.requireNonNull(by, "by");
        }
    }

    /**
     * A claim was changed in what matters (认领变更): offered anew by the side that changed it, and every other yes is void.
     *
     * @param claim the claim
     * @param quantity how much it is for from now on
     * @param terms what else it says from now on
     * @param window the window in which it competes; null while it is a draft
     * @param by who changed it
     */
    record ClaimChanged(
            ClaimId claim,
            Quantity quantity,
            ClaimTerms terms,
            @Nullable WindowId window,
            Actor by) implements ClaimEvent {
        /** Checks that everything is there. */
        public ClaimChanged {
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(quantity, "quantity");
            Objects.requireNonNull(terms, "terms");
            Objects.requireNonNull(by, "by");
        }
    }

    /**
     * A side said yes to a claim as it stands (认领同意).
     *
     * @param claim the claim
     * @param by who said it
     */
    record ClaimConsented(ClaimId claim, Actor by) implements ClaimEvent {
        /** Checks that both are there. */
        public ClaimConsented {
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(by, "by");
        }
    }

    /**
     * A volunteer whose own time it is said yes (志愿者同意).
     *
     * @param claim the claim
     * @param volunteer pseudonym of the volunteer
     */
    record VolunteerAgreed(ClaimId claim, @Sensitive PersonRef volunteer) implements ClaimEvent {
        /** Checks that both are there. */
        public VolunteerAgreed {
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(volunteer, "volunteer");
        }

        @Override
        public String toString() {
            return "VolunteerAgreed[claim=" + claim + ", volunteer=***]";
        }
    }

    /**
     * A claim was accepted and its units are reserved (认领接受). If it got less than it asked for, every yes is void.
     *
     * @param claim the claim
     * @param units how many units it got
     * @param service the proposed service that holds them
     */
    record ClaimAccepted(ClaimId claim, long units, ServiceId service) implements ClaimEvent {
        /** Checks the units. */
        public ClaimAccepted {
            Objects.requireNonNull(claim, "claim");
            Require.between("The accepted units", units, 1, Quantity.MAX_AMOUNT);
            Objects.requireNonNull(service, "service");
        }
    }

    /**
     * A claim was declined (认领谢绝), by the other side, a volunteer or the settlement.
     *
     * @param claim the claim
     * @param reason why, naming no person
     */
    record ClaimDeclined(ClaimId claim, LocalText reason) implements ClaimEvent {
        /** Checks that both are there. */
        public ClaimDeclined {
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Both sides, and every volunteer whose time it is, stand by a claim (认领落实).
     *
     * @param claim the claim
     */
    record ClaimCommitted(ClaimId claim) implements ClaimEvent {
        /** Checks that it is there. */
        public ClaimCommitted {
            Objects.requireNonNull(claim, "claim");
        }
    }

    /**
     * A part of what was agreed was done, or all of it (认领履行).
     *
     * @param claim the claim
     * @param units how many units were done now
     * @param last whether nothing more comes
     */
    record ClaimDelivered(ClaimId claim, long units, boolean last) implements ClaimEvent {
        /** Checks the units. */
        public ClaimDelivered {
            Objects.requireNonNull(claim, "claim");
            Require.between("The delivered units", units, 0, Quantity.MAX_AMOUNT);
        }
    }

    /**
     * A side said how it went (认领评价).
     *
     * @param claim the claim
     * @param grade the band
     * @param note a text that names no person; may be empty
     * @param by who said it
     */
    record ClaimEvaluated(ClaimId claim, Grade grade, LocalText note, Actor by) implements ClaimEvent {
        /** Checks that everything is there. */
        public ClaimEvaluated {
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(grade, "grade");
            Objects.requireNonNull(note, "note");
            Objects.requireNonNull(by, "by");
        }
    }

    /**
     * Nothing is left to do for a claim (认领办结).
     *
     * @param claim the claim
     */
    record ClaimClosed(ClaimId claim) implements ClaimEvent {
        /** Checks that it is there. */
        public ClaimClosed {
            Objects.requireNonNull(claim, "claim");
        }
    }

    /**
     * A side, or a volunteer, took a claim back (认领撤回).
     *
     * @param claim the claim
     * @param reason why, naming no person
     */
    record ClaimWithdrawn(ClaimId claim, LocalText reason) implements ClaimEvent {
        /** Checks that both are there. */
        public ClaimWithdrawn {
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Nobody answered or confirmed a claim in time (认领过期).
     *
     * @param claim the claim
     */
    record ClaimExpired(ClaimId claim) implements ClaimEvent {
        /** Checks that it is there. */
        public ClaimExpired {
            Objects.requireNonNull(claim, "claim");
        }
    }

    /**
     * What was agreed could not be done (认领未完成).
     *
     * @param claim the claim
     * @param reason why, naming no person
     */
    record ClaimFailed(ClaimId claim, LocalText reason) implements ClaimEvent {
        /** Checks that both are there. */
        public ClaimFailed {
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
