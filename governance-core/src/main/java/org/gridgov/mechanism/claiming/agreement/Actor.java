package org.gridgov.mechanism.claiming.agreement;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Sensitive;
import org.gridgov.mechanism.claiming.Side;

/**
 * Who acts for a side of a claim (经办人). The host makes sure that the person may.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: C2, {@code INVARIANTS}.
 *
 * @param side the side
 * @param person pseudonym of the person
 */
@JsonPropertyOrder({"side", "person"})
public record Actor(Side side, @Sensitive PersonRef person) {
    /** Checks that both are there. */
    public Actor {
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(person, "person");
    }

    /**
     * Makes one.
     *
     * @param side the side
     * @param person pseudonym of the person
     * @return the actor
     */
    public static Actor of(Side side, PersonRef person) {
        return new Actor(side, person);
    }

    @Override
    public String toString() {
        return "Actor[side=" + side + ", person=***]";
    }
}
