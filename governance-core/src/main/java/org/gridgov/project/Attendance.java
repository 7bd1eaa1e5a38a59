package org.gridgov.project;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.SortedSet;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Require;
import org.gridgov.basics.Sensitive;
import org.gridgov.basics.Sets;
import org.gridgov.basics.TimeSlot;

/**
 * Who came to an activity, told apart as far as they are known.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: results, seed paragraph 3; F5, {@code INVARIANTS}.
 *
 * @param slot from when until when
 * @param households pseudonyms of the households of the project that were there
 * @param participants pseudonyms of the people who were there, as far as they are known
 * @param unnamed how many more people were there, 0..100 000
 * @param volunteers pseudonyms of who helped
 */
@JsonPropertyOrder({"slot", "households", "participants", "unnamed", "volunteers"})
public record Attendance(
        TimeSlot slot,
        @Sensitive SortedSet<PersonRef> households,
        @Sensitive SortedSet<PersonRef> participants,
        int unnamed,
        @Sensitive SortedSet<PersonRef> volunteers) {
    /**
     * Copies collections.
     *
     * @throws IllegalArgumentException if the number is out of bounds
     */
    public Attendance {
        households = Sets.sorted(households);
        participants = Sets.sorted(participants);
        volunteers = Sets.sorted(volunteers);
        Require.between("The people without a pseudonym", unnamed, 0, 100_000);
    }

    /** {@return how many people were there, volunteers not counted} */
    public long heads() {
        return (long) participants.size() + unnamed;
    }

    @Override
    public String toString() {
        return "Attendance[slot=" + slot + ", unnamed=" + unnamed
                + ", households=***, participants=***, volunteers=***]";
    }
}
