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
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.policy.Ruling;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.check.CheckedPack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EnginesTest {
    private static final CheckedPack PACK = RandomPacks.checked(RandomPacks.pack(List.of(
            List.of("x", "-", "-", "-", "可选", "10"),
            List.of("-", "非p", "-", "-", "加减分", "-4"),
            List.of("-", "-", "no", "hi", "不可选", "-"))));
    private static final PolicyEngine DROOLS = Engines.drools(PACK);

    @AfterAll
    static void close() {
        DROOLS.close();
    }

    private static Judgement judge(String codes, Map<String, Long> measures) {
        PolicyCase one = Fixtures.caseOf(CaseKind.ASSIGNMENT, Fixtures.facts(codes, measures));
        return DROOLS.judge(List.of(one)).get(0);
    }

    @Test
    void qualifiesAndAddsUp() {
        Judgement judgement = judge("a=x;s=q;f=yes", Map.of());
        assertThat(judgement.eligible()).isTrue();
        assertThat(judgement.points()).isEqualTo(6);
        assertThat(judgement.rulings()).hasSize(2).allMatch(Ruling::certain);
    }

    @Test
    void aForbidThatCannotBeExcludedForbidsAndSaysSo() {
        Judgement judgement = judge("a=x;s=p;f=no", Map.of());
        assertThat(judgement.eligible()).isFalse();
        assertThat(judgement.rulings()).extracting(Ruling::certain).containsExactlyInAnyOrder(true, false);
        assertThat(judge("a=x;s=p;f=no", Map.of("m", 10L)).rulings()).allMatch(Ruling::certain);
        assertThat(judge("a=x;s=p;f=no", Map.of("m", 9L)).eligible()).isTrue();
    }

    @Test
    void anUnknownSetIsNotAnEmptyOne() {
        assertThat(judge("a=x;s=;f=yes", Map.of()).points()).isEqualTo(6);
        assertThat(judge("a=x;f=yes", Map.of()).points()).isEqualTo(10);
    }

    @Test
    void showsWhatItSawAfterBanding() {
        assertThat(judge("a=x;s=q,p;f=yes;other=secret", Map.of("m", 12L, "n", 1L))
                        .seen())
                .hasToString("a=x;b=hi;f=yes;s=p,q");
    }

    @Test
    void a2JudgementsEqualCandidates() {
        List<PolicyCase> cases = new ArrayList<>();
        for (int twice = 0; twice < 2; twice++) {
            RandomPacks.allCases().forEach(facts -> cases.add(Fixtures.caseOf(CaseKind.ASSIGNMENT, facts)));
        }
        List<Judgement> judgements = DROOLS.judge(cases);
        assertThat(judgements).hasSameSizeAs(cases);
        for (int i = 0; i < cases.size(); i++) {
            assertThat(judgements.get(i))
                    .isEqualTo(DROOLS.judge(List.of(cases.get(i))).get(0));
        }
        assertThat(DROOLS.judge(List.of())).isEmpty();
    }

    @Test
    void a1OrderOfCasesChangesNothing() {
        List<PolicyCase> cases = new ArrayList<>();
        RandomPacks.allCases().forEach(facts -> cases.add(Fixtures.caseOf(CaseKind.ASSIGNMENT, facts)));
        try (PolicyEngine fresh = Engines.drools(PACK)) {
            List<PolicyCase> reversed = new ArrayList<>(cases);
            Collections.reverse(reversed);
            List<Judgement> judgements = new ArrayList<>(fresh.judge(reversed));
            Collections.reverse(judgements);
            assertThat(judgements).isEqualTo(DROOLS.judge(cases));
        }
    }

    @Test
    void listsTheRulesByIdentifier() {
        assertThat(DROOLS.rules())
                .isSortedAccordingTo((one, other) -> one.id().compareTo(other.id()))
                .hasSize(3);
        assertThat(DROOLS.pack()).isEqualTo(PACK.version());
    }

    @Test
    void refusesCasesOfAnotherKind() {
        PolicyCase need = Fixtures.caseOf(CaseKind.MATCH, CaseFacts.of(Facts.NONE, Map.of()));
        assertThatThrownBy(() -> DROOLS.judge(List.of(need)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("of kind ASSIGNMENT, but 'N-1' is of kind MATCH");
    }

    @Test
    void judgesNothingOnceClosedHoweverOften() {
        for (PolicyEngine engine : List.of(Engines.interpreter(PACK), Engines.drools(PACK))) {
            engine.close();
            engine.close();
            assertThatThrownBy(() -> engine.judge(List.of()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is closed");
            assertThat(engine.rules()).hasSize(3);
        }
    }

    @Test
    void manyThreadsGetTheSameJudgements() throws Exception {
        List<PolicyCase> cases = new ArrayList<>();
        RandomPacks.allCases().forEach(facts -> cases.add(Fixtures.caseOf(CaseKind.ASSIGNMENT, facts)));
        List<Judgement> expected = DROOLS.judge(cases);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (PolicyEngine shared = Engines.drools(PACK)) {
            List<Callable<List<Judgement>>> calls = Collections.nCopies(8, () -> shared.judge(cases));
            for (Future<List<Judgement>> answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void enginesCanBeMadeOnManyThreadsAtOnce() throws Exception {
        PolicyCase one = Fixtures.caseOf(CaseKind.ASSIGNMENT, Fixtures.facts("a=x;s=q;f=yes", Map.of()));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Judgement>>> calls = Collections.nCopies(4, () -> {
                try (PolicyEngine engine = Engines.drools(PACK)) {
                    return engine.judge(List.of(one));
                }
            });
            for (Future<List<Judgement>> answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(DROOLS.judge(List.of(one)));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
