package org.gridgov.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.Place;
import org.gridgov.basics.Terms;
import org.gridgov.grid.UnitKind;
import org.gridgov.lists.Need;
import org.gridgov.lists.NeedState;
import org.gridgov.organisation.Membership;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.Organisation;
import org.gridgov.organisation.Responsibility;
import org.gridgov.organisation.structure.Census;
import org.gridgov.organisation.structure.StructureCheck;
import org.gridgov.organisation.structure.StructureRows;
import org.gridgov.organisation.structure.StructureSettings;

/** Checks how organisation and territory fit together: O1, O2 and F1. */
final class Structure {
    private Structure() {}

    static List<Finding> check(Community community) {
        StructureRows rows = rows(community);
        LocalDate today = community.today();
        List<Finding> findings =
                new ArrayList<>(StructureCheck.check(rows, settings(community), DateRange.of(today, today.plusDays(1)))
                        .asList());
        Census census = Census.of(rows, today);
        community
                .info()
                .formulas()
                .forEach(formula -> findings.addAll(census.check(formula).asList()));
        cycles(community, findings);
        unfinished(community, findings);
        return findings;
    }

    static StructureRows rows(Community community) {
        return new StructureRows(
                community.grids().units(),
                community.organisations(),
                community.rows().of(Responsibility.class),
                community.rows().of(Membership.class),
                community.partners());
    }

    /**
     * The kinds of units are those of the case, any kind of organisation may answer for a leaf, and only where a case has
     * branches must every grid have one.
     */
    private static StructureSettings settings(Community community) {
        List<UnitKind> kinds = community.info().scheme();
        UnitKind leaf = community.info().leafKind();
        boolean branches = community.organisations().stream()
                .anyMatch(body -> StructureSettings.DEFAULT.gridBranchKinds().contains(body.kind()));
        return StructureSettings.builder()
                .oneGridOneBranch(branches)
                .units(kinds.get(Math.max(0, kinds.size() - 2)), leaf)
                .groupKinds(List.of())
                .build();
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
