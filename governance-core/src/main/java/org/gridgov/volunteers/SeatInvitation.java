package org.gridgov.volunteers;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Objects;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Require;
import org.gridgov.basics.Sensitive;
import org.gridgov.basics.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * What became of asking one person for one seat (邀请).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: C7 and S2, {@code INVARIANTS}; the national volunteer-service regulation, article 25.
 *
 * @param id its identifier
 * @param occasion the occasion
 * @param seat the seat, from 1
 * @param wave 1 for who was asked first for that seat
 * @param person pseudonym of who was asked
 * @param replyBy the instant from which silence counts as no answer
 * @param state where it stands
 * @param served when the person served; null unless the person came
 * @param minutes how long the person served; 0 unless the person came
 */
@JsonPropertyOrder({"id", "occasion", "seat", "wave", "person", "replyBy", "state", "served", "minutes"})
public record SeatInvitation(
        InvitationId id,
        OccasionId occasion,
        int seat,
        int wave,
        @Sensitive PersonRef person,
        Instant replyBy,
        InvitationState state,
        @Nullable TimeSlot served,
        int minutes) {
    /**
     * Checks bounds.
     *
     * @throws IllegalArgumentException if a value is out of bounds, or there are minutes without a time
     */
    public SeatInvitation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(occasion, "occasion");
        Require.between("A seat", seat, 1, 1000);
        Require.between("A wave", wave, 1, Integer.MAX_VALUE);
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(replyBy, "replyBy");
        Objects.requireNonNull(state, "state");
        boolean came = state == InvitationState.CAME;
        Require.between("The minutes of " + id, minutes, came ? 1 : 0, came ? 1440 : 0);
        if (came != (served != null)) {
            throw new IllegalArgumentException(
                    "Invitation " + id + " must say when the person served if and only if the person came, but is "
                            + state + " with " + served);
        }
    }

    /**
     * Tells whether the time for an answer is over.
     *
     * @param at the instant
     * @return whether it is open and {@code at >= replyBy}
     */
    public boolean isOverdue(Instant at) {
        return state == InvitationState.OPEN && !at.isBefore(replyBy);
    }

    SeatInvitation moved(InvitationState to, @Nullable TimeSlot when, int howLong) {
        return new SeatInvitation(id, occasion, seat, wave, person, replyBy, to, when, howLong);
    }

    @Override
    public String toString() {
        return "SeatInvitation[id=" + id + ", occasion=" + occasion + ", seat=" + seat + ", wave=" + wave
                + ", replyBy=" + replyBy + ", state=" + state + ", served=" + served + ", minutes=" + minutes
                + ", person=***]";
    }
}
