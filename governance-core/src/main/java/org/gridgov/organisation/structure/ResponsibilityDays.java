package org.gridgov.organisation.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.Place;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.Organisation;
import org.gridgov.organisation.Responsibility;

/** O1: on every day of a span, each leaf has one group that answers for it, and that group stands. */
final class ResponsibilityDays {
    private static final int MOST_NAMED = 4;

    private static final Comparator<Responsibility> LONGEST_FIRST = Comparator.comparing(
                    (Responsibility row) -> row.valid().to())
            .reversed()
            .thenComparing(row -> row.valid().from())
            .thenComparing(Responsibility::organisation);

    private final StructureRows rows;
    private final StructureSettings settings;
    private final DateRange span;
    private final Map<OrgId, List<Organisation>> bodies = new HashMap<>();

    ResponsibilityDays(StructureRows rows, StructureSettings settings, DateRange span) {
        this.rows = rows;
        this.settings = settings;
        this.span = span;
        rows.organisations()
                .forEach(body -> bodies.computeIfAbsent(body.id(), key -> new ArrayList<>())
                        .add(body));
    }

    void check(List<Finding> findings) {
        Map<GridCode, List<Responsibility>> byUnit = new HashMap<>();
        rows.responsibilities().stream()
                .distinct()
                .forEach(row -> byUnit.computeIfAbsent(row.unit(), key -> new ArrayList<>())
                        .add(row));
        for (GridUnit unit : rows.units()) {
            Optional<DateRange> days = unit.valid().intersection(span);
            if (unit.kind().equals(settings.leafKind()) && days.isPresent()) {
                leaf(unit.code(), days.get(), byUnit.getOrDefault(unit.code(), List.of()), findings);
            }
        }
    }

    private void leaf(GridCode leaf, DateRange days, List<Responsibility> all, List<Finding> findings) {
        List<Responsibility> sorted = all.stream()
                .filter(row -> row.valid().overlaps(days))
                .sorted(Comparator.comparing((Responsibility row) -> row.valid().from())
                        .thenComparing(Responsibility::organisation)
                        .thenComparing(row -> row.valid().to()))
                .toList();
        LocalDate until = days.from();
        TreeSet<Responsibility> longest = new TreeSet<>(LONGEST_FIRST);
        for (Responsibility row : sorted) {
            if (row.valid().from().isAfter(until)) {
                warn(
                        findings,
                        "GG-ORG-09",
                        leaf,
                        DateRange.of(until, row.valid().from()));
            }
            until = row.valid().to().isAfter(until) ? row.valid().to() : until;
            overlaps(leaf, days, row, longest, findings);
            longest.add(row);
            stands(leaf, days, row, findings);
        }
        if (until.isBefore(days.to())) {
            warn(findings, "GG-ORG-09", leaf, DateRange.of(until, days.to()));
        }
    }

    private static void overlaps(
            GridCode leaf,
            DateRange days,
            Responsibility row,
            SortedSet<Responsibility> longest,
            List<Finding> findings) {
        int named = 0;
        for (Responsibility before : longest) {
            Optional<DateRange> both = before.valid().intersection(row.valid()).flatMap(days::intersection);
            if (both.isEmpty() || named == MOST_NAMED) {
                break;
            }
            if (before.organisation().equals(row.organisation())) {
                continue;
            }
            named++;
            warn(findings, "GG-ORG-10", leaf, before.organisation(), row.organisation(), both.get());
        }
    }

    private void stands(GridCode leaf, DateRange days, Responsibility row, List<Finding> findings) {
        DateRange wanted = row.valid().intersection(days).orElse(days);
        List<DateRange> standing = bodies.getOrDefault(row.organisation(), List.of()).stream()
                .filter(body ->
                        settings.groupKinds().isEmpty() || settings.groupKinds().contains(body.kind()))
                .map(Organisation::valid)
                .sorted(Comparator.comparing(DateRange::from))
                .toList();
        LocalDate until = wanted.from();
        for (DateRange range : standing) {
            if (range.to().isAfter(until) && range.from().isBefore(wanted.to())) {
                if (range.from().isAfter(until)) {
                    warn(
                            findings,
                            "GG-ORG-11",
                            leaf,
                            row.organisation(),
                            DateRange.of(until, range.from()),
                            settings.groupKinds());
                }
                until = range.to();
            }
        }
        if (until.isBefore(wanted.to())) {
            warn(
                    findings,
                    "GG-ORG-11",
                    leaf,
                    row.organisation(),
                    DateRange.of(until, wanted.to()),
                    settings.groupKinds());
        }
    }

    private static void warn(List<Finding> findings, String code, Object... arguments) {
        findings.add(Catalogue.core().finding(Level.WARNING, code, Place.of("responsibilities"), arguments));
    }
}
