package org.gridgov.organisation.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Place;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.organisation.Membership;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * Checks the structure of a community, and names witnesses (组织体检).
 *
 * <p>O1 and F1 look at every day of a span, the others at its first day. People are counted, never named. Findings do not
 * depend on the order of rows. Thread-safe; O(rows log rows).
 *
 * <p>Source: O1, O3, O4 and F1, {@code INVARIANTS}.
 */
public final class StructureCheck {
    private final StructureRows rows;
    private final StructureSettings settings;
    private final DateRange span;
    private final LocalDate day;
    private final SortedMap<OrgId, Organisation> bodies = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private StructureCheck(StructureRows rows, StructureSettings settings, DateRange span) {
        this.rows = rows;
        this.settings = settings;
        this.span = span;
        day = span.from();
        rows.organisations().stream()
                .filter(body -> body.valid().contains(day))
                .forEach(body -> bodies.put(body.id(), body));
    }

    /**
     * Checks a structure.
     *
     * @param rows what makes up the structure, of all days
     * @param settings which rules hold
     * @param span the days that are looked at; the first of them for what is judged on one day
     * @return a warning for each fault
     */
    public static Findings check(StructureRows rows, StructureSettings settings, DateRange span) {
        StructureCheck check = new StructureCheck(rows, settings, span);
        if (settings.responsibility()) {
            new ResponsibilityDays(rows, settings, span).check(check.findings);
        }
        if (settings.oneGridOneBranch()) {
            check.bijection();
        }
        check.branches();
        check.jointBranches();
        if (settings.oneHome()) {
            check.homes();
        }
        return Findings.of(check.findings);
    }

    /** O3: every grid has one branch, and every branch of that kind has one grid. */
    private void bijection() {
        SortedSet<GridCode> grids = new TreeSet<>();
        Map<GridCode, GridUnit> units = new HashMap<>();
        for (GridUnit unit : rows.units()) {
            if (unit.valid().contains(day)) {
                units.put(unit.code(), unit);
                if (unit.kind().equals(settings.gridKind())) {
                    grids.add(unit.code());
                }
            }
        }
        Map<GridCode, List<OrgId>> branches = new HashMap<>();
        for (Organisation body : bodies.values()) {
            if (!settings.gridBranchKinds().contains(body.kind())) {
                continue;
            }
            GridCode unit = body.unit();
            if (unit == null || !grids.contains(unit)) {
                GridUnit found = unit == null ? null : units.get(unit);
                warn(
                        "GG-ORG-13",
                        "organisations",
                        body.id(),
                        settings.gridKind(),
                        found == null ? "—" : found.code() + " (" + found.kind() + ")");
            } else {
                branches.computeIfAbsent(unit, key -> new ArrayList<>()).add(body.id());
            }
        }
        for (GridCode grid : grids) {
            List<OrgId> found = branches.getOrDefault(grid, List.of());
            if (found.size() != 1) {
                warn("GG-ORG-12", "organisations", grid, found.size(), found);
            }
        }
    }

    /** O4: least members; below a number a secretary and no committee. */
    private void branches() {
        Map<OrgId, List<Organisation>> below = new HashMap<>();
        for (Organisation body : bodies.values()) {
            if (body.parent() != null) {
                below.computeIfAbsent(body.parent(), key -> new ArrayList<>()).add(body);
            }
        }
        Map<OrgId, List<Membership>> members = new HashMap<>();
        for (Membership row : rows.members()) {
            if (row.valid().contains(day)) {
                members.computeIfAbsent(row.organisation(), key -> new ArrayList<>())
                        .add(row);
            }
        }
        for (Organisation branch : bodies.values()) {
            if (settings.branchKinds().contains(branch.kind())) {
                branch(branch, below, members);
            }
        }
    }

    private void branch(
            Organisation branch, Map<OrgId, List<Organisation>> below, Map<OrgId, List<Membership>> members) {
        Set<PersonRef> full = new HashSet<>();
        Set<PersonRef> secretaries = new HashSet<>();
        SortedSet<OrgId> committees = new TreeSet<>();
        Set<OrgId> seen = new HashSet<>();
        List<Organisation> waiting = new ArrayList<>(List.of(branch));
        while (!waiting.isEmpty()) {
            Organisation body = waiting.remove(waiting.size() - 1);
            boolean own = body.id().equals(branch.id());
            boolean otherBranch = !own
                    && (settings.branchKinds().contains(body.kind())
                            || settings.jointKinds().contains(body.kind()));
            if (otherBranch || !seen.add(body.id())) {
                continue;
            }
            if (settings.committeeKinds().contains(body.kind())) {
                committees.add(body.id());
            }
            for (Membership row : members.getOrDefault(body.id(), List.of())) {
                // Whoever is in a group below by overlay only is of another branch.
                if (settings.fullRoles().contains(row.role()) && (own || row.home())) {
                    full.add(row.person());
                }
                if (own && row.role().equals(settings.secretary())) {
                    secretaries.add(row.person());
                }
            }
            waiting.addAll(below.getOrDefault(body.id(), List.of()));
        }
        if (full.size() < settings.leastFullMembers()) {
            warn("GG-ORG-14", "members", branch.id(), settings.leastFullMembers(), full.size());
        }
        if (full.size() < settings.committeeFrom()) {
            if (secretaries.size() != 1) {
                warn("GG-ORG-15", "members", branch.id(), full.size(), settings.committeeFrom(), secretaries.size());
            }
            if (!committees.isEmpty()) {
                warn("GG-ORG-16", "organisations", branch.id(), full.size(), settings.committeeFrom(), committees);
            }
        }
    }

    private void jointBranches() {
        if (settings.mostInJointBranch() == 0) {
            return;
        }
        Map<OrgId, List<OrgId>> covered = new TreeMap<>();
        for (Organisation body : bodies.values()) {
            Organisation above = body.parent() == null ? null : bodies.get(body.parent());
            if (above != null && settings.jointKinds().contains(above.kind())) {
                covered.computeIfAbsent(above.id(), key -> new ArrayList<>()).add(body.id());
            }
        }
        covered.forEach((branch, parts) -> {
            if (parts.size() > settings.mostInJointBranch()) {
                warn("GG-ORG-17", "organisations", branch, settings.mostInJointBranch(), parts.size(), parts);
            }
        });
    }

    /** F1: on every day one home for everybody who belongs anywhere. People are counted, not named. */
    private void homes() {
        Map<PersonRef, List<DateRange>> homes = new HashMap<>();
        Set<PersonRef> people = new HashSet<>();
        for (Membership row : rows.members()) {
            DateRange days = row.valid().intersection(span).orElse(null);
            if (days != null && row.home()) {
                homes.computeIfAbsent(row.person(), key -> new ArrayList<>()).add(days);
            }
            if (row.valid().contains(day)) {
                people.add(row.person());
            }
        }
        long none = people.stream()
                .filter(person -> homes.getOrDefault(person, List.of()).stream().noneMatch(days -> days.contains(day)))
                .count();
        LocalDate first = null;
        int several = 0;
        for (List<DateRange> days : homes.values()) {
            LocalDate clash = clash(days);
            if (clash != null) {
                several++;
                first = first == null || clash.isBefore(first) ? clash : first;
            }
        }
        if (none > 0) {
            warn("GG-ORG-18", "members", none, day);
        }
        if (first != null) {
            warn("GG-ORG-19", "members", several, first);
        }
    }

    private static @Nullable LocalDate clash(List<DateRange> days) {
        List<DateRange> sorted = new ArrayList<>(days);
        sorted.sort(Comparator.comparing(DateRange::from));
        LocalDate until = LocalDate.MIN;
        for (DateRange range : sorted) {
            if (range.from().isBefore(until)) {
                return range.from();
            }
            until = range.to();
        }
        return null;
    }

    private void warn(String code, String table, Object... arguments) {
        findings.add(Catalogue.core().finding(Level.WARNING, code, Place.of(table), arguments));
    }
}
