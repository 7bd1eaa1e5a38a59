package org.gridgov.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gridgov.examples.cli.Shell.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void helpIsFineAndAMissingCommandIsUsage() {
        assertThat(Shell.gridgov("--help").code()).isEqualTo(ExitCode.FINE);
        assertThat(Shell.gridgov("--help").out()).contains("run", "check", "explain", "demo");
        assertThat(Shell.gridgov("run", "--help").out()).contains("--pack");
        assertThat(Shell.gridgov().code()).isEqualTo(ExitCode.USAGE);
        assertThat(Shell.gridgov("rum").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Shell.gridgov("demo", "atlantis").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Shell.gridgov("demo", "haihong", "--lang", "fr").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aFolderWithoutACaseIsUnreadableAndSaysSoInTheReadersLanguage() {
        Answer english = Shell.gridgov("run", folder.toString(), "--lang", "en");
        assertThat(english.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(english.err())
                .contains("case.yaml")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
        Answer chinese = Shell.gridgov("check", folder.toString());
        assertThat(chinese.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(chinese.err()).contains("必须有可用的 case.yaml");
    }

    @Test
    void aFolderThatIsNoRunIsUnreadable() {
        Answer answer = Shell.gridgov("explain", folder.toString(), "N-0001", "--lang", "en");
        assertThat(answer.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(answer.err()).contains("explanations.json").contains("--out");
    }

    @Test
    void aCaseWithErrorsIsCheckedToTheEndAndAnswersOne() throws IOException {
        Shell.copy(Shell.haihong().resolve("case"), folder.resolve("case"));
        Path needs = folder.resolve("case/needs.csv");
        String text = Files.readString(needs, StandardCharsets.UTF_8);
        Files.writeString(needs, text + text.lines().skip(1).findFirst().orElseThrow() + "\n", StandardCharsets.UTF_8);
        Answer answer = Shell.gridgov("check", folder.resolve("case").toString());
        assertThat(answer.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(answer.out()).contains("GG-CASE-01").contains("needs.csv:").contains("错误 1，");
        Answer json = Shell.gridgov("check", folder.resolve("case").toString(), "--format", "json");
        assertThat(json.out()).startsWith("[").contains("\"code\": \"GG-CASE-01\"");
    }

    @Test
    void aPackWithAnErrorIsUnreadableAndNamesTheCell() throws IOException {
        Shell.copy(Shell.haihong().resolve("packs"), folder.resolve("packs"));
        Path table = folder.resolve("packs/assignment/tables/forbid.csv");
        Files.writeString(
                table, Files.readString(table, StandardCharsets.UTF_8).replace("满负荷", "满负核"), StandardCharsets.UTF_8);
        Answer answer = Shell.gridgov(
                "run",
                Shell.haihong().resolve("case").toString(),
                "--pack",
                folder.resolve("packs").toString());
        assertThat(answer.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(answer.err()).contains("forbid.csv").contains("满负核").contains("满负荷");
    }

    @Test
    void everyBrokenPackIsNamedAndAPackInTheWrongFolderToo() throws IOException {
        Shell.copy(Shell.haihong().resolve("packs"), folder.resolve("packs"));
        Files.move(folder.resolve("packs/assignment"), folder.resolve("packs/other"));
        Files.move(folder.resolve("packs/matching"), folder.resolve("packs/assignment"));
        Files.move(folder.resolve("packs/other"), folder.resolve("packs/matching"));
        Answer answer = Shell.gridgov(
                "run",
                Shell.haihong().resolve("case").toString(),
                "--pack",
                folder.resolve("packs").toString(),
                "--lang",
                "en");
        assertThat(answer.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(answer.err())
                .contains("assignment/policy.yaml:kind", "matching/policy.yaml:kind", "GG-EX-01")
                .doesNotContain("Exception");
    }

    @Test
    void aTableWithAnotherEndingIsNotLostInSilence() throws IOException {
        Path copy = folder.resolve("case");
        Shell.copy(Shell.haihong().resolve("case"), copy);
        Files.move(copy.resolve("tasks.csv"), copy.resolve("tasks.xls"));
        Files.delete(copy.resolve("claims.csv"));
        Answer answer = Shell.gridgov("check", copy.toString(), "--lang", "en");
        assertThat(answer.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(answer.out()).contains("GG-IO-50", "tasks.xls", "GG-IO-51", "no rows: tasks, claims");
    }

    @Test
    void cellsThatChangedPlacesDoNotGiveAHouseholdAway() throws IOException {
        Path copy = folder.resolve("case");
        Shell.copy(Shell.haihong().resolve("case"), copy);
        Path table = copy.resolve("beneficiaries.csv");
        List<String> lines = Files.readAllLines(table, StandardCharsets.UTF_8);
        String[] cells = lines.get(1).split(",", 3);
        String household = cells[0];
        lines.set(1, cells[1] + "," + cells[0] + "," + cells[2]);
        Files.write(table, lines, StandardCharsets.UTF_8);
        assertThat(Shell.gridgov("check", copy.toString()).out())
                .contains("GG-CASE-03")
                .doesNotContain(household);
        lines.set(1, String.join(",", household, cells[1], cells[1], household, ""));
        Files.write(table, lines, StandardCharsets.UTF_8);
        assertThat(Shell.gridgov("check", copy.toString()).out())
                .contains("beneficiaries.csv:2:同意期")
                .doesNotContain(household);
        Files.write(table, lines.subList(2, lines.size()), StandardCharsets.UTF_8);
        String second = lines.get(2).split(",", 2)[0];
        assertThat(Shell.gridgov("check", copy.toString()).out())
                .contains("beneficiaries.csv")
                .doesNotContain(second + "”")
                .doesNotContain(":" + second);
    }
}
