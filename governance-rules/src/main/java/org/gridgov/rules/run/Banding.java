package org.gridgov.rules.run;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridgov.basics.Facts;
import org.gridgov.policy.CaseFacts;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.Scale;

/** What a pack sees of a case: the attributes that its rules read, numbers put into bands. Immutable, thread-safe. */
final class Banding {
    private final List<Attribute> read;

    Banding(CheckedPack pack) {
        read = pack.attributesRead();
    }

    Facts of(CaseFacts known) {
        Map<String, Collection<String>> facts = new TreeMap<>();
        for (Attribute attribute : read) {
            String name = attribute.name();
            if (attribute.scale().isPresent()) {
                Scale scale = attribute.scale().get();
                Long number = known.measures().get(scale.measure());
                if (number != null) {
                    facts.put(name, List.of(scale.bandOf(number).code()));
                }
            } else if (known.codes().knows(name)) {
                facts.put(name, known.codes().codes(name));
            }
        }
        return Facts.of(facts);
    }
}
