package org.gridgov.rules.workbench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.Facts;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;
import org.gridgov.basics.Loaded;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PackVersion;
import org.gridgov.policy.PairJudge;
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.policy.RuleInfo;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.pack.PackText;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;
import org.gridgov.rules.run.Engines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioSuiteTest {
    private static final String GOOD = """
            base: {紧急程度: 紧急, 技能: [养老护理], 距离: 300, 在岗: 是}
            scenarios:
              - name: 紧急又近|Urgent and near
                expect: {decision: 可选, points: 30, reasons: [派单-01], not-because: [派单/派单-03]}
              - name: 不在岗|Off duty
                given: {on-duty: 否}
                expect: {decision: 被禁止, reasons: 派单/派单-03}
              - name: 不知道在不在岗|Duty unknown
                given: {在岗: 未知}
                expect: {判定: 不可选}
              - name: 一般、无护理|Routine without skill
                given: {urgency: 一般, 技能: 空}
                expect: {decision: 无人说可, points: 0}
              - name: 距离逐值|Distances
                sweep: {距离: [499, 500, 远]}
                expect:
                  - {decision: eligible}
                  - {decision: unqualified}
                  - {decision: unqualified}
              - name: 两项逐值|Two at once
                sweep: {distance: [499, 500], urgency: [紧急, 一般]}
                expect: {可选数: 3, 可选比例: 75%}
              - name: 比较|Comparison
                group:
                  - {name: 甲|A, given: {技能: [养老护理, 急救]}}
                  - {name: 乙|B, expect: {points: 30}}
                  - {name: 丙|C, given: {在岗: 否}}
                  - {name: 丁|D, given: {技能: 养老护理、急救}}
                expect: {chosen: B, order: [乙, 甲=丁]}
              - name: 都不行|Nobody
                group:
                  - {name: 甲, given: {在岗: 否}}
                  - {name: 乙, given: {在岗: 未知}}
                expect: {chosen: 无}
            """;

    @TempDir
    private Path folder;

    private PolicyPack pack;
    private CheckedPack checked;

    @BeforeEach
    void read() {
        pack = PolicyPacks.read(Fixtures.write(folder, Fixtures.files()))
                .value()
                .orElseThrow();
        checked = PackCheck.of(pack).value().orElseThrow();
    }

    private Loaded<ScenarioSuite> suite(String name, String text) {
        return ScenarioSuite.read(checked, List.of(new PackText("scenarios/" + name, text)));
    }

    private ScenarioSuite good() {
        Loaded<ScenarioSuite> read = suite("a.yaml", GOOD);
        assertThat(read.findings()).isEmpty();
        return read.value();
    }

    @Test
    void runsByTheInterpreterAndByDrools() {
        try (PolicyEngine engine = Engines.drools(checked)) {
            for (ScenarioReport report :
                    List.of(good().run(checked), good().run(checked, engine), good().run(engine))) {
                assertThat(report.findings()).isEmpty();
                assertThat(report.passed()).isTrue();
                assertThat(report.outcomes()).hasSize(8);
            }
        }
    }

    @Test
    void saysWhatWasExpectedAndWhatCameOut() {
        String wrong = GOOD.replace("points: 30, reasons: [派单-01]", "points: 31, reasons: [派单-02]")
                .replace("order: [乙, 甲=丁]", "order: [甲, 乙]")
                .replace("可选数: 3, 可选比例: 75%", "可选数: 2, 可选比例: 40");
        ScenarioReport report = suite("a.yaml", wrong).value().run(checked);
        assertThat(report.passed()).isFalse();
        assertThat(report.findings().stream().map(finding -> finding.cause().en()))
                .containsExactly(
                        "Scenario 'Urgent and near' is red: expected eligible, 31 points, because of 派单/派单-02, not because"
                                + " of 派单/派单-03, but got eligible, 30 points, because of 派单/派单-01.",
                        "Scenario 'Two at once' is red: expected 2 eligible, a share of 40% eligible, but got 3 eligible, a"
                                + " share of 3/4 eligible.",
                        "Scenario 'Comparison' is red: expected B chosen, in the order A > B, but got B chosen, in the"
                                + " order B > D = A.");
        assertThat(Fixtures.lines(report.findings()))
                .containsExactly(
                        "error GP-SCN-16 · scenarios/a.yaml:3",
                        "error GP-SCN-16 · scenarios/a.yaml:20",
                        "error GP-SCN-16 · scenarios/a.yaml:23");
    }

    @Test
    void readsASheetLikeAFile() {
        String sheet = """
                名称,紧急程度,技能包含,在岗,距离,判定,加分,理由,不因
                基准,紧急,养老护理,是,300,-,-,-,-
                紧急又近|Urgent and near,-,-,-,-,可选,30,派单-01,派单-03
                不在岗|Off duty,-,-,否,-,不可选,-,派单-03,-
                远,一般,空,-,500,无人说可,0,-,派单-01、派单-02
                未知,未知,-,-,未知,可选,20,-,-
                """;
        Loaded<ScenarioSuite> read = suite("a.csv", sheet);
        assertThat(read.findings()).isEmpty();
        ScenarioReport report = read.value().run(checked);
        assertThat(Fixtures.lines(report.findings())).containsExactly("error GP-SCN-16 · scenarios/a.csv:6");
        assertThat(report.outcomes()).extracting(ScenarioOutcome::passed).containsExactly(true, true, true, false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            given: {on-duty: 否};            gvien: {on-duty: 否};             GP-SCN-01 · scenarios/a.yaml:6:gvien; given
            {chosen: B, order;               {choosen: B, order;               GP-SCN-01 · scenarios/a.yaml:29:choosen; chosen
            given: {on-duty: 否};            given: [否];                      GP-SCN-02 · scenarios/a.yaml:6:given; form
            expect: {判定: 不可选};          expect: {};                       GP-SCN-03 · scenarios/a.yaml:8; decision
            given: {on-duty: 否};            given: {on-dutty: 否};            GP-SCN-04 · scenarios/a.yaml:6:on-dutty; on-duty
            given: {urgency: 一般;           given: {urgency: 一搬;            GP-SCN-05 · scenarios/a.yaml:12:urgency; 一般
            sweep: {距离: [499, 500, 远]};   sweep: {距离: [499, 500, 遥]};    GP-SCN-05 · scenarios/a.yaml:15:距离; near, far
            reasons: 派单/派单-03;           reasons: 派单/派单-3;             GP-SCN-06 · scenarios/a.yaml:7:reasons; 派单/派单-03
            {decision: 被禁止,;              {decision: 被静止,;               GP-SCN-07 · scenarios/a.yaml:7:decision; 被禁止
            points: 0};                      points: null分};                  GP-SCN-08 · scenarios/a.yaml:13:points; whole
            可选比例: 75%};                  可选比例: 150%};                  GP-SCN-08 · scenarios/a.yaml:22:eligible-share; whole
            name: 不在岗|Off duty;           name: 紧急又近|Urgent and near;   GP-SCN-09 · scenarios/a.yaml:5; name
            {chosen: B, order;               {chosen: E, order;                GP-SCN-10 · scenarios/a.yaml:29:chosen; 甲/A
            {urgency: 一般, 技能: 空};       {urgency: 一般, 急缓: 紧急};      GP-SCN-11 · scenarios/a.yaml:12:急缓; one
            {判定: 不可选};                  {判定: 不可选, chosen: 甲};       GP-SCN-12 · scenarios/a.yaml:10:chosen; points
            {判定: 不可选};                  {判定: };                         GP-SCN-13 · scenarios/a.yaml:10:decision; unknown
            [499, 500, 远];                  [499, 500];                       GP-SCN-14 · scenarios/a.yaml:14; one per case
            [499, 500, 远];                  [];                               GP-SCN-15 · scenarios/a.yaml:15:距离; values
            """)
    void findsMistakesAtTheirPlaceWithTheRightSuggestion(
            String before, String after, String expected, String suggestion) {
        assertThat(GOOD).contains(before);
        Findings findings = suite("a.yaml", GOOD.replace(before, after)).findings();
        assertThat(Fixtures.lines(findings)).contains("error " + expected);
        assertThat(findings.stream()
                        .filter(finding -> expected.startsWith(finding.code()))
                        .map(finding -> finding.cure().in(Language.EN)))
                .anyMatch(cure -> cure.contains(suggestion));
    }

    @Test
    void refusesBlankCellsAndCellsWithoutHeading() {
        Findings findings =
                suite("a.csv", "name,urgency,decision\na,,可选\nb,紧急,可选,x\n").findings();
        assertThat(Fixtures.lines(findings))
                .containsExactly("error GP-SCN-13 · scenarios/a.csv:2:urgency", "error GP-SCN-13 · scenarios/a.csv:3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            紧急; points: 30;              true
            紧急; points: 29;              false
            紧急; reasons: 派单-01;        true
            紧急; reasons: 派单-02;        false
            紧急; not-because: 派单-02;    true
            紧急; not-because: 派单-01;    false
            紧急; decision: 可选;          true
            紧急; decision: 不可选;        false
            紧急; decision: 被禁止;        false
            紧急; decision: 无人说可;      false
            一般; decision: 可选;          false
            一般; decision: not eligible;  true
            一般; decision: 被禁止;        false
            一般; decision: unqualified;   true
            未知, 在岗: 否; decision: 可选;     false
            未知, 在岗: 否; decision: 不可选;   true
            未知, 在岗: 否; decision: 被禁止;   true
            未知, 在岗: 否; decision: 无人说可; false
            """)
    void eachExpectationAloneTurnsAScenarioRed(String urgency, String expect, boolean green) {
        String text = "base: {距离: 100, 技能: 空}\nscenarios:\n  - name: x\n    given: {紧急程度: " + urgency
                + (urgency.contains("在岗") ? "" : ", 在岗: 是") + "}\n    expect: {" + expect + "}\n";
        Loaded<ScenarioSuite> read = suite("a.yaml", text);
        assertThat(read.findings()).isEmpty();
        assertThat(read.value().run(checked).passed()).isEqualTo(green);
    }

    @ParameterizedTest
    @CsvSource({"yaml, base:, 3", "csv, 名称, 2"})
    void theExamplesOfTheManualAreGreen(String ending, String beginning, int count) throws IOException {
        String manual = Files.readString(Path.of("docs", "workbench.md"));
        int from = manual.indexOf("\n" + beginning) + 1;
        Loaded<ScenarioSuite> read = suite("a." + ending, manual.substring(from, manual.indexOf("```", from)));
        assertThat(read.findings()).isEmpty();
        ScenarioReport report = read.value().run(checked);
        assertThat(report.outcomes()).hasSize(count);
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void warnsOfAPackWithoutScenarios() {
        assertThat(Fixtures.lines(ScenarioSuite.read(checked, List.of()).findings()))
                .containsExactly("warning GP-SCN-18 · scenarios");
    }

    @Test
    void a1TheOrderOfRowsAndColumnsChangesNothing() {
        List<String> lines = new ArrayList<>(Fixtures.TABLE.lines().toList());
        Collections.reverse(lines.subList(3, lines.size()));
        Map<String, String> files = Fixtures.files();
        files.put("tables/dispatch.csv", String.join("\n", lines) + "\n");
        PolicyPack turned = PolicyPacks.read(Fixtures.write(folder.resolve("turned"), files))
                .value()
                .orElseThrow();
        CheckedPack other = PackCheck.of(turned).value().orElseThrow();
        assertThat(good().run(other).outcomes()).isEqualTo(good().run(checked).outcomes());
    }

    @Test
    void a1AnEngineThatRemembersWhatItJudgedBeforeIsFoundOut() {
        ScenarioReport report = good().run(new Forgetful(Engines.interpreter(checked)));
        assertThat(report.passed()).isFalse();
        assertThat(report.disagreements()).allMatch(finding -> finding.code().equals("GP-SCN-17"));
    }

    /** Judges the first case of each run as if nothing were known of it. */
    private record Forgetful(PolicyEngine engine) implements PolicyEngine {
        @Override
        public PairJudge pairs(List<CaseFacts> subjects, List<CaseFacts> betweens, List<CaseFacts> candidates) {
            return engine.pairs(subjects, betweens, candidates);
        }

        @Override
        public PackVersion pack() {
            return engine.pack();
        }

        @Override
        public List<RuleInfo> rules() {
            return engine.rules();
        }

        @Override
        public List<Judgement> judge(List<? extends PolicyCase> cases) {
            List<Judgement> judgements = new ArrayList<>(engine.judge(cases));
            judgements.set(
                    0,
                    engine.judge(List.of(Fixtures.caseOf(engine.pack().kind(), CaseFacts.of(Facts.NONE, Map.of()))))
                            .get(0));
            return judgements;
        }

        @Override
        public void close() {
            engine.close();
        }
    }
}
