package org.gridgov.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.PolicyEngines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No pack, however large or wrong, keeps a check busy or fills the memory with findings. */
class PackLimitsTest {
    private static final String HEAD = "编号,条件,结果,条文\n号,紧急程度,判定,依据\n";

    @TempDir
    Path temp = Path.of("");

    private static String rows(int count, String format) {
        return IntStream.range(0, count)
                .mapToObj(i -> format.replace("#", String.valueOf(i)))
                .collect(Collectors.joining("\n", HEAD, "\n"));
    }

    private List<String> check(String... tables) {
        for (String each : List.of("policy.yaml", "vocabulary.yaml")) {
            write(each, MistakeCorpusTest.resource(each));
        }
        for (int i = 0; i < tables.length; i++) {
            write("tables/t" + i + ".csv", tables[i]);
        }
        return PolicyEngines.check(temp.resolve("p")).stream()
                .map(finding -> finding.code() + " " + finding.place())
                .toList();
    }

    private void write(String file, String text) {
        Fixtures.write(temp.resolve("p").resolve(file), text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTableOfTooManyRowsIsNotRead() {
        assertThat(check(rows(20_001, "r#,紧急,可选,第一条"))).containsExactly("GP-PACK-11 p/tables/t0.csv");
    }

    @Test
    void tablesOfTooManyRowsTogetherAreReadAsFarAsTheLimitGoes() {
        String half = rows(9_990, "r#,紧急,可选,第一条");
        assertThat(check(half, half, half)).contains("GP-PACK-11 p/tables/t2.csv");
    }

    @Test
    void filesOfTooManyBytesTogetherAreNotHeld() {
        String large = "编号,备注\n" + "x".repeat(2_000_000);
        assertThat(check(large, large, large, large, large, large, large, large, large))
                .contains("GP-PACK-10 p/tables/t8.csv")
                .doesNotContain("GP-PACK-10 p/tables/t7.csv");
    }

    @Test
    void aTableOfMistakesIsReadToTheFiveHundredthOne() {
        assertThat(check(rows(2_000, "r#,紧急#,可选,第一条"))).hasSize(501).contains("GP-TXT-03 p/tables/t0.csv:503");
    }

    @Test
    void aCellOfMistakesNamesThree() {
        assertThat(check(rows(1, "r#," + "x、y、z、u、".repeat(900) + "v,可选,第一条")))
                .filteredOn(line -> line.startsWith("GP-ROW-02"))
                .hasSize(3);
    }

    @Test
    void copiesOfOneRowAreCounted() {
        assertThat(check(rows(3_000, "r#,紧急,可选,第一条")))
                .containsExactlyInAnyOrder(
                        "GP-ROW-07 p/tables/t0.csv:4",
                        "GP-ROW-07 p/tables/t0.csv:5",
                        "GP-ROW-07 p/tables/t0.csv:6",
                        "GP-PACK-09 p/tables/t0.csv:7");
    }

    @Test
    void formulasInManyCellsAreToldTwentyTimes() {
        assertThat(check(rows(300, "r#,=SUM(#),可选,第一条")))
                .filteredOn(line -> line.startsWith("GP-TAB-13"))
                .hasSize(20);
    }
}
