package org.gridgov.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.basics.Facts;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.Band;
import org.gridgov.rules.pack.PolicyPack;

class ShippedPacksProperties {
    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(ShippedPacks.NAMES);
    }

    @Property(tries = 40)
    void droolsAgreesWithTheInterpreter(@ForAll("names") String name, @ForAll Random random) {
        PolicyPack pack = ShippedPacks.pack(name);
        List<PolicyCase> cases = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            cases.add(Fixtures.caseOf(pack.version().kind(), randomFacts(pack, random)));
        }
        try (PolicyEngine interpreter = PolicyEngines.interpreter(pack)) {
            List<Judgement> expected = interpreter.judge(cases);
            assertThat(ShippedPacks.Engines.drools(name).judge(cases)).isEqualTo(expected);
            assertThat(expected).hasSize(50);
        }
    }

    @Property(tries = 40)
    void a1MissingDataQualifiesNobody(@ForAll("names") String name, @ForAll Random random) {
        PolicyPack pack = ShippedPacks.pack(name);
        try (PolicyEngine engine = PolicyEngines.interpreter(pack)) {
            for (int i = 0; i < 20; i++) {
                CaseFacts known = randomFacts(pack, random);
                for (String gone : known.codes().names()) {
                    Judgement without = judge(engine, CaseFacts.of(without(known.codes(), gone), known.measures()));
                    assertThat(!without.eligible() || judge(engine, known).eligible())
                            .isTrue();
                }
            }
        }
    }

    private static Judgement judge(PolicyEngine engine, CaseFacts facts) {
        return engine.judge(List.of(Fixtures.caseOf(engine.pack().kind(), facts)))
                .get(0);
    }

    private static Facts without(Facts known, String gone) {
        Facts rest = Facts.NONE;
        for (String name : known.names()) {
            rest = name.equals(gone) ? rest : rest.with(name, known.codes(name));
        }
        return rest;
    }

    /** One in six facts is unknown, one in twelve empty or foreign; numbers lie around the cut points. */
    static CaseFacts randomFacts(PolicyPack pack, Random random) {
        Map<String, TreeSet<String>> codes = new TreeMap<>();
        Map<String, Long> measures = new TreeMap<>();
        for (Attribute attribute : pack.attributes()) {
            int dice = random.nextInt(12);
            if (dice < 2) {
                continue;
            }
            attribute.scale().ifPresent(scale -> {
                Band band = scale.bands().get(random.nextInt(scale.bands().size()));
                measures.put(scale.measure(), Math.min(band.below(), 1_000_000) - random.nextInt(3) + 1);
            });
            if (attribute.scale().isEmpty()) {
                TreeSet<String> held = new TreeSet<>();
                if (dice > 2) {
                    held.add(attribute
                            .values()
                            .get(random.nextInt(attribute.values().size()))
                            .code());
                } else if (random.nextBoolean()) {
                    held.add("foreign");
                }
                if (dice > 9) {
                    held.add(attribute
                            .values()
                            .get(random.nextInt(attribute.values().size()))
                            .code());
                }
                codes.put(attribute.name(), held);
            }
        }
        return CaseFacts.of(Facts.of(codes), measures);
    }
}
