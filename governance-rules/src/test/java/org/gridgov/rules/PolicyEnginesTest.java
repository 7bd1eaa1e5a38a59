package org.gridgov.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridgov.rules.bundle.Bundle;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyEnginesTest {
    @TempDir
    Path temp = Path.of("");

    private Path broken() {
        Map<String, String> files = Fixtures.files();
        files.put("policy.yaml", Fixtures.MANIFEST + "colour: red\n");
        files.put("tables/dispatch.csv", Fixtures.TABLE.replace("养老护理", "养老护里"));
        return Fixtures.write(temp.resolve("p"), files);
    }

    @Test
    void checksFilesAndWordsInOneRun() {
        assertThat(Fixtures.lines(PolicyEngines.check(broken())))
                .containsExactly(
                        "error GP-YAML-02 · p/policy.yaml:8:colour", "error GP-ROW-02 · p/tables/dispatch.csv:5:技能包含");
        assertThat(PolicyEngines.check(temp.resolve("nowhere")).hasErrors()).isTrue();
        assertThat(PolicyEngines.check(Fixtures.write(temp.resolve("good"), Fixtures.files())))
                .isEmpty();
    }

    @Test
    void refusesABrokenPackWithAllItsFindings() {
        PolicyPack pack = PolicyPacks.read(broken()).value().orElseThrow();
        BrokenPackException thrown =
                catchThrowableOfType(BrokenPackException.class, () -> PolicyEngines.interpreter(pack));
        assertThat(thrown.findings().size()).isEqualTo(2);
        assertThat(thrown)
                .hasMessageStartingWith("A policy pack must have no errors, but 'small' has:\nerror GP-YAML-02");
        assertThatThrownBy(() -> PolicyEngines.drools(pack)).isInstanceOf(BrokenPackException.class);
    }

    @Test
    void compilesOneBundleForEachStretchOfTime() {
        Map<String, String> files = Fixtures.files();
        files.put("parameters.yaml", """
                parameters:
                  - name: near-points
                    zh: 就近加分
                    en: near points
                    values:
                      - {from: 2026-11-01, value: 30}
                      - {from: 2027-03-01, value: 40}
                """);
        files.put("tables/dispatch.csv", Fixtures.TABLE.replace("可选,30", "可选,$near-points"));
        PolicyPack pack = PolicyPacks.read(Fixtures.write(temp.resolve("p"), files))
                .value()
                .orElseThrow();
        List<Bundle> bundles = PolicyEngines.compile(pack, 7);
        assertThat(bundles).extracting(bundle -> bundle.terms().sequence()).containsExactly(7L, 8L);
        assertThat(bundles)
                .extracting(bundle -> bundle.pack().rules().get(0).info().points())
                .containsExactly(30, 40);
        Instant spring = Instant.parse("2027-02-28T16:00:00Z");
        assertThat(bundles.get(0).terms().to()).isEqualTo(spring);
        assertThat(bundles.get(1).terms().from()).isEqualTo(spring);
        assertThat(bundles.get(1).terms().to()).isEqualTo(Instant.MAX);
        for (Bundle bundle : bundles) {
            Bundle read = Bundle.read("p", bundle.bytes()).value().orElseThrow();
            assertThat(read.pack()).isEqualTo(bundle.pack());
            assertThat(read.pack().parameters()).hasSize(1);
        }
        assertThatThrownBy(() ->
                        PolicyEngines.compile(PolicyPacks.read(broken()).value().orElseThrow(), 1))
                .isInstanceOf(BrokenPackException.class);
    }
}
