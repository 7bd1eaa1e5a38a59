package org.gridgov.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.Place;
import org.gridgov.basics.Ratio;

/**
 * Audits a territory by the five principles and names a witness for each failure.
 *
 * <p>Pure and independent of the order of input; never throws on data. The readings are defaults where the source is
 * silent: P2 asks for one post per leaf and duty, at the level nearest to the leaf; P3 takes its bounds from the case.
 * O(leaves × duties + atoms × depth).
 *
 * <p>Source: five principles, seed paragraph 1; P1 to P5, {@code INVARIANTS}.
 */
public final class FivePrinciples {
    private static final Place UNITS = Place.of("units");
    private static final Place ATOMS = Place.of("placements");

    private FivePrinciples() {}

    /**
     * Audits all five.
     *
     * @param territory the territory
     * @param holders who answers for a leaf
     * @param bounds how many households a unit of a kind should have
     * @return five reports, P1 to P5
     */
    public static List<PrincipleReport> audit(Territory territory, Holders holders, List<SizeBounds> bounds) {
        return List.of(
                downToTheLeaf(territory, holders),
                outToTheEdge(territory, holders),
                fittingSize(territory, bounds),
                clearBounds(territory),
                withoutGap(territory));
    }

    private static PrincipleReport downToTheLeaf(Territory territory, Holders holders) {
        GridSystem grids = territory.grids();
        List<Finding> findings = new ArrayList<>();
        int whole = 0;
        for (GridUnit unit : grids.units()) {
            if (!unit.kind().equals(grids.scheme().leaf())) {
                if (grids.children(unit.code()).isEmpty()) {
                    whole++;
                    findings.add(finding(
                            Level.ERROR,
                            "GG-P1-01",
                            UNITS,
                            unit.code(),
                            unit.kind(),
                            grids.scheme().leaf()));
                }
                continue;
            }
            whole++;
            if (!holders.isHeld(unit.code())) {
                findings.add(finding(Level.ERROR, "GG-P1-02", UNITS, unit.code()));
            }
        }
        return report(Principle.P1, whole, findings);
    }

    private static PrincipleReport outToTheEdge(Territory territory, Holders holders) {
        List<Finding> findings = new ArrayList<>();
        int whole = 0;
        for (GridUnit leaf : territory.grids().leaves()) {
            for (String duty : holders.duties()) {
                whole++;
                List<String> posts = holders.answering(leaf.code(), duty);
                if (posts.isEmpty()) {
                    findings.add(finding(Level.ERROR, "GG-P2-01", UNITS, leaf.code(), duty));
                } else if (posts.size() > 1) {
                    findings.add(finding(Level.WARNING, "GG-P2-02", UNITS, leaf.code(), duty, posts));
                }
            }
        }
        return report(Principle.P2, whole, findings);
    }

    private static PrincipleReport fittingSize(Territory territory, List<SizeBounds> bounds) {
        List<Finding> findings = new ArrayList<>();
        int whole = 0;
        for (GridUnit unit : territory.grids().units()) {
            for (SizeBounds bound : bounds) {
                if (!bound.kind().equals(unit.kind())) {
                    continue;
                }
                whole++;
                long households = territory.householdsIn(unit.code());
                if (households < bound.least() || households > bound.most()) {
                    findings.add(finding(
                            bound.hard() ? Level.ERROR : Level.WARNING,
                            households < bound.least() ? "GG-P3-01" : "GG-P3-02",
                            UNITS,
                            unit.code(),
                            households,
                            bound.least(),
                            bound.most()));
                }
            }
        }
        return report(Principle.P3, whole, findings);
    }

    private static PrincipleReport clearBounds(Territory territory) {
        List<Finding> findings = new ArrayList<>();
        long unclear = 0;
        for (Atom atom : territory.atoms()) {
            List<Placement> placements = byStart(territory, atom);
            boolean clear = true;
            for (int i = 0; i < placements.size(); i++) {
                for (Placement before : placements.subList(0, i)) {
                    Placement after = placements.get(i);
                    Optional<DateRange> both = before.valid().intersection(after.valid());
                    if (both.isPresent()) {
                        clear = false;
                        findings.add(finding(
                                Level.ERROR, "GG-P4-01", ATOMS, atom.id(), before.leaf(), after.leaf(), both.get()));
                    }
                }
            }
            unclear += clear ? 0 : 1;
        }
        long whole = territory.atoms().size();
        return new PrincipleReport(Principle.P4, Ratio.of(whole - unclear, whole), Findings.of(findings));
    }

    private static PrincipleReport withoutGap(Territory territory) {
        List<Finding> findings = new ArrayList<>();
        long covered = 0;
        for (Atom atom : territory.atoms()) {
            List<Placement> placements = byStart(territory, atom);
            boolean whole = territory.leafOf(atom.id()).isPresent();
            if (!whole) {
                findings.add(finding(Level.ERROR, "GG-P5-01", ATOMS, atom.id(), atom.households()));
            }
            LocalDate until = placements.isEmpty()
                    ? LocalDate.MAX
                    : placements.get(0).valid().to();
            for (Placement placement : placements) {
                if (placement.valid().from().isAfter(until)) {
                    whole = false;
                    findings.add(finding(
                            Level.ERROR,
                            "GG-P5-02",
                            ATOMS,
                            atom.id(),
                            until,
                            placement.valid().from()));
                }
                until = until.isAfter(placement.valid().to())
                        ? until
                        : placement.valid().to();
            }
            if (whole && !until.equals(LocalDate.MAX)) {
                whole = false;
                findings.add(finding(Level.WARNING, "GG-P5-02", ATOMS, atom.id(), until, ".."));
            }
            covered += whole ? atom.households() : 0;
        }
        return new PrincipleReport(Principle.P5, Ratio.of(covered, territory.households()), Findings.of(findings));
    }

    private static List<Placement> byStart(Territory territory, Atom atom) {
        return territory.placements(atom.id()).stream()
                .sorted(Comparator.comparing(
                                (Placement placement) -> placement.valid().from())
                        .thenComparing(Placement::leaf))
                .toList();
    }

    private static PrincipleReport report(Principle principle, int whole, List<Finding> findings) {
        return new PrincipleReport(principle, Ratio.of((long) whole - findings.size(), whole), Findings.of(findings));
    }

    private static Finding finding(Level level, String code, Place place, Object... arguments) {
        return Catalogue.core().finding(level, code, place, arguments);
    }
}
