package org.gridgov.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gridgov.examples.cli.Shell.Answer;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.pack.PolicyPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What policy staff ask about one pack: is it right, what does it leave open, is it tested, why was it so. */
class PolicyCommandTest {
    private static final List<String> PACKS = List.of("assignment", "matching", "scheduling");

    @TempDir
    private Path folder = Path.of("");

    private static String path(String pack) {
        return PolicyDesk.pack(pack).toString();
    }

    @Test
    void theShippedPacksAreRight() throws IOException {
        PolicyDesk desk = new PolicyDesk();
        PACKS.forEach(pack -> desk.ask(ExitCode.FINE, "check", path(pack)));
        desk.isGolden("check.txt");
    }

    @Test
    void lintSaysWhatIsLeftOpenAndWhatOfItIsMeant() throws IOException {
        PolicyDesk desk = new PolicyDesk();
        PACKS.forEach(pack -> desk.ask(ExitCode.FINE, "lint", path(pack)));
        Path bare = PolicyDesk.copy("matching", folder.resolve("bare"));
        Files.delete(bare.resolve("lint.yaml"));
        desk.ask(ExitCode.FINE, "lint", bare.toString());
        desk.ask(ExitCode.FINE, "lint", path("scheduling"), "--today", "2027-12-01");
        desk.isGolden("lint.txt");
    }

    @Test
    void fmtFindsTheShippedPacksInOneSpelling() throws IOException {
        PolicyDesk desk = new PolicyDesk();
        PACKS.forEach(pack -> desk.ask(ExitCode.FINE, "fmt", path(pack)));
        desk.isGolden("fmt.txt");
    }

    @Test
    void fmtBringsOtherSpellingsBack() throws IOException {
        Path pack = PolicyDesk.copy("matching", folder.resolve("pack"));
        String before = Files.readString(pack.resolve("tables/prefer.csv"), StandardCharsets.UTF_8);
        PolicyDesk.edit(pack, "tables/prefer.csv", "加-05,紧急,", "加-05,“ 加急 ”,");
        PolicyDesk.edit(pack, "tables/prefer.csv", "加减分,20,", "加减分,＋２０分,");
        Answer asked = PolicyDesk.policy("fmt", pack.toString());
        assertThat(asked.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(asked.out()).contains("--write").contains("tables/prefer.csv");
        assertThat(PolicyDesk.policy("fmt", pack.toString(), "--write", "--lang", "en")
                        .out())
                .contains("tables/prefer.csv");
        assertThat(pack.resolve("tables/prefer.csv"))
                .content(StandardCharsets.UTF_8)
                .isEqualTo(before);
        assertThat(PolicyDesk.policy("fmt", pack.toString(), "--lang", "en").code())
                .isEqualTo(ExitCode.FINE);
    }

    @Test
    void wordsAreTranslatedOnlyWhenAskedFor() throws IOException {
        Path pack = PolicyDesk.copy("matching", folder.resolve("pack"));
        List<Rule> before = rules(pack);
        assertThat(PolicyDesk.policy("fmt", pack.toString(), "--words", "en", "--write")
                        .code())
                .isEqualTo(ExitCode.FINE);
        assertThat(pack.resolve("tables/qualify.csv"))
                .content(StandardCharsets.UTF_8)
                .contains("category")
                .doesNotContain("类别");
        assertThat(meaning(rules(pack))).isEqualTo(meaning(before));
        assertThat(PolicyDesk.policy("fmt", pack.toString()).code()).isEqualTo(ExitCode.FINE);
        assertThat(PolicyDesk.policy("fmt", pack.toString(), "--words", "fr").code())
                .isEqualTo(ExitCode.USAGE);
    }

    private static List<Rule> rules(Path pack) {
        return PackCheck.of(PolicyPacks.read(pack).value().orElseThrow())
                .value()
                .map(CheckedPack::rules)
                .orElseThrow();
    }

    private static List<String> meaning(List<Rule> rules) {
        return rules.stream().map(rule -> rule.info() + " " + rule.conditions()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "yaml"})
    void aConvertedPackHasTheSameRules(String form) throws IOException {
        Path pack = PolicyDesk.copy("matching", folder.resolve("pack"));
        List<Rule> before = rules(pack);
        Path written = folder.resolve("written");
        Answer answer = PolicyDesk.policy("convert", pack.toString(), "--to", form, "--out", written.toString());
        assertThat(answer.code()).isEqualTo(ExitCode.FINE);
        for (String table : List.of("forbid", "prefer", "qualify")) {
            assertThat(answer.out()).contains("  " + table + "." + form + "\n");
            Files.delete(pack.resolve("tables/" + table + ".csv"));
            Files.copy(written.resolve(table + "." + form), pack.resolve("tables/" + table + "." + form));
        }
        assertThat(meaning(rules(pack))).isEqualTo(meaning(before));
        assertThat(PolicyDesk.policy("check", pack.toString()).code()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void convertNamesWhatItWrote() throws IOException {
        new PolicyDesk()
                .ask(
                        ExitCode.FINE,
                        "convert",
                        path("matching"),
                        "--to",
                        "xlsx",
                        "--out",
                        folder.resolve("xlsx").toString())
                .ask(
                        ExitCode.USAGE,
                        "convert",
                        path("matching"),
                        "--to",
                        "pdf",
                        "--out",
                        folder.resolve("pdf").toString())
                .isGolden("convert.txt");
        assertThat(folder.resolve("pdf")).doesNotExist();
    }

    @Test
    void scenariosPassAndARedOneSaysWhatWasExpected() throws IOException {
        Path red = PolicyDesk.copy("matching", folder.resolve("red"));
        PolicyDesk.edit(red, "tables/prefer.csv", "加-05,紧急,-,-,-,-,-,-,-,-,加减分,15,", "加-05,紧急,-,-,-,-,-,-,-,-,加减分,14,");
        new PolicyDesk()
                .ask(ExitCode.FINE, "test", path("matching"))
                .ask(ExitCode.FINDINGS, "test", red.toString())
                .isGolden("test.txt");
        for (String pack : PACKS) {
            assertThat(PolicyDesk.policy("test", path(pack)).code()).isEqualTo(ExitCode.FINE);
        }
    }

    @Test
    void coverageNamesTheRowThatNobodyWouldMiss() throws IOException {
        Path thin = PolicyDesk.copy("matching", folder.resolve("thin"));
        String scenarios = "scenarios/matching.yaml";
        PolicyDesk.edit(thin, scenarios, "expect: {加分: 30, 理由: 加-05}", "expect: {判定: 可选}");
        new PolicyDesk()
                .ask(ExitCode.FINE, "coverage", path("matching"))
                .ask(ExitCode.FINDINGS, "coverage", thin.toString())
                .isGolden("coverage.txt");
        for (String pack : PACKS) {
            assertThat(PolicyDesk.policy("coverage", path(pack)).code()).isEqualTo(ExitCode.FINE);
        }
    }

    @Test
    void anExplanationNamesTheRowsAndTheNearestChange() throws IOException {
        String far = "category=home-care;skilled=yes;urgency=routine;distance=2500;personal=yes;area-level=zone";
        String blocked = "category=repair;skilled=no;urgency=routine;distance=300;personal=yes;resource-fee=free";
        new PolicyDesk()
                .ask(ExitCode.FINE, "explain", path("matching"), "--facts", far)
                .ask(ExitCode.FINE, "explain", path("matching"), "--facts", blocked)
                .isGolden("explain.txt");
    }

    @Test
    void aPairOfACaseIsExplainedAndAReaderOfThePublicSeesNoPerson() throws IOException {
        String pair = "N-0014/" + candidate("N-0014");
        new PolicyDesk()
                .ask(ExitCode.FINE, "explain", path("matching"), "--case", PolicyDesk.caseFolder(), "--why", pair)
                .isGolden("explain-pair.txt");
        Answer open = PolicyDesk.policy(
                "explain",
                path("matching"),
                "--case",
                PolicyDesk.caseFolder(),
                "--why-not",
                pair,
                "--reader",
                "public");
        Answer closed = PolicyDesk.policy(
                "explain",
                path("matching"),
                "--case",
                PolicyDesk.caseFolder(),
                "--why-not",
                pair,
                "--reader",
                "sensitive");
        assertThat(open.out()).contains("个人情况（不予显示）").doesNotContain("独居", "岁", "行动", "米");
        assertThat(closed.out()).doesNotContain("不予显示");
    }

    private static String candidate(String subject) {
        Answer answer = PolicyDesk.policy(
                "explain",
                path("matching"),
                "--case",
                PolicyDesk.caseFolder(),
                "--why",
                subject + "/?",
                "--lang",
                "en");
        assertThat(answer.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(answer.err()).contains(subject + "/?").contains("candidates, such as: ");
        return answer.err().replaceAll("(?s).*such as: ([^,\\s]+).*", "$1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--facts;categry=meals",
                "--facts;=",
                "--facts;distance=far",
                "--facts;category=meals;--reader;me"
            })
    void aQuestionThatCannotBeMeantIsAMistakeOfUsage(String words) {
        String[] parts = ("explain;" + path("matching") + ";" + words + ";--lang;en").split(";");
        Answer answer = PolicyDesk.policy(parts);
        assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).hasLineCount(1).doesNotContain("Exception");
    }
}
