package org.gridgov.rules.check.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.Language;
import org.gridgov.basics.LocalText;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.check.space.Box;
import org.gridgov.rules.check.space.Evidence;
import org.gridgov.rules.pack.Accepted;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final String FRAME = "表：派单\n编号,条件,条件,条件,条件,结果,结果,条文\n规则号,紧急程度,技能包含,在岗,距离,判定,加分,依据\n";
    private static final String ALL = FRAME + "甲-1,-,-,-,-,可选,1,第一条\n";

    @TempDir
    Path temp = Path.of("");

    private final Map<String, String> files = Fixtures.files();

    private PolicyPack pack() {
        return PolicyPacks.read(Fixtures.write(temp.resolve("p"), files))
                .value()
                .orElseThrow();
    }

    private LintReport lint() {
        return Lint.of(pack(), LintSettings.of(TODAY));
    }

    private LintReport lint(String rows) {
        files.put("tables/dispatch.csv", FRAME + rows);
        return lint();
    }

    private static List<String> lines(LintReport report) {
        return report.entries().stream()
                .filter(entry ->
                        !List.of("GP-LINT-01", "GP-LINT-08", "GP-LINT-11").contains(entry.code()))
                .map(entry -> entry.code() + " " + entry.subject() + " " + entry.others())
                .toList();
    }

    @Test
    void describesGapsByCasesSharesAndBoxes() {
        LintReport report = lint("甲-1,紧急,-,-,-,可选,1,第一条\n甲-2,-,-,否,-,不可选,-,第二条\n");
        LintEntry gap = report.entries("GP-LINT-01").get(0);
        Evidence evidence = gap.shown().orElseThrow();
        assertThat(evidence.cover().cases()).isEqualTo(2);
        assertThat(evidence.share()).isEqualTo(2.0 / 6);
        assertThat(evidence.cover().boxes())
                .extracting(Box::words)
                .containsExactly(LocalText.of("在岗 是 是；紧急程度 是 较急或一般", "on duty is yes; urgency is priority or routine"));
        assertThat(evidence.witness().codes()).hasToString("on-duty=yes;urgency=priority");
        assertThat(gap.finding().in(Language.EN)).isEqualTo("""
                warning GP-LINT-01
                  Some rule should qualify or forbid every case, but none does for 2 fully known cases (33.3%), such as: on duty is yes; urgency is priority or routine.
                  Nobody is eligible in these cases, and no rule says why.
                  Maybe a rule is missing. If they are not meant to be eligible, forbid them, or accept this in lint.yaml.""");
    }

    @Test
    void namesTheRowsThatHideOne() {
        assertThat(lines(lint("甲-1,-,-,-,-,可选,1,第一条\n甲-2,-,-,否,-,不可选,-,第二条\n甲-3,紧急,-,否,-,不可选,-,第三条\n")))
                .containsExactly("GP-LINT-09 派单/urgency []", "GP-LINT-03 派单/甲-3 [派单/甲-2]");
        assertThat(
                        lines(
                                lint(
                                        "甲-1,-,-,-,-,可选,1,第一条\n甲-2,-,-,-,近,不可选,-,第二条\n甲-3,-,-,-,远,不可选,-,第三条\n甲-4,紧急,-,-,-,不可选,-,第四条\n")))
                .endsWith("GP-LINT-04 派单/甲-1 [派单/甲-2, 派单/甲-3]", "GP-LINT-04 派单/甲-4 [派单/甲-2, 派单/甲-3]");
    }

    @Test
    void leavesOutTheLargestRowIfTheOthersHideTheRowWithoutIt() {
        files.put("vocabulary.yaml", """
                attributes:
                  - name: floor
                    zh: 楼层
                    en: floor
                    type: code
                    privacy: public
                    values:
                      - {code: f1, zh: 一, en: one}
                      - {code: f2, zh: 二, en: two}
                      - {code: f3, zh: 三, en: three}
                      - {code: f4, zh: 四, en: four}
                      - {code: f5, zh: 五, en: five}
                      - {code: f6, zh: 六, en: six}
                """);
        files.put("tables/dispatch.csv", """
                表：派单
                编号,条件,结果,结果,条文
                号,楼层,判定,加分,依据
                甲-1,-,可选,1,第一条
                甲-2,二、三、四、五,不可选,-,第一条
                甲-3,一、二、三,不可选,-,第一条
                甲-4,四、五、六,不可选,-,第一条
                甲-5,-,不可选,-,第一条
                """);
        assertThat(lint().entries("GP-LINT-04"))
                .extracting(LintEntry::subject, LintEntry::others)
                .containsExactly(tuple("派单/甲-5", List.of("派单/甲-3", "派单/甲-4")));
    }

    @Test
    void knowsWhyARowNeverMatters() {
        assertThat(lines(lint("甲-1,紧急,-,-,-,可选,1,第一条\n甲-2,一般,-,-,-,加减分,5,第二条\n甲-3,较急,-,否,-,不可选,-,第三条\n")))
                .containsExactly("GP-LINT-09 派单/on-duty []", "GP-LINT-05 派单/甲-2 []", "GP-LINT-06 派单/甲-3 []");
    }

    @Test
    void leavesTwinsToTheCheck() {
        LintReport report = lint("甲-1,-,-,-,-,可选,1,第一条\n甲-2,-,-,否,-,不可选,-,第二条\n甲-3,-,-,否,-,不可选,-,第三条\n");
        assertThat(lines(report)).isEmpty();
        assertThat(Fixtures.lines(report.findings())).contains("warning GP-ROW-07 · p/tables/dispatch.csv:6");
    }

    @Test
    void findsConditionsThatExcludeEachOther() {
        files.put(
                "tables/dispatch.csv",
                "编号,条件,条件,结果,结果,条文\n规则号,紧急程度,急缓,判定,加分,依据\n甲-1,紧急,较急,可选,1,第一条\n甲-2,-,-,可选,1,第二条\n");
        LintReport report = lint();
        assertThat(lines(report)).contains("GP-LINT-07 dispatch/甲-1 []");
        assertThat(report.entries("GP-LINT-07").get(0).finding().cause().zh())
                .isEqualTo("一行的条件应当能够同时成立，但“dispatch/甲-1”对“紧急程度”的条件互相排斥。");
    }

    @Test
    void notesRowsOfWhichLittleIsLeft() {
        LintReport report = lint("甲-1,-,-,-,-,可选,1,第一条\n甲-2,-,非急救、非养老护理,-,-,加减分,1,第二条\n甲-3,-,养老护理、急救,-,-,不可选,-,第三条\n");
        assertThat(lines(report)).contains("GP-LINT-02 派单/甲-1 [派单/甲-3]");
        assertThat(report.overlaps()).hasToString("[Overlap[qualify=派单/甲-1, forbid=派单/甲-3, cases=3, share=0.75]]");
    }

    @Test
    void looksAtColumnsAttributesAndArticles() {
        LintReport report = lint("甲-1,紧急,-,-,-,可选,1,第一条|\n");
        assertThat(report.entries().stream().map(entry -> entry.code() + " " + entry.subject()))
                .containsExactly(
                        "GP-LINT-01 ",
                        "GP-LINT-08 派单/on-duty",
                        "GP-LINT-08 派单/skills",
                        "GP-LINT-08 派单/reach",
                        "GP-LINT-12 派单/甲-1",
                        "GP-LINT-11 on-duty",
                        "GP-LINT-11 reach",
                        "GP-LINT-11 skills");
        assertThat(report.entries("GP-LINT-08").get(2).finding().place()).hasToString("p/tables/dispatch.csv:3:距离");
    }

    @Test
    void followsThePackThroughItsSwitches() {
        files.put("policy.yaml", Fixtures.MANIFEST.replace("2026-11-01/..", "2026-11-01/2027-11-01"));
        files.put("parameters.yaml", """
                parameters:
                  - name: limit
                    zh: 界线
                    en: limit
                    values:
                      - {from: 2026-01-01, to: 2026-06-01, value: 1}
                      - {from: 2026-11-01, value: 500}
                  - name: idle
                    zh: 闲置
                    en: idle
                    values:
                      - {from: 2026-11-01, value: 7}
                      - {from: 2027-03-01, value: 8}
                """);
        files.put("vocabulary.yaml", Fixtures.VOCABULARY.replace("below: 500", "below: $limit"));
        files.put(
                "tables/dispatch.csv",
                ALL.replace("表：派单", "表：派单,生效：2026-12-01") + "甲-2,-,-,-,近,不可选,-,第二条\n甲-3,-,-,是,近,不可选,-,第二条\n");
        files.put("tables/late.csv", "表：迟,生效：2028-01-01\n编号,条件,结果,结果,条文\n号,在岗,判定,加分,依据\n乙-1,是,可选,1,第一条\n");
        LintReport report = lint();
        assertThat(lines(report))
                .containsExactly(
                        "GP-LINT-13  []",
                        "GP-LINT-09 派单/on-duty []",
                        "GP-LINT-03 派单/甲-3 [派单/甲-2]",
                        "GP-LINT-15 迟 []",
                        "GP-LINT-10 idle []",
                        "GP-LINT-15 limit []");
        assertThat(report.entries("GP-LINT-03").get(0).instants())
                .hasToString("[2026-11-30T16:00:00Z, 2027-02-28T16:00:00Z]");
        assertThat(report.entries("GP-LINT-13").get(0).finding().cause().en())
                .endsWith("none is from 2026-11-01T00:00 to 2026-12-01T00:00.");
        assertThat(lines(Lint.of(pack(), LintSettings.of(LocalDate.of(2027, 10, 31)))))
                .doesNotContain("GP-LINT-14  []");
        assertThat(lines(Lint.of(pack(), LintSettings.of(LocalDate.of(2027, 11, 1)))))
                .contains("GP-LINT-14  []");
    }

    @Test
    void listsApartWhatTheOwnerAccepts() {
        files.put("lint.yaml", """
                accept:
                  - {code: GP-LINT-01, reason: 其余由人工决定|the rest is decided by people, until: 2027-01-01}
                  - {rule: 派单/甲-9, code: GP-LINT-03, reason: 试, until: 2027-01-01}
                  - {rule: 派单/甲-1, code: GP-LINT-99, reason: 试, until: 2027-01-01}
                  - {rule: 派单/skills, code: GP-LINT-08, reason: 试, until: 2026-12-01}
                  - {rule: reach, code: GP-LINT-10, reason: 试, until: 2027-01-01}
                """);
        LintReport report = lint("甲-1,紧急,-,-,-,可选,1,第一条\n");
        assertThat(report.entries("GP-LINT-01")).isEmpty();
        assertThat(report.suppressed()).hasSize(1);
        assertThat(report.suppressed().get(0).entry().code()).isEqualTo("GP-LINT-01");
        assertThat(report.suppressed().get(0).accepted().reason().en()).isEqualTo("the rest is decided by people");
        assertThat(report.entries("GP-LINT-08")).extracting(LintEntry::subject).contains("派单/skills");
        assertThat(Fixtures.lines(report.findings()))
                .contains(
                        "warning GP-LINT-17 · p/lint.yaml:3",
                        "warning GP-LINT-18 · p/lint.yaml:4",
                        "warning GP-LINT-19 · p/lint.yaml:5",
                        "note GP-LINT-20 · p/lint.yaml:6");
    }

    @Test
    void readsAcceptancesAndSaysWhatIsWrongWithTheirForm() {
        files.put("lint.yaml", "accept:\n  - {rule: 派单/派单-01, code: GP-LINT-03, reason: 试|test, until: 2027-01-01}\n");
        assertThat(pack().accepted()).extracting(Accepted::rule).containsExactly("派单/派单-01");
        assertThat(pack().findings()).isEmpty();
        assertThat(pack().toBuilder().build()).isEqualTo(pack());
        files.put("lint.yaml", "accept:\n  - {rule: 派单/派单-01, code: GP-LINT-03, reason: 试, until: soon}\nx: y\n");
        assertThat(Fixtures.lines(pack().findings()))
                .containsExactly("error GP-YAML-07 · p/lint.yaml:2:until", "error GP-YAML-02 · p/lint.yaml:3:x");
        files.put("lint.yaml", "accepted: []\n");
        assertThat(Fixtures.lines(pack().findings()))
                .containsExactly(
                        "error GP-YAML-04 · p/lint.yaml:1:accept", "error GP-YAML-02 · p/lint.yaml:1:accepted");
    }

    @Test
    void saysWhatItCouldNotProveInsteadOfKeepingSilent() {
        files.put("tables/dispatch.csv", Fixtures.TABLE);
        LintReport report = Lint.of(pack(), new LintSettings(TODAY, 5, 3, 0.75));
        assertThat(report.proved()).isFalse();
        assertThat(report.entries("GP-LINT-16"))
                .extracting(entry -> entry.finding().cause().en())
                .contains("The question 'all cases that are qualified or forbidden' was not answered within the allowed"
                        + " steps (0 of 1 parts are); the largest columns are: skills, urgency, on duty, distance.");
        assertThat(report.entries("GP-LINT-16"))
                .extracting(LintEntry::subject)
                .containsExactlyInAnyOrder("joined", "gaps", "hidden", "columns");
        assertThat(lint().proved()).isTrue();
    }

    @Test
    void leavesAPackWithErrorsToTheCheck() {
        LintReport report = lint("甲-1,紧集,-,-,-,可选,1,第一条\n");
        assertThat(report.entries()).isEmpty();
        assertThat(report.findings().hasErrors()).isTrue();
    }

    @Test
    void refusesSettingsOutOfBounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LintSettings(TODAY, 5, 1, 0))
                .withMessageContaining("0.0");
    }
}
