package org.gridgov.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gridgov.examples.cli.Shell.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** New grids for Haihong, from the command line. */
class MergeCommandTest {
    private static final String CASE = Shell.haihong().resolve("case").toString();
    private static final String SETTINGS = Shell.haihong().resolve("merge.yaml").toString();
    private static final String SMALLER =
            Shell.haihong().resolve("merge-smaller.yaml").toString();

    @TempDir
    private Path folder = Path.of("");

    private static Answer merge(String... rest) {
        List<String> arguments = new ArrayList<>(List.of("merge", CASE));
        arguments.addAll(List.of(rest));
        return Shell.gridgov(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void drawsComparesAndAsksWhatIf(String lang) throws IOException {
        Answer answer = merge("--settings", SETTINGS, "--compare", "--what-if", SMALLER, "--lang", lang);
        Path golden = Path.of("src/test/resources/org/gridgov/examples/cli", "merge." + lang + ".txt");
        if (Boolean.getBoolean("gridgov.update")) {
            Files.writeString(golden, answer.out(), StandardCharsets.UTF_8);
        }
        assertThat(answer.out()).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
        assertThat(answer.code()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void writesThePageAndTheDataAndTheSameBytesAgain() throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        assertThat(merge("--settings", SETTINGS, "--out", one.toString()).code())
                .isEqualTo(ExitCode.FINE);
        merge("--settings", SETTINGS, "--out", two.toString());
        assertThat(Shell.contents(one)).isEqualTo(Shell.contents(two));
        String page = Files.readString(one.resolve("merge.html"), StandardCharsets.UTF_8);
        assertThat(page)
                .contains("合网前后", "Before and after", "<svg", "一项不多，一项不少")
                .doesNotContain("S-0");
        assertThat(Files.readString(one.resolve("merge.json"), StandardCharsets.UTF_8))
                .contains("\"drawing\"", "\"crosswalk\"", "\"owed\": 1660", "\"whatIf\": null");
    }

    @Test
    void stopsInTimeWithTheBestPlanSoFar() throws IOException {
        Path endless = folder.resolve("endless.yaml");
        Files.writeString(endless, "kind: grid\nleast: 300\nmost: 500\nsteps: 900000000000\n", StandardCharsets.UTF_8);
        Answer answer = merge("--settings", endless.toString(), "--seconds", "1", "--lang", "en");
        assertThat(answer.code()).isEqualTo(ExitCode.FINE);
        assertThat(answer.out()).startsWith("4 new grids").contains("duties: 1660 owed");
    }

    @Test
    void saysWhatIsWrongWithTheSettings() throws IOException {
        Path bad = folder.resolve("bad.yaml");
        Files.writeString(bad, "kind: grid\nleast: 500\nmost: 300\n", StandardCharsets.UTF_8);
        Answer answer = merge("--settings", bad.toString(), "--lang", "en");
        assertThat(answer.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(answer.err()).contains("The settings can't be used").contains("bad.yaml");
        Files.writeString(bad, "kind: zone\nleast: 300\nmost: 500\n", StandardCharsets.UTF_8);
        assertThat(merge("--settings", bad.toString(), "--lang", "en").err()).contains("'zone'");
        assertThat(merge("--settings", SETTINGS, "--seconds", "0", "--lang", "zh")
                        .err())
                .contains("限时");
        assertThat(merge("--settings", folder.resolve("none.yaml").toString()).code())
                .isEqualTo(ExitCode.UNREADABLE);
    }
}
