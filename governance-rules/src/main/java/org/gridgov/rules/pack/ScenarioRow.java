package org.gridgov.rules.pack;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gridgov.basics.Place;

/**
 * A scenario as it stands in a file (场景): what is given, and what must come out.
 *
 * <p>Its words have not been looked up yet; {@code rules.workbench.scenario} does that. Immutable, thread-safe.
 *
 * @param name what it is called, {@code 中文|English}; empty if that is missing
 * @param place where it stands
 * @param given the facts in which it differs from the base of its file
 * @param sweep facts that take each of their values in turn; empty unless it is a sweep
 * @param group the candidates that are compared; empty unless it is a group
 * @param expect what must come out: one for all cases, or one per case of a sweep; empty if that is missing
 */
public record ScenarioRow(
        String name,
        Place place,
        List<Stated> given,
        List<Stated> sweep,
        List<ScenarioRow> group,
        List<SortedMap<ScenarioKey, Stated>> expect) {
    /** Copies the lists. */
    public ScenarioRow {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(place, "place");
        given = List.copyOf(given);
        sweep = List.copyOf(sweep);
        group = List.copyOf(group);
        expect = expect.stream().map(TreeMap::new).collect(Collectors.toUnmodifiableList());
    }
}
