package org.gridgov.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gridgov.examples.benchmark.Board.Aim;
import org.gridgov.examples.benchmark.Times.Runs;
import org.junit.jupiter.api.Test;

/** The benchmarks run, both sides agree, and nothing is said about speed. */
class TerritoryBenchmarkTest {
    @Test
    void theHierarchyAgreesWithTheObjectTree() {
        assertThat(HierarchyBenchmark.small()).hasSize(2 + 10).allMatch(line -> line.startsWith("|"), "a row");
    }

    @Test
    void everyPlantedFaultIsFoundAndNoneInvented() {
        List<String> lines = CoverageBenchmark.small();

        for (String kind : List.of("moved", "removed", "doubled", "sliver")) {
            assertThat(lines).anyMatch(line -> line.startsWith("| " + kind + " | 2 | 2 | "));
        }
        assertThat(lines).anyMatch(line -> line.startsWith("| false alarms | | 0 | "));
    }

    @Test
    void theHistoryAgreesWithMapsOfDays() {
        assertThat(HistoryBenchmark.small()).hasSize(2 + 5);
    }

    @Test
    void twoWaysThatDisagreeAreNoBenchmark() {
        assertThatThrownBy(() -> Times.of(new Runs(1, 1), 1, () -> 1, () -> 2))
                .hasMessage("Both ways must give 1 in every run, but one gave 2");
    }

    @Test
    void aBoardTellsWhatWasReached() {
        Board board = new Board("slow");
        board.add("a", "ms", new Times(1, 2, 4), new Times(30, 40, 50), new Aim(3, 20));
        board.add("b", "ms", Times.once(4), null, Aim.atMost(3));
        board.add("c", "ms", Times.once(4), Times.once(8), Aim.ratio(3));

        assertThat(board.lines().subList(2, 5))
                .containsExactly(
                        "| a | ms | 1 / 2 / 4 | 30 / 40 / 50 | 20 × | ≤ 3, ≥ 20 × | yes |",
                        "| b | ms | 4 |  |  | ≤ 3 | no |",
                        "| c | ms | 4 | 8 | 2 × | ≥ 3 × | no |");
    }

    @Test
    void anUnknownAreaIsRefused() {
        assertThatThrownBy(() -> TerritoryBenchmark.main(new String[] {"weather"}))
                .hasMessageContaining("'weather'");
    }
}
