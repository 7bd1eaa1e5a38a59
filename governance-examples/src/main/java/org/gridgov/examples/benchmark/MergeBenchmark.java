package org.gridgov.examples.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridgov.merging.regroup.Baselines;
import org.gridgov.merging.regroup.NetMeasures;
import org.gridgov.merging.regroup.RegroupChecker;
import org.gridgov.merging.regroup.RegroupMeasures;
import org.gridgov.merging.regroup.RegroupProblem;
import org.gridgov.merging.regroup.RegroupProblemBuilder;
import org.gridgov.merging.regroup.RegroupProgress;
import org.gridgov.merging.regroup.RegroupSettings;
import org.gridgov.merging.regroup.Regrouper;
import org.gridgov.merging.regroup.Regrouping;

/**
 * Measures how good and how fast new grids are drawn, beside simple rivals.
 *
 * <p>Arguments: any of {@code small real nets stray districts million}, all by default, and the longest budget in seconds (60).
 * The real case needs the system property {@code gridgov.data}, the folder with {@code minnesota-precincts.txt}.
 */
public final class MergeBenchmark {
    private final PrintStream out;
    private final int longest;

    private MergeBenchmark(PrintStream out, int longest) {
        this.out = out;
        this.longest = longest;
    }

    /**
     * Runs the measurements and prints tables.
     *
     * @param arguments which ones, and the longest budget in seconds
     * @throws IOException if the real case can't be read
     */
    public static void main(String[] arguments) throws IOException {
        List<String> wanted =
                Arrays.stream(arguments).filter(each -> !each.matches("\\d+")).toList();
        int longest = Arrays.stream(arguments)
                .filter(each -> each.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(60);
        MergeBenchmark benchmark = new MergeBenchmark(System.out, longest);
        if (wanted.isEmpty() || wanted.contains("small")) {
            benchmark.small();
        }
        if (wanted.isEmpty() || wanted.contains("real")) {
            benchmark.real();
        }
        if (wanted.isEmpty() || wanted.contains("nets")) {
            benchmark.run("2,000 units, 6 nets", Districts.planted(6, 2000, 6, 10, 0.25));
        }
        if (wanted.isEmpty() || wanted.contains("stray")) {
            benchmark.stray();
        }
        if (wanted.isEmpty() || wanted.contains("districts")) {
            benchmark.run("300 atoms, 3 nets", Districts.planted(1, 300, 3, 15, 0.3));
            benchmark.run("3,000 atoms, 4 nets", Districts.planted(2, 3000, 4, 20, 0.3));
            benchmark.run("30,000 atoms, 6 nets", Districts.planted(3, 30_000, 6, 30, 0.3));
        }
        if (wanted.isEmpty() || wanted.contains("million")) {
            benchmark.run("1,000,000 addresses, 4 nets", Districts.planted(4, 1_000_000, 4, 400, 0.3));
        }
    }

    /** Random cases of 30 units: how many are proven, and how long that takes once the code is warm. */
    private void small() {
        int cases = 400;
        int proven = 0;
        double[] millis = new double[cases];
        for (int round = -40; round < cases; round++) {
            int seed = Math.abs(round);
            RegroupProblem problem = round % 2 == 0
                    ? Districts.unrelated(seed, 30, 3, 5 + seed % 4)
                    : Districts.planted(seed, 30, 4, 5 + seed % 4, 0.3).problem;
            long start = System.nanoTime();
            Regrouping regrouping = Regrouper.solve(problem, RegroupSettings.usual(), RegroupProgress.none());
            if (round >= 0) {
                millis[round] = (System.nanoTime() - start) / 1e6;
                proven += regrouping.proven() ? 1 : 0;
            }
        }
        Arrays.sort(millis);
        out.printf(
                Locale.ROOT,
                "30 units: %d of %d proven, median %.1f ms, 95th percentile %.1f ms, longest %.1f ms%n",
                proven,
                cases,
                millis[cases / 2],
                millis[cases * 95 / 100],
                millis[cases - 1]);
    }

    private void real() throws IOException {
        String folder = System.getProperty("gridgov.data", "");
        Path file = Path.of(folder, "minnesota-precincts.txt");
        if (folder.isEmpty() || !Files.exists(file)) {
            out.println("SKIPPED: the real case needs -Dgridgov.data=FOLDER with minnesota-precincts.txt");
            return;
        }
        List<String> lines = Files.readAllLines(file);
        RegroupProblemBuilder builder = RegroupProblem.builder(numbers(lines.get(1)));
        builder.net("county", numbers(lines.get(2)), 1, 1);
        builder.net("senate", numbers(lines.get(3)), 1, 0);
        builder.net("house", numbers(lines.get(4)), 1, 1);
        builder.net("congress", numbers(lines.get(5)), 1, 0);
        for (String line : lines.subList(6, lines.size())) {
            if (!line.isBlank()) {
                String[] parts = line.trim().split("\\s+");
                builder.edge(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Double.parseDouble(parts[2]));
            }
        }
        run(
                "Minnesota, 4,120 precincts, 4 nets",
                new Districts.District(builder.bounds(20_000, 45_000).build(), new int[0], 0));
    }

    private static int[] numbers(String line) {
        return Arrays.stream(line.trim().split("\\s+"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    /** How the gaps depend on how far the nets stray from the truth. */
    private void stray() {
        out.println();
        out.println("## 2,000 units, 6 nets that stray more or less");
        out.println("| units that stray from the truth | objective | gap to the bound | gap to the agreed bound |");
        out.println("|---|---|---|---|");
        for (double border : new double[] {0.01, 0.03, 0.08, 0.25}) {
            Districts.District district = Districts.planted(6, 2000, 6, 10, border);
            Regrouping plan = Regrouper.solve(district.problem, RegroupSettings.usual(), RegroupProgress.none());
            out.printf(
                    Locale.ROOT,
                    "| %.1f %% | %.5f | %.2f %% | %.2f %% |%n",
                    100 * district.straying,
                    plan.objective(),
                    100 * plan.gap(),
                    100 * (plan.objective() - plan.agreedBound()) / plan.objective());
        }
    }

    private void run(String name, Districts.District district) {
        RegroupProblem problem = district.problem;
        out.println();
        out.println("## " + name + " (bounds " + problem.least() + ".." + problem.most() + ")");
        out.println(
                "| plan | seconds | objective | missing households | exceptions | gap to bound | gap to agreed bound | agreement with the truth | peak heap MB |");
        out.println("|---|---|---|---|---|---|---|---|---|");
        boolean huge = problem.units() > 100_000;
        List<Regrouping> starts = new ArrayList<>();
        for (int net = 0; net < problem.nets() && !huge; net++) {
            int index = net;
            row(district, "adopt " + problem.netName(net), () -> Baselines.adopt(problem, index));
            starts.add(row(district, "repaired " + problem.netName(net), () -> Baselines.repaired(problem, index)));
        }
        row(district, "refinement", () -> Baselines.refinement(problem));
        starts.add(row(district, "greedy", () -> Baselines.greedy(problem)));
        // The walk needs a legal plan; it starts from the best there is.
        Optional<Regrouping> start =
                starts.stream().filter(Regrouping::legal).min(Comparator.comparingDouble(Regrouping::objective));
        if (start.isEmpty()) {
            out.println("The recombination walk can't start: no simple plan is legal.");
        }
        row(
                district,
                "regrouped, 20 million steps",
                () -> Regrouper.solve(problem, RegroupSettings.usual(), RegroupProgress.none()));
        for (int seconds : new int[] {1, 5, 10, 60}) {
            if (seconds > longest) {
                continue;
            }
            start.ifPresent(legal -> walk(district, legal, seconds));
            row(district, "regrouped, stopped at " + seconds + " s", () -> {
                long until = System.nanoTime() + seconds * 1_000_000_000L;
                return Regrouper.solve(
                        problem,
                        RegroupSettings.usual().withSteps(100_000_000_000L),
                        RegroupProgress.until(() -> System.nanoTime() > until));
            });
        }
    }

    private void walk(Districts.District district, Regrouping start, int seconds) {
        Recombination walk = new Recombination(district.problem, start.cellOf(), 1);
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        walk.walk(() -> System.nanoTime() > until);
        int[] cellOf = walk.cellOf();
        out.printf(
                Locale.ROOT,
                "| recombination walk from the best legal simple plan | %d | %.5f | 0 | 0 | | | %s | |%n",
                seconds,
                objective(district.problem, cellOf),
                truth(district, cellOf));
    }

    /** The objective of cells, by way of a net that is the division itself. */
    private static double objective(RegroupProblem problem, int[] cellOf) {
        RegroupProblemBuilder builder =
                RegroupProblem.builder(households(problem)).net("plan", cellOf, 1, 1);
        for (int net = 0; net < problem.nets(); net++) {
            builder.net(problem.netName(net), cells(problem, net), problem.across(net), problem.cut(net));
        }
        RegroupProblem same = builder.build();
        double sum = 0;
        List<NetMeasures> nets =
                RegroupMeasures.of(same, Baselines.adopt(same, 0)).nets();
        for (int net = 0; net < problem.nets(); net++) {
            sum += problem.across(net) * nets.get(net + 1).across()
                    + problem.cut(net) * nets.get(net + 1).cut();
        }
        return sum;
    }

    private static int[] households(RegroupProblem problem) {
        int[] households = new int[problem.units()];
        Arrays.setAll(households, problem::households);
        return households;
    }

    private static int[] cells(RegroupProblem problem, int net) {
        int[] cells = new int[problem.units()];
        Arrays.setAll(cells, unit -> problem.netCell(net, unit));
        return cells;
    }

    private Regrouping row(Districts.District district, String name, java.util.function.Supplier<Regrouping> plan) {
        Heap.startPeak();
        long start = System.nanoTime();
        Regrouping regrouping = plan.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak = Heap.peak() >> 20;
        long missing = regrouping.exceptions().stream()
                .mapToLong(exception -> exception.violation())
                .sum();
        out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.5f | %d | %d | %.2f %% | %.2f %% | %s | %d |%n",
                name,
                seconds,
                regrouping.objective(),
                missing,
                regrouping.exceptions().size(),
                100 * regrouping.gap(),
                regrouping.objective() <= 0
                        ? 0
                        : 100 * (regrouping.objective() - regrouping.agreedBound()) / regrouping.objective(),
                truth(district, regrouping.cellOf()),
                peak);
        List<String> faults = RegroupChecker.check(district.problem, regrouping);
        if (!faults.isEmpty()) {
            out.println("FAULTS: " + faults.size() + ", the first: " + faults.get(0));
        }
        return regrouping;
    }

    /** The share of units in a cell whose majority is the true cell's, both ways: 1 is the truth itself. */
    private static String truth(Districts.District district, int[] cellOf) {
        if (district.truth.length == 0) {
            return "";
        }
        Map<Long, Integer> shared = new HashMap<>();
        for (int unit = 0; unit < cellOf.length; unit++) {
            shared.merge(((long) cellOf[unit] << 32) | district.truth[unit], 1, Integer::sum);
        }
        Map<Integer, Integer> best = new HashMap<>();
        shared.forEach((pair, count) -> best.merge((int) (pair >> 32), count, Math::max));
        Map<Integer, Integer> bestOfTruth = new HashMap<>();
        shared.forEach((pair, count) -> bestOfTruth.merge((int) (pair & 0xFFFFFFFFL), count, Math::max));
        double there = best.values().stream().mapToInt(Integer::intValue).sum();
        double back = bestOfTruth.values().stream().mapToInt(Integer::intValue).sum();
        return String.format(Locale.ROOT, "%.4f", Math.min(there, back) / cellOf.length);
    }
}
