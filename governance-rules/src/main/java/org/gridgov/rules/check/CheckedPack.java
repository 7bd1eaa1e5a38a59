package org.gridgov.rules.check;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gridgov.policy.PackVersion;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.PackInfo;

/**
 * A pack without errors as it holds at one instant: rules on attributes and codes, ready to be executed.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: invariants A1 and Q1.
 *
 * @param version the version that every decision will record; where the pack's numbers or tables change with time, its
 *     digest covers those in force as well
 * @param info what the pack says about itself
 * @param attributes the whole vocabulary, cut points as in force, in the order of the file
 * @param parameters the numbers in force, in the order of the file
 * @param rules the rules, ordered by identifier, so that the order of tables and rows can't matter
 */
public record CheckedPack(
        PackVersion version,
        PackInfo info,
        List<Attribute> attributes,
        List<ParameterInForce> parameters,
        List<Rule> rules) {
    /** Sorts the rules. */
    public CheckedPack {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(info, "info");
        attributes = List.copyOf(attributes);
        parameters = List.copyOf(parameters);
        rules = rules.stream()
                .sorted(Comparator.comparing(rule -> rule.info().id()))
                .toList();
    }

    /** {@return the attributes that at least one rule reads, ordered by name} */
    public List<Attribute> attributesRead() {
        Map<String, Attribute> byName = new TreeMap<>();
        for (Rule rule : rules) {
            rule.conditions()
                    .forEach(condition -> byName.put(condition.attribute().name(), condition.attribute()));
        }
        return List.copyOf(byName.values());
    }
}
