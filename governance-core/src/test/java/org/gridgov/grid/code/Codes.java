package org.gridgov.grid.code;

import java.util.List;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.LocalText;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.UnitKind;
import org.jspecify.annotations.Nullable;

/** Shorthand of the tests of codes. */
final class Codes {
    static final UnitKind PREFECTURE = UnitKind.of("prefecture");
    static final UnitKind COUNTY = UnitKind.of("county");
    static final UnitKind STREET = UnitKind.of("street");
    static final UnitKind COMMUNITY = UnitKind.of("community");
    static final UnitKind CELL = UnitKind.of("cell");
    static final UnitKind GRID = UnitKind.of("grid");

    private Codes() {}

    static SchemeCode code(CodeScheme scheme, String text) {
        return scheme.parse(text).value().orElseThrow();
    }

    static SchemeCode code(CodeScheme scheme, String text, UnitKind kind) {
        return scheme.parse(text, kind).value().orElseThrow();
    }

    static List<String> codes(Findings findings) {
        return findings.stream().map(Finding::code).toList();
    }

    static GridUnit unit(String code, String kind, @Nullable String parent) {
        return unit(code, kind, parent, DateRange.ALWAYS);
    }

    static GridUnit unit(String code, String kind, @Nullable String parent, DateRange valid) {
        return new GridUnit(
                GridCode.of(code),
                UnitKind.of(kind),
                LocalText.of("单元", "unit"),
                parent == null ? null : GridCode.of(parent),
                valid);
    }
}
