package org.gridgov.rules.workbench.scenario;

import java.util.List;
import java.util.Objects;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;

/**
 * A test of a policy: one or more cases, and what must come out (场景).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: policy packs, {@code POLICY}: given/expect tests.
 *
 * @param name what it is called
 * @param place where it stands
 * @param trials its cases, in the order of the file; at least one
 * @param overall what must come out over all of them
 */
public record Scenario(LocalText name, Place place, List<Trial> trials, Overall overall) {
    /** Copies the cases. */
    public Scenario {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(place, "place");
        trials = List.copyOf(trials);
        Objects.requireNonNull(overall, "overall");
    }
}
