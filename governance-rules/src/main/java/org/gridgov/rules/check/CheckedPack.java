package org.gridgov.rules.check;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gridgov.policy.PackVersion;
import org.gridgov.rules.pack.Attribute;

/**
 * A pack without errors: rules on attributes and codes, ready to be executed.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: invariants A1 and Q1.
 *
 * @param version the version that every decision will record
 * @param rules the rules, ordered by identifier, so that the order of tables and rows can't matter
 */
public record CheckedPack(PackVersion version, List<Rule> rules) {
    /** Sorts the rules. */
    public CheckedPack {
        Objects.requireNonNull(version, "version");
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
