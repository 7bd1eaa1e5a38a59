package org.gridgov.organisation.overlay;

import java.time.LocalDate;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Sensitive;
import org.gridgov.journal.Event;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.Role;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to overlays (功能型组织事件). No event touches anybody's home.
 *
 * <p>All events are immutable and thread-safe; people in them are masked in {@code toString}.
 *
 * <p>Source: F1, F3 and F4, {@code INVARIANTS}.
 */
public sealed interface MandateEvent extends Event {
    /** {@return the functional branch} */
    OrgId body();

    /**
     * A mandate was asked for.
     *
     * @param mandate the mandate
     * @param approver who must approve it; null if it lies within one grid and stands at once
     * @param day the day
     */
    record MandateProposed(Mandate mandate, @Nullable OrgId approver, LocalDate day) implements MandateEvent {
        @Override
        public OrgId body() {
            return mandate.body();
        }
    }

    /**
     * A mandate was approved.
     *
     * @param body the functional branch
     * @param by who approved it
     * @param day the first day on which it holds, if its own days have begun
     */
    record MandateApproved(OrgId body, OrgId by, LocalDate day) implements MandateEvent {}

    /**
     * A mandate was refused.
     *
     * @param body the functional branch
     * @param by who refused it
     * @param reason why
     */
    record MandateRefused(OrgId body, OrgId by, LocalText reason) implements MandateEvent {}

    /**
     * A mandate was ended before its last day, or taken back.
     *
     * @param body the functional branch
     * @param day the first day without it
     * @param reason why
     */
    record MandateEnded(OrgId body, LocalDate day, LocalText reason) implements MandateEvent {}

    /**
     * Somebody joined, beside the home that stays.
     *
     * @param body the functional branch
     * @param person pseudonym of the member
     * @param role what the person is there
     * @param day the first day
     */
    record MemberSeconded(OrgId body, @Sensitive PersonRef person, Role role, LocalDate day) implements MandateEvent {
        @Override
        public String toString() {
            return "MemberSeconded[body=" + body + ", role=" + role + ", day=" + day + ", person=***]";
        }
    }

    /**
     * Somebody left.
     *
     * @param body the functional branch
     * @param person pseudonym of the member
     * @param day the first day without the person
     */
    record MemberReleased(OrgId body, @Sensitive PersonRef person, LocalDate day) implements MandateEvent {
        @Override
        public String toString() {
            return "MemberReleased[body=" + body + ", day=" + day + ", person=***]";
        }
    }
}
