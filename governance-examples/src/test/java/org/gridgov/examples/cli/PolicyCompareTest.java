package org.gridgov.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gridgov.examples.cli.Shell.Answer;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.PolicyEngines;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.workbench.replay.DecisionLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two versions of a pack, and decisions of the past. */
class PolicyCompareTest {
    private static final String MATCHING = PolicyDesk.pack("matching").toString();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSamePackMeansTheSame() throws IOException {
        Path respelled = PolicyDesk.copy("matching", folder.resolve("respelled"));
        PolicyDesk.edit(respelled, "tables/prefer.csv", "加-05,紧急,", "加-05,加急,");
        new PolicyDesk()
                .ask(ExitCode.FINE, "diff", MATCHING, MATCHING)
                .ask(ExitCode.FINE, "diff", MATCHING, respelled.toString())
                .isGolden("same.txt");
    }

    @Test
    void anEditedPackIsToldByRegionAndByWhoGainsAndLoses() throws IOException {
        Path narrow = PolicyDesk.copy("matching", folder.resolve("narrow"));
        PolicyDesk.edit(narrow, "tables/qualify.csv", "资-09,维修,-,-,-", "资-09,维修,-,-,全社区、开发区");
        Path edited = PolicyDesk.copy("matching", folder.resolve("edited"));
        PolicyDesk.edit(edited, "tables/forbid.csv", "禁-03,法律咨询,-,-,否", "禁-03,法律咨询、环境整治,-,-,否");
        PolicyDesk.edit(edited, "tables/qualify.csv", "资-13,消防安全,", "资-13,消防安全、停车,");
        new PolicyDesk()
                .ask(
                        ExitCode.FINDINGS,
                        "diff",
                        narrow.toString(),
                        edited.toString(),
                        "--cases",
                        PolicyDesk.caseFolder())
                .isGolden("diff.txt");
        Answer json = PolicyDesk.policy("diff", narrow.toString(), edited.toString(), "--format", "json");
        assertThat(json.out()).contains("\"GAINED\"", "\"LOST\"");
    }

    @Test
    void packsThatAnswerOtherQuestionsAreNotCompared() {
        Answer answer = PolicyDesk.policy(
                "diff", MATCHING, PolicyDesk.pack("scheduling").toString());
        assertThat(answer.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(answer.err()).contains("同一个问题");
    }

    private Path log() throws IOException {
        PolicyPack pack = PolicyQuestion.read(PolicyDesk.pack("matching"));
        CheckedPack checked = PolicyQuestion.checked(pack);
        var cases = PolicyCases.of(
                        Path.of(PolicyDesk.caseFolder()), checked.version().kind())
                .cases()
                .subList(0, 40);
        try (PolicyEngine engine = PolicyEngines.drools(pack)) {
            List<Judgement> judgements = engine.judge(cases);
            Path file = folder.resolve("decisions.log");
            return Files.writeString(
                    file, DecisionLog.of(checked, cases, judgements).text(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void q2DecisionsComeOutAgainToTheLastByte() throws IOException {
        new PolicyDesk()
                .ask(ExitCode.FINE, "replay", MATCHING, log().toString())
                .isGolden("replay.txt");
    }

    @Test
    void q2OneChangedLineIsNamed() throws IOException {
        Path log = log();
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        int changed = 0;
        while (!lines.get(changed).contains("\"points\":18")) {
            changed++;
        }
        String line = lines.get(changed);
        lines.set(changed, line.replaceFirst("\"points\":18", "\"points\":81"));
        Files.write(log, lines, StandardCharsets.UTF_8);
        Answer answer = PolicyDesk.policy("replay", MATCHING, log.toString(), "--lang", "en");
        assertThat(answer.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(answer.out()).contains("decisions.log").contains("GP-REP-0");
        new PolicyDesk()
                .ask(ExitCode.FINDINGS, "replay", MATCHING, log.toString())
                .isGolden("replay-changed.txt");
    }

    @Test
    void q1DecisionsOfAnotherVersionAreNotTakenForItsOwn() throws IOException {
        Path edited = PolicyDesk.copy("matching", folder.resolve("edited"));
        PolicyDesk.edit(edited, "tables/prefer.csv", "加减分,15,", "加减分,16,");
        Answer answer = PolicyDesk.policy("replay", edited.toString(), log().toString(), "--lang", "en");
        assertThat(answer.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(answer.out()).contains("GP-REP-02");
    }
}
