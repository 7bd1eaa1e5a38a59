package org.gridgov.rules.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.PolicyCase;
import org.gridgov.rules.BundleFixtures;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.bundle.Bundle;
import org.gridgov.rules.bundle.BundleTerms;
import org.junit.jupiter.api.Test;

class GatesTest {
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant NEW_YEAR = Instant.parse("2026-12-31T16:00:00Z");
    private static final Instant SPRING = Instant.parse("2027-03-01T00:00:00Z");
    private static final ShadowBudget NO_CHANGE = new ShadowBudget(0, 0, 1);
    private static final List<PolicyCase> CASES = List.of(Fixtures.caseOf(
            CaseKind.ASSIGNMENT, Fixtures.facts("urgency=urgent;on-duty=yes", Map.of("distance", 100L))));

    private static Bundle under(Bundle bundle, long sequence, Instant from, Instant to) {
        return BundleFixtures.under(bundle, new BundleTerms(sequence, from, to)).signed(BundleFixtures.signer("audit"));
    }

    private static PolicyRegistry registry(ActivationStep... steps) {
        return PolicyRegistry.open("small", BundleFixtures.trust(1), List.of(steps), Optional.empty());
    }

    private static ActivationReport activate(PolicyRegistry registry, Bundle bundle, ShadowBudget budget) {
        return registry.activate(ActivationRequest.of(bundle.bytes(), NOW, CASES, budget));
    }

    private static List<String> codes(ActivationReport report) {
        return report.findings().stream().map(Finding::code).toList();
    }

    @Test
    void aVersionThatFollowsOnAnotherIsComparedWithIt() {
        Bundle first = under(BundleFixtures.first(), 1, NOW, NEW_YEAR);
        Bundle other = under(BundleFixtures.second(), 2, NEW_YEAR, SPRING);
        try (PolicyRegistry registry = registry()) {
            activate(registry, first, ShadowBudget.UNLIMITED);
            ActivationReport stopped = activate(registry, other, NO_CHANGE);
            assertThat(codes(stopped)).containsExactly("GP-BUN-17", "GP-BUN-18");
            assertThat(stopped.shadow().orElseThrow().lost()).isEqualTo(1);
            assertThat(activate(registry, other, ShadowBudget.UNLIMITED).active())
                    .isTrue();
            // Its predecessor is the one that waits, not the one that judges now.
            assertThat(activate(registry, under(BundleFixtures.second(), 3, SPRING, Instant.MAX), NO_CHANGE)
                            .active())
                    .isTrue();
        }
    }

    @Test
    void aVersionThatBeginsAfterAPauseIsComparedWithThePresentOne() {
        try (PolicyRegistry registry = registry()) {
            activate(registry, under(BundleFixtures.first(), 1, NOW, NEW_YEAR), ShadowBudget.UNLIMITED);
            Bundle later = under(BundleFixtures.second(), 2, SPRING, Instant.MAX);
            assertThat(activate(registry, later, NO_CHANGE).stoppedAt()).contains("shadow");
        }
    }

    /** What it takes away would be in force again, though nothing of it is left. */
    @Test
    void aGateThatChangesTheRegistryChangesNothingElse() {
        List<Runnable> meddling = new ArrayList<>();
        ActivationStep step = new ActivationStep() {
            @Override
            public String name() {
                return "meddling";
            }

            @Override
            public Findings check(Candidate candidate) {
                meddling.forEach(Runnable::run);
                return Findings.NONE;
            }
        };
        try (PolicyRegistry registry = registry(step)) {
            activate(registry, under(BundleFixtures.first(), 1, NOW, Instant.MAX), ShadowBudget.UNLIMITED);
            activate(registry, under(BundleFixtures.second(), 2, NOW, Instant.MAX), ShadowBudget.UNLIMITED);
            meddling.add(registry::rollBack);
            Bundle third = under(BundleFixtures.second(), 3, NEW_YEAR, Instant.MAX);
            assertThatThrownBy(() -> activate(registry, third, ShadowBudget.UNLIMITED))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("A gate must change nothing");
            try (Pinned pinned = registry.pin(NOW).orElseThrow()) {
                assertThat(pinned.bundle().sequence()).isEqualTo(1);
            }
            meddling.set(0, registry::close);
            assertThatThrownBy(() -> activate(registry, third, ShadowBudget.UNLIMITED))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> registry.pin(NOW)).hasMessageContaining("is closed");
        }
    }
}
