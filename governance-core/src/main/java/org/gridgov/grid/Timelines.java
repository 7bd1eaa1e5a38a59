package org.gridgov.grid;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Level;

/** P4 and P5 over time: the placements of an atom must tile the days without overlap and without gap. */
final class Timelines {
    /** With so many earlier placements each overlap is named; naming all pairs of a hundred thousand would fill any memory. */
    private static final int MOST_NAMED = 4;

    private static final Comparator<Placement> LONGEST_FIRST = Comparator.comparing(
                    (Placement placement) -> placement.valid().to())
            .reversed()
            .thenComparing(placement -> placement.valid().from())
            .thenComparing(Placement::leaf);

    private Timelines() {}

    static PrincipleReport clearBounds(Territory territory, PrincipleReadings.Days days) {
        PrincipleCheck check = new PrincipleCheck(Principle.P4);
        for (Atom atom : territory.atoms()) {
            List<Placement> placements = byStart(territory, atom, days);
            boolean clear = true;
            TreeSet<Placement> longest = new TreeSet<>(LONGEST_FIRST);
            for (Placement after : placements) {
                int named = 0;
                for (Placement before : longest) {
                    Optional<DateRange> both = before.valid().intersection(after.valid());
                    if (both.isEmpty() || named == MOST_NAMED) {
                        break;
                    }
                    named++;
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
                clear &= named == 0;
                longest.add(after);
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
                        .thenComparing(Placement::leaf)
                        .thenComparing(placement -> placement.valid().to()))
                .toList();
    }
}
