package org.gridgov.mechanism.rotation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Require;
import org.gridgov.journal.Event;
import org.gridgov.organisation.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a rotating lead (轮值事件).
 *
 * <p>All events are immutable and thread-safe; none holds anything about a person.
 *
 * <p>Source: R1 to R7, {@code INVARIANTS}.
 */
public sealed interface RotationEvent extends Event {
    /**
     * A rotation began.
     *
     * @param calendar which days make which period
     * @param members who takes part, by identifier
     */
    record RotationStarted(RotationCalendar calendar, List<OrgId> members) implements RotationEvent {
        /** Copies the list. */
        public RotationStarted {
            Objects.requireNonNull(calendar, "calendar");
            members = List.copyOf(members);
        }
    }

    /**
     * A period began with somebody to lead it.
     *
     * @param period its number
     * @param lead who leads
     * @param deputy who stands in; null if nobody else is there
     */
    record TurnBegan(int period, OrgId lead, @Nullable OrgId deputy) implements RotationEvent {
        /** Checks the number. */
        public TurnBegan {
            Require.between("The number of a period", period, 0, 1_000_000);
            Objects.requireNonNull(lead, "lead");
        }
    }

    /**
     * A period began with nobody to lead it.
     *
     * @param period its number
     */
    record TurnVacant(int period) implements RotationEvent {}

    /**
     * The running turn got another lead or deputy, because one of them left.
     *
     * @param period its number
     * @param lead who leads from now on; null if nobody is left
     * @param deputy who stands in from now on; null if nobody else is there
     */
    record TurnPassed(
            int period, @Nullable OrgId lead, @Nullable OrgId deputy) implements RotationEvent {}

    /**
     * A member joined.
     *
     * @param member the newcomer
     * @param day the day
     */
    record MemberJoined(OrgId member, LocalDate day) implements RotationEvent {}

    /**
     * A member left.
     *
     * @param member who left
     * @param day the day
     */
    record MemberLeft(OrgId member, LocalDate day) implements RotationEvent {}

    /**
     * A member said that it would be away.
     *
     * @param member who is away
     * @param days the days
     */
    record AbsenceGiven(OrgId member, DateRange days) implements RotationEvent {}

    /**
     * A member asked another one to change turns.
     *
     * @param by who asked
     * @param with who was asked
     */
    record SwapProposed(OrgId by, OrgId with) implements RotationEvent {}

    /**
     * Two members changed turns.
     *
     * @param by who had asked
     * @param with who agreed
     */
    record SwapAgreed(OrgId by, OrgId with) implements RotationEvent {}

    /**
     * A swap came to nothing: the one who was asked said no, or the one who asked took it back.
     *
     * @param by who had asked
     * @param with who had been asked
     */
    record SwapDropped(OrgId by, OrgId with) implements RotationEvent {}

    /**
     * Who led told who leads next what is open.
     *
     * @param period the period that was led
     * @param from who led it
     * @param to who leads next
     * @param note what is open
     */
    record HandedOver(int period, OrgId from, OrgId to, LocalText note) implements RotationEvent {}
}
