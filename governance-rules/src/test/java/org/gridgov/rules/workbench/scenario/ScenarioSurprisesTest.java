package org.gridgov.rules.workbench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gridgov.basics.Loaded;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.pack.PackText;
import org.gridgov.rules.pack.PolicyPacks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an author writes is compared with the outcome or refused; nothing of it is passed over. */
class ScenarioSurprisesTest {
    private static final String BASE = "base: {紧急程度: 紧急, 技能: [养老护理], 距离: 300, 在岗: 是}\nscenarios:\n";

    @TempDir
    private Path folder;

    private CheckedPack checked;

    @BeforeEach
    void read() {
        checked = PackCheck.of(PolicyPacks.read(Fixtures.write(folder, Fixtures.files()))
                        .value()
                        .orElseThrow())
                .value()
                .orElseThrow();
    }

    private List<String> findings(String name, String text) {
        return Fixtures.lines(ScenarioSuite.read(checked, List.of(new PackText("scenarios/" + name, text)))
                .findings());
    }

    private boolean passes(String text) {
        Loaded<ScenarioSuite> read =
                ScenarioSuite.read(checked, List.of(new PackText("scenarios/a.yaml", BASE + text)));
        assertThat(read.findings()).isEmpty();
        return read.value().run(checked).passed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{decision: 可选, reasons: []}",
                "{decision: 可选, not-because: []}",
                "{decision: 可选, reasons: 、}",
                "{decision: 可选, reasons: '，；'}",
                "{decision: 可选, reasons: [派单-01, '、']}",
                "{decision: 可选, reasons: [派单-01, '']}",
                "{decision: 可选, points: []}"
            })
    void anExpectationThatNamesNothingIsRefused(String expect) {
        assertThat(findings("a.yaml", BASE + "  - {name: 一, expect: " + expect + "}\n"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "['']", "'='", "[甲, '=']", "['甲=']"})
    void anOrderThatNamesNobodyOrHalfATieIsRefused(String order) {
        assertThat(findings(
                        "a.yaml",
                        BASE + "  - name: 一\n    group: [{name: 甲}, {name: 乙, given: {在岗: 否}}]\n"
                                + "    expect: {chosen: 甲, order: " + order + "}\n"))
                .isNotEmpty();
    }

    @Test
    void aCandidateHasOneExpectation() {
        assertThat(findings(
                        "a.yaml",
                        BASE + "  - name: 一\n    group:\n"
                                + "      - {name: 甲, expect: [{decision: 不可选}, {decision: 可选}]}\n"))
                .containsExactly("error GP-SCN-02 · scenarios/a.yaml:5");
    }

    @Test
    void theBaseOfASheetExpectsNothing() {
        assertThat(findings("a.csv", "名称,紧急程度,在岗,距离,判定,加分\n基准,紧急,是,300,可选,-\n近,-,-,-,-,30\n"))
                .containsExactly("error GP-SCN-12 · scenarios/a.csv:2:判定");
    }

    @Test
    void aSweepNamesNoFactTwice() {
        assertThat(findings(
                        "a.yaml",
                        BASE + "  - name: 一\n    sweep: {紧急程度: [紧急], urgency: [一般]}\n    expect: {decision: 可选}\n"))
                .containsExactly("error GP-SCN-11 · scenarios/a.yaml:4:urgency");
    }

    @Test
    void aWholeNameCountsBeforeHalfOfAnother() {
        String group = "  - name: 一\n    group: [{name: 甲|乙, given: {在岗: 否}}, {name: 乙}]\n";
        assertThat(passes(group + "    expect: {chosen: 乙, order: [乙]}\n")).isTrue();
    }

    @Test
    void halfANameOfTwoCandidatesIsRefused() {
        String group = "  - name: 一\n    group: [{name: 甲|A, given: {在岗: 否}}, {name: 乙|A}]\n";
        assertThat(findings("a.yaml", BASE + group + "    expect: {chosen: A}\n"))
                .containsExactly("error GP-SCN-10 · scenarios/a.yaml:5:chosen");
    }

    @Test
    void candidatesOfEqualPointsAreNotOneOfTheirJoinedName() {
        String group = "  - name: 一\n    group: [{name: 甲}, {name: 乙}, {name: 乙 = 甲, given: {在岗: 否}}]\n";
        assertThat(passes(group + "    expect: {chosen: 乙 = 甲}\n")).isFalse();
    }

    @Test
    void aMistakeInASweepIsToldOnce() {
        String sweep = "  - name: 一\n    sweep: {距离: [100, 200, 600], urgency: [紧急, 紧集]}\n";
        assertThat(findings("a.yaml", BASE + sweep + "    expect: {decision: 可选, points: 很多, reasons: 派单-9}\n"))
                .containsExactlyInAnyOrder(
                        "error GP-SCN-05 · scenarios/a.yaml:4:urgency",
                        "error GP-SCN-06 · scenarios/a.yaml:5:reasons",
                        "error GP-SCN-08 · scenarios/a.yaml:5:points");
    }

    @Test
    void oneMistakeInManyScenariosIsToldThreeTimesAndCounted() {
        StringBuilder text = new StringBuilder(BASE);
        for (int i = 0; i < 10; i++) {
            text.append("  - {name: n" + i + ", given: {在港: 是}, expect: {decision: 可选}}\n");
        }
        assertThat(findings("a.yaml", text.toString()))
                .containsExactly(
                        "error GP-SCN-04 · scenarios/a.yaml:3:在港",
                        "error GP-SCN-04 · scenarios/a.yaml:4:在港",
                        "error GP-SCN-04 · scenarios/a.yaml:5:在港",
                        "note GP-PACK-09 · scenarios/a.yaml:6:在港");
    }
}
