package org.gridgov.decision;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Comparator;
import org.gridgov.basics.PersonRef;

/**
 * Asks a volunteer whether to take a seat on a visit (邀请). Nothing is settled without that person's own yes.
 *
 * <p>Ordered by visit, seat, wave. Immutable, thread-safe.
 *
 * <p>Source: C7, S2, {@code INVARIANTS}; the national volunteer-service regulation, article 25.
 *
 * @param visit the visit
 * @param seat the seat, from 1
 * @param wave 1 for who is asked first; a no or a silence moves on to the next wave
 * @param volunteer who is asked
 * @param points what the policy gave the pair
 */
@JsonPropertyOrder({"visit", "seat", "wave", "volunteer", "points"})
public record Invitation(String visit, int seat, int wave, PersonRef volunteer, int points)
        implements Comparable<Invitation> {
    private static final Comparator<Invitation> ORDER = Comparator.comparing(Invitation::visit)
            .thenComparingInt(Invitation::seat)
            .thenComparingInt(Invitation::wave);

    @Override
    public int compareTo(Invitation other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "Invitation[visit=" + visit + ", seat=" + seat + ", wave=" + wave + ", volunteer=***, points=" + points
                + "]";
    }
}
