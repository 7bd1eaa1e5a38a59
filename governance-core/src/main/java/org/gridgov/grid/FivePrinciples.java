package org.gridgov.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridgov.basics.Level;
import org.gridgov.basics.LocalText;

/**
 * Audits a territory by the five principles and names a witness and a remedy for each failure.
 *
 * <p>Five checks that know nothing of one another; pure, independent of the order of input, never throwing on data. What
 * the source leaves open is read as {@link PrincipleReadings} say; size bounds come from the case. A remedy is a
 * proposal for people, searched for the first 200 witnesses of a check: the nearest neighbour to merge with, the building to cut behind, the organisation that holds the
 * leaf next door. O(leaves × duties + atoms × depth), and for each witness O(siblings) for its remedy.
 *
 * <p>Source: five principles, seed paragraph 1; P1 to P5, {@code INVARIANTS}.
 */
public final class FivePrinciples {
    private final Territory territory;
    private final Holders holders;
    private final List<SizeBounds> bounds;
    private final PrincipleReadings readings;
    private final Neighbours neighbours;

    private FivePrinciples(Territory territory, Holders holders, List<SizeBounds> bounds, PrincipleReadings readings) {
        this.territory = territory;
        this.holders = holders;
        this.bounds = bounds;
        this.readings = readings;
        this.neighbours = new Neighbours(territory);
    }

    /**
     * Audits all five.
     *
     * @param territory the territory
     * @param holders who answers for a leaf
     * @param bounds how many households a unit of a kind should have
     * @param readings how the principles are read
     * @return five reports, P1 to P5
     */
    public static List<PrincipleReport> audit(
            Territory territory, Holders holders, List<SizeBounds> bounds, PrincipleReadings readings) {
        FivePrinciples checks = new FivePrinciples(territory, holders, bounds, readings);
        List<PrincipleReport> reports = new ArrayList<>();
        for (Principle principle : Principle.values()) {
            reports.add(checks.check(principle));
        }
        return List.copyOf(reports);
    }

    /**
     * Audits one.
     *
     * @param principle the principle
     * @param territory the territory
     * @param holders who answers for a leaf
     * @param bounds how many households a unit of a kind should have
     * @param readings how the principles are read
     * @return its report
     */
    public static PrincipleReport check(
            Principle principle,
            Territory territory,
            Holders holders,
            List<SizeBounds> bounds,
            PrincipleReadings readings) {
        return new FivePrinciples(territory, holders, bounds, readings).check(principle);
    }

    private PrincipleReport check(Principle principle) {
        return switch (principle) {
            case P1 -> downToTheLeaf();
            case P2 -> outToTheEdge();
            case P3 -> fittingSize();
            case P4 -> Timelines.clearBounds(territory, readings.days());
            case P5 -> Timelines.withoutGap(territory, readings.days(), neighbours);
        };
    }

    private PrincipleReport downToTheLeaf() {
        GridSystem grids = territory.grids();
        PrincipleCheck check = new PrincipleCheck(Principle.P1);
        for (GridUnit unit : grids.units()) {
            if (unit.kind().equals(grids.scheme().leaf())) {
                boolean held =
                        !readings.leafHeld() || holders.holder(unit.code()).isPresent();
                check.count(1, held);
                if (!held) {
                    check.witness(
                            Level.ERROR,
                            "GG-P1-02",
                            PrincipleCheck.UNITS,
                            unit.code(),
                            check.first(() -> holderNearby(unit.code())));
                }
            } else if (grids.children(unit.code()).isEmpty() && unit.nature() != UnitNature.FUNCTIONAL) {
                check.count(1, false);
                check.witness(
                        Level.ERROR,
                        "GG-P1-01",
                        PrincipleCheck.UNITS,
                        unit.code(),
                        unit.kind(),
                        grids.scheme().leaf());
            }
        }
        return check.report();
    }

    private LocalText holderNearby(GridCode leaf) {
        return neighbours
                .nearestSibling(leaf, code -> holders.holder(code).isPresent())
                .map(code -> PrincipleCheck.remedy(
                        "holder", code, holders.holder(code).orElse("")))
                .orElseGet(() -> PrincipleCheck.remedy("holder.none"));
    }

    private PrincipleReport outToTheEdge() {
        PrincipleCheck check = new PrincipleCheck(Principle.P2);
        if (readings.duties() == PrincipleReadings.Duties.NOT_ASKED) {
            return check.report();
        }
        for (GridUnit leaf : territory.grids().leaves()) {
            for (String duty : holders.duties()) {
                List<String> posts = holders.answering(leaf.code(), duty);
                boolean waived = posts.isEmpty() && holders.isWaived(leaf.code(), duty);
                boolean tooMany = posts.size() > 1 && readings.duties() == PrincipleReadings.Duties.ONE_POST;
                check.count(1, waived || (!posts.isEmpty() && !tooMany));
                if (posts.isEmpty() && !waived) {
                    check.witness(
                            Level.ERROR,
                            "GG-P2-01",
                            PrincipleCheck.UNITS,
                            leaf.code(),
                            duty,
                            check.first(() -> postNearby(leaf.code(), duty)));
                } else if (tooMany) {
                    check.witness(Level.WARNING, "GG-P2-02", PrincipleCheck.UNITS, leaf.code(), duty, posts);
                }
            }
        }
        return check.report();
    }

    private LocalText postNearby(GridCode leaf, String duty) {
        return neighbours
                .nearestSibling(leaf, code -> !holders.answering(code, duty).isEmpty())
                .map(code -> PrincipleCheck.remedy(
                        "post", code, holders.answering(code, duty).get(0)))
                .orElseGet(() -> PrincipleCheck.remedy("post.none", leaf));
    }

    private PrincipleReport fittingSize() {
        PrincipleCheck check = new PrincipleCheck(Principle.P3);
        SizeRemedy remedy = new SizeRemedy(neighbours);
        for (GridUnit unit : territory.grids().units()) {
            for (SizeBounds bound : bounds) {
                if (!bound.kind().equals(unit.kind())) {
                    continue;
                }
                long households = territory.householdsIn(unit.code());
                boolean few = households < bound.least();
                boolean many = households > bound.most();
                check.count(1, !few && !many);
                if (few || many) {
                    check.witness(
                            bound.hard() ? Level.ERROR : Level.WARNING,
                            few ? "GG-P3-01" : "GG-P3-02",
                            PrincipleCheck.UNITS,
                            unit.code(),
                            households,
                            bound.least(),
                            bound.most(),
                            check.first(() -> few
                                    ? remedy.forTooFew(unit.code(), bound)
                                    : remedy.forTooMany(unit.code(), bound)));
                }
            }
        }
        loadOfPosts(check);
        return check.report();
    }

    /** A post's load is the households of the leaves where it answers for at least one duty. */
    private void loadOfPosts(PrincipleCheck check) {
        int most = readings.mostHouseholdsPerPost();
        if (most == 0) {
            return;
        }
        Map<String, Long> load = new TreeMap<>();
        for (GridUnit leaf : territory.grids().leaves()) {
            holders.duties().stream()
                    .flatMap(duty -> holders.answering(leaf.code(), duty).stream())
                    .distinct()
                    .forEach(post -> load.merge(post, territory.householdsIn(leaf.code()), Long::sum));
        }
        load.forEach((post, households) -> {
            check.count(1, households <= most);
            if (households > most) {
                check.witness(Level.WARNING, "GG-P3-03", PrincipleCheck.UNITS, post, households, most);
            }
        });
    }
}
