package org.gridgov.rules.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.workbench.scenario.ScenarioOutcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class PolicyScenariosTest {
    private static final TreeSet<String> RUN = new TreeSet<>();
    private static final String SCENARIOS = """
            scenarios:
              - name: 近|Near
                given: {urgency: 紧急, on-duty: 是, distance: 100}
                expect: {points: 30}
              - name: 有急救技能|First aid
                given: {urgency: 一般, on-duty: 是, distance: 900, skills: [养老护理, 急救]}
                expect: {points: 15}
              - name: 不在岗|Off duty
                given: {urgency: 紧急, on-duty: 否, distance: 100}
                expect: {decision: 不可选}
            """;

    @TempDir
    private Path folder;

    @BeforeAll
    static void forgetEarlierRuns() {
        RUN.clear();
    }

    @PolicyScenarios(value = "classpath:org/gridgov/rules/junit/pack", everyRule = true)
    void runsOncePerScenarioAndHandsOverTheOutcome(ScenarioOutcome outcome, TestInfo test) {
        assertThat(outcome.passed()).isTrue();
        assertThat(test.getDisplayName()).isEqualTo(outcome.name().toString());
        RUN.add(test.getDisplayName());
    }

    @AfterAll
    static void allRan() {
        assertThat(RUN)
                .containsExactly(
                        "不在岗|Off duty",
                        "有急救技能|First aid",
                        "每条规则都被场景触发并且需要|Every rule is fired" + " and needed by a scenario",
                        "近|Near");
    }

    private List<OneScenario> invocations(Map<String, String> files) {
        return PolicyScenariosExtension.invocations(
                Fixtures.write(folder, files).toString(), false, true, PolicyScenariosTest.class);
    }

    private static Map<String, String> files(String scenarios) {
        Map<String, String> files = Fixtures.files();
        files.put("scenarios/a.yaml", scenarios);
        return files;
    }

    @Test
    void theFolderOnTheClassPathIsTheSmallPack() throws IOException {
        Path onClassPath = Path.of("src", "test", "resources", "org", "gridgov", "rules", "junit", "pack");
        for (Map.Entry<String, String> file : files(SCENARIOS).entrySet()) {
            assertThat(Files.readString(onClassPath.resolve(file.getKey()))).isEqualTo(file.getValue());
        }
    }

    @Test
    void aRedScenarioFailsAndSaysWhy() {
        List<OneScenario> all = invocations(files(SCENARIOS.replace("points: 30", "points: 31")));
        assertThat(all).hasSize(4);
        assertThat(all.get(0).getDisplayName(1)).isEqualTo("近|Near");
        assertThatThrownBy(all.get(0)::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("scenarios/a.yaml:2")
                .hasMessageContaining("预期 31 分，结果 可选，30 分，因 派单/派单-01")
                .hasMessageContaining("expected 31 points, but got eligible, 30 points, because of 派单/派单-01");
        all.get(1).check();
    }

    @Test
    void aRuleThatNothingNeedsFails() {
        List<OneScenario> all = invocations(files(SCENARIOS.replace("points: 15", "decision: 可选")));
        assertThatThrownBy(all.get(3)::check).hasMessageContaining("GP-COV-02").hasMessageContaining("派单-04");
    }

    @Test
    void aPackThatIsBrokenOrHasNoScenariosFails() {
        assertThatThrownBy(invocations(Fixtures.files()).get(0)::check).hasMessageContaining("GP-SCN-18");
        assertThatThrownBy(invocations(files("scenarios: 1")).get(0)::check).hasMessageContaining("GP-SCN-02");
        Map<String, String> broken = files(SCENARIOS);
        broken.computeIfPresent("tables/dispatch.csv", (name, text) -> text.replace("养老护理", "养老"));
        assertThatThrownBy(invocations(broken).get(0)::check).hasMessageContaining("GP-ROW-02");
        broken.put("policy.yaml", "id: x");
        assertThatThrownBy(invocations(broken).get(0)::check).hasMessageContaining("GP-YAML-04");
    }

    @Test
    void refusesAFolderThatIsNotOnTheClassPath() {
        assertThatThrownBy(() -> PolicyScenariosExtension.invocations("classpath:nowhere", false, false, getClass()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere");
    }
}
