package org.gridgov.examples.benchmark;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The benchmarks of the territory as a program.
 *
 * <pre>{@code
 * java -cp governance-examples/target/gridgov.jar org.gridgov.examples.benchmark.TerritoryBenchmark hierarchy
 * }</pre>
 *
 * <p>Source: territory, {@code FACTS}.
 */
public final class TerritoryBenchmark {
    private TerritoryBenchmark() {}

    /**
     * Runs benchmarks and prints their tables.
     *
     * @param areas which of {@code hierarchy}, {@code coverage} and {@code history}, in the order wanted; all three if none
     *     is named. The folder of the system property {@code gridgov.data}, if it is set, holds real data for more
     * @throws IllegalArgumentException if an area is unknown
     */
    public static void main(String[] areas) {
        String folder = System.getProperty("gridgov.data", "");
        Path data = folder.isEmpty() ? null : Path.of(folder);
        System.out.println("Java " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, heap of at most "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MiB");
        for (String area : areas.length == 0 ? new String[] {"hierarchy", "coverage", "history"} : areas) {
            System.out.println("\n## " + area + "\n");
            run(area, data).forEach(System.out::println);
        }
    }

    private static List<String> run(String area, @Nullable Path data) {
        return switch (area) {
            case "hierarchy" -> HierarchyBenchmark.run();
            case "coverage" -> CoverageBenchmark.run(data);
            case "history" -> HistoryBenchmark.run(data);
            default ->
                throw new IllegalArgumentException(
                        "An area must be one of hierarchy, coverage and history, but is '" + area + "'");
        };
    }
}
