package org.gridgov.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;
import org.gridgov.basics.LocalText;
import org.gridgov.policy.Effect;
import org.gridgov.policy.RuleInfo;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCheckTest {
    private static final String FRAME = "编号,条件,条件,结果,结果,条文\n规则号,紧急程度,技能包含,判定,加分,依据\n";

    @TempDir
    Path temp = Path.of("");

    private PolicyPack pack(String table) {
        Map<String, String> files = Fixtures.files();
        files.put("tables/dispatch.csv", table);
        return PolicyPacks.read(Fixtures.write(temp.resolve("p"), files))
                .value()
                .orElseThrow();
    }

    private Findings check(String table) {
        return PackCheck.of(pack(table)).findings();
    }

    private CheckedPack checked(String table) {
        return PackCheck.of(pack(table)).value().orElseThrow();
    }

    @Test
    void understandsTheSmallPack() {
        CheckedPack checked = checked(Fixtures.TABLE);
        assertThat(PackCheck.of(pack(Fixtures.TABLE)).findings()).isEmpty();
        assertThat(checked.rules())
                .extracting(rule -> rule.info().id())
                .containsExactly("派单/派单-01", "派单/派单-02", "派单/派单-03", "派单/派单-04");
        RuleInfo first = checked.rules().get(0).info();
        assertThat(first.effect()).isEqualTo(Effect.QUALIFY);
        assertThat(first.points()).isEqualTo(30);
        assertThat(first.article()).isEqualTo(LocalText.of("第三条第一款", "Article 3 (1)"));
        assertThat(first.conditions())
                .containsExactly(
                        LocalText.of("紧急程度 是 紧急或较急", "urgency is urgent or priority"),
                        LocalText.of("距离 是 近", "distance is near"));
        assertThat(checked.rules().get(1).info().conditions())
                .containsExactly(
                        LocalText.of("紧急程度 不是 紧急", "urgency is not urgent"),
                        LocalText.of("技能 包含 养老护理", "skills include elder care"));
        assertThat(checked.rules().get(3).info().points()).isEqualTo(-5);
        assertThat(checked.rules().get(2).place()).hasToString("p/tables/dispatch.csv:6");
        assertThat(checked.attributesRead()).hasToString("[on-duty, reach, skills, urgency]");
    }

    @Test
    void readsAlternativesNegationsAndEveryWayOfTyping() {
        CheckedPack checked = checked(FRAME
                + "甲-1,“紧急”；较急,非养老护理,可选,＋３０分,第一条\n"
                + "甲-2,not urgent | not ROUTINE,－,Prefer,-7,第二条\n"
                + "甲-3,不限,技能之外,不可选,—,第三条\n".replace("技能之外", "非急救、非养老护理"));
        assertThat(checked.rules().get(0).conditions())
                .extracting(Condition::codes)
                .hasToString("[[priority, urgent], [elder-care]]");
        assertThat(checked.rules().get(0).conditions())
                .extracting(Condition::negated)
                .containsExactly(false, true);
        assertThat(checked.rules().get(0).info().points()).isEqualTo(30);
        assertThat(checked.rules().get(1).info().effect()).isEqualTo(Effect.PREFER);
        assertThat(checked.rules().get(1).conditions().get(0).codes()).containsExactly("routine", "urgent");
        assertThat(checked.rules().get(1).info().points()).isEqualTo(-7);
        assertThat(checked.rules().get(2).info().conditions())
                .containsExactly(LocalText.of("技能 不包含 养老护理或急救", "skills do not include elder care or first aid"));
    }

    @Test
    void readsEnglishTables() {
        CheckedPack checked = checked(
                "table: Dispatch\nid,condition,result,result,article,note\nrule,Urgency,effect,points,ground,\nd-1,Urgent,qualify,30,Article 3,anything\n");
        assertThat(checked.rules().get(0).info().id()).isEqualTo("Dispatch/d-1");
    }

    @Test
    void namesTheCellOfAnUnknownValueAndTheNearestOne() {
        Findings findings = check(FRAME + "甲-1,紧集,-,可选,1,第一条\n");
        assertThat(findings.asList().get(0).in(Language.ZH)).isEqualTo("""
                        错误 GP-ROW-02 · p/tables/dispatch.csv:3:紧急程度
                          “紧集”不在“紧急程度”的允许值中（紧急、较急、一般）。
                          这一行永远不会生效，所以这个政策包不能使用。
                          您是不是要写“紧急”？""");
        assertThat(findings.asList().get(0).in(Language.EN)).isEqualTo("""
                        error GP-ROW-02 · p/tables/dispatch.csv:3:紧急程度
                          '紧集' is not an allowed value of 'urgency' (urgent, priority, routine).
                          The row could never hold, so the pack can't be used.
                          Maybe '紧急' is meant.""");
    }

    @Test
    void listsWhatCanBeWrittenIfNothingIsNear() {
        assertThat(check(FRAME + "甲-1,完全不对的词,-,可选,1,第一条\n").asList().get(0).cure())
                .isEqualTo(LocalText.of("可以写：紧急、较急、一般。", "It can be one of: urgent, priority, routine."));
    }

    @Test
    void reportsAllErrorsOfARunTogether() {
        Findings findings = check(FRAME
                + "甲-1,,养老护理,可选,1,第一条\n"
                + "甲-1,紧急,-,可选择,1,\n"
                + "甲 3,紧急,非急救、养老护理,不可选,5,a|b|c\n"
                + ",紧急、,-,加减分,-,第四条,多余\n"
                + "甲-5,紧急,-,可选,10001,-\n"
                + "甲-6,紧急,-,可选,1.5,第六条\n"
                + "甲-7,紧急,-,,,第七条\n"
                + "甲-8,紧急\n");
        assertThat(Fixtures.lines(findings))
                .containsExactly(
                        "error GP-ROW-01 · p/tables/dispatch.csv:3:紧急程度",
                        "error GP-ROW-06 · p/tables/dispatch.csv:4:依据",
                        "error GP-ROW-04 · p/tables/dispatch.csv:4:判定",
                        "error GP-ROW-03 · p/tables/dispatch.csv:4:规则号",
                        "error GP-ROW-11 · p/tables/dispatch.csv:5:依据",
                        "error GP-ROW-05 · p/tables/dispatch.csv:5:加分",
                        "error GP-ROW-10 · p/tables/dispatch.csv:5:技能包含",
                        "error GP-ROW-08 · p/tables/dispatch.csv:5:规则号",
                        "error GP-ROW-09 · p/tables/dispatch.csv:6",
                        "error GP-ROW-05 · p/tables/dispatch.csv:6:加分",
                        "error GP-ROW-01 · p/tables/dispatch.csv:6:紧急程度",
                        "error GP-ROW-17 · p/tables/dispatch.csv:6:规则号",
                        "error GP-ROW-06 · p/tables/dispatch.csv:7:依据",
                        "error GP-ROW-05 · p/tables/dispatch.csv:7:加分",
                        "error GP-ROW-05 · p/tables/dispatch.csv:8:加分",
                        "error GP-ROW-17 · p/tables/dispatch.csv:9:判定",
                        "error GP-ROW-15 · p/tables/dispatch.csv:10:规则号");
    }

    @Test
    void aPackWithOneErrorIsNoPack() {
        assertThat(PackCheck.of(pack(Fixtures.TABLE + "派单-05,紧集,-,-,-,不可选,-,第五条\n"))
                        .value())
                .isEmpty();
    }

    @Test
    void keepsTheFindingsOfTheReading() {
        Map<String, String> files = Fixtures.files();
        files.put("tables/more.xls", "");
        PolicyPack pack = PolicyPacks.read(Fixtures.write(temp.resolve("p"), files))
                .value()
                .orElseThrow();
        assertThat(Fixtures.lines(PackCheck.of(pack).findings()))
                .containsExactly("error GP-PACK-04 · p/tables/more.xls");
        assertThat(PackCheck.of(pack).value()).isEmpty();
    }

    @Test
    void namesColumnsThatCannotBeUnderstood() {
        Findings findings = check("编号,条件,条件,条作,结果,结果,备注\n规则号,紧急程读,,x,判定,得分,\n甲-1,紧急,-,-,可选,1,\n");
        assertThat(Fixtures.lines(findings))
                .contains(
                        "error GP-TAB-03 · p/tables/dispatch.csv:1:x",
                        "error GP-TAB-06 · p/tables/dispatch.csv:2:得分",
                        "error GP-TAB-04 · p/tables/dispatch.csv:2:条件",
                        "error GP-TAB-05 · p/tables/dispatch.csv:2:紧急程读");
        assertThat(findings.stream().map(finding -> finding.cure().zh())).contains("您是不是要写“紧急程度”？", "您是不是要写“条件”？");
    }

    @Test
    void namesColumnsThatAreMissing() {
        assertThat(Fixtures.lines(check("编号,条件,结果\n规则号,紧急程度,判定\n甲-1,紧急,可选\n")))
                .contains("error GP-TAB-07 · p/tables/dispatch.csv:1");
    }

    @Test
    void refusesAColumnThatStandsTwice() {
        assertThat(Fixtures.lines(check("编号,条件,结果,结果,条文\n规则号,紧急程度,判定,判定,依据\n甲-1,紧急,可选,可选,第一条\n")))
                .containsExactly("error GP-TAB-08 · p/tables/dispatch.csv:1:判定#4");
    }

    @Test
    void passesOverColumnsThatAreBlank() {
        assertThat(check("编号,条件,,结果,条文,\n规则号,紧急程度,,判定,依据,\n甲-1,紧急,,可选,第一条,\n")).isEmpty();
    }

    @Test
    void refusesTablesOfOneNameOrAnUnfitName() {
        assertThat(Fixtures.lines(check(Fixtures.TABLE + Fixtures.TABLE)))
                .contains("error GP-TAB-09 · p/tables/dispatch.csv:9");
        assertThat(Fixtures.lines(check(Fixtures.TABLE.replace("表：派单", "表：派 单"))))
                .containsExactly("error GP-TAB-10 · p/tables/dispatch.csv:2");
    }

    @Test
    void warnsOfTwinsAndOfPacksThatQualifyNobody() {
        Findings twins = check(FRAME + "甲-1,紧急、较急,-,可选,1,第一条\n甲-2,较急、紧急,-,可选,2,第二条\n");
        assertThat(Fixtures.lines(twins)).containsExactly("warning GP-ROW-07 · p/tables/dispatch.csv:4");
        assertThat(Fixtures.lines(check(FRAME + "甲-1,紧急,-,不可选,-,第一条\n"))).containsExactly("warning GP-RULE-01");
    }
}
