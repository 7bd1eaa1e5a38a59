package org.gridgov.grid.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridgov.grid.code.CodeSchemes.DIGITAL_GRID_20;
import static org.gridgov.grid.code.CodeSchemes.DIVISION_12;
import static org.gridgov.grid.code.Codes.unit;

import java.util.List;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Place;
import org.gridgov.grid.GridUnit;
import org.junit.jupiter.api.Test;

class CodeCheckTest {
    private static List<String> check(CodeScheme scheme, GridUnit... units) {
        List<GridUnit> given = List.of(units);
        return CodeSchemes.check(scheme, given, unit -> Place.of("units.csv").row(given.indexOf(unit) + 2)).stream()
                .map(finding -> finding.code() + " " + finding.place())
                .toList();
    }

    @Test
    void soundUnitsFindNothing() {
        assertThat(check(
                        DIVISION_12,
                        unit("990602000000", "district", null),
                        unit("990602001000", "street", "990602000000"),
                        unit("990602001007", "community", "990602001000"),
                        unit("990602001008", "community", "990602000000")))
                .isEmpty();
    }

    @Test
    void eachMistakeIsNamedWhereItStands() {
        assertThat(check(
                        DIVISION_12,
                        unit("99060200100", "street", null),
                        unit("99060200l000", "street", null),
                        unit("990602001000", "community", null),
                        unit("990602002000", "town", null),
                        unit("990602002007", "community", "990602003000"),
                        unit("990602003000", "street", null),
                        unit("MG-1", "micro-grid", "990602002007"),
                        unit("MG-2", "micro-grid", "990602002007")))
                .containsExactly(
                        "GG-CODE-04 units.csv:2:code",
                        "GG-CODE-01 units.csv:3:code",
                        "GG-CODE-07 units.csv:4:code",
                        "GG-CODE-05 units.csv:5:code",
                        "GG-CODE-11 units.csv:6:parent",
                        "GG-CODE-13 units.csv:8:kind");
    }

    @Test
    void oneCodeInTwoSpellingsIsOneUnitTakenForTwo() {
        GridUnit filled = unit("990602000000", "county", null, DateRange.parse("2025-01-01/.."));
        assertThat(check(DIVISION_12, filled, unit("990602", "county", null)))
                .containsExactly("GG-CODE-14 units.csv:2:code");
        assertThat(check(DIVISION_12, filled, unit("990602", "county", null, DateRange.parse("../2025-01-01"))))
                .isEmpty();
    }

    @Test
    void anUndividedCommunityHasOneGrid() {
        String community = "010100990602001007";
        assertThat(check(DIGITAL_GRID_20, unit(community + "00", "grid", null), unit(community + "01", "grid", null)))
                .containsExactly("GG-CODE-15 units.csv:2:code");
        assertThat(check(
                        DIGITAL_GRID_20,
                        unit(community + "00", "grid", null, DateRange.parse("../2025-01-01")),
                        unit(community + "01", "grid", null, DateRange.parse("2025-01-01/.."))))
                .isEmpty();
    }

    @Test
    void freeCodesFindNothing() {
        assertThat(CodeSchemes.check(CodeSchemes.FREE, List.of(unit("EDZ-HH-1-01", "micro-grid", "EDZ-HH-1"))))
                .isEqualTo(Findings.NONE);
    }
}
