package org.gridgov.examples.haihong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HaihongCaseTest {
    private static final Path SOURCES = Path.of("src/main/resources/org/gridgov/examples/haihong/case");

    @BeforeAll
    static void rewritesTheCaseWhereThatIsAskedFor() throws IOException, URISyntaxException {
        if (Boolean.getBoolean("gridgov.update")) {
            HaihongGenerator.write(SOURCES, HaihongGenerator.SEED);
            HaihongGenerator.write(folder(), HaihongGenerator.SEED);
        }
    }

    private static Path folder() throws URISyntaxException {
        URL readme = Objects.requireNonNull(HaihongGenerator.class.getResource("case/README.md"), "README.md");
        return Objects.requireNonNull(Path.of(readme.toURI()).getParent(), "folder");
    }

    private static String onClassPath(String name) {
        try (InputStream stream = HaihongGenerator.class.getResourceAsStream("case/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theCaseOnTheClassPathIsWhatTheGeneratorDraws() {
        HaihongGenerator.generate(HaihongGenerator.SEED)
                .forEach((name, text) -> assertThat(onClassPath(name)).as(name).isEqualTo(text));
    }

    @Test
    void theFolderHoldsNothingElseButItsReadme() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            List<String> others = files.map(file -> file.getFileName().toString())
                    .filter(name ->
                            !HaihongGenerator.generate(HaihongGenerator.SEED).containsKey(name))
                    .toList();
            assertThat(others).containsExactly("README.md");
        }
    }

    @Test
    void theTextDependsOnNeitherLocaleNorTimeZone() {
        Map<String, String> expected = HaihongGenerator.generate(7);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab-ca-islamic"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(HaihongGenerator.generate(7)).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void anotherSeedDrawsAnotherCase() {
        assertThat(HaihongGenerator.generate(1).get("needs.csv"))
                .isNotEqualTo(HaihongGenerator.generate(2).get("needs.csv"));
    }

    @Test
    void everySeedDrawsAWholeCaseOfTheSameCounts() {
        CaseTables shipped = new CaseTables(HaihongGenerator.generate(HaihongGenerator.SEED));
        for (long seed = 0; seed < 40; seed++) {
            CaseTables drawn = new CaseTables(HaihongGenerator.generate(seed));
            for (String table :
                    List.of("units", "members", "posts", "needs", "resources", "services", "claims", "visits")) {
                assertThat(drawn.rows(table)).as(table + " of seed " + seed).hasSameSizeAs(shipped.rows(table));
            }
        }
    }

    @Test
    void mainWritesTheCaseIntoAFolder(@TempDir Path folder) throws IOException {
        HaihongGenerator.main(new String[] {folder.resolve("new").toString()});
        assertThat(Files.readString(folder.resolve("new/case.yaml"), StandardCharsets.UTF_8))
                .isEqualTo(onClassPath("case.yaml"));
    }

    @Test
    void mainAsksForExactlyOneFolder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HaihongGenerator.main(new String[0]))
                .withMessage("One folder must be named, but there are 0");
    }

    @Test
    void theSettingsSayThatTheDataAreSynthetic() {
        assertThat(onClassPath("case.yaml"))
                .startsWith("# Synthetic, seed 20261123.")
                .contains("name: \"海洪社区|Haihong community\"\n")
                .contains("合成数据", "are synthetic")
                .contains("asOf: \"2026-11-23T01:00:00Z\"\n", "zone: \"Asia/Shanghai\"\n", "publicCellLeast: 5\n")
                .contains("planDays: \"2026-12-01/2027-01-01\"\n");
    }

    @Test
    void thePageAboutTheCaseStatesTheNumberOfRowsOfEveryTable() throws IOException {
        CaseTables tables = new CaseTables(HaihongGenerator.generate(HaihongGenerator.SEED));
        Map<String, String> stated = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("docs/haihong.md"), StandardCharsets.UTF_8)) {
            String[] cells = line.split(" *\\| *");
            if (cells.length > 2 && cells[2].matches("[0-9]+(, [0-9]+)*")) {
                String[] names = cells[1].replace("`", "").split(", ");
                String[] counts = cells[2].split(", ");
                for (int i = 0; i < names.length; i++) {
                    stated.put(names[i], counts[Math.min(i, counts.length - 1)]);
                }
            }
        }
        assertThat(stated).containsOnlyKeys(tables.names());
        stated.forEach((table, count) -> assertThat(count)
                .as(table)
                .isEqualTo(Integer.toString(tables.rows(table).size())));
    }
}
