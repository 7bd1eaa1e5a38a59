package org.gridgov.grid.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Place;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.UnitKind;

/** Checks units against a scheme with levels. */
final class CodeCheck {
    private static final Comparator<GridUnit> ORDER = Comparator.comparing(GridUnit::code)
            .thenComparing(unit -> unit.valid().from())
            .thenComparing(unit -> unit.valid().to())
            .thenComparing(GridUnit::kind)
            .thenComparing(unit -> unit.name().toString())
            .thenComparing(unit -> String.valueOf(unit.parent()));

    private final CodeScheme scheme;
    private final Function<GridUnit, Place> placeOf;
    private final List<Finding> findings = new ArrayList<>();

    CodeCheck(CodeScheme scheme, Function<GridUnit, Place> placeOf) {
        this.scheme = scheme;
        this.placeOf = placeOf;
    }

    Findings check(Collection<GridUnit> units) {
        List<GridUnit> sorted = units.stream().sorted(ORDER).toList();
        SortedMap<UnitKind, Long> unknown = new TreeMap<>();
        Map<UnitKind, Place> firstOf = new HashMap<>();
        Map<GridCode, GridUnit> byText = new HashMap<>();
        SortedMap<SchemeCode, List<GridUnit>> unitsOf = new TreeMap<>();
        for (GridUnit unit : sorted) {
            if (scheme.levelIndex(unit.kind()) < 0) {
                unknown.merge(unit.kind(), 1L, Long::sum);
                firstOf.merge(unit.kind(), placeOf.apply(unit), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            } else {
                byText.putIfAbsent(unit.code(), unit);
            }
        }
        unknown.forEach((kind, count) -> {
            Place place = firstOf.getOrDefault(kind, Place.NONE);
            findings.add(CodeReading.unknownKind(scheme, kind, count, place.column("kind")));
        });
        for (GridUnit unit : sorted) {
            if (scheme.levelIndex(unit.kind()) >= 0) {
                read(unit, byText)
                        .ifPresent(code -> unitsOf.computeIfAbsent(code, one -> new ArrayList<>())
                                .add(unit));
            }
        }
        unitsOf.values().forEach(this::spellings);
        undivided(unitsOf);
        return Findings.of(findings);
    }

    private Optional<SchemeCode> read(GridUnit unit, Map<GridCode, GridUnit> byText) {
        Place place = placeOf.apply(unit);
        String text = unit.code().value();
        Loaded<Optional<SchemeCode>> code = CodeReading.read(scheme, text, unit.kind(), place.column("code"));
        findings.addAll(code.findings().asList());
        GridCode above = unit.parent();
        if (code.value().isPresent() && above != null) {
            GridUnit parent = byText.get(above);
            // A parent that can't be read is told where it stands itself, one that is missing by the grid system.
            Optional<SchemeCode> parentCode = parent == null
                    ? Optional.empty()
                    : CodeReading.read(scheme, above.value(), parent.kind(), Place.NONE)
                            .value();
            parentCode.ifPresent(
                    read -> findings.addAll(CodeReading.below(code.value().get(), read, text, place.column("parent"))
                            .asList()));
        }
        return code.value();
    }

    private void spellings(List<GridUnit> units) {
        overlaps(units, GridUnit::code)
                .forEach((unit, before) -> findings.add(Catalogue.core()
                        .finding(
                                Level.ERROR,
                                "GG-CODE-14",
                                placeOf.apply(unit).column("code"),
                                unit.code(),
                                before.code())));
    }

    /** A unit that says its parent is not subdivided, beside another one of the same parent and day. */
    private void undivided(SortedMap<SchemeCode, List<GridUnit>> unitsOf) {
        SortedMap<SchemeCode, List<GridUnit>> childrenOf = new TreeMap<>();
        Map<GridUnit, SchemeCode> wholes = new HashMap<>();
        unitsOf.forEach((code, units) -> code.parent().ifPresent(parent -> {
            childrenOf.computeIfAbsent(parent, one -> new ArrayList<>()).addAll(units);
            if (code.range().map(CodeRange::use).orElse(RangeUse.NORMAL) == RangeUse.WHOLE) {
                units.forEach(unit -> wholes.put(unit, code));
            }
        }));
        for (List<GridUnit> children : childrenOf.values()) {
            if (children.stream().anyMatch(wholes::containsKey)) {
                overlaps(children, wholes::containsKey).entrySet().stream()
                        .findFirst()
                        .ifPresent(pair -> undivided(pair.getKey(), pair.getValue(), wholes));
            }
        }
    }

    private void undivided(GridUnit one, GridUnit other, Map<GridUnit, SchemeCode> wholes) {
        boolean first = wholes.containsKey(one);
        GridUnit whole = first ? one : other;
        GridUnit part = first ? other : one;
        Place place = placeOf.apply(whole).column("code");
        findings.add(Catalogue.core().finding(Level.WARNING, "GG-CODE-15", place, whole.code(), part.code()));
    }

    /**
     * Units that share a day with an earlier one of another group, each with that one, in the order of their first days;
     * O(units × groups).
     */
    private static Map<GridUnit, GridUnit> overlaps(List<GridUnit> units, Function<GridUnit, Object> groupOf) {
        List<GridUnit> byStart = units.stream()
                .sorted(Comparator.comparing((GridUnit unit) -> unit.valid().from())
                        .thenComparing(ORDER))
                .toList();
        Map<Object, GridUnit> latest = new LinkedHashMap<>();
        Map<GridUnit, GridUnit> found = new LinkedHashMap<>();
        for (GridUnit unit : byStart) {
            Object group = groupOf.apply(unit);
            latest.forEach((other, before) -> {
                if (!other.equals(group) && before.valid().overlaps(unit.valid())) {
                    found.putIfAbsent(unit, before);
                }
            });
            latest.merge(
                    group, unit, (a, b) -> a.valid().to().isBefore(b.valid().to()) ? b : a);
        }
        return found;
    }
}
