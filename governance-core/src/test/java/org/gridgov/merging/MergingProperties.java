package org.gridgov.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Sets;
import org.gridgov.grid.Atom;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.Territories;
import org.gridgov.grid.Territory;
import org.gridgov.organisation.DutyId;
import org.gridgov.organisation.LineOfWork;
import org.gridgov.organisation.PostId;

class MergingProperties {
    record World(Territory territory, List<NetCell> cells, List<NetExtent> extents) {
        MergeResult merge() {
            return Merging.merge(territory, Net.group(cells, extents));
        }
    }

    /** Nets that are partial, that overlap, that lack holders. */
    @Provide
    Arbitrary<World> worlds() {
        return Arbitraries.longs().between(0, 1_000_000).map(seed -> {
            Random dice = new Random(seed);
            Territory territory = Territories.random(dice).territory();
            List<NetCell> cells = new ArrayList<>();
            List<NetExtent> extents = new ArrayList<>();
            int lines = 1 + dice.nextInt(3);
            for (int line = 0; line < lines; line++) {
                LineOfWork name = LineOfWork.of("line-" + line);
                int count = 1 + dice.nextInt(4);
                for (int cell = 0; cell < count; cell++) {
                    GridCode code = GridCode.of("N" + line + "-" + cell);
                    PostId post = dice.nextInt(5) == 0 ? null : PostId.of("P-" + dice.nextInt(4));
                    cells.add(new NetCell(
                            name,
                            code,
                            LocalText.of("片", "cell"),
                            post,
                            Sets.sorted(List.of(DutyId.of("D-" + line), DutyId.of("D-9")))));
                    for (Atom atom : territory.atoms()) {
                        if (dice.nextInt(count) == 0) {
                            extents.add(new NetExtent(name, code, atom.id()));
                        }
                    }
                }
            }
            return new World(territory, cells, extents);
        });
    }

    @Property(tries = 300)
    void m1AtomsAndHouseholdsAreConserved(@ForAll("worlds") World world) {
        MergeResult result = world.merge();
        List<AtomId> atoms = result.pieces().stream()
                .flatMap(piece -> piece.atoms().stream())
                .toList();
        assertThat(atoms)
                .containsExactlyInAnyOrderElementsOf(
                        world.territory().atoms().stream().map(Atom::id).toList());
        assertThat(result.pieces().stream().mapToInt(Piece::households).sum())
                .isEqualTo(world.territory().households());
    }

    @Property(tries = 300)
    void m2M3EveryOldCellResolvesAndItsSharesAddUpToTheWhole(@ForAll("worlds") World world) {
        MergeResult result = world.merge();
        for (NetCell cell : world.cells()) {
            List<CrosswalkRow> rows = result.crosswalk().stream()
                    .filter(row -> row.line().equals(cell.line()) && row.cell().equals(cell.cell()))
                    .toList();
            boolean empty = world.extents().stream()
                    .noneMatch(extent ->
                            extent.line().equals(cell.line()) && extent.cell().equals(cell.cell()));
            assertThat(rows.isEmpty()).isEqualTo(empty);
            if (!empty) {
                assertThat(rows.stream().mapToLong(row -> row.share().part()).sum())
                        .isEqualTo(rows.get(0).share().whole());
            }
        }
    }

    @Property(tries = 300)
    void m4EveryDutyOwedToAnAtomBeforeIsAccountedForAfter(@ForAll("worlds") World world) {
        Map<String, SortedSet<String>> owedBefore = new HashMap<>();
        for (NetCell cell : world.cells()) {
            for (NetExtent extent : world.extents()) {
                if (extent.line().equals(cell.line()) && extent.cell().equals(cell.cell())) {
                    GridCode leaf = world.territory().leafOf(extent.atom()).orElseThrow();
                    for (DutyId duty : cell.duties()) {
                        SortedSet<String> posts = owedBefore.computeIfAbsent(leaf + "/" + duty, key -> new TreeSet<>());
                        if (cell.post() != null) {
                            posts.add(cell.post().value());
                        }
                    }
                }
            }
        }
        Map<String, SortedSet<String>> owedAfter = new HashMap<>();
        for (DutyEntry entry : world.merge().duties()) {
            SortedSet<String> posts = new TreeSet<>();
            entry.posts().keySet().forEach(post -> posts.add(post.value()));
            owedAfter.put(entry.unit() + "/" + entry.duty(), posts);
        }
        assertThat(owedAfter).isEqualTo(owedBefore);
    }

    @Property(tries = 200)
    void m6AtomsOutsideTheLeavesAreGivenBackToo(@ForAll("worlds") World world) {
        NetCell cell = world.cells().get(0);
        List<NetExtent> extents = new ArrayList<>(world.extents());
        extents.add(new NetExtent(cell.line(), cell.cell(), AtomId.of("NOWHERE")));
        MergeResult result = new World(world.territory(), world.cells(), extents).merge();
        assertThat(result.extentOf(cell.line(), cell.cell())).contains(AtomId.of("NOWHERE"));
        assertThat(result.pieces()).isEqualTo(world.merge().pieces());
    }

    @Property(tries = 200)
    void m5TheOrderOfNetsAndRowsChangesNothingAndMergingTwiceIsMergingOnce(
            @ForAll("worlds") World world, @ForAll Random dice) {
        List<NetCell> cells = new ArrayList<>(world.cells());
        List<NetExtent> extents = new ArrayList<>(world.extents());
        Collections.shuffle(cells, dice);
        Collections.shuffle(extents, dice);
        extents.addAll(world.extents());
        assertThat(new World(world.territory(), cells, extents).merge()).isEqualTo(world.merge());
    }

    @Property(tries = 300)
    void m6UnmergingGivesTheNetsBack(@ForAll("worlds") World world) {
        MergeResult result = world.merge();
        for (Net net : Net.group(world.cells(), world.extents())) {
            net.extents()
                    .forEach((cell, atoms) ->
                            assertThat(result.extentOf(net.line(), cell)).isEqualTo(atoms));
        }
    }

    @Property(tries = 300)
    void m7AConflictOfHoldersIsNeverSettledSilently(@ForAll("worlds") World world) {
        MergeResult result = world.merge();
        List<String> open = new ArrayList<>();
        for (DutyEntry entry : result.duties()) {
            if (entry.posts().size() != 1 || entry.unheld() > 0) {
                open.add(entry.unit() + "/" + entry.duty() + "/" + entry.posts().keySet());
            }
        }
        List<String> named = new ArrayList<>();
        for (HolderConflict conflict : result.conflicts()) {
            conflict.duties().forEach(duty -> named.add(conflict.unit() + "/" + duty + "/" + conflict.posts()));
        }
        assertThat(named).containsExactlyInAnyOrderElementsOf(open);
        assertThat(result.findings().size())
                .isEqualTo(result.residuals().size() + result.conflicts().size());
    }
}
