package org.gridgov.merging.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.basics.Share;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;

class CrosswalkProperties {
    /** Three layers of cells over the same atoms; a layer may leave atoms out and cover others twice. */
    record Layers(Map<AtomId, Integer> households, List<SortedMap<GridCode, SortedSet<AtomId>>> cells) {
        long of(AtomId atom) {
            return households.getOrDefault(atom, 0);
        }

        List<GridCode> at(int layer, AtomId atom) {
            return cells.get(layer).entrySet().stream()
                    .filter(entry -> entry.getValue().contains(atom))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        Crosswalk between(int from, int to) {
            return Crosswalk.between(cells.get(from), this::of, atom -> at(to, atom));
        }
    }

    @Provide
    Arbitrary<Layers> layers() {
        return Arbitraries.longs().between(0, 1_000_000).map(seed -> {
            Random dice = new Random(seed);
            Map<AtomId, Integer> households = new HashMap<>();
            int atoms = 1 + dice.nextInt(12);
            boolean empty = dice.nextInt(5) == 0;
            List<SortedMap<GridCode, SortedSet<AtomId>>> cells = new ArrayList<>();
            for (int layer = 0; layer < 3; layer++) {
                cells.add(new TreeMap<>());
                for (int i = 0; i < 4; i++) {
                    cells.get(layer).put(GridCode.of("L" + layer + "-" + i), new TreeSet<>());
                }
            }
            boolean proper = dice.nextBoolean();
            for (int a = 0; a < atoms; a++) {
                AtomId atom = AtomId.of("A" + a);
                households.put(atom, empty ? 0 : dice.nextInt(20));
                for (SortedMap<GridCode, SortedSet<AtomId>> layer : cells) {
                    int times = proper ? 1 : dice.nextInt(3);
                    for (int i = 0; i < times; i++) {
                        List<SortedSet<AtomId>> all = List.copyOf(layer.values());
                        all.get(dice.nextInt(all.size())).add(atom);
                    }
                }
            }
            return new Layers(households, cells);
        });
    }

    @Property(tries = 200)
    void m3SharesAndTheRestOfEveryCellAddUpToTheWhole(@ForAll("layers") Layers layers) {
        for (Crosswalk crosswalk : List.of(
                layers.between(0, 1), layers.between(1, 0), layers.between(0, 1).then(layers.between(1, 2)))) {
            for (GridCode cell : crosswalk.cells()) {
                List<Share> shares = new ArrayList<>(crosswalk.to(cell).values());
                shares.add(crosswalk.rest(cell));
                assertThat(Share.sum(shares)).isEqualTo("1");
            }
        }
    }

    @Property(tries = 200)
    void m3CoveredAtomsLeaveNoRest(@ForAll("layers") Layers layers) {
        Crosswalk crosswalk = layers.between(0, 1);
        layers.cells().get(0).forEach((cell, atoms) -> {
            boolean covered =
                    atoms.stream().allMatch(atom -> !layers.at(1, atom).isEmpty());
            if (covered && !atoms.isEmpty()) {
                assertThat(crosswalk.rest(cell)).isEqualTo(Share.ZERO);
            }
            assertThat(crosswalk.to(cell).isEmpty() && covered).isEqualTo(atoms.isEmpty());
        });
    }

    @Property(tries = 200)
    void h2ChainingIsAssociativeAndGoesThroughUnchangedCellsUnchanged(@ForAll("layers") Layers layers) {
        Crosswalk ab = layers.between(0, 1);
        Crosswalk bc = layers.between(1, 2);
        Crosswalk ca = layers.between(2, 0);
        assertThat(ab.then(bc).then(ca)).isEqualTo(ab.then(bc.then(ca)));
        Crosswalk.Builder same = Crosswalk.builder();
        layers.cells().get(1).keySet().forEach(cell -> same.share(cell, cell, Share.ONE));
        assertThat(ab.then(same.build())).isEqualTo(ab);
    }

    @Property(tries = 200)
    void m3FiguresAreNeitherMadeNorLostAndTheTruthLiesWithinTheBounds(
            @ForAll("layers") Layers layers, @ForAll Random dice) {
        Map<AtomId, BigDecimal> truth = new HashMap<>();
        layers.households().keySet().forEach(atom -> truth.put(atom, BigDecimal.valueOf(dice.nextInt(50))));
        Map<GridCode, BigDecimal> figures = new TreeMap<>();
        layers.cells()
                .get(0)
                .forEach((cell, atoms) ->
                        figures.put(cell, atoms.stream().map(truth::get).reduce(BigDecimal.ZERO, BigDecimal::add)));
        Converted converted = layers.between(0, 1).convert(figures);
        BigDecimal after = converted.figures().values().stream()
                .map(Estimate::value)
                .reduce(converted.leftOver(), BigDecimal::add);
        assertThat(after).isEqualByComparingTo(figures.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        converted.figures().forEach((cell, estimate) -> {
            assertThat(estimate.value()).isBetween(estimate.atLeast(), estimate.atMost());
            BigDecimal error = estimate.error();
            assertThat(error).isGreaterThanOrEqualTo(BigDecimal.ZERO);
            // What really went there, an atom in two cells counting half for each of them.
            BigDecimal real = BigDecimal.ZERO;
            for (Map.Entry<GridCode, SortedSet<AtomId>> old :
                    layers.cells().get(0).entrySet()) {
                for (AtomId atom : old.getValue()) {
                    List<GridCode> into = layers.at(1, atom);
                    if (into.contains(cell)) {
                        real = real.add(
                                truth.getOrDefault(atom, BigDecimal.ZERO).divide(BigDecimal.valueOf(into.size())));
                    }
                }
            }
            boolean spread = layers.households().values().stream().anyMatch(count -> count == 0);
            if (!spread) {
                assertThat(real).isBetween(estimate.atLeast(), estimate.atMost());
            }
        });
    }

    @Property(tries = 100)
    void whatGoesOverWholeIsExact(@ForAll("layers") Layers layers) {
        Map<GridCode, BigDecimal> figures = new TreeMap<>();
        layers.cells().get(0).keySet().forEach(cell -> figures.put(cell, new BigDecimal("7.25")));
        Crosswalk.Builder same = Crosswalk.builder();
        layers.cells().get(0).keySet().forEach(cell -> same.cell(cell, 3).share(cell, cell, Share.ONE));
        Converted converted = same.build().convert(figures);
        assertThat(converted.exact().part()).isEqualTo(converted.exact().whole());
        assertThat(converted.figures().values()).allSatisfy(estimate -> {
            assertThat(estimate.value()).isEqualTo(new BigDecimal("7.25"));
            assertThat(estimate.error()).isEqualByComparingTo(BigDecimal.ZERO);
        });
    }
}
