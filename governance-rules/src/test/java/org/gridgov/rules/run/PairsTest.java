package org.gridgov.rules.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridgov.basics.Facts;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PairJudge;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.check.CheckedPack;
import org.junit.jupiter.api.Test;

class PairsTest {
    private static final CaseFacts NOTHING = CaseFacts.of(Facts.NONE, Map.of());
    private static final CheckedPack PACK = RandomPacks.checked(RandomPacks.pack(List.of(
            List.of("x", "-", "-", "-", "可选", "10"),
            List.of("-", "p", "-", "lo", "加减分", "5"),
            List.of("-", "-", "no", "-", "不可选", "-"))));

    private static CaseFacts codes(String codes) {
        return CaseFacts.of(Facts.parse(codes), Map.of());
    }

    @Test
    void refusesAnAttributeOfTwoKindsOfParts() {
        try (PolicyEngine engine = Engines.interpreter(PACK)) {
            List<CaseFacts> both = List.of(NOTHING, codes("f=yes"));
            assertThatThrownBy(() -> engine.pairs(both, List.of(NOTHING), both))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'f'");
        }
    }

    @Test
    void refusesPairsWithNothingBetween() {
        try (PolicyEngine engine = Engines.interpreter(PACK)) {
            assertThatThrownBy(() -> engine.pairs(List.of(NOTHING), List.of(), List.of(NOTHING)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void moreRulesThanAWordHasBits() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String[] row = {i % 3 == 0 ? "x" : "-", i % 5 == 0 ? "p" : "-", i % 7 == 0 ? "no" : "-", "-"};
            List<String> cells = new ArrayList<>(List.of(row));
            cells.addAll(i % 7 == 0 ? List.of("不可选", "-") : List.of("可选", String.valueOf(i)));
            rows.add(cells);
        }
        CheckedPack large = RandomPacks.checked(RandomPacks.pack(rows));
        List<CaseFacts> facts = RandomPacks.allCases();
        try (PolicyEngine engine = Engines.interpreter(large)) {
            PairJudge pairs = engine.pairs(facts, List.of(NOTHING), List.of(NOTHING));
            List<Judgement> expected = engine.judge(facts.stream()
                    .map(each -> Fixtures.caseOf(CaseKind.ASSIGNMENT, each))
                    .toList());
            for (int i = 0; i < facts.size(); i++) {
                assertThat(pairs.judgement(i, 0, 0)).isEqualTo(expected.get(i));
                assertThat(pairs.score(i, 0, 0))
                        .isEqualTo(expected.get(i).eligible() ? expected.get(i).points() : PairJudge.NOT_ELIGIBLE);
            }
        }
    }

    @Test
    void aClosedEnginePreparesNothingMore() {
        PolicyEngine engine = Engines.interpreter(PACK);
        PairJudge pairs = engine.pairs(List.of(codes("a=x;f=yes")), List.of(NOTHING), List.of(NOTHING));
        engine.close();
        assertThat(pairs.score(0, 0, 0)).isEqualTo(10);
        assertThatThrownBy(() -> engine.pairs(List.of(), List.of(NOTHING), List.of()))
                .isInstanceOf(IllegalStateException.class);
    }

    /** An engine that overlooks a rule must not judge in silence. */
    @Test
    void anEngineThatRulesOtherwiseIsRefused() {
        PolicyEngine engine =
                new PackEngine(PACK, cases -> Collections.nCopies(cases.size(), Judgement.of(List.of(), Facts.NONE)));
        assertThatThrownBy(() -> engine.pairs(List.of(codes("a=x;f=yes")), List.of(NOTHING), List.of(NOTHING)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("must rule as the rules read");
    }

    @Test
    void manyThreadsGetTheSameVerdicts() throws Exception {
        List<CaseFacts> facts = new ArrayList<>(RandomPacks.allCases());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (PolicyEngine engine = Engines.drools(PACK)) {
            PairJudge pairs = engine.pairs(facts, List.of(NOTHING), List.of(NOTHING));
            List<Callable<List<Integer>>> work = Collections.nCopies(8, () -> {
                List<Integer> points = new ArrayList<>();
                for (int s = 0; s < facts.size(); s++) {
                    points.add(pairs.score(s, 0, 0));
                }
                return points;
            });
            List<List<Integer>> answers = new ArrayList<>();
            for (Future<List<Integer>> each : threads.invokeAll(work)) {
                answers.add(each.get());
            }
            assertThat(answers).containsOnly(answers.get(0));
            assertThat(answers.get(0)).contains(10, 15, PairJudge.NOT_ELIGIBLE);
        } finally {
            threads.shutdown();
        }
    }

    /** What the engine said of one attribute proves nothing of another one that the same rule reads. */
    @Test
    void anEngineThatErrsOnlyWhereTheAttributesChangeSidesIsRefused() {
        CheckedPack pack = RandomPacks.checked(RandomPacks.pack(List.of(List.of("x", "p", "-", "-", "可选", "10"))));
        Judge right = new Interpreter(pack);
        Facts odd = Facts.parse("a=x;s=q");
        PolicyEngine engine = new PackEngine(
                pack,
                cases -> right.judge(cases.stream()
                        .map(each -> each.codes().equals(odd) ? codes("a=x;s=p") : each)
                        .toList()));
        PairJudge first = engine.pairs(List.of(codes("a=y")), List.of(NOTHING), List.of(codes("s=p")));
        assertThat(first.score(0, 0, 0)).isEqualTo(PairJudge.NOT_ELIGIBLE);
        assertThatThrownBy(() -> engine.pairs(List.of(codes("s=q")), List.of(NOTHING), List.of(codes("a=x"))))
                .isInstanceOf(IllegalStateException.class);
    }
}
