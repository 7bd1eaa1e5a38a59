package org.gridgov.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.basics.Facts;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.PolicyCase;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.Band;

/** Cases drawn from the vocabulary of a pack. */
public final class RandomCases {
    private RandomCases() {}

    /** Cases whose every fact is now known, now unknown. */
    public static List<PolicyCase> of(CheckedPack pack, int count, Random random) {
        List<PolicyCase> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, TreeSet<String>> codes = new TreeMap<>();
            Map<String, Long> measures = new TreeMap<>();
            for (Attribute attribute : pack.attributes()) {
                if (random.nextInt(8) == 0) {
                    continue;
                }
                int pick = random.nextInt(attribute.values().size());
                if (attribute.scale().isPresent()) {
                    Band band = attribute.scale().get().bands().get(pick);
                    measures.put(attribute.scale().get().measure(), Math.min(band.below(), 1_000_000) - 1);
                } else {
                    codes.put(
                            attribute.name(),
                            new TreeSet<>(List.of(attribute.values().get(pick).code())));
                }
            }
            cases.add(Fixtures.caseOf(pack.version().kind(), CaseFacts.of(Facts.of(codes), measures)));
        }
        return cases;
    }
}
