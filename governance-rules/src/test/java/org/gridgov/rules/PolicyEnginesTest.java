package org.gridgov.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;
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
}
