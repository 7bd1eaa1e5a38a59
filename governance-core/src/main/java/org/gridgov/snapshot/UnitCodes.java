package org.gridgov.snapshot;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.Nearest;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.code.CodeScheme;
import org.gridgov.grid.code.CodeSchemes;
import org.jspecify.annotations.Nullable;

/** Checks the codes of a community's units by the scheme that its settings name. */
final class UnitCodes {
    private UnitCodes() {}

    static List<Finding> check(@Nullable String schemeId, List<GridUnit> units, Function<GridUnit, Place> placeOf) {
        if (schemeId == null) {
            return List.of();
        }
        Optional<CodeScheme> scheme = CodeSchemes.find(schemeId);
        if (scheme.isEmpty()) {
            List<String> ids =
                    CodeSchemes.shipped().stream().map(CodeScheme::id).toList();
            return List.of(Catalogue.core()
                    .finding(
                            Level.ERROR,
                            "GG-CODE-19",
                            Place.of("case.yaml").column("codeScheme"),
                            Require.abbreviate(schemeId),
                            ids,
                            Nearest.of(schemeId, ids).orElse("—")));
        }
        return CodeSchemes.check(scheme.get(), units, placeOf).asList();
    }
}
