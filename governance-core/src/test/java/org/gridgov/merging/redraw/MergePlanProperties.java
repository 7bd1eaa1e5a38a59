package org.gridgov.merging.redraw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.basics.Share;
import org.gridgov.grid.Atom;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.SizeBounds;
import org.gridgov.grid.UnitKind;
import org.gridgov.merging.MergeResult;
import org.gridgov.merging.Net;
import org.gridgov.merging.NetCell;
import org.gridgov.merging.NetExtent;
import org.gridgov.merging.Nets;
import org.gridgov.merging.crosswalk.Crosswalk;
import org.gridgov.merging.duty.DutyBalance;
import org.gridgov.merging.duty.DutyMap;

class MergePlanProperties {
    record Case(Nets.World world, RegroupRequest request) {
        MergedGrids draw() {
            return MergePlan.draw(request, world.territory(), world.nets(), List.of(), new Sweep());
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.longs().between(0, 1_000_000).map(seed -> {
            Random dice = new Random(seed);
            Nets.World world = Nets.random(dice);
            List<Atom> atoms = List.copyOf(world.territory().atoms());
            int least = dice.nextInt(100);
            RegroupRequest.Builder request = RegroupRequest.builder(new SizeBounds(
                            UnitKind.of(dice.nextBoolean() ? "grid" : "micro-grid"),
                            least,
                            least + 1 + dice.nextInt(100),
                            dice.nextBoolean()))
                    .seed(seed)
                    .steps(200);
            for (int i = 0; i < 2; i++) {
                AtomId one = atoms.get(dice.nextInt(atoms.size())).id();
                AtomId other = atoms.get(dice.nextInt(atoms.size())).id();
                if (dice.nextBoolean()) {
                    request.together(one, other);
                } else if (dice.nextBoolean()) {
                    request.apart(one, other);
                }
            }
            return new Case(world, request.build());
        });
    }

    @Property(tries = 150)
    void m1AtomsAndHouseholdsAreConserved(@ForAll("cases") Case one) {
        MergedGrids grids = one.draw();
        List<AtomId> atoms =
                grids.grids().stream().flatMap(grid -> grid.atoms().stream()).toList();
        assertThat(atoms)
                .containsExactlyInAnyOrderElementsOf(
                        one.world().territory().atoms().stream().map(Atom::id).toList());
        assertThat(grids.grids().stream().mapToLong(NewGrid::households).sum())
                .isEqualTo(one.world().territory().households());
        assertThat(grids.result().pieces().stream()
                        .mapToLong(piece -> piece.households())
                        .sum())
                .isEqualTo(one.world().territory().households());
    }

    @Property(tries = 150)
    void m2M3EveryOldCellResolvesAndItsSharesAddUpToTheWholeThereAndBack(@ForAll("cases") Case one) {
        MergedGrids grids = one.draw();
        for (Net net : one.world().nets()) {
            Crosswalk there = grids.crosswalk(net.line());
            assertThat(there.cells()).isEqualTo(net.extents().keySet());
            net.extents().forEach((cell, atoms) -> {
                boolean known = atoms.stream().anyMatch(atom -> grids.unitOf().containsKey(atom));
                assertThat(there.rest(cell)).isEqualTo(known ? Share.ZERO : Share.ONE);
                grids.result().crosswalk().stream()
                        .filter(row ->
                                row.line().equals(net.line()) && row.cell().equals(cell))
                        .filter(row -> row.share().part() > 0)
                        .forEach(row -> assertThat(there.to(cell).get(row.unit()))
                                .isEqualTo(
                                        Share.of(row.share().part(), row.share().whole())));
            });
            Crosswalk back = grids.back(net.line());
            for (NewGrid grid : grids.grids()) {
                List<Share> shares = new ArrayList<>(back.to(grid.code()).values());
                shares.add(back.rest(grid.code()));
                assertThat(Share.sum(shares)).isEqualTo("1");
                boolean covered =
                        grid.atoms().stream().allMatch(atom -> net.cellsByAtom().containsKey(atom));
                if (covered) {
                    assertThat(back.rest(grid.code())).isEqualTo(Share.ZERO);
                }
            }
        }
    }

    @Property(tries = 100)
    void m4NoDutyIsLostInTheNewGrids(@ForAll("cases") Case one) {
        MergedGrids grids = one.draw();
        DutyMap map = DutyMap.of(
                grids.result(),
                one.world().nets(),
                List.of(),
                one.world().territory().day());
        assertThat(DutyBalance.of(
                                one.world().nets(),
                                grids.unitOf(),
                                map.answers(),
                                map.questions(),
                                List.of(),
                                one.world().territory().day())
                        .isEven())
                .isTrue();
        assertThat(map.questions().stream()
                        .mapToLong(question -> question.duties().size())
                        .sum())
                .isEqualTo(grids.result().duties().stream()
                        .filter(entry -> !entry.settled())
                        .count());
    }

    @Property(tries = 100)
    void m6UnmergingTheNewGridsGivesTheNetsBack(@ForAll("cases") Case one) {
        MergeResult result = one.draw().result();
        for (Net net : one.world().nets()) {
            net.extents()
                    .forEach((cell, atoms) ->
                            assertThat(result.extentOf(net.line(), cell)).isEqualTo(atoms));
        }
    }

    @Property(tries = 100)
    void m9EveryNewGridLiesInOneCommunityAndHasACodeOfItsOwn(@ForAll("cases") Case one) {
        MergedGrids grids = one.draw();
        Set<GridCode> codes = new HashSet<>();
        one.world().territory().grids().units().forEach(unit -> codes.add(unit.code()));
        for (NewGrid grid : grids.grids()) {
            assertThat(codes.add(grid.code())).isTrue();
            assertThat(grid.code().value()).startsWith(grid.community().value() + "-");
            SortedSet<AtomId> atoms = grid.atoms();
            assertThat(atoms).isNotEmpty().allSatisfy(atom -> {
                GridUnit leaf = one.world()
                        .territory()
                        .grids()
                        .get(one.world().territory().leafOf(atom).orElseThrow());
                assertThat(one.world().territory().grids().contains(grid.community(), leaf.code()))
                        .isTrue();
            });
        }
    }

    @Property(tries = 100)
    void theOrderOfInputChangesNothing(@ForAll("cases") Case one, @ForAll Random dice) {
        List<NetCell> cells = new ArrayList<>(one.world().cells());
        List<NetExtent> extents = new ArrayList<>(one.world().extents());
        Collections.shuffle(cells, dice);
        Collections.shuffle(extents, dice);
        MergedGrids again = new Case(new Nets.World(one.world().territory(), cells, extents), one.request()).draw();
        MergedGrids once = one.draw();
        assertThat(again.grids()).isEqualTo(once.grids());
        assertThat(again.result()).isEqualTo(once.result());
        assertThat(again.findings()).isEqualTo(once.findings());
        assertThat(again.costs()).isEqualTo(once.costs());
        assertThat(MergeDiff.between(once, again).isEmpty()).isTrue();
    }

    @Property(tries = 100)
    void theDifferenceOfTwoPlansIsMirroredAndThatOfOneIsEmpty(@ForAll("cases") Case one, @ForAll("cases") Case other) {
        MergedGrids first = one.draw();
        MergedGrids second = new Case(one.world(), other.request()).draw();
        MergeDiff there = MergeDiff.between(first, second);
        assertThat(MergeDiff.between(second, first)).isEqualTo(there.mirrored());
        assertThat(MergeDiff.between(first, first).isEmpty()).isTrue();
        there.moves()
                .forEach(move -> assertThat(first.unitOf().get(move.atom())).isEqualTo(move.before()));
        boolean sameGround = Set.copyOf(
                        first.grids().stream().map(NewGrid::atoms).toList())
                .equals(Set.copyOf(second.grids().stream().map(NewGrid::atoms).toList()));
        assertThat(there.moves().isEmpty()).isEqualTo(sameGround);
    }
}
