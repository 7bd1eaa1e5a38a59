package org.gridgov.grid.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.gridgov.grid.code.CodeSchemes.CITY_CELL_15;
import static org.gridgov.grid.code.CodeSchemes.DIGITAL_GRID_20;
import static org.gridgov.grid.code.CodeSchemes.DIVISION_12;
import static org.gridgov.grid.code.Codes.CELL;
import static org.gridgov.grid.code.Codes.COMMUNITY;
import static org.gridgov.grid.code.Codes.GRID;
import static org.gridgov.grid.code.Codes.STREET;
import static org.gridgov.grid.code.Codes.code;
import static org.gridgov.grid.code.Codes.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.grid.UnitKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodeNumbersTest {
    private static String free(
            CodeScheme scheme, @Nullable String parent, UnitKind kind, RangeUse use, String... taken) {
        List<SchemeCode> codes = new ArrayList<>();
        for (String text : taken) {
            codes.add(code(scheme, text));
        }
        var found = scheme.nextFree(parent == null ? null : code(scheme, parent), kind, use, codes);
        return found.value().map(SchemeCode::padded).orElse(String.join(" ", codes(found.findings())));
    }

    @Test
    void theKindSettlesTheRange() {
        assertThat(free(DIVISION_12, "990602", STREET, RangeUse.NORMAL)).isEqualTo("990602001000");
        assertThat(free(DIVISION_12, "990602", UnitKind.of("town"), RangeUse.NORMAL, "990602100", "990602102"))
                .isEqualTo("990602101000");
        assertThat(free(DIVISION_12, "9919", UnitKind.of("town"), RangeUse.NORMAL))
                .isEqualTo("991900100000");
        assertThat(free(DIVISION_12, "9906", UnitKind.of("district"), RangeUse.NORMAL))
                .isEqualTo("990602000000");
        assertThat(free(CITY_CELL_15, "990602001007", CELL, RangeUse.NORMAL, "990602001007001", "990602001008002"))
                .isEqualTo("990602001007002");
        assertThat(free(DIVISION_12, null, UnitKind.of("province"), RangeUse.NORMAL))
                .isEqualTo("010000000000");
    }

    @Test
    void aGridMergedFromSeveralCommunitiesTakesACodeFrom601Upwards() {
        String street = "010100990602001";
        assertThat(free(DIGITAL_GRID_20, street, COMMUNITY, RangeUse.MERGED)).isEqualTo(street + "601");
        assertThat(free(DIGITAL_GRID_20, street, COMMUNITY, RangeUse.MERGED, street + "601", street + "007"))
                .isEqualTo(street + "602");
        assertThat(free(DIGITAL_GRID_20, street, COMMUNITY, RangeUse.NORMAL)).isEqualTo(street + "001");
        assertThat(free(DIGITAL_GRID_20, street + "601", GRID, RangeUse.WHOLE)).isEqualTo(street + "60100");
        assertThat(free(DIGITAL_GRID_20, street + "601", GRID, RangeUse.WHOLE, street + "60100"))
                .isEqualTo("GG-CODE-16");
    }

    @Test
    void whatHasNoPlaceBelowTheParentIsRefusedWithAReason() {
        assertThat(free(CITY_CELL_15, "990602", CELL, RangeUse.NORMAL)).isEqualTo("GG-CODE-17");
        assertThat(free(CITY_CELL_15, null, CELL, RangeUse.NORMAL)).isEqualTo("GG-CODE-17");
        assertThat(free(CITY_CELL_15, "990602", UnitKind.of("village"), RangeUse.NORMAL))
                .isEqualTo("GG-CODE-17");
        assertThat(free(CITY_CELL_15, "990602001007", CELL, RangeUse.MERGED)).isEqualTo("GG-CODE-16");
        assertThat(free(CodeSchemes.FREE, "A", CELL, RangeUse.NORMAL)).isEqualTo("GG-CODE-17");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CITY_CELL_15.nextFree(code(DIVISION_12, "99"), CELL, RangeUse.NORMAL, List.of()))
                .withMessageContaining("99 is of 'division-12'");
    }

    @Test
    void aFullRangeNamesHowManyGetNoCode() {
        List<UnitPosition> units = new ArrayList<>();
        for (int i = 0; i < 102; i++) {
            units.add(UnitPosition.at("U" + i, i, 0));
        }
        Loaded<Map<String, SchemeCode>> numbered = DIGITAL_GRID_20.number(
                code(DIGITAL_GRID_20, "010100990602001007"), GRID, RangeUse.NORMAL, units, List.of(), 100);
        assertThat(numbered.value()).hasSize(99).containsKey("U98").doesNotContainKey("U99");
        assertThat(numbered.findings().asList())
                .singleElement()
                .satisfies(finding -> assertThat(finding.cause().en())
                        .isEqualTo("Every new grid below 010100990602001007 must have a free number, but the range for"
                                + " ordinary unit is used up; 3 are wanting."));
    }

    @Test
    void rowsGoFromNorthToSouthAndWithinThemFromWestToEast() {
        List<UnitPosition> units = List.of(
                UnitPosition.unknown("somewhere"),
                UnitPosition.at("second row", 0, 900),
                UnitPosition.at("north-east", 500, 1000),
                UnitPosition.at("a little south, but west", 100, 901),
                UnitPosition.at("same place B", 300, 950),
                UnitPosition.at("same place A", 300, 950),
                UnitPosition.at("anywhere south", -700, -5000));
        Loaded<Map<String, SchemeCode>> numbered = CITY_CELL_15.number(
                code(CITY_CELL_15, "990602001007"),
                CELL,
                RangeUse.NORMAL,
                units,
                List.of(code(CITY_CELL_15, "990602001007002")),
                100);
        assertThat(numbered.findings()).isEqualTo(Findings.NONE);
        assertThat(numbered.value().entrySet().stream()
                        .map(entry -> entry.getValue().number() + " " + entry.getKey()))
                .containsExactly(
                        "001 a little south, but west",
                        "003 same place A",
                        "004 same place B",
                        "005 north-east",
                        "006 second row",
                        "007 anywhere south",
                        "008 somewhere");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitPosition.inOrder(List.of(units.get(0), units.get(0)), 1))
                .withMessageContaining("'somewhere' stands twice");
        assertThatIllegalArgumentException().isThrownBy(() -> UnitPosition.inOrder(units, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitPosition("A", false, 1, 0));
    }

    @Test
    void aTableOfAHostTellsWhatACodeStoodFor() {
        CodeRow old = row("990602001", "sub-district", "旧街道", "2020-01-01/2024-01-01");
        CodeRow now = row("990602001000", "sub-district", "新街道", "2024-01-01/..");
        CodeRow clash = row("990602001000", "sub-district", "重复", "2025-01-01/..");
        CodeRow broken = row("99O602001000", "sub-district", "坏", "2025-01-01/..");
        Loaded<CodeTable> loaded = CodeTable.of(DIVISION_12, List.of(clash, broken, now, old));
        assertThat(loaded.findings().stream().map(finding -> finding.code() + " " + finding.place()))
                .containsExactly("GG-CODE-18 codes:1:code", "GG-CODE-01 codes:2:code");
        SchemeCode street = code(DIVISION_12, "990602001");
        CodeTable table = loaded.value();
        assertThat(table.history(street)).containsExactly(old, now);
        assertThat(table.find(street, LocalDate.of(2023, 12, 31))).contains(old);
        assertThat(table.find(street, LocalDate.of(2024, 1, 1))).contains(now);
        assertThat(table.find(street, LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(table.find(code(DIVISION_12, "99"), LocalDate.of(2024, 1, 1)))
                .isEmpty();
    }

    private static CodeRow row(String code, String kind, String name, String valid) {
        return new CodeRow(code, UnitKind.of(kind), LocalText.of(name, name), DateRange.parse(valid));
    }
}
