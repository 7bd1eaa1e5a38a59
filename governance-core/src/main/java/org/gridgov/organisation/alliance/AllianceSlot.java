package org.gridgov.organisation.alliance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Require;

/**
 * A named part of an alliance with a number of places (席位).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: "1+2+9", seed paragraph 2, which leaves its parts open; O2, {@code INVARIANTS}.
 *
 * @param name its name, a code such as {@code member}
 * @param label what people call it
 * @param places how many partners it has when it is full, 1..10,000
 */
@JsonPropertyOrder({"name", "label", "places"})
public record AllianceSlot(String name, LocalText label, int places) {
    /**
     * Checks name and places.
     *
     * @throws IllegalArgumentException if the name is no code or there is no place
     */
    public AllianceSlot {
        Require.code("A slot", name);
        Objects.requireNonNull(label, "label");
        Require.between("The places of slot " + name, places, 1, 10_000);
    }
}
