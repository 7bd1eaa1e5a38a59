package org.gridgov.examples.haihong;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.gridgov.basics.LocalText;
import org.gridgov.grid.Atom;
import org.gridgov.grid.GridCode;
import org.gridgov.merging.NetCell;
import org.gridgov.merging.NetExtent;
import org.gridgov.organisation.DutyId;
import org.gridgov.organisation.LineOfWork;
import org.gridgov.organisation.PostId;
import org.jspecify.annotations.Nullable;

/**
 * Three departments' nets over the same buildings: by estate, by street, by service area. They do not fit each other,
 * and they have the flaws that such nets have: gaps, overlaps, a cell that nobody holds, a duty that two lines do.
 */
final class Nets {
    private static final LineOfWork PARTY = LineOfWork.of("party-building");
    private static final LineOfWork GOVERNANCE = LineOfWork.of("comprehensive-governance");
    private static final LineOfWork CIVIL = LineOfWork.of("civil-affairs");

    /** Estates by age and ownership: name, middle east, middle north, post. */
    private static final String ESTATES = """
            老公房一片|Old public housing 1 ; 160 ; 180 ; P-033
            单位宿舍片|Works housing ; 480 ; 160 ; P-034
            安置房片|Resettlement housing ; 180 ; 640 ; P-033
            商品房一片|Commercial housing 1 ; 520 ; 700 ; P-034
            人才公寓片|Flats for skilled staff ; 760 ; 420 ; P-036
            商品房二片|Commercial housing 2 ; 1040 ; 190 ; P-035
            老公房二片|Old public housing 2 ; 1030 ; 660 ; P-035
            """;

    /** Posts of the strips along streets, in order; the seventh strip has none. */
    private static final List<String> STRIP_POSTS =
            List.of("P-031", "P-031", "P-037", "P-037", "P-032", "P-032", "-", "P-031", "P-038", "P-032", "P-038");

    private static final List<String> STRIP_STREETS = List.of(
            "文竹路北段|Wenzhu Road north",
            "银杏路北段|Yinxing Road north",
            "玉兰路北段|Yulan Road north",
            "海棠路北段|Haitang Road north",
            "桂花路北段|Guihua Road north",
            "腊梅路北段|Lamei Road north",
            "文竹路南段|Wenzhu Road south",
            "银杏路南段|Yinxing Road south",
            "玉兰路南段|Yulan Road south",
            "桂花路南段|Guihua Road south",
            "腊梅路南段|Lamei Road south");

    /** Service areas: name, post. The last one is small and lies about the day centre. */
    private static final String AREAS = """
            民政一片|Civil affairs area 1 ; P-039
            民政二片|Civil affairs area 2 ; P-040
            民政三片|Civil affairs area 3 ; P-041
            民政四片|Civil affairs area 4 ; P-039
            日间照料中心片|Area of the day centre ; P-041
            """;

    private static final int STRIP_BORDER_NORTH = 400;
    private static final int DAY_CENTRE_EAST = 610;
    private static final int DAY_CENTRE_NORTH = 430;
    private static final int DAY_CENTRE_METRES = 150;
    /** A duty of comprehensive governance that the day centre's area does as well, with a post of its own. */
    private static final DutyId DONE_TWICE = DutyId.of("D-08");

    private final List<NetCell> cells = new ArrayList<>();
    private final List<NetExtent> extents = new ArrayList<>();

    Nets(long seed, Territory territory, Staff staff) {
        Dice dice = new Dice(seed, "nets");
        List<Lines.Line> estates = Lines.of(ESTATES);
        for (int i = 0; i < estates.size(); i++) {
            Lines.Line estate = estates.get(i);
            cell(PARTY, "DJ-" + Ids.two(i + 1), estate.name(0), estate.text(3), staff.dutiesOf(PARTY));
        }
        for (int i = 0; i < STRIP_POSTS.size(); i++) {
            LocalText name = LocalText.parse(STRIP_STREETS.get(i));
            cell(GOVERNANCE, "ZZ-" + Ids.two(i + 1), name, STRIP_POSTS.get(i), staff.dutiesOf(GOVERNANCE));
        }
        List<Lines.Line> areas = Lines.of(AREAS);
        for (int i = 0; i < areas.size(); i++) {
            List<DutyId> duties = new ArrayList<>(staff.dutiesOf(CIVIL));
            if (i == areas.size() - 1) {
                duties.add(DONE_TWICE);
            }
            cell(
                    CIVIL,
                    "MZ-" + Ids.two(i + 1),
                    areas.get(i).name(0),
                    areas.get(i).text(1),
                    duties);
        }
        List<Atom> twiceInParty = dice.some(territory.atoms(), 4);
        List<Atom> notInGovernance = dice.some(territory.atoms(), 3);
        List<Atom> notInCivil = dice.some(territory.atoms(), 2);
        for (Atom atom : territory.atoms()) {
            List<Integer> nearest = nearestEstates(estates, atom);
            extent(PARTY, "DJ-" + Ids.two(nearest.get(0) + 1), atom);
            if (twiceInParty.contains(atom)) {
                extent(PARTY, "DJ-" + Ids.two(nearest.get(1) + 1), atom);
            }
        }
        for (Atom atom : territory.atoms()) {
            if (!notInGovernance.contains(atom)) {
                extent(GOVERNANCE, "ZZ-" + Ids.two(strip(atom)), atom);
            }
        }
        int shared = 2;
        for (Atom atom : territory.atoms()) {
            boolean centre = atDayCentre(atom);
            // Two buildings stand in the day centre's area and have never been taken off the old list.
            if (!notInCivil.contains(atom) && (!centre || shared-- > 0)) {
                extent(CIVIL, "MZ-" + Ids.two(band(atom)), atom);
            }
            if (centre && !notInCivil.contains(atom)) {
                extent(CIVIL, "MZ-05", atom);
            }
        }
    }

    private void cell(LineOfWork line, String code, LocalText name, String post, List<DutyId> duties) {
        @Nullable PostId holder = post.equals("-") ? null : PostId.of(post);
        cells.add(new NetCell(line, GridCode.of(code), name, holder, new TreeSet<>(duties)));
    }

    private void extent(LineOfWork line, String cell, Atom atom) {
        extents.add(new NetExtent(line, GridCode.of(cell), atom.id()));
    }

    private static List<Integer> nearestEstates(List<Lines.Line> estates, Atom atom) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < estates.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingLong(
                i -> squareMetres(atom, estates.get(i).number(1), estates.get(i).number(2))));
        return order;
    }

    private static long squareMetres(Atom atom, int east, int north) {
        long toEast = (long) atom.eastMetres() - east;
        long toNorth = (long) atom.northMetres() - north;
        return toEast * toEast + toNorth * toNorth;
    }

    /** Six strips of 200 m in the north, five of 240 m in the south, across the blocks of micro-grids. */
    private static int strip(Atom atom) {
        return atom.northMetres() >= STRIP_BORDER_NORTH ? 1 + atom.eastMetres() / 200 : 7 + atom.eastMetres() / 240;
    }

    /** Four slanting bands from south-west to north-east. */
    private static int band(Atom atom) {
        return 1 + Math.min(3, (atom.eastMetres() + atom.northMetres() / 2) / 412);
    }

    private static boolean atDayCentre(Atom atom) {
        return squareMetres(atom, DAY_CENTRE_EAST, DAY_CENTRE_NORTH) <= (long) DAY_CENTRE_METRES * DAY_CENTRE_METRES;
    }

    List<NetCell> cells() {
        return cells;
    }

    List<NetExtent> extents() {
        return extents;
    }
}
