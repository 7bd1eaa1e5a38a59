package org.gridgov.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertThat(chinese.err()).contains("必须有可读的 case.yaml");
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
}
