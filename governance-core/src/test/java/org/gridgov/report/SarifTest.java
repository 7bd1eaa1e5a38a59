package org.gridgov.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;
import org.gridgov.basics.Level;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SarifTest {
    private static final Place CELL = Place.of("pack/tables/a.csv").row(8).column("3");

    private static Finding finding(Level level, String code, Place place) {
        return new Finding(
                level,
                code,
                place,
                LocalText.of("原因", "cause"),
                LocalText.of("影响", "effect"),
                LocalText.of("办法", "cure"));
    }

    private static JsonNode json(Finding... findings) {
        return new ObjectMapper()
                .valueToTree(Sarif.of("gridgov", Findings.of(List.of(findings)), Language.EN))
                .path("runs")
                .path(0);
    }

    @Test
    void theFrameIsOfVersionTwo() {
        Sarif log = Sarif.of("gridgov", Findings.NONE, Language.ZH);
        assertThat(log.version()).isEqualTo("2.1.0");
        assertThat(log.runs()).hasSize(1);
        assertThat(log.runs().get(0).results()).isEmpty();
        assertThat(log.runs().get(0).tool().driver().name()).isEqualTo("gridgov");
    }

    @Test
    void eachCodeIsNamedOnceAndEachFindingIsAResult() {
        JsonNode run = json(
                finding(Level.ERROR, "GP-B-01", CELL),
                finding(Level.ERROR, "GP-A-01", CELL.row(9)),
                finding(Level.ERROR, "GP-B-01", CELL.row(10)));
        assertThat(run.at("/tool/driver/rules"))
                .extracting(rule -> rule.path("id").asText())
                .containsExactly("GP-A-01", "GP-B-01");
        assertThat(run.path("results"))
                .extracting(result -> result.path("ruleId").asText())
                .containsExactly("GP-B-01", "GP-A-01", "GP-B-01");
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void levelsAreThoseOfTheFormat(Level level) {
        String expected = switch (level) {
            case ERROR -> "error";
            case WARNING -> "warning";
            default -> "note";
        };
        assertThat(json(finding(level, "GP-A-01", CELL)).at("/results/0/level").asText())
                .isEqualTo(expected);
    }

    @Test
    void theMessageHoldsCauseEffectAndCureInOneLanguage() {
        Findings findings = Findings.of(List.of(finding(Level.ERROR, "GP-A-01", CELL)));
        assertThat(message(findings, Language.EN)).isEqualTo("cause\neffect\ncure");
        assertThat(message(findings, Language.ZH)).isEqualTo("原因\n影响\n办法");
    }

    private static String message(Findings findings, Language language) {
        return Sarif.of("t", findings, language)
                .runs()
                .get(0)
                .results()
                .get(0)
                .message()
                .text();
    }

    @Test
    void theWholeHasNoPlaceAndAFileNoLine() {
        assertThat(json(finding(Level.ERROR, "GP-A-01", Place.NONE)).at("/results/0/locations"))
                .isEmpty();
        JsonNode file = json(finding(
                        Level.ERROR, "GP-A-01", Place.of("a b/表.csv").column("类别")))
                .at("/results/0/locations/0/physicalLocation");
        assertThat(file.at("/artifactLocation/uri").asText()).isEqualTo("a%20b/%E8%A1%A8.csv");
        assertThat(file.has("region")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"3,3", "类别,", "'',", "3a,", "0,", "２,", "9999999999,"})
    void aColumnIsStatedIfItIsANumberFromOne(String column, Integer expected) {
        JsonNode region = json(finding(Level.ERROR, "GP-A-01", CELL.column(column)))
                .at("/results/0/locations/0/physicalLocation/region");
        assertThat(region.path("startLine").asInt()).isEqualTo(8);
        assertThat(region.has("startColumn")).isEqualTo(expected != null);
        if (expected != null) {
            assertThat(region.path("startColumn").asInt()).isEqualTo(expected);
        }
    }
}
