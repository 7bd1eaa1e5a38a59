package org.gridgov.rules.workbench.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.basics.Facts;
import org.gridgov.policy.CaseFacts;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.Condition;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeType;
import org.gridgov.rules.pack.Band;
import org.gridgov.rules.run.Truth;
import org.jspecify.annotations.Nullable;

/** Finds the values that a case could have instead, as far as they differ for some condition. */
final class Variables {
    private final CheckedPack pack;
    private final CaseFacts facts;
    private final Facts seen;
    private final Reader reader;
    private final List<Condition> conditions;

    /** The conditions are those that can bear on the verdict and that the reader may see. */
    Variables(CheckedPack pack, CaseFacts facts, Facts seen, Reader reader, List<Condition> conditions) {
        this.pack = pack;
        this.facts = facts;
        this.seen = seen;
        this.reader = reader;
        this.conditions = conditions;
    }

    /** In the order of the vocabulary; empty if some set has too many values to look at. */
    Optional<List<Variable>> all() {
        Set<String> read = new HashSet<>();
        conditions.forEach(condition -> read.add(condition.attribute().name()));
        Map<String, List<Attribute>> byKey = new LinkedHashMap<>();
        for (Attribute attribute : pack.attributes()) {
            if (read.contains(attribute.name())) {
                byKey.computeIfAbsent(key(attribute), key -> new ArrayList<>()).add(attribute);
            }
        }
        List<Variable> variables = new ArrayList<>();
        for (List<Attribute> attributes : byKey.values()) {
            Optional<Variable> variable = variable(attributes);
            if (variable.isEmpty()) {
                return Optional.empty();
            }
            variables.add(variable.get());
        }
        return Optional.of(variables);
    }

    static String key(Attribute attribute) {
        return attribute.scale().map(scale -> "#" + scale.measure()).orElse(attribute.name());
    }

    private Optional<Variable> variable(List<Attribute> attributes) {
        Attribute first = attributes.get(0);
        String name = first.scale().map(scale -> scale.measure()).orElse(first.name());
        Variable.Value now = first.scale().isPresent()
                ? numberValue(attributes, facts.measures().get(name))
                : new Variable.Value(
                        List.copyOf(seen.codes(name)),
                        null,
                        seen.knows(name) ? Facts.NONE.with(name, seen.codes(name)) : Facts.NONE);
        List<Variable.Value> values = new ArrayList<>(List.of(now));
        if (mayChange(first)) {
            Optional<List<Variable.Value>> others = first.scale().isPresent()
                    ? Optional.of(numbers(attributes, now.number()))
                    : first.type() == AttributeType.SET ? sets(first) : Optional.of(codes(first));
            if (others.isEmpty()) {
                return Optional.empty();
            }
            addDistinct(values, others.get(), attributes);
        }
        return Optional.of(new Variable(name, attributes, values));
    }

    /** A number may change only if everything that follows from it may. */
    private boolean mayChange(Attribute first) {
        return pack.attributes().stream()
                .filter(attribute -> key(attribute).equals(key(first)))
                .allMatch(attribute -> attribute.advisable() && reader.maySee(attribute));
    }

    private void addDistinct(List<Variable.Value> values, List<Variable.Value> others, List<Attribute> attributes) {
        List<Condition> own = conditions.stream()
                .filter(condition -> attributes.stream()
                        .anyMatch(attribute ->
                                attribute.name().equals(condition.attribute().name())))
                .toList();
        Set<List<Truth>> answers = new HashSet<>();
        answers.add(answers(own, values.get(0)));
        for (Variable.Value other : others) {
            if (answers.add(answers(own, other))) {
                values.add(other);
            }
        }
    }

    private static List<Truth> answers(List<Condition> conditions, Variable.Value value) {
        return conditions.stream()
                .map(condition -> Truth.of(condition, value.seen()))
                .toList();
    }

    private static Variable.Value numberValue(List<Attribute> attributes, @Nullable Long number) {
        Map<String, List<String>> bands = new TreeMap<>();
        if (number != null) {
            attributes.forEach(attribute -> attribute
                    .scale()
                    .ifPresent(scale -> bands.put(
                            attribute.name(), List.of(scale.bandOf(number).code()))));
        }
        return new Variable.Value(List.of(), number, Facts.of(bands));
    }

    /** One number per step of all scales laid over each other: the nearest to the actual one; where that is unknown, 0. */
    private static List<Variable.Value> numbers(List<Attribute> attributes, @Nullable Long now) {
        TreeSet<Long> cuts = new TreeSet<>();
        for (Attribute attribute : attributes) {
            attribute
                    .scale()
                    .ifPresent(scale -> scale.bands().stream()
                            .map(Band::below)
                            .filter(cut -> cut != Long.MAX_VALUE)
                            .forEach(cuts::add));
        }
        long near = now == null ? 0 : now;
        TreeSet<Long> numbers = new TreeSet<>(Comparator.<Long>comparingLong(number -> Math.abs(number - near))
                .thenComparing(number -> number));
        numbers.add(near);
        for (long cut : cuts) {
            numbers.add(cut > near ? cut : cut - 1);
        }
        return numbers.stream().map(number -> numberValue(attributes, number)).toList();
    }

    private static List<Variable.Value> codes(Attribute attribute) {
        return attribute.values().stream()
                .map(value -> value(attribute, List.of(value.code())))
                .toList();
    }

    private static Variable.Value value(Attribute attribute, Collection<String> codes) {
        List<String> sorted = codes.stream().sorted().toList();
        return new Variable.Value(sorted, null, Facts.NONE.with(attribute.name(), sorted));
    }

    private Optional<List<Variable.Value>> sets(Attribute attribute) {
        List<Condition> own = conditions.stream()
                .filter(condition -> condition.attribute().name().equals(attribute.name()))
                .distinct()
                .toList();
        return new SetValues(attribute, own, seen.codes(attribute.name()))
                .all()
                .map(sets -> sets.stream().map(codes -> value(attribute, codes)).toList());
    }
}
