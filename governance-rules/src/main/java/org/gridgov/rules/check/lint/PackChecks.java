package org.gridgov.rules.check.lint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridgov.basics.Place;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.ParameterInForce;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.DecisionTable;
import org.gridgov.rules.pack.PackInfo;
import org.gridgov.rules.pack.Parameter;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.RuleMessages;

/** Looks at the dates of a pack and at what nothing in it reads. Not thread-safe. */
final class PackChecks {
    private final PolicyPack pack;
    private final List<CheckedPack> editions;
    private final LintSettings settings;
    private final Entries entries;

    PackChecks(PolicyPack pack, List<CheckedPack> editions, LintSettings settings, Entries entries) {
        this.pack = pack;
        this.editions = editions;
        this.settings = settings;
        this.entries = entries;
    }

    void run() {
        unread();
        neverInForce();
        noRules();
        LocalDate end = pack.info().valid().to();
        if (!settings.today().isBefore(end)) {
            entries.add(
                    RuleMessages.warning("GP-LINT-14", Place.of("policy.yaml").column("valid"), end), "");
        }
    }

    private void unread() {
        Set<String> attributes = new HashSet<>();
        Set<String> parameters = new HashSet<>();
        for (CheckedPack edition : editions) {
            edition.attributesRead().forEach(attribute -> attributes.add(attribute.name()));
            for (ParameterInForce each : edition.parameters()) {
                if (!each.readers().isEmpty()) {
                    parameters.add(each.parameter().name());
                }
            }
        }
        for (Attribute attribute : pack.attributes()) {
            if (!attributes.contains(attribute.name())) {
                Place place = Place.of("vocabulary.yaml").column(attribute.name());
                entries.add(RuleMessages.note("GP-LINT-11", place, attribute.label()), attribute.name());
            }
        }
        for (Parameter parameter : pack.parameters()) {
            if (!parameters.contains(parameter.name())) {
                entries.add(RuleMessages.warning("GP-LINT-10", place(parameter), parameter.label()), parameter.name());
            }
        }
    }

    private static Place place(Parameter parameter) {
        return Place.of("parameters.yaml").column(parameter.name());
    }

    private void neverInForce() {
        PackInfo info = pack.info();
        for (DecisionTable table : pack.tables()) {
            boolean never = table.from()
                    .map(day -> !info.startOf(day).isBefore(info.to()))
                    .orElse(false);
            if (never) {
                Place place = Place.of(table.source()).row(table.roles().number());
                entries.add(RuleMessages.warning("GP-LINT-15", place, table.name()), table.name());
            }
        }
        for (Parameter parameter : pack.parameters()) {
            boolean never = parameter.values().stream()
                    .anyMatch(value ->
                            !value.from().isBefore(info.to()) || !value.to().isAfter(info.from()));
            if (never) {
                entries.add(RuleMessages.warning("GP-LINT-15", place(parameter), parameter.label()), parameter.name());
            }
        }
    }

    /** The times in which no table is in force at all. */
    private void noRules() {
        List<Instant> switches = new ArrayList<>(pack.switches());
        int end = 0;
        while (end < switches.size() && editions.get(end).rules().isEmpty()) {
            end++;
        }
        // Tables begin and never end, so a pack has no rules before its first one or not at all.
        Instant until = end < switches.size() ? switches.get(end) : pack.info().to();
        for (Instant instant : switches.subList(0, end)) {
            entries.at(instant);
            entries.add(RuleMessages.warning("GP-LINT-13", Place.NONE, day(switches.get(0)), day(until)), "");
        }
    }

    private Object day(Instant instant) {
        return instant.equals(Instant.MIN) || instant.equals(Instant.MAX)
                ? ".."
                : instant.atZone(pack.info().zone()).toLocalDateTime();
    }
}
