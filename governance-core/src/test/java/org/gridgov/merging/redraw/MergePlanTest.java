package org.gridgov.merging.redraw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.basics.Share;
import org.gridgov.grid.Atom;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridSystems;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.Placement;
import org.gridgov.grid.Scheme;
import org.gridgov.grid.SizeBounds;
import org.gridgov.grid.Territory;
import org.gridgov.grid.UnitKind;
import org.gridgov.grid.history.EventId;
import org.gridgov.grid.history.EventKind;
import org.gridgov.grid.history.EventRow;
import org.gridgov.grid.history.TerritoryLog;
import org.gridgov.merging.AtomBorder;
import org.gridgov.merging.Net;
import org.gridgov.merging.NetCell;
import org.gridgov.merging.NetExtent;
import org.gridgov.organisation.LineOfWork;
import org.junit.jupiter.api.Test;

/** Six buildings in a row, two communities of three; party building has two cells, civil affairs an odd one. */
class MergePlanTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final LineOfWork PARTY = LineOfWork.of("party");
    private static final LineOfWork CIVIL = LineOfWork.of("civil");
    private static final UnitKind GRID = UnitKind.of("grid");

    private static final DateRange LATER = DateRange.of(DAY, LocalDate.MAX);

    private final List<NetCell> cells = new ArrayList<>();
    private final List<NetExtent> extents = new ArrayList<>();

    private static Territory row(int... households) {
        Scheme scheme = new Scheme(List.of(UnitKind.of("community"), GRID));
        List<GridUnit> units = new ArrayList<>();
        List<Atom> atoms = new ArrayList<>();
        List<Placement> placements = new ArrayList<>();
        for (String code : List.of("C", "D")) {
            GridCode own = GridCode.of(code);
            units.add(new GridUnit(own, scheme.kinds().get(0), LocalText.of("社区", "c"), null, DateRange.ALWAYS));
            units.add(new GridUnit(GridCode.of(code + "-1"), GRID, LocalText.of("网格", "g"), own, DateRange.ALWAYS));
        }
        for (int i = 0; i < households.length; i++) {
            AtomId id = AtomId.of("A" + i);
            atoms.add(new Atom(id, "row", households[i], 100 * i, 0));
            placements.add(new Placement(id, GridCode.of(i < 3 ? "C-1" : "D-1"), DateRange.ALWAYS));
        }
        return Territory.of(
                GridSystems.build(scheme, units, DAY, unit -> Place.NONE).value(), atoms, placements, DAY);
    }

    private void cell(LineOfWork line, String code, String... atoms) {
        cells.add(new NetCell(line, GridCode.of(code), LocalText.of("片", "cell"), null, Collections.emptySortedSet()));
        for (String atom : atoms) {
            extents.add(new NetExtent(line, GridCode.of(code), AtomId.of(atom)));
        }
    }

    private List<Net> nets() {
        return Net.group(cells, extents);
    }

    private static RegroupRequest.Builder bounds(int least, int most) {
        return RegroupRequest.builder(new SizeBounds(GRID, least, most, false));
    }

    private static List<String> codes(MergedGrids grids) {
        return grids.findings().stream().map(Finding::code).toList();
    }

    private static String cause(MergedGrids grids, String code) {
        return grids.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .map(finding -> finding.cause().en())
                .findFirst()
                .orElse("nothing");
    }

    private MergedGrids draw(RegroupRequest.Builder request, Territory territory, AtomBorder... borders) {
        return MergePlan.draw(request.build(), territory, nets(), List.of(borders), new Sweep());
    }

    @Test
    void numbersGridsFromNorthToSouthAndWestToEastAndPassesOverCodesThatStand() {
        MergedGrids grids = draw(bounds(5, 20), row(10, 10, 10, 10, 10, 10));
        assertThat(grids.grids().stream().map(grid -> grid.code() + " " + grid.atoms()))
                .containsExactly("C-2 [A0, A1]", "C-3 [A2]", "D-2 [A3, A4]", "D-3 [A5]");
        assertThat(grids.find(GridCode.of("D-3")))
                .get()
                .extracting(NewGrid::households)
                .isEqualTo(10L);
    }

    @Test
    void carriesFiguresOfOldCellsOverAndOnThroughTheHistory() {
        cell(PARTY, "P1", "A0", "A1");
        cell(PARTY, "P2", "A2", "A1");
        MergedGrids grids = draw(bounds(5, 20), row(10, 10, 10, 10, 10, 10));
        assertThat(grids.crosswalk(PARTY).to(GridCode.of("P2")))
                .isEqualTo(Map.of(GridCode.of("C-2"), Share.of(1, 2), GridCode.of("C-3"), Share.of(1, 2)));
        assertThat(grids.back(PARTY).to(GridCode.of("C-2")))
                .isEqualTo(Map.of(GridCode.of("P1"), Share.of(3, 4), GridCode.of("P2"), Share.of(1, 4)));
        var figures = grids.crosswalk(PARTY)
                .convert(Map.of(GridCode.of("P1"), BigDecimal.valueOf(8), GridCode.of("P2"), BigDecimal.valueOf(6)));
        assertThat(figures.exact()).hasToString("20/40");
        assertThat(figures.figures().get(GridCode.of("C-2"))).satisfies(estimate -> {
            assertThat(estimate.value()).isEqualByComparingTo("11");
            assertThat(estimate.atLeast()).isEqualByComparingTo("8");
            assertThat(estimate.atMost()).isEqualByComparingTo("14");
            assertThat(estimate.error()).isEqualByComparingTo("3");
        });
        List<GridUnit> units = List.of(unit("C-2", DateRange.ALWAYS), unit("C-7", LATER), unit("C-8", LATER));
        TerritoryLog log = TerritoryLog.of(
                        units,
                        List.of(
                                EventRow.of(
                                        EventId.of("E-1"),
                                        EventKind.SPLIT,
                                        DAY,
                                        GridCode.of("C-2"),
                                        GridCode.of("C-7"),
                                        Share.of(1, 4)),
                                EventRow.of(
                                        EventId.of("E-1"),
                                        EventKind.SPLIT,
                                        DAY,
                                        GridCode.of("C-2"),
                                        GridCode.of("C-8"),
                                        Share.of(3, 4))))
                .value();
        assertThat(grids.crosswalk(PARTY).then(log, DAY.minusDays(1), DAY).to(GridCode.of("P1")))
                .isEqualTo(Map.of(GridCode.of("C-7"), Share.of(1, 4), GridCode.of("C-8"), Share.of(3, 4)));
        assertThat(grids.crosswalk(PARTY).then(log, DAY.minusDays(1), DAY).rest(GridCode.of("P2")))
                .isEqualTo(Share.of(1, 2));
    }

    @Test
    void saysByHowMuchNoPlanCanMeetTheBounds() {
        MergedGrids grids = draw(bounds(14, 17), row(10, 10, 20, 10, 10, 25));
        // 45 households make three grids of 15; 40 make two that are 6 over or three that are 2 short.
        assertThat(grids.findings().stream().filter(finding -> finding.code().equals("GG-M-13")))
                .extracting(finding -> finding.cause().en())
                .containsExactly(
                        "The 40 households of C must divide into grids of 14 to 17, but miss it by at least 2.");
    }

    @Test
    void namesHeavyAtomsIslandsAndGridsOutsideTheBounds() {
        AtomBorder[] gap = {border("A0", "A1"), border("A3", "A4"), border("A4", "A5")};
        MergedGrids grids = draw(bounds(12, 20), row(10, 10, 10, 10, 10, 25), gap);
        assertThat(cause(grids, "GG-M-14"))
                .isEqualTo("An atom must fit into a grid of at most 20 households, but A5 has 25, 5 too many.");
        assertThat(cause(grids, "GG-M-15"))
                .isEqualTo(
                        "The ground of C must hang together, but is in 2 parts; the part from A2 on has 10 households"
                                + " and misses the bounds by at least 2.");
        assertThat(cause(grids, "GG-M-13"))
                .isEqualTo("The 30 households of C must divide into grids of 12 to 20, but miss it by at least 2.");
        assertThat(cause(grids, "GG-M-17"))
                .isEqualTo("The new grid C-3 must have 12 to 20 households, but has 10, off by 2.");
    }

    @Test
    void namesWhatIsWrongWithNetsWeightsAndWishesAndGoesOn() {
        cell(PARTY, "P1", "A0", "A1", "NOWHERE");
        cell(PARTY, "P2", "A1");
        cell(CIVIL, "M1", "ELSEWHERE");
        RegroupRequest.Builder request = bounds(5, 20)
                .weight(PARTY, 0)
                .together(AtomId.of("A0"), AtomId.of("A5"))
                .together(AtomId.of("A0"), AtomId.of("A1"))
                .apart(AtomId.of("A1"), AtomId.of("A0"))
                .apart(AtomId.of("A3"), AtomId.of("A4"))
                .apart(AtomId.of("A3"), AtomId.of("MISSING"));
        MergedGrids grids = draw(request, row(10, 10, 10, 10, 10, 10));
        assertThat(codes(grids))
                .containsExactlyInAnyOrder(
                        "GG-M-08", "GG-M-09", "GG-M-10", "GG-M-10", "GG-M-11", "GG-M-11", "GG-M-12", "GG-M-21",
                        "GG-M-22");
        assertThat(cause(grids, "GG-M-08")).isEqualTo("The weight of line party must be in 1..1000, but is 0.");
        assertThat(cause(grids, "GG-M-11"))
                .isEqualTo(
                        "The net of line civil must cover known atoms, but 1 are not among the atoms, such as ELSEWHERE.");
        assertThat(grids.grids()).hasSize(4);
        assertThat(grids.result().extentOf(PARTY, GridCode.of("P1"))).contains(AtomId.of("NOWHERE"));
    }

    @Test
    void countsALineByTheScaleOfItsCells() {
        cell(PARTY, "P1", "A0", "A1", "A2", "A3", "A4", "A5");
        cell(CIVIL, "M1", "A0");
        cell(CIVIL, "M2", "A1");
        List<NetLabels> seen = new ArrayList<>();
        GridSearch spy = (ground, nets, pins, request) -> {
            seen.addAll(nets);
            return new Sweep().find(ground, nets, pins, request);
        };
        RegroupRequest request = bounds(15, 30).weight(CIVIL, 7).build();
        MergePlan.draw(request, row(10, 10, 10, 10, 10, 10), nets(), List.of(), spy);
        assertThat(seen.stream().map(net -> net.line() + " " + net.across() + " " + net.cut() + " " + net.labels()))
                .containsExactly("civil 0 7 [0, 1, -1, -1, -1, -1]", "party 1 0 [0, 0, 0, 0, 0, 0]");
    }

    @Test
    void leavesOutAtomsThatLieNowhere() {
        Territory placed = row(10, 10, 10, 10, 10, 10);
        List<Atom> atoms = new ArrayList<>(placed.atoms());
        atoms.add(new Atom(AtomId.of("LOST"), "nowhere", 4, 0, 0));
        Territory territory = Territory.of(
                placed.grids(),
                atoms,
                placed.atoms().stream()
                        .flatMap(atom -> placed.placements(atom.id()).stream())
                        .toList(),
                DAY);
        MergedGrids grids = draw(bounds(5, 20), territory);
        assertThat(cause(grids, "GG-M-16"))
                .isEqualTo("Every atom must lie in a community, but 1 (4 households) lie in none, such as LOST.");
        assertThat(grids.unitOf()).doesNotContainKey(AtomId.of("LOST"));
        Territory bare = Territory.of(placed.grids(), List.of(), List.of(), DAY);
        assertThat(draw(bounds(5, 20), bare).grids()).isEmpty();
    }

    @Test
    void drawsAlongTheCellsThatEveryLineAgreesOn() {
        cell(PARTY, "P1", "A0");
        cell(PARTY, "P2", "A1", "A2");
        cell(CIVIL, "M1", "A0");
        cell(CIVIL, "M2", "A1", "A2");
        cell(CIVIL, "M3", "A3", "A4", "A5");
        MergedGrids grids =
                MergePlan.draw(bounds(10, 30).steps(20_000).build(), row(15, 10, 10, 10, 10, 10), nets(), List.of());
        assertThat(grids.grids().stream().map(grid -> grid.code() + " " + grid.atoms()))
                .containsExactly("C-2 [A0]", "C-3 [A1, A2]", "D-2 [A3, A4, A5]");
        assertThat(grids.drawing().legal()).isTrue();
        assertThat(grids.drawing().objective()).isEqualTo(0);
        assertThat(grids.exceptions()).isEmpty();
        assertThat(grids.findings()).isEmpty();
        assertThat(grids.crosswalk(CIVIL)
                        .convert(Map.of(GridCode.of("M2"), BigDecimal.ONE))
                        .exact())
                .hasToString("20/20");
    }

    @Test
    void namesTheReasonForAGridThatCanNotBeMadeToFit() {
        MergedGrids grids =
                MergePlan.draw(bounds(12, 20).steps(20_000).build(), row(10, 10, 10, 10, 10, 25), nets(), List.of());
        assertThat(grids.drawing().legal()).isFalse();
        assertThat(grids.exceptions()).isNotEmpty();
        assertThat(codes(grids)).contains("GG-M-14", "GG-M-17");
        assertThat(grids.findings().stream()
                        .filter(finding -> finding.code().equals("GG-M-17"))
                        .map(finding -> finding.effect().en()))
                .allSatisfy(reason -> assertThat(reason).startsWith("The reason: "));
    }

    @Test
    void refusesAKindThatHasNothingAboveIt() {
        RegroupRequest request = RegroupRequest.builder(new SizeBounds(UnitKind.of("community"), 1, 2, false))
                .build();
        assertThatThrownBy(() -> MergePlan.draw(request, row(1), nets(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The kind to draw must stand below another in [community, grid], but is 'community'");
    }

    private static GridUnit unit(String code, DateRange valid) {
        return new GridUnit(GridCode.of(code), GRID, LocalText.of("新", "new"), null, valid);
    }

    private static AtomBorder border(String one, String other) {
        return new AtomBorder(AtomId.of(one), AtomId.of(other), 5);
    }

    @Test
    void measuresThePlanBesideThoseThatPeopleWouldPick() {
        cell(PARTY, "P-1", "A0", "A1");
        cell(PARTY, "P-2", "A2", "A3", "A4", "A5");
        cell(CIVIL, "M-1", "A0", "A1", "A2");
        cell(CIVIL, "M-2", "A3", "A4", "A5");
        Territory territory = row(10, 10, 10, 10, 10, 10);
        MergedGrids plan = MergePlan.draw(bounds(25, 35).build(), territory, nets(), List.of());
        List<String> rows = MergeComparison.of(plan, territory, List.of()).rows().stream()
                .map(row -> row.origin() + " " + row.line() + " "
                        + row.measures().cells() + " " + row.measures().sizeViolations() + " "
                        + row.measures().contiguityViolations())
                .toList();
        assertThat(rows)
                .containsExactly(
                        "DRAWN null 2 0 0",
                        "NET civil 2 0 0",
                        "NET party 2 2 1",
                        "REPAIRED civil 2 0 0",
                        "REPAIRED party 2 0 0",
                        "REFINEMENT null 3 2 0",
                        "GREEDY null 2 0 0");
        MergeComparison.Row drawn =
                MergeComparison.alone(plan, territory, List.of()).rows().get(0);
        assertThat(drawn.objective()).isEqualTo(plan.drawing().objective());
        assertThat(drawn.measures().nets().get(0).straddle())
                .as("the plan is the net of civil affairs")
                .isZero();
    }

    @Test
    void comparesNothingWhereNoAtomLiesInACommunity() {
        Territory empty = row();
        MergedGrids plan = MergePlan.draw(bounds(25, 35).build(), empty, nets(), List.of());
        assertThat(MergeComparison.of(plan, empty, List.of()).rows()).isEmpty();
    }
}
