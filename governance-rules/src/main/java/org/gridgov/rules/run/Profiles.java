package org.gridgov.rules.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.basics.Facts;
import org.gridgov.policy.CaseFacts;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeValue;
import org.gridgov.rules.pack.Scale;

/**
 * Reduces cases to what the rules of a pack can see, so that equal-looking cases are judged once.
 *
 * <p>A profile is a list with one slot per attribute read: its codes, or {@link #UNKNOWN}.
 */
final class Profiles {
    /** Holds a text that can't be a code, so no known set equals it. */
    private static final SortedSet<String> UNKNOWN = Collections.unmodifiableSortedSet(new TreeSet<>(List.of("?")));

    private final List<Attribute> attributes;
    private final Map<String, SortedSet<String>> oneBand = new HashMap<>();

    Profiles(CheckedPack pack) {
        attributes = pack.attributesRead();
        for (Attribute attribute : attributes) {
            if (attribute.scale().isPresent()) {
                for (AttributeValue value : attribute.values()) {
                    oneBand.put(value.code(), Collections.unmodifiableSortedSet(new TreeSet<>(List.of(value.code()))));
                }
            }
        }
    }

    List<SortedSet<String>> of(CaseFacts facts) {
        List<SortedSet<String>> slots = new ArrayList<>(attributes.size());
        for (Attribute attribute : attributes) {
            slots.add(attribute
                    .scale()
                    .map(scale -> band(scale, facts))
                    .orElseGet(() -> facts.codes().knows(attribute.name())
                            ? facts.codes().codes(attribute.name())
                            : UNKNOWN));
        }
        return slots;
    }

    private SortedSet<String> band(Scale scale, CaseFacts facts) {
        Long number = facts.measures().get(scale.measure());
        return number == null
                ? UNKNOWN
                : oneBand.getOrDefault(scale.bandOf(number).code(), UNKNOWN);
    }

    Facts seen(List<SortedSet<String>> profile) {
        SortedMap<String, SortedSet<String>> known = new TreeMap<>();
        for (int i = 0; i < attributes.size(); i++) {
            if (profile.get(i) != UNKNOWN) {
                known.put(attributes.get(i).name(), profile.get(i));
            }
        }
        return Facts.of(known);
    }
}
