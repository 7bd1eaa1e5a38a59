package org.gridgov.rules.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridgov.basics.Facts;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Place;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.BundleFixtures;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.bundle.AcceptedBundle;
import org.gridgov.rules.bundle.Bundle;
import org.gridgov.rules.bundle.BundleTerms;
import org.gridgov.rules.bundle.RollbackApproval;
import org.gridgov.rules.pack.RuleMessages;
import org.junit.jupiter.api.Test;

class PolicyRegistryTest {
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant NEW_YEAR = Instant.parse("2026-12-31T16:00:00Z");
    private static final Bundle FIRST = signed(BundleFixtures.first());
    private static final Bundle SECOND = signed(BundleFixtures.second());

    /** Two in ten are near and lose by the second version, three are far and gain. */
    private static final List<PolicyCase> CASES = cases(2, 3, 5);

    private static Bundle signed(Bundle bundle) {
        return bundle.signed(BundleFixtures.signer("audit")).signed(BundleFixtures.signer("street"));
    }

    private static Bundle under(Bundle bundle, long sequence, Instant from, Instant to) {
        return signed(BundleFixtures.under(bundle, new BundleTerms(sequence, from, to)));
    }

    private static List<PolicyCase> cases(int near, int far, int unknown) {
        List<PolicyCase> cases = new ArrayList<>();
        for (int i = 0; i < near + far + unknown; i++) {
            Map<String, Long> measures = i < near ? Map.of("distance", 100L) : Map.of("distance", 900L);
            cases.add(Fixtures.caseOf(
                    CaseKind.ASSIGNMENT,
                    Fixtures.facts("urgency=urgent;on-duty=yes", i < near + far ? measures : Map.of())));
        }
        return cases;
    }

    private static PolicyRegistry registry(ActivationStep... steps) {
        return PolicyRegistry.open("small", BundleFixtures.trust(2), List.of(steps), Optional.empty());
    }

    private static ActivationReport activate(PolicyRegistry registry, Bundle bundle) {
        return registry.activate(ActivationRequest.of(bundle.bytes(), NOW, CASES, ShadowBudget.UNLIMITED));
    }

    private static ActivationStep step(String name, Finding... findings) {
        return new ActivationStep() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Findings check(Candidate candidate) {
                assertThat(candidate.engine().judge(candidate.recent())).hasSameSizeAs(candidate.recent());
                return Findings.of(List.of(findings));
            }
        };
    }

    private static List<String> codes(ActivationReport report) {
        return report.findings().stream().map(Finding::code).toList();
    }

    private static Optional<Long> judging(PolicyRegistry registry, Instant at) {
        return registry.pin(at).map(pinned -> {
            try (pinned) {
                return pinned.bundle().sequence();
            }
        });
    }

    @Test
    void aBundlePassesTheGatesInTheirOrderAndJudges() {
        Finding warning = RuleMessages.warning("GP-RULE-01", Place.NONE, "small");
        try (PolicyRegistry registry = registry(step("lint", warning), step("scenarios"))) {
            assertThat(registry.pin(NOW)).isEmpty();
            ActivationReport report = activate(registry, FIRST);
            assertThat(report.active()).isTrue();
            assertThat(report.stoppedAt()).isEmpty();
            assertThat(report.gates())
                    .extracting(ActivationReport.Gate::name)
                    .containsExactly("read", "verify", "check", "lint", "scenarios", "shadow");
            assertThat(codes(report)).containsExactly("GP-RULE-01");
            assertThat(report.bundle()).contains(AcceptedBundle.of(FIRST)).isEqualTo(registry.newest());
            try (Pinned pinned = registry.pin(NOW).orElseThrow()) {
                assertThat(pinned.version()).isEqualTo(BundleFixtures.SMALL.version());
                assertThat(pinned.engine().judge(CASES).stream().filter(each -> each.eligible()))
                        .hasSize(2);
            }
        }
    }

    @Test
    void whateverStopsABundleTheLastGoodOneGoesOn() {
        Finding error = RuleMessages.error("GP-RULE-01", Place.NONE, "small");
        byte[] broken = SECOND.bytes();
        broken[broken.length / 2] ^= 1;
        try (PolicyRegistry registry = registry(new ActivationStep() {
            @Override
            public String name() {
                return "lint";
            }

            @Override
            public Findings check(Candidate candidate) {
                return candidate.bundle().terms().sequence() == 5 ? Findings.of(List.of(error)) : Findings.NONE;
            }
        })) {
            activate(registry, under(FIRST, 3, NOW, Instant.MAX));
            Map<String, byte[]> bad = new LinkedHashMap<>();
            bad.put("read GP-BUN-01", broken);
            bad.put(
                    "verify GP-BUN-06",
                    BundleFixtures.under(SECOND, BundleTerms.of(SECOND.pack(), 4))
                            .bytes());
            bad.put("verify GP-BUN-10", SECOND.bytes());
            bad.put("verify GP-BUN-11", under(SECOND, 3, NOW, Instant.MAX).bytes());
            bad.put("verify GP-BUN-13", under(SECOND, 4, Instant.MIN, NOW).bytes());
            bad.put("lint GP-RULE-01", under(SECOND, 5, NOW, Instant.MAX).bytes());
            bad.forEach((expected, file) -> {
                ActivationReport report =
                        registry.activate(ActivationRequest.of(file, NOW, CASES, ShadowBudget.UNLIMITED));
                assertThat(report.active()).isFalse();
                assertThat(report.stoppedAt().orElseThrow() + " "
                                + codes(report).get(0))
                        .isEqualTo(expected);
                assertThat(judging(registry, NOW)).contains(3L);
                assertThat(registry.newest().orElseThrow().sequence()).isEqualTo(3);
            });
        }
    }

    @Test
    void aBundleOfAnotherPackIsRefused() {
        try (PolicyRegistry registry =
                PolicyRegistry.open("large", BundleFixtures.trust(2), List.of(), Optional.empty())) {
            assertThat(codes(activate(registry, FIRST))).containsExactly("GP-BUN-12");
        }
    }

    @Test
    void aVersionThatBeginsLaterWaitsAndThePresentOneGoesOnUntilThen() {
        try (PolicyRegistry registry = registry()) {
            activate(registry, FIRST);
            assertThat(activate(registry, under(SECOND, 2, NEW_YEAR, Instant.MAX))
                            .active())
                    .isTrue();
            assertThat(judging(registry, NOW)).contains(1L);
            assertThat(judging(registry, NEW_YEAR.minusNanos(1))).contains(1L);
            assertThat(judging(registry, NEW_YEAR)).contains(2L);
            assertThat(registry.bundles()).extracting(AcceptedBundle::sequence).containsExactly(1L, 2L);

            Bundle between = under(FIRST, 3, NOW, NEW_YEAR);
            assertThat(activate(registry, between).active()).isTrue();
            assertThat(judging(registry, NOW)).contains(3L);
            assertThat(judging(registry, NEW_YEAR)).contains(2L);
            assertThat(registry.bundles()).extracting(AcceptedBundle::sequence).containsExactly(2L, 3L);
        }
    }

    @Test
    void nobodyJudgesWhereNoVersionIsValid() {
        try (PolicyRegistry registry = registry()) {
            activate(registry, under(FIRST, 1, NOW, NEW_YEAR));
            assertThat(judging(registry, NOW.minusNanos(1))).isEmpty();
            assertThat(judging(registry, NEW_YEAR)).isEmpty();
        }
    }

    @Test
    void moreChangeThanIsApprovedStopsABundleAndSaysWhoChanges() {
        try (PolicyRegistry registry = registry()) {
            activate(registry, FIRST);
            ActivationReport report =
                    registry.activate(ActivationRequest.of(SECOND.bytes(), NOW, CASES, new ShadowBudget(499, 199, 0)));
            assertThat(codes(report)).containsExactly("GP-BUN-17", "GP-BUN-18");
            assertThat(report.findings().toString())
                    .contains("Of 10 recent cases 5 would get another verdict, but at most 499 of a thousand")
                    .contains("Of 10 recent cases 2 would no longer be eligible");
            ShadowReport shadow = report.shadow().orElseThrow();
            assertThat(List.of(shadow.cases(), shadow.changed(), shadow.gained(), shadow.lost()))
                    .containsExactly(10, 5, 3, 2);
            assertThat(shadow.changes())
                    .hasSize(5)
                    .contains(new ShadowReport.Change("T-1", "P-1", true, false, 30, 0))
                    .contains(new ShadowReport.Change("T-1", "P-1", false, true, 0, 30));
            assertThat(judging(registry, NOW)).contains(1L);
            assertThat(registry.activate(
                                    ActivationRequest.of(SECOND.bytes(), NOW, CASES, new ShadowBudget(500, 200, 10)))
                            .active())
                    .isTrue();
        }
    }

    @Test
    void tooFewCasesTellNothing() {
        try (PolicyRegistry registry = registry()) {
            activate(registry, FIRST);
            assertThat(codes(registry.activate(
                            ActivationRequest.of(SECOND.bytes(), NOW, CASES, new ShadowBudget(1000, 1000, 11)))))
                    .containsExactly("GP-BUN-19");
        }
    }

    @Test
    void classesThatDoNotSayWhatThePackSaysAreFoundOut() {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        SECOND.classNames()
                .forEach(name -> classes.put(name, SECOND.classBytes(name).orElseThrow()));
        Bundle bent = signed(Bundle.of(FIRST.pack(), FIRST.terms(), SECOND.model(), classes));
        try (PolicyRegistry registry = registry()) {
            ActivationReport report = activate(registry, bent);
            assertThat(codes(report)).containsExactly("GP-BUN-20");
            assertThat(report.stoppedAt()).contains("shadow");
            assertThat(report.findings().toString()).contains("differ on T-1 with P-1");
        }
    }

    @Test
    void goesBackOnceAndNoFurther() {
        try (PolicyRegistry registry = registry()) {
            assertThat(registry.rollBack()).extracting(Finding::code).containsExactly("GP-BUN-21");
            activate(registry, FIRST);
            assertThat(registry.rollBack()).extracting(Finding::code).containsExactly("GP-BUN-21");
            activate(registry, SECOND);
            assertThat(judging(registry, NOW)).contains(2L);
            assertThat(registry.rollBack()).isEmpty();
            assertThat(judging(registry, NOW)).contains(1L);
            assertThat(registry.newest().orElseThrow().sequence()).isEqualTo(2);
            assertThat(registry.rollBack()).extracting(Finding::code).containsExactly("GP-BUN-21");
            assertThat(activate(registry, under(SECOND, 3, NOW, Instant.MAX)).active())
                    .isTrue();
        }
    }

    @Test
    void anOlderBundleComesBackOnlyByConsent() {
        try (PolicyRegistry registry = PolicyRegistry.open(
                "small", BundleFixtures.trust(2), List.of(), Optional.of(AcceptedBundle.of(SECOND)))) {
            assertThat(codes(activate(registry, FIRST))).containsExactly("GP-BUN-10");
            RollbackApproval approval = RollbackApproval.of(AcceptedBundle.of(SECOND), FIRST)
                    .signed(BundleFixtures.signer("community"))
                    .signed(BundleFixtures.signer("audit"));
            ActivationReport report =
                    registry.activate(ActivationRequest.of(FIRST.bytes(), NOW, CASES, ShadowBudget.UNLIMITED)
                            .withApproval(approval));
            assertThat(report.active()).isTrue();
            assertThat(judging(registry, NOW)).contains(1L);
            assertThat(registry.newest()).contains(AcceptedBundle.of(SECOND));
        }
    }

    @Test
    void q1APinnedVersionStaysToTheEndOfItsDecision() {
        PolicyRegistry registry = registry();
        activate(registry, FIRST);
        Pinned pinned = registry.pin(NOW).orElseThrow();
        activate(registry, SECOND);
        activate(registry, under(FIRST, 3, NOW, Instant.MAX));
        registry.close();
        registry.close();
        assertThat(pinned.version()).isEqualTo(FIRST.pack().version());
        PolicyEngine engine = pinned.engine();
        assertThat(engine.judge(CASES).stream().filter(each -> each.eligible())).hasSize(2);
        pinned.close();
        pinned.close();
        assertThatThrownBy(() -> engine.judge(CASES)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> registry.pin(NOW)).hasMessageContaining("of 'small' is closed");
        assertThatThrownBy(() -> activate(registry, SECOND)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(registry::rollBack).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void closingTheEngineOfOnePinClosesNoOther() {
        try (PolicyRegistry registry = registry()) {
            activate(registry, FIRST);
            try (Pinned one = registry.pin(NOW).orElseThrow();
                    Pinned other = registry.pin(NOW).orElseThrow()) {
                one.engine().close();
                assertThat(other.engine().judge(CASES)).hasSize(10);
            }
            assertThat(judging(registry, NOW)).contains(1L);
        }
    }

    @Test
    void casesOfAnotherKindAreACallersMistake() {
        PolicyCase need = Fixtures.caseOf(CaseKind.MATCH, CaseFacts.of(Facts.NONE, Map.of()));
        try (PolicyRegistry registry = registry()) {
            assertThatThrownBy(() -> registry.activate(
                            ActivationRequest.of(FIRST.bytes(), NOW, List.of(need), ShadowBudget.UNLIMITED)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(registry.pin(NOW)).isEmpty();
            assertThat(activate(registry, FIRST).active()).isTrue();
        }
    }

    @Test
    void aStepThatFailsChangesNothing() {
        ActivationStep failing = new ActivationStep() {
            @Override
            public String name() {
                return "lint";
            }

            @Override
            public Findings check(Candidate candidate) {
                throw new UnsupportedOperationException("thrown on purpose");
            }
        };
        try (PolicyRegistry registry = registry(failing)) {
            assertThatThrownBy(() -> activate(registry, FIRST)).hasMessage("thrown on purpose");
            assertThat(registry.bundles()).isEmpty();
            assertThat(registry.newest()).isEmpty();
        }
    }
}
