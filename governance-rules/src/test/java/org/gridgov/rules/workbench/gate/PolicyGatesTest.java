package org.gridgov.rules.workbench.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridgov.basics.Finding;
import org.gridgov.rules.BundleFixtures;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.PolicyEngines;
import org.gridgov.rules.bundle.Bundle;
import org.gridgov.rules.check.lint.LintSettings;
import org.gridgov.rules.pack.PackText;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;
import org.gridgov.rules.reload.ActivationReport;
import org.gridgov.rules.reload.ActivationRequest;
import org.gridgov.rules.reload.ActivationStep;
import org.gridgov.rules.reload.PolicyRegistry;
import org.gridgov.rules.reload.ShadowBudget;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyGatesTest {
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final LintSettings SETTINGS = LintSettings.of(LocalDate.of(2026, 12, 1));
    private static final String GREEN = """
            scenarios:
              - name: 近处急事可选|near and urgent
                given: {urgency: 紧急, distance: 100, on-duty: 是, skills: []}
                expect: {decision: 可选, points: 30}
            """;

    @TempDir
    private @Nullable Path temp;

    private ActivationReport activate(Map<String, String> files, ActivationStep gate) {
        Path folder = Fixtures.write(Objects.requireNonNull(temp).resolve("small"), files);
        PolicyPack pack = PolicyPacks.read(folder).value().orElseThrow();
        Bundle bundle = PolicyEngines.compile(pack, 1).get(0);
        try (PolicyRegistry registry =
                PolicyRegistry.open("small", BundleFixtures.trust(1), List.of(gate), Optional.empty())) {
            return registry.activate(ActivationRequest.of(
                    bundle.signed(BundleFixtures.signer("audit")).bytes(), NOW, List.of(), ShadowBudget.UNLIMITED));
        }
    }

    private static ActivationStep scenarios(String text) {
        return PolicyGates.scenarios(List.of(new PackText("scenarios/s.yaml", text)));
    }

    @Test
    void aVersionComesIntoForceWhenItsScenariosAreGreen() {
        assertThat(activate(Fixtures.files(), scenarios(GREEN)).stoppedAt()).isEmpty();
    }

    @Test
    void aRedScenarioStopsAVersion() {
        ActivationReport report = activate(Fixtures.files(), scenarios(GREEN.replace("30", "31")));
        assertThat(report.stoppedAt()).contains("scenarios");
        assertThat(report.findings().stream().map(Finding::code)).containsExactly("GP-SCN-16");
    }

    @Test
    void aRowThatNeverDoesAnythingStopsAVersion() {
        Map<String, String> files = Fixtures.files();
        files.put("tables/dispatch.csv", Fixtures.TABLE + "派单-05,-,急救,否,-,不可选,-,第七条\n");
        ActivationReport report = activate(files, PolicyGates.lint(SETTINGS));
        assertThat(report.stoppedAt()).contains("lint");
        assertThat(report.findings().stream().map(Finding::code)).contains("GP-LINT-03");
    }

    @Test
    void whatIsOnlyWorthALookPasses() {
        ActivationReport report = activate(Fixtures.files(), PolicyGates.lint(SETTINGS));
        assertThat(report.stoppedAt()).isEmpty();
        assertThat(report.findings().isEmpty()).as("lint has something to say").isFalse();
    }

    @Test
    void aHostChoosesWhatIsRefused() {
        ActivationReport report = activate(Fixtures.files(), PolicyGates.lint(SETTINGS, List.of("GP-LINT-01")));
        assertThat(report.stoppedAt()).contains("lint");
    }
}
