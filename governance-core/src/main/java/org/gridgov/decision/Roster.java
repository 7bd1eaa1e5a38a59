package org.gridgov.decision;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.gridgov.policy.PackVersion;

/**
 * Whom to invite to which visit, in which order, and which seats stay open (排班).
 *
 * <p>Only invitations come out; nobody is placed. Every seat has a first invitation or stands among the open ones with a
 * reason. Immutable, thread-safe.
 *
 * <p>Source: S1 to S4 and C7, {@code INVARIANTS}.
 *
 * @param pack the one policy version that judged
 * @param invitations who is asked, by visit, seat and wave
 * @param open visits with seats for which nobody can be asked, by visit
 * @param fairness how evenly first invitations fall
 */
@JsonPropertyOrder({"pack", "fairness", "invitations", "open"})
public record Roster(PackVersion pack, List<Invitation> invitations, List<Unmet> open, Fairness fairness) {
    /** Sorts the lists. */
    public Roster {
        invitations = invitations.stream().sorted().toList();
        open = open.stream().sorted().toList();
    }

    /** {@return the invitations of the first wave, by visit and seat} */
    public List<Invitation> firstWave() {
        return invitations.stream().filter(invitation -> invitation.wave() == 1).toList();
    }
}
