package org.gridgov.grid.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Place;
import org.gridgov.basics.Terms;
import org.gridgov.grid.UnitKind;
import org.jspecify.annotations.Nullable;

/** The numbers that units of one kind may have below one parent. */
final class CodeNumbers {
    private final CodeScheme scheme;
    private final @Nullable SchemeCode parent;
    private final UnitKind kind;
    private final RangeUse use;
    private final int level;

    CodeNumbers(CodeScheme scheme, @Nullable SchemeCode parent, UnitKind kind, RangeUse use) {
        if (parent != null && !parent.scheme().equals(scheme)) {
            throw new IllegalArgumentException(
                    "A parent must be of scheme '" + scheme + "', but " + parent + " is of '" + parent.scheme() + "'");
        }
        this.scheme = scheme;
        this.parent = parent;
        this.kind = kind;
        this.use = use;
        level = scheme.levelIndex(kind);
    }

    Loaded<Optional<SchemeCode>> next(Collection<SchemeCode> taken) {
        Loaded<Map<String, SchemeCode>> one = number(List.of(UnitPosition.unknown("new")), taken);
        return new Loaded<>(one.value().values().stream().findFirst(), one.findings());
    }

    Loaded<Map<String, SchemeCode>> number(List<UnitPosition> inOrder, Collection<SchemeCode> taken) {
        Map<String, SchemeCode> codes = new LinkedHashMap<>();
        List<String> above = above();
        if (above == null) {
            return refusal(codes, finding("GG-CODE-17", parent == null ? "—" : parent, kind, scheme));
        }
        int start = level + 1 - above.size() - 1;
        Set<String> used = new HashSet<>();
        for (SchemeCode code : taken) {
            if (code.scheme().equals(scheme)
                    && code.levelIndex() == level
                    && code.segments().subList(0, code.segments().size() - 1).equals(above)) {
                used.add(code.number());
            }
        }
        List<CodeRange> ranges = ranges();
        int range = 0;
        String number = ranges.isEmpty() ? "" : ranges.get(0).from();
        for (UnitPosition unit : inOrder) {
            while (!number.isEmpty() && used.contains(number)) {
                CodeRange here = ranges.get(range);
                if (!number.equals(here.to())) {
                    number = scheme.levels().get(level).characters().next(number);
                } else {
                    range++;
                    number = range < ranges.size() ? ranges.get(range).from() : "";
                }
            }
            if (number.isEmpty()) {
                return refusal(
                        codes,
                        finding(
                                "GG-CODE-16",
                                parent == null ? "—" : parent,
                                kind,
                                Terms.name(use),
                                inOrder.size() - codes.size()));
            }
            used.add(number);
            List<String> segments = new ArrayList<>(above);
            segments.add(number);
            codes.put(unit.id(), new SchemeCode(scheme, start, segments));
        }
        return new Loaded<>(Collections.unmodifiableMap(codes), Findings.NONE);
    }

    /** The parts above the number; null if a unit of that kind can't stand below the parent. */
    private @Nullable List<String> above() {
        if (level < 0) {
            return null;
        }
        if (scheme.levels().get(level).standsAlone() || level == 0) {
            return parent == null || parent.levelIndex() < level ? List.of() : null;
        }
        if (parent == null || parent.levelIndex() >= level) {
            return null;
        }
        List<String> above = new ArrayList<>(parent.segments());
        for (int i = parent.levelIndex() + 1; i < level; i++) {
            if (!scheme.padded()) {
                return null;
            }
            // A level that does not exist here is written as zeros.
            above.add("0".repeat(scheme.levels().get(i).lengths().get(0)));
        }
        return above;
    }

    private List<CodeRange> ranges() {
        CodeLevel own = scheme.levels().get(level);
        if (own.ranges().isEmpty()) {
            return use != RangeUse.NORMAL
                    ? List.of()
                    : own.lengths().stream()
                            .map(length -> new CodeRange(
                                    "0".repeat(length - 1) + "1",
                                    own.characters().last(length),
                                    null,
                                    RangeUse.NORMAL,
                                    own.name()))
                            .toList();
        }
        return own.ranges().stream()
                .filter(range -> range.use() == use && (kind.equals(own.kind()) || kind.equals(range.kind())))
                .toList();
    }

    private static Loaded<Map<String, SchemeCode>> refusal(Map<String, SchemeCode> codes, Finding finding) {
        return new Loaded<>(Collections.unmodifiableMap(codes), Findings.of(List.of(finding)));
    }

    private static Finding finding(String code, Object... arguments) {
        return Catalogue.core().finding(Level.ERROR, code, Place.NONE, arguments);
    }
}
