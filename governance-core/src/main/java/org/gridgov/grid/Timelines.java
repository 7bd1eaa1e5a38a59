package org.gridgov.grid;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Level;

/** P4 and P5 over time: the placements of an atom must tile the days without overlap and without gap. */
final class Timelines {
    private Timelines() {}

    static PrincipleReport clearBounds(Territory territory, PrincipleReadings.Days days) {
        PrincipleCheck check = new PrincipleCheck(Principle.P4);
        for (Atom atom : territory.atoms()) {
            List<Placement> placements = byStart(territory, atom, days);
            boolean clear = true;
            for (int i = 0; i < placements.size(); i++) {
                for (Placement before : placements.subList(0, i)) {
                    Placement after = placements.get(i);
                    Optional<DateRange> both = before.valid().intersection(after.valid());
                    if (both.isPresent()) {
                        clear = false;
                        check.witness(
                                Level.ERROR,
                                "GG-P4-01",
                                PrincipleCheck.PLACEMENTS,
                                atom.id(),
                                before.leaf(),
                                after.leaf(),
                                both.get(),
                                both.get().from().equals(LocalDate.MIN)
                                        ? PrincipleCheck.remedy("overlap.one", before.leaf(), after.leaf())
                                        : PrincipleCheck.remedy(
                                                "overlap.end",
                                                before.leaf(),
                                                both.get().from()));
                    }
                }
            }
            check.count(1, clear);
        }
        return check.report();
    }

    static PrincipleReport withoutGap(Territory territory, PrincipleReadings.Days days, Neighbours neighbours) {
        PrincipleCheck check = new PrincipleCheck(Principle.P5);
        for (Atom atom : territory.atoms()) {
            boolean whole = territory.leafOf(atom.id()).isPresent();
            if (!whole) {
                check.witness(
                        Level.ERROR,
                        "GG-P5-01",
                        PrincipleCheck.PLACEMENTS,
                        atom.id(),
                        atom.households(),
                        check.first(() -> neighbours
                                .nearestLeaf(atom)
                                .map(leaf -> PrincipleCheck.remedy("leaf", leaf))
                                .orElseGet(() -> PrincipleCheck.remedy("leaf.none"))));
            }
            if (days == PrincipleReadings.Days.EVERY_DAY) {
                whole &= tiles(territory, atom, whole, check);
            }
            check.count(atom.households(), whole);
        }
        return check.report();
    }

    private static boolean tiles(Territory territory, Atom atom, boolean placed, PrincipleCheck check) {
        List<Placement> placements = byStart(territory, atom, PrincipleReadings.Days.EVERY_DAY);
        if (placements.isEmpty()) {
            return false;
        }
        boolean whole = true;
        LocalDate until = placements.get(0).valid().to();
        for (Placement placement : placements) {
            LocalDate from = placement.valid().from();
            if (from.isAfter(until)) {
                whole = false;
                check.witness(Level.ERROR, "GG-P5-02", PrincipleCheck.PLACEMENTS, atom.id(), until, from);
            }
            until = until.isAfter(placement.valid().to())
                    ? until
                    : placement.valid().to();
        }
        if (whole && placed && !until.equals(LocalDate.MAX)) {
            whole = false;
            check.witness(Level.WARNING, "GG-P5-02", PrincipleCheck.PLACEMENTS, atom.id(), until, "..");
        }
        return whole;
    }

    private static List<Placement> byStart(Territory territory, Atom atom, PrincipleReadings.Days days) {
        return territory.placements(atom.id()).stream()
                .filter(placement -> days == PrincipleReadings.Days.EVERY_DAY
                        || placement.valid().contains(territory.day()))
                .sorted(Comparator.comparing(
                                (Placement placement) -> placement.valid().from())
                        .thenComparing(Placement::leaf))
                .toList();
    }
}
