package org.gridgov.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Place;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.organisation.FormulaLine;
import org.gridgov.organisation.Membership;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.Responsibility;

/** Checks how organisation and territory fit together: O1, O2 and F1. */
final class Structure {
    private Structure() {}

    static List<Finding> check(Community community) {
        List<Finding> findings = new ArrayList<>();
        responsibility(community, findings);
        homes(community, findings);
        for (FormulaReport report : community.formulas()) {
            for (FormulaLine line : report.lines()) {
                if (!line.holds()) {
                    findings.add(finding(
                            "GG-ORG-03",
                            Place.of("case.yaml").column("formulas"),
                            report.formula().text(),
                            line.counted(),
                            line.wanted(),
                            line.found().size()));
                }
            }
        }
        return findings;
    }

    private static void responsibility(Community community, List<Finding> findings) {
        Map<GridCode, List<OrgId>> holders = new TreeMap<>();
        for (Responsibility row : community.rows().of(Responsibility.class)) {
            if (row.valid().contains(community.today())) {
                holders.computeIfAbsent(row.unit(), unit -> new ArrayList<>()).add(row.organisation());
            }
        }
        for (GridUnit leaf : community.grids().leaves()) {
            List<OrgId> found = holders.getOrDefault(leaf.code(), List.of());
            if (found.size() != 1) {
                findings.add(finding(
                        "GG-ORG-01",
                        Place.of("responsibilities"),
                        leaf.code(),
                        found.size(),
                        found.stream().sorted().toList()));
            }
        }
    }

    private static void homes(Community community, List<Finding> findings) {
        Map<PersonRef, Integer> homes = new TreeMap<>();
        for (Membership membership : community.memberships()) {
            homes.merge(membership.person(), membership.home() ? 1 : 0, Integer::sum);
        }
        long several = homes.values().stream().filter(count -> count > 1).count();
        if (several > 0) {
            findings.add(finding("GG-ORG-02", Place.of("members"), several));
        }
    }

    private static Finding finding(String code, Place place, Object... arguments) {
        return Catalogue.core().finding(Level.WARNING, code, place, arguments);
    }
}
