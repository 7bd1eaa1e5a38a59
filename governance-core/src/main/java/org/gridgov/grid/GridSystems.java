package org.gridgov.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Nearest;
import org.gridgov.basics.Place;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link GridSystem} of units as they come, and says what did not fit.
 *
 * <p>Thread-safe; O(units) as {@link Hierarchy.Builder#build()}, nothing recursive.
 */
public final class GridSystems {
    /** So many findings name the nearest code that exists; a search for each of a million would take hours. */
    private static final int MOST_NEAREST = 20;

    private GridSystems() {}

    /**
     * Builds the forest of the units that stand on a day.
     *
     * <p>Left out, with a finding each: a second unit of a code on that day, a unit of a kind outside the scheme, a unit
     * whose parent is missing or of the wrong kind, and every unit of a cycle. A parent must be of the next kind up; a
     * virtual one may be of any higher kind.
     *
     * @param scheme the kinds, from root to leaf; at most 60
     * @param units the units, in any order
     * @param day the day that is looked at
     * @param placeOf where a unit stands, for findings
     * @return the forest of those that fit
     */
    public static Loaded<GridSystem> build(
            Scheme scheme, List<GridUnit> units, LocalDate day, Function<GridUnit, Place> placeOf) {
        List<Finding> findings = new ArrayList<>();
        List<GridUnit> live = new ArrayList<>();
        Map<String, GridUnit> byCode = new HashMap<>();
        Hierarchy.Builder builder = Hierarchy.builder(units.size()).mayHold(mayHold(scheme));
        for (GridUnit unit : units) {
            if (!unit.valid().contains(day)) {
                continue;
            }
            int level = scheme.level(unit.kind());
            if (level < 0) {
                findings.add(error(
                        "GG-GRID-01", placeOf.apply(unit).column("kind"), unit.code(), unit.kind(), scheme.kinds()));
                continue;
            }
            GridCode above = unit.parent();
            builder.add(unit.code().value(), kind(scheme, unit, level), above == null ? null : above.value());
            live.add(unit);
            byCode.putIfAbsent(unit.code().value(), unit);
        }
        Hierarchy hierarchy = builder.build();
        int nearest = 0;
        for (HierarchyFault fault : hierarchy.faults()) {
            GridUnit unit =
                    fault.kind() == HierarchyFault.Kind.TWICE ? live.get(fault.row()) : byCode.get(fault.code());
            if (unit == null) {
                throw new IllegalStateException("Unit " + fault.code() + " must be among those that were added");
            }
            String hint = "—";
            if (fault.kind() == HierarchyFault.Kind.UNKNOWN_PARENT && nearest < MOST_NEAREST) {
                nearest++;
                hint = Nearest.of(String.valueOf(fault.parent()), placed(hierarchy))
                        .orElse(hint);
            }
            findings.add(finding(scheme, fault, unit, byCode, day, placeOf.apply(unit), hint));
        }
        return new Loaded<>(new GridSystem(scheme, hierarchy, byCode), Findings.of(findings));
    }

    /** Ordinary kinds by level, then virtual ones by level. */
    private static int kind(Scheme scheme, GridUnit unit, int level) {
        return unit.nature() == UnitNature.VIRTUAL ? scheme.kinds().size() + level : level;
    }

    private static boolean[][] mayHold(Scheme scheme) {
        int levels = scheme.kinds().size();
        boolean[][] allowed = new boolean[2 * levels + 1][2 * levels];
        allowed[0][0] = true;
        allowed[0][levels] = true;
        for (int upper = 0; upper < levels; upper++) {
            for (int lower = upper + 1; lower < levels; lower++) {
                boolean next = lower == upper + 1;
                allowed[1 + upper][lower] = next;
                allowed[1 + upper][levels + lower] = next;
                allowed[1 + levels + upper][lower] = true;
                allowed[1 + levels + upper][levels + lower] = true;
            }
        }
        return allowed;
    }

    private static List<String> placed(Hierarchy hierarchy) {
        List<String> codes = new ArrayList<>();
        for (int at = 0; at < hierarchy.size(); at++) {
            codes.add(hierarchy.code(at));
        }
        return codes;
    }

    private static Finding finding(
            Scheme scheme,
            HierarchyFault fault,
            GridUnit unit,
            Map<String, GridUnit> byCode,
            LocalDate day,
            Place row,
            String hint) {
        Place place = row.column("parent");
        return switch (fault.kind()) {
            case TWICE -> error("GG-GRID-02", row.column("code"), unit.code(), day);
            case CYCLE -> error("GG-GRID-03", place, unit.code(), String.valueOf(fault.parent()));
            case NO_PARENT ->
                error(
                        "GG-GRID-04",
                        place,
                        unit.code(),
                        unit.kind(),
                        scheme.kinds().get(Math.max(0, scheme.level(unit.kind()) - 1)));
            case UNKNOWN_PARENT -> error("GG-GRID-05", place, unit.code(), String.valueOf(fault.parent()), hint);
            case WRONG_PARENT ->
                error(
                        "GG-GRID-06",
                        place,
                        unit.code(),
                        unit.kind(),
                        String.valueOf(fault.parent()),
                        kindOf(byCode.get(String.valueOf(fault.parent()))));
        };
    }

    private static String kindOf(@Nullable GridUnit unit) {
        return unit == null ? "—" : unit.kind().value();
    }

    private static Finding error(String code, Place place, Object... arguments) {
        return Catalogue.core().finding(Level.ERROR, code, place, arguments);
    }
}
