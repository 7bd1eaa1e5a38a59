package org.gridgov.rules.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.basics.Facts;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.Effect;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.RuleRow;

class EnginesProperties {
    private static final List<CaseFacts> FACTS = RandomPacks.allCases();
    private static final List<PolicyCase> CASES = FACTS.stream()
            .map(facts -> Fixtures.caseOf(CaseKind.ASSIGNMENT, facts))
            .toList();

    @Provide
    Arbitrary<List<List<String>>> rows() {
        return RandomPacks.rows();
    }

    private static List<Judgement> judge(PolicyPack pack) {
        try (PolicyEngine engine = Engines.interpreter(RandomPacks.checked(pack))) {
            return engine.judge(CASES);
        }
    }

    @Property(tries = 15)
    void droolsAgreesWithTheInterpreterOnEveryCase(@ForAll("rows") List<List<String>> rows) {
        CheckedPack pack = RandomPacks.checked(RandomPacks.pack(rows));
        try (PolicyEngine drools = Engines.drools(pack);
                PolicyEngine interpreter = Engines.interpreter(pack)) {
            assertThat(drools.judge(CASES)).isEqualTo(interpreter.judge(CASES));
            assertThat(drools.rules()).isEqualTo(interpreter.rules());
        }
    }

    @Property(tries = 100)
    void a1OrderOfRowsChangesNothing(@ForAll("rows") List<List<String>> rows, @ForAll Random random) {
        PolicyPack pack = RandomPacks.pack(rows);
        List<RuleRow> shuffled = new ArrayList<>(pack.tables().get(0).rows());
        Collections.shuffle(shuffled, random);
        assertThat(judge(RandomPacks.packOfRows(shuffled))).isEqualTo(judge(pack));
    }

    /** What nobody knows can't help: whoever is eligible without a fact is eligible with any value of it. */
    @Property(tries = 100)
    void a1MissingDataQualifiesNobody(@ForAll("rows") List<List<String>> rows) {
        List<Judgement> judgements = judge(RandomPacks.pack(rows));
        Map<CaseFacts, Judgement> byFacts = new HashMap<>();
        for (int i = 0; i < FACTS.size(); i++) {
            byFacts.put(FACTS.get(i), judgements.get(i));
        }
        for (int i = 0; i < FACTS.size(); i++) {
            CaseFacts known = FACTS.get(i);
            for (String name : known.codes().names()) {
                assertNotBetterWithout(without(known, name), judgements.get(i), byFacts);
            }
            assertNotBetterWithout(CaseFacts.of(known.codes(), Map.of()), judgements.get(i), byFacts);
        }
    }

    private static CaseFacts without(CaseFacts known, String name) {
        Facts rest = Facts.NONE;
        for (String other : known.codes().names()) {
            rest = other.equals(name) ? rest : rest.with(other, known.codes().codes(other));
        }
        return CaseFacts.of(rest, known.measures());
    }

    private static void assertNotBetterWithout(CaseFacts less, Judgement with, Map<CaseFacts, Judgement> byFacts) {
        Judgement without = byFacts.get(less);
        assertThat(without)
                .as("every smaller case is among all cases: %s", less)
                .isNotNull();
        if (without != null && without.eligible()) {
            assertThat(with.eligible()).isTrue();
        }
    }

    @Property(tries = 100)
    void a1EligibleMeansQualifiedAndNotForbidden(@ForAll("rows") List<List<String>> rows) {
        for (Judgement judgement : judge(RandomPacks.pack(rows))) {
            assertThat(judgement.eligible())
                    .isEqualTo(!judgement.rulings(Effect.QUALIFY).isEmpty()
                            && judgement.rulings(Effect.FORBID).isEmpty());
            assertThat(judgement.rulings(Effect.QUALIFY)).allMatch(ruling -> ruling.certain());
            assertThat(judgement.rulings(Effect.PREFER)).allMatch(ruling -> ruling.certain());
        }
    }
}
