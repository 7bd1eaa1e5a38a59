package org.gridgov.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.gridgov.examples.cli.Shell.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, against golden files; run with -Dgridgov.update=true to write them. */
class HaihongDemoTest {
    @TempDir
    private Path folder = Path.of("");

    private static void agreesWithGolden(String name, Answer answer) throws IOException {
        assertThat(answer.code()).isEqualTo(ExitCode.FINE);
        String text = answer.out();
        assertThat(text).isNotEmpty();
        Path golden = Path.of("src/test/resources/org/gridgov/examples/cli", name);
        if (Boolean.getBoolean("gridgov.update")) {
            Files.writeString(golden, text, StandardCharsets.UTF_8);
        }
        assertThat(text).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }

    @Test
    void printsTheSummaryInBothLanguages() throws IOException {
        Answer chinese = Shell.gridgov("demo", "haihong");
        assertThat(chinese.code()).isEqualTo(ExitCode.FINE);
        assertThat(chinese.err()).isEmpty();
        agreesWithGolden("haihong.zh.txt", chinese);
        agreesWithGolden("haihong.en.txt", Shell.gridgov("demo", "haihong", "--lang", "en"));
    }

    @Test
    void a4WritesTheSameBytesInEveryLocaleAndTimeZone() throws IOException {
        Answer first =
                Shell.gridgov("demo", "haihong", "--out", folder.resolve("a").toString());
        assertThat(Shell.contents(folder.resolve("a"))).hasSize(7);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : new String[] {"tr", "ar", "zh"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
                Answer again = Shell.gridgov(
                        "demo", "haihong", "--out", folder.resolve(tag).toString());
                assertThat(again).isEqualTo(first);
                assertThat(Shell.contents(folder.resolve(tag))).isEqualTo(Shell.contents(folder.resolve("a")));
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void explainsATaskInBothLanguages() throws IOException {
        Shell.gridgov("demo", "haihong", "--out", folder.toString());
        agreesWithGolden("task.zh.txt", Shell.gridgov("explain", folder.toString(), "T-0001"));
        agreesWithGolden("need.en.txt", Shell.gridgov("explain", folder.toString(), "N-0014", "--lang", "en"));
        agreesWithGolden("visit.zh.txt", Shell.gridgov("explain", folder.toString(), visit()));
    }

    @Test
    void theReadmesQuestionHasAnAnswer() throws IOException {
        Shell.gridgov("demo", "haihong", "--out", folder.toString());
        Answer answer = Shell.gridgov("explain", folder.toString(), "N-0014", "--why-not", "R-052");
        assertThat(answer.code()).isEqualTo(ExitCode.FINE);
        assertThat(answer.out()).contains("R-052", "可选未选");
    }

    private String visit() throws IOException {
        String roster = Files.readString(folder.resolve("roster.json"), StandardCharsets.UTF_8);
        int at = roster.indexOf("\"visit\": \"") + 10;
        return roster.substring(at, roster.indexOf('"', at));
    }

    @Test
    void noHouseholdOfTheProjectStandsOnThePageOrAmongTheFindings() throws IOException {
        Shell.gridgov("demo", "haihong", "--out", folder.toString());
        String page = Files.readString(folder.resolve("report.html"), StandardCharsets.UTF_8);
        String findings = Files.readString(folder.resolve("findings.json"), StandardCharsets.UTF_8);
        String beneficiaries =
                Files.readString(Shell.haihong().resolve("case/beneficiaries.csv"), StandardCharsets.UTF_8);
        assertThat(beneficiaries.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .hasSize(66)
                .allSatisfy(household -> {
                    assertThat(page).doesNotContain(household);
                    assertThat(findings).doesNotContain(household);
                });
    }

    @Test
    void thePageNeedsNothingButItself() throws IOException {
        Shell.gridgov("demo", "haihong", "--out", folder.toString());
        String page = Files.readString(folder.resolve("report.html"), StandardCharsets.UTF_8);
        assertThat(page.replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
                .doesNotContain("http:", "https:", "src=", "url(", "@import");
        assertThat(page).contains("32 次走访最多能到的家庭").contains("Households that 32 visits can reach at most");
    }
}
