package org.gridgov.rules.check.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.basics.LocalText;
import org.gridgov.policy.CaseFacts;
import org.gridgov.rules.check.Condition;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeType;
import org.gridgov.rules.pack.AttributeValue;
import org.gridgov.rules.pack.Band;
import org.gridgov.rules.pack.Scale;

/**
 * What rules can tell apart in one fact of a case: a block of levels of the diagrams.
 *
 * <p>A code, a flag and a number have one level: each value, then unknown. A set has one level for known or unknown and one
 * for each code, absent or present; below unknown no diagram asks for a code. Two attributes that read one fact, such as two
 * scales of one number, share a variable whose values are the common refinement.
 */
final class Variable {
    static final int KNOWN = 0;
    static final int UNKNOWN_SET = 1;
    static final int ABSENT = 0;
    static final int PRESENT = 1;

    private final Attribute attribute;
    private final boolean set;
    private final List<Long> below;
    private final List<String> codes = new ArrayList<>();
    private final List<LocalText> names = new ArrayList<>();
    private final int level;

    /** Makes the variable of some attributes that read one fact; its first level is {@code level}. */
    Variable(List<Attribute> sharing, int level) {
        List<Attribute> sorted = sharing.stream()
                .sorted(Comparator.comparing(Attribute::name)
                        .thenComparing(each -> each.label().toString())
                        .thenComparing(each -> each.values().toString())
                        .thenComparing(each -> String.valueOf(each.scale())))
                .toList();
        attribute = sorted.get(0);
        this.level = level;
        set = sorted.stream().anyMatch(each -> each.type() == AttributeType.SET);
        SortedSet<Long> cuts = new TreeSet<>();
        sorted.forEach(each -> each.scale().ifPresent(scale -> scale.bands().forEach(band -> cuts.add(band.below()))));
        below = List.copyOf(cuts);
        if (below.isEmpty()) {
            SortedMap<String, LocalText> byCode = new TreeMap<>();
            sorted.forEach(each -> each.values().forEach(value -> {
                if (byCode.putIfAbsent(value.code(), value.name()) == null) {
                    codes.add(value.code());
                }
            }));
            codes.forEach(code -> names.add(byCode.getOrDefault(code, LocalText.parse(code))));
        } else {
            nameSteps(sorted);
        }
    }

    private void nameSteps(List<Attribute> sorted) {
        List<Band> own = attribute.scale().map(Scale::bands).orElse(List.of());
        boolean alike = sorted.stream()
                .allMatch(each -> each.scale().map(Scale::bands).orElse(List.of()).stream()
                        .map(Band::below)
                        .toList()
                        .equals(below));
        alike &= sorted.stream().allMatch(each -> each.values().equals(attribute.values()));
        for (int i = 0; i < below.size(); i++) {
            AttributeValue value = alike ? own.get(i).value() : null;
            codes.add(value == null ? NumberWords.code(lower(i), below.get(i)) : value.code());
            names.add(value == null ? NumberWords.name(lower(i), below.get(i)) : value.name());
        }
    }

    /** Which fact an attribute reads: a number under the name of its measure, codes under its own. */
    static String key(Attribute attribute) {
        return attribute.scale().map(scale -> "#" + scale.measure()).orElse(attribute.name());
    }

    Attribute attribute() {
        return attribute;
    }

    boolean isSet() {
        return set;
    }

    int level() {
        return level;
    }

    /** The level after its last one. */
    int endLevel() {
        return level + (set ? codes.size() + 1 : 1);
    }

    /** The number of answers at one of its levels. */
    int answers(int atLevel) {
        return set ? 2 : codes.size() + 1;
    }

    /** Its codes, or those of its steps, in the order of the vocabulary. */
    List<String> codes() {
        return codes;
    }

    List<LocalText> names() {
        return names;
    }

    private long lower(int step) {
        return step == 0 ? Long.MIN_VALUE : below.get(step - 1);
    }

    /** A number of a step: 0 if it lies there, else its least one. */
    private long number(int step) {
        long from = lower(step);
        long to = below.get(step);
        if (from <= 0 && 0 < to) {
            return 0;
        }
        return from == Long.MIN_VALUE ? to - 1 : from;
    }

    /** Where a condition holds or, with {@code may}, does not fail. */
    int diagram(Condition condition, boolean may, Nodes nodes) {
        int unknown = may ? Nodes.YES : Nodes.NO;
        boolean negated = condition.negated();
        if (!set) {
            int[] children = new int[codes.size() + 1];
            for (int i = 0; i < codes.size(); i++) {
                children[i] = names(condition, i) != negated ? Nodes.YES : Nodes.NO;
            }
            children[codes.size()] = unknown;
            return nodes.node(level, children);
        }
        int rest = negated ? Nodes.YES : Nodes.NO;
        for (int i = codes.size() - 1; i >= 0; i--) {
            if (condition.codes().contains(codes.get(i))) {
                rest = nodes.node(level + 1 + i, new int[] {rest, negated ? Nodes.NO : Nodes.YES});
            }
        }
        return nodes.node(level, new int[] {rest, unknown});
    }

    private boolean names(Condition condition, int value) {
        Optional<Scale> scale = condition.attribute().scale();
        String code = scale.isPresent() ? scale.get().bandOf(number(value)).code() : codes.get(value);
        return condition.codes().contains(code);
    }

    /** Where the fact is known. */
    int knownDiagram(Nodes nodes) {
        int[] children = new int[answers(level)];
        Arrays.fill(children, Nodes.YES);
        children[children.length - 1] = Nodes.NO;
        return nodes.node(level, children);
    }

    /** The answers of a case at its levels, written into {@code assignment}. */
    void read(CaseFacts facts, int[] assignment) {
        if (!below.isEmpty()) {
            String measure = attribute.scale().orElseThrow().measure();
            Long number = facts.measures().get(measure);
            int step = 0;
            while (number != null && step + 1 < below.size() && number >= below.get(step)) {
                step++;
            }
            assignment[level] = number == null ? codes.size() : step;
            return;
        }
        boolean knows = facts.codes().knows(attribute.name());
        SortedSet<String> held = facts.codes().codes(attribute.name());
        if (set) {
            assignment[level] = knows ? KNOWN : UNKNOWN_SET;
            for (int i = 0; i < codes.size(); i++) {
                assignment[level + 1 + i] = held.contains(codes.get(i)) ? PRESENT : ABSENT;
            }
        } else if (knows && (held.size() != 1 || !codes.contains(held.first()))) {
            throw new IllegalArgumentException("A case must hold one known code of '" + attribute.name() + "' or none");
        } else {
            assignment[level] = knows ? codes.indexOf(held.first()) : codes.size();
        }
    }

    /** Adds to a case what an assignment says of this fact. */
    void write(int[] assignment, Map<String, List<String>> facts, Map<String, Long> measures) {
        int answer = assignment[level];
        boolean unknown = answer == answers(level) - 1;
        if (unknown) {
            return;
        }
        if (!below.isEmpty()) {
            measures.put(attribute.scale().orElseThrow().measure(), number(answer));
            return;
        }
        List<String> held = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (set ? assignment[level + 1 + i] == PRESENT : answer == i) {
                held.add(codes.get(i));
            }
        }
        facts.put(attribute.name(), held);
    }
}
