package org.gridgov.grid.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.gridgov.grid.code.CodeSchemes.CITY_CELL_15;
import static org.gridgov.grid.code.CodeSchemes.DIGITAL_GRID_20;
import static org.gridgov.grid.code.CodeSchemes.DIVISION_12;
import static org.gridgov.grid.code.CodeSchemes.FREE;
import static org.gridgov.grid.code.Codes.CELL;
import static org.gridgov.grid.code.Codes.COMMUNITY;
import static org.gridgov.grid.code.Codes.COUNTY;
import static org.gridgov.grid.code.Codes.PREFECTURE;
import static org.gridgov.grid.code.Codes.STREET;
import static org.gridgov.grid.code.Codes.code;
import static org.gridgov.grid.code.Codes.codes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.LocalText;
import org.gridgov.grid.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every code here is made up: 99 is no province. */
class CodeSchemeTest {
    @ParameterizedTest
    @CsvSource({
        "990000000000, province, 99",
        "990600000000, prefecture, 9906",
        "990602000000, county, 990602",
        "990602001000, street, 990602001",
        "990602001007, community, 990602001007"
    })
    void aDivisionCodeFilledUpWithZerosStandsOnItsOwnLevel(String text, UnitKind kind, String significant) {
        SchemeCode code = code(DIVISION_12, text);
        assertThat(code.level().orElseThrow().kind()).isEqualTo(kind);
        assertThat(code).hasToString(significant);
        assertThat(code.padded()).isEqualTo(text);
        assertThat(code(DIVISION_12, significant)).isEqualTo(code);
    }

    @Test
    void aCodeTellsItsPathFromTheTopDown() {
        SchemeCode community = code(DIVISION_12, "990602001007");
        assertThat(community.path()).hasToString("[99, 9906, 990602, 990602001, 990602001007]");
        assertThat(community.segments()).containsExactly("99", "06", "02", "001", "007");
        assertThat(code(DIVISION_12, "99").parent()).isEmpty();
        assertThat(code(DIVISION_12, "9906").isPrefixOf(community)).isTrue();
        assertThat(community.isPrefixOf(community)).isFalse();
        assertThat(community.childrenPrefix()).isEmpty();
        assertThat(code(DIVISION_12, "9906").childrenPrefix()).contains("9906");
    }

    @Test
    void aLevelOfZerosDoesNotExistSoTheParentIsTheOneAboveIt() {
        SchemeCode town = code(DIVISION_12, "991900103000");
        assertThat(town.parent()).contains(code(DIVISION_12, "9919"));
        SchemeCode county = code(DIVISION_12, "991900", COUNTY);
        SchemeCode prefecture = code(DIVISION_12, "991900000000", PREFECTURE);
        assertThat(county.padded()).isEqualTo(prefecture.padded());
        assertThat(county).isNotEqualTo(prefecture).hasToString("991900");
        assertThat(county.parent()).contains(prefecture);
        assertThat(county.isPrefixOf(town)).isTrue();
        assertThat(codes(DIVISION_12.parse("991900000000", COUNTY).findings())).containsExactly("GG-CODE-07");
    }

    @Test
    void aCellOfCityManagementIsSixThreeThreeThree() {
        SchemeCode cell = code(CITY_CELL_15, "990602001007012");
        assertThat(cell.segments()).containsExactly("990602", "001", "007", "012");
        assertThat(cell.level().orElseThrow().kind()).isEqualTo(CELL);
        assertThat(cell.parent()).contains(code(CITY_CELL_15, "990602001007"));
        assertThat(codes(CITY_CELL_15.parse("990602001007000").findings())).containsExactly("GG-CODE-08");
    }

    @Test
    void aSchemeMayAcceptTheOldLengthBesideTheNew() {
        CodeScheme both = CITY_CELL_15.withLengths(CELL, List.of(3, 2));
        assertThat(code(both, "99060200100712").segments()).containsExactly("990602", "001", "007", "12");
        assertThat(code(both, "990602001007012").segments()).containsExactly("990602", "001", "007", "012");
        assertThat(code(both, "99060200100712")).isNotEqualTo(code(both, "990602001007012"));
        assertThat(codes(CITY_CELL_15.parse("99060200100712").findings())).containsExactly("GG-CODE-04");
    }

    @Test
    void aGridOfADigitalCommunityNamesItsObjectFirst() {
        SchemeCode grid = code(DIGITAL_GRID_20, "01010099060200160103");
        assertThat(grid.segments()).containsExactly("010100", "990602", "001", "601", "03");
        assertThat(grid.parent().flatMap(SchemeCode::range).orElseThrow().use()).isEqualTo(RangeUse.MERGED);
        SchemeCode undivided = code(DIGITAL_GRID_20, "01010099060200100700");
        assertThat(undivided.range().orElseThrow().use()).isEqualTo(RangeUse.WHOLE);
        assertThat(undivided.level().orElseThrow().kind()).isEqualTo(Codes.GRID);
        assertThat(undivided.parent()).contains(code(DIGITAL_GRID_20, "010100990602001007"));
        assertThat(DIGITAL_GRID_20.parse(undivided.toString()).findings()).isEqualTo(Findings.NONE);
    }

    @Test
    void aFreeCodeTellsNothing() {
        SchemeCode free = code(FREE, "EDZ-HH-1-01");
        assertThat(free.level()).isEmpty();
        assertThat(free.parent()).isEmpty();
        assertThat(free.path()).containsExactly(free);
        assertThat(free.childrenPrefix()).isEmpty();
        assertThat(free.padded()).isEqualTo("EDZ-HH-1-01");
        assertThat(code(FREE, "EDZ").isPrefixOf(free)).isFalse();
        assertThat(codes(FREE.parse("EDZ HH").findings())).containsExactly("GG-CODE-02");
        assertThat(codes(FREE.parse("-1").findings())).containsExactly("GG-CODE-02");
        assertThat(codes(FREE.parse("网格").findings())).containsExactly("GG-CODE-03");
        assertThat(codes(FREE.parse("").findings())).containsExactly("GG-CODE-04");
    }

    @ParameterizedTest
    @CsvSource({
        "990671000000, GG-CODE-05, district",
        "990601000000, GG-CODE-10, county",
        "990602700000, GG-CODE-06, street",
        "990602100000, GG-CODE-05, sub-district",
        "990602001207, GG-CODE-05, residents-committee",
        "990602, , district",
        "990602001000, , street"
    })
    void aTypeNumberThatSaysOtherwiseWarnsAndNeverRefuses(String text, String code, UnitKind kind) {
        var read = DIVISION_12.parse(text, kind);
        assertThat(read.value()).isPresent();
        assertThat(codes(read.findings())).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(read.findings().count(Level.WARNING))
                .isEqualTo(read.findings().size());
    }

    @Test
    void validatesACodeAgainstItsParent() {
        assertThat(DIVISION_12.validate("990602001007", "990602001000", COMMUNITY))
                .isEqualTo(Findings.NONE);
        assertThat(codes(DIVISION_12.validate("990602001007", "990603001000", COMMUNITY)))
                .containsExactly("GG-CODE-11");
        assertThat(codes(DIVISION_12.validate("9906", "990602", PREFECTURE))).containsExactly("GG-CODE-12");
        assertThat(codes(DIVISION_12.validate("990602001", null, COMMUNITY))).containsExactly("GG-CODE-07");
        assertThat(codes(DIVISION_12.validate("990602", "99O6", COUNTY))).containsExactly("GG-CODE-01");
        assertThat(codes(DIVISION_12.validate("990602", null, UnitKind.of("micro-grid"))))
                .containsExactly("GG-CODE-13");
        assertThat(codes(DIVISION_12.validate("000602000000", null, null))).containsExactly("GG-CODE-09");
    }

    @Test
    void aLevelThatStandsAloneSaysNothingAboutItsParent() {
        CodeScheme scheme = CodeScheme.of(
                "own",
                LocalText.of("自定", "own"),
                false,
                List.of(
                        CodeLevel.of(COMMUNITY, LocalText.of("社区", "community"), List.of(12), null, null, null),
                        CodeLevel.of(
                                Codes.GRID,
                                LocalText.of("网格", "grid"),
                                List.of(4),
                                CodeCharacters.DIGITS_CAPITALS_BUT_I_O,
                                true,
                                null),
                        CodeLevel.of(CELL, LocalText.of("微网格", "micro-grid"), List.of(2), null, null, null)));
        assertThat(code(scheme, "WG0107").segments()).containsExactly("WG01", "07");
        assertThat(code(scheme, "WG0107").parent()).contains(code(scheme, "WG01"));
        assertThat(code(scheme, "WG01").parent()).isEmpty();
        assertThat(code(scheme, "990602001007").childrenPrefix()).isEmpty();
        assertThat(scheme.validate("WG01", "990602001007", Codes.GRID)).isEqualTo(Findings.NONE);
        assertThat(scheme.parse("wgOl").findings().asList().get(0).cure().en())
                .isEqualTo("Write 'W' as character 1; the whole code is then WG0L.");
    }

    @Test
    void aHostKeepsSchemesInFiles() throws JsonProcessingException {
        ObjectMapper yaml = new YAMLMapper();
        for (CodeScheme scheme : CodeSchemes.shipped()) {
            assertThat(yaml.readValue(yaml.writeValueAsString(scheme), CodeScheme.class))
                    .isEqualTo(scheme);
            assertThat(CodeSchemes.find(scheme.id())).contains(scheme);
        }
        CodeScheme own = yaml.readValue("""
                id: own
                name: 自定|own
                levels:
                  - {kind: community, name: 社区|community, lengths: [6]}
                  - kind: grid
                    name: 网格|grid
                    lengths: [3, 4]
                    characters: DIGITS_CAPITALS
                    ranges:
                      - {from: '601', to: '999', use: MERGED, name: 合并|merged}
                """, CodeScheme.class);
        assertThat(code(own, "000001A07").segments()).containsExactly("000001", "A07");
        assertThat(code(own, "0000010A07").segments()).containsExactly("000001", "0A07");
    }

    @Test
    void refusesASchemeThatCouldBeReadInTwoWays() {
        LocalText name = LocalText.of("自定", "own");
        CodeLevel six = CodeLevel.of(COMMUNITY, name, List.of(6, 8), null, null, null);
        CodeLevel two = CodeLevel.of(Codes.GRID, name, List.of(2), null, null, null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeScheme.of("own", name, false, List.of(six, two)))
                .withMessageContaining("8 is [8] and [6, 2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeScheme.of("own", name, true, List.of(six)))
                .withMessageContaining("fills up with zeros");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeScheme.of("own", name, false, List.of(two, two)))
                .withMessageContaining("kind must have one level");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeLevel.of(STREET, name, List.of(), null, null, null))
                .withMessageContaining("each of its lengths once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CITY_CELL_15.withLengths(PREFECTURE, List.of(2)))
                .withMessageContaining("must have a level 'prefecture'");
    }
}
