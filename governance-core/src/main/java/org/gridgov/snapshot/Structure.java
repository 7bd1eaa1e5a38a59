package org.gridgov.snapshot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Place;
import org.gridgov.basics.Terms;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.lists.Need;
import org.gridgov.lists.NeedState;
import org.gridgov.organisation.FormulaLine;
import org.gridgov.organisation.Membership;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.Organisation;
import org.gridgov.organisation.Responsibility;

/** Checks how organisation and territory fit together: O1, O2 and F1. */
final class Structure {
    private Structure() {}

    static List<Finding> check(Community community) {
        List<Finding> findings = new ArrayList<>();
        responsibility(community, findings);
        homes(community, findings);
        cycles(community, findings);
        unfinished(community, findings);
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

    /** An organisation whose way up never ends; O1 wants a tree. */
    private static void cycles(Community community, List<Finding> findings) {
        Map<OrgId, Organisation> bodies = new TreeMap<>();
        community.organisations().forEach(body -> bodies.put(body.id(), body));
        Set<OrgId> ending = new HashSet<>();
        Set<OrgId> endless = new HashSet<>();
        for (OrgId body : bodies.keySet()) {
            Set<OrgId> way = new LinkedHashSet<>();
            Organisation at = bodies.get(body);
            while (at != null && !ending.contains(at.id()) && !endless.contains(at.id()) && way.add(at.id())) {
                OrgId above = at.parent();
                at = above == null ? null : bodies.get(above);
            }
            boolean ends = at == null || ending.contains(at.id());
            (ends ? ending : endless).addAll(way);
            if (endless.contains(body)) {
                findings.add(Catalogue.core().finding(Level.ERROR, "GG-ORG-04", Place.of("organisations"), body));
            }
        }
    }

    /** A need that is said to be answered while a part of it has no service; L8 lets nothing end in silence. */
    private static void unfinished(Community community, List<Finding> findings) {
        for (Need need : community.needs()) {
            long open = community.ledger(need.id()).open();
            if (need.state() != NeedState.OPEN && open > 0) {
                findings.add(finding(
                        "GG-CASE-12", Place.of("needs"), need.id(), Terms.name(need.state()), open, need.quantity()));
            }
        }
    }

    private static Finding finding(String code, Place place, Object... arguments) {
        return Catalogue.core().finding(Level.WARNING, code, place, arguments);
    }
}
