package org.gridgov.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridgov.examples.cli.Shell.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions about the ground: the district of the source over forty years, and Haihong with planted faults. */
class TerritoryCommandTest {
    private static final Path DISTRICT = Path.of("src/main/resources/org/gridgov/examples/district/case");

    @TempDir
    private Path folder = Path.of("");

    private static Answer district(String question, String... rest) {
        String[] arguments = new String[3 + rest.length];
        arguments[0] = "territory";
        arguments[1] = question;
        arguments[2] = DISTRICT.toString();
        System.arraycopy(rest, 0, arguments, 3, rest.length);
        return Shell.gridgov(arguments);
    }

    private static void isGolden(String name, String text) throws IOException {
        Path golden = Path.of("src/test/resources/org/gridgov/examples/cli", name);
        if (Boolean.getBoolean("gridgov.update")) {
            Files.writeString(golden, text, StandardCharsets.UTF_8);
        }
        assertThat(text).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }

    @Test
    void h2TheDistrictIsTracedOverFortyYears() throws IOException {
        StringBuilder told = new StringBuilder();
        for (String lang : new String[] {"zh", "en"}) {
            told.append(district("trace", "320611", "--lang", lang).out())
                    .append(district("trace", "320613", "--back", "--lang", lang)
                            .out())
                    .append(district("at", "1985-01-01", "--lang", lang).out())
                    .append(district("at", "2026-01-01", "--lang", lang).out())
                    .append(district("diff", "1985-01-01", "2000-01-01", "--lang", lang)
                            .out())
                    .append(district("diff", "2019-12-31", "2026-01-01", "--lang", lang)
                            .out());
        }
        isGolden("district.txt", told.toString());
        assertThat(district("check").code()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void answersAreJsonOnRequest() {
        assertThat(district("trace", "320602", "--from", "1985-01-01", "--format", "json")
                        .out())
                .contains("\"unit\": \"320602\"", "\"code\": \"320613\"", "\"share\": \"1\"");
        assertThat(district("at", "2026-01-01", "--format", "json").out())
                .startsWith("[")
                .contains("\"nature\": \"FUNCTIONAL\"");
        assertThat(district("diff", "2019-12-31", "2026-01-01", "--format", "json")
                        .out())
                .contains("\"GONE\"");
        assertThat(district("check", "--format", "json").out()).contains("\"principles\"", "\"proofs\": []");
    }

    @ParameterizedTest
    @CsvSource({
        "trace;32061,Maybe '3206' was meant",
        "trace;320611;--from;2000-01-01;--to;1990-01-01,Maybe --back was forgotten",
        "locate,Name a place with --point or --atom",
        "locate;--point;12,must be two numbers",
        "locate;--point;1e999999999;--lang;en,must be two numbers",
        "locate;--atom;A-1,The case has no building 'A-1'"
    })
    void aQuestionThatCannotBeAnsweredSaysWhatWasMeant(String words, String expected) {
        String[] parts = (words + ";--lang;en")
                .replaceFirst(";--lang;en;--lang;en$", ";--lang;en")
                .split(";");
        String[] rest = new String[parts.length - 1];
        System.arraycopy(parts, 1, rest, 0, rest.length);
        Answer answer = district(parts[0], rest);
        assertThat(answer.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(answer.err()).contains(expected).doesNotContain("\tat ").doesNotContain("Exception");
    }

    @Test
    void aBuildingAndAPointLieInTheSameLeaf() {
        String haihong = Shell.haihong().resolve("case").toString();
        assertThat(Shell.gridgov("territory", "locate", haihong, "--atom", "A-005", "--lang", "en")
                        .out())
                .contains("By boundaries: [EDZ-HH-1-01]; by placements: EDZ-HH-1-01");
        assertThat(Shell.gridgov("territory", "locate", haihong, "--point", "150，100", "--lang", "en")
                        .out())
                .contains("By boundaries: [EDZ-HH-1-01, EDZ-HH-1-02]");
        assertThat(Shell.gridgov("territory", "locate", haihong, "--point", "-9e9,1", "--lang", "en")
                        .out())
                .contains("By boundaries: —");
    }

    /** Haihong with a corner moved, a leaf taken away, one that reaches too far, and a strip of half a metre. */
    private Path faulty() throws IOException {
        Path copy = folder.resolve("case");
        Shell.copy(Shell.haihong().resolve("case"), copy);
        Path file = copy.resolve("boundaries.geojson");
        String text = Files.readString(file, StandardCharsets.UTF_8);
        text = replaced(text, "EDZ-HH-1-06", "[450, 225]", "[490, 260]");
        text = replaced(text, "EDZ-HH-2-06", "[900, 225]", "[840, 290]");
        text = replaced(text, "EDZ-HH-2-04", "[1200, 225]", "[1236, 225]");
        text = replaced(text, "EDZ-HH-1-11", "[300, 675]", "[300, 674.5]");
        String without =
                text.lines().filter(line -> !line.contains("\"EDZ-HH-1-09\"")).reduce("", (a, b) -> a + b + "\n");
        Files.writeString(file, without, StandardCharsets.UTF_8);
        return copy;
    }

    private static String replaced(String text, String unit, String from, String to) {
        String line = text.lines()
                .filter(one -> one.contains("\"" + unit + "\""))
                .findFirst()
                .orElseThrow();
        assertThat(line).contains(from);
        return text.replace(line, line.replace(from, to));
    }

    @Test
    void p4AndP5PlantedFaultsAreFoundAndDrawn() throws IOException {
        Path copy = faulty();
        Path out = folder.resolve("out");
        Answer english = Shell.gridgov("territory", "check", copy.toString(), "--lang", "en", "--out", out.toString());
        assertThat(english.code()).isEqualTo(ExitCode.FINDINGS);
        isGolden("faulty.en.txt", english.out());
        isGolden(
                "faulty.zh.txt",
                Shell.gridgov("territory", "check", copy.toString()).out());
        String page = Files.readString(out.resolve("territory.html"), StandardCharsets.UTF_8);
        assertThat(page)
                .contains("class=\"overlap\"", "class=\"gap\"", "class=\"overhang\"", "class=\"sliver\"")
                .contains("url(#gap)");
        assertThat(Files.readString(out.resolve("territory.json"), StandardCharsets.UTF_8))
                .contains("\"kind\": \"OVERLAP\"", "\"proven\": false");
    }

    @Test
    void soundGroundIsProven() throws IOException {
        Path out = folder.resolve("out");
        Answer answer = Shell.gridgov(
                "territory",
                "check",
                Shell.haihong().resolve("case").toString(),
                "--out",
                out.toString(),
                "--lang",
                "en");
        assertThat(answer.code()).isEqualTo(ExitCode.FINE);
        assertThat(answer.out())
                .contains("Proven: in 3 units the ground is covered exactly once by the units below.")
                .contains("2160000/2160000");
        assertThat(Files.readString(out.resolve("territory.html"), StandardCharsets.UTF_8))
                .doesNotContain("class=\"gap\"", "class=\"overlap\"");
    }
}
