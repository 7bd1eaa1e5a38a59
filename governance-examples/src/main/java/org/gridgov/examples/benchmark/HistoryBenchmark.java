package org.gridgov.examples.benchmark;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.gridgov.basics.Loaded;
import org.gridgov.examples.benchmark.Board.Aim;
import org.gridgov.examples.benchmark.Times.Runs;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.history.DatedHierarchy;
import org.gridgov.grid.history.EventRow;
import org.gridgov.grid.history.TerritoryLog;
import org.jspecify.annotations.Nullable;

/** Forty years of a nation: {@link DatedHierarchy} against {@link DatedMaps}, and the replay of a {@link TerritoryLog}. */
final class HistoryBenchmark {
    private final int codes;
    private final int questions;
    private final int logUnits;
    private final int logRows;
    private final Runs runs;
    private final Board board = new Board("maps of days: min / median / max");

    private HistoryBenchmark(int codes, int questions, int logUnits, int logRows, Runs runs) {
        this.codes = codes;
        this.questions = questions;
        this.logUnits = logUnits;
        this.logRows = logRows;
        this.runs = runs;
    }

    /** The measured run. */
    static List<String> run(@Nullable Path data) {
        List<String> lines = new HistoryBenchmark(200_000, 1 << 20, 6_000, 4_000, new Runs(3, 7)).measure();
        if (data != null) {
            lines.add("");
            lines.addAll(real(data));
        }
        return lines;
    }

    /** The same with few units, to see that it works. */
    static List<String> small() {
        return new HistoryBenchmark(200, 64, 300, 60, new Runs(1, 3)).measure();
    }

    private List<String> measure() {
        List<GridUnit> units = DatedNation.units(5, codes);
        DatedHierarchy tree = DatedHierarchy.of(units);
        DatedMaps maps = new DatedMaps(units);
        String size = tree.dayCount() + " dated links";
        Random dice = new Random(7);
        int[] at = dice.ints(questions, 0, tree.size()).toArray();
        String[] code = new String[questions];
        LocalDate[] day = new LocalDate[questions];
        for (int i = 0; i < questions; i++) {
            code[i] = tree.code(at[i]);
            day[i] = DatedNation.FIRST.plusDays(dice.nextInt(DatedNation.DAYS));
        }
        board.add(
                "path to the root on a day, " + size,
                "ns",
                Times.of(runs, questions, () -> paths(tree, at, day), () -> paths(maps, code, day)),
                Aim.atMost(150));
        board.add(
                "the same, from the code",
                "ns",
                Times.of(runs, questions, () -> paths(tree, code, day), () -> paths(maps, code, day)),
                Aim.NONE);
        LocalDate middle = DatedNation.FIRST.plusDays(DatedNation.DAYS / 2);
        board.add(
                "tree of a day in preorder",
                "ms",
                Times.of(
                        runs,
                        Times.MILLIS,
                        () -> tree(tree, middle),
                        () -> maps.preorder(middle).size()),
                Aim.atMost(15));
        double ours = (double) Heap.retained(() -> DatedHierarchy.of(units)) / tree.dayCount();
        double baseline = (double) Heap.retained(() -> new DatedMaps(units)) / tree.dayCount();
        board.add("memory of a dated link", "bytes", Times.once(ours), Times.once(baseline), Aim.NONE);
        replay();
        return new ArrayList<>(board.lines());
    }

    private void replay() {
        List<GridUnit> start = DatedNation.start(logUnits);
        List<EventRow> events = DatedNation.events(logUnits, logRows);
        Loaded<TerritoryLog> log = TerritoryLog.of(start, events);
        if (!log.findings().asList().isEmpty()) {
            throw new IllegalStateException("The made-up history must be sound, but has " + log.findings());
        }
        board.add(
                "replay of " + events.size() + " event rows over " + start.size() + " units",
                "ms",
                Times.of(
                        runs,
                        Times.MILLIS,
                        () -> TerritoryLog.of(start, events).value().units().size()),
                null,
                Aim.atMost(1000));
    }

    private static List<String> real(Path data) {
        DivisionRecords records = DivisionRecords.read(data);
        List<EventRow> events = records.events();
        List<GridUnit> start = records.start();
        Loaded<TerritoryLog> log = TerritoryLog.of(start, events);
        Times times = Times.of(
                new Runs(5, 11),
                Times.MILLIS,
                () -> TerritoryLog.of(start, events).value().units().size());
        return List.of(String.format(
                Locale.ROOT,
                "real division codes: %d event rows over %d units that stand by themselves give %d units, %d findings; "
                        + "replay in %.1f / %.1f / %.1f ms",
                events.size(),
                start.size(),
                log.value().units().size(),
                log.findings().asList().size(),
                times.min(),
                times.median(),
                times.max()));
    }

    private static long paths(DatedHierarchy tree, int[] at, LocalDate[] day) {
        long sum = 0;
        for (int i = 0; i < at.length; i++) {
            sum += tree.path(at[i], day[i]).length;
        }
        return sum;
    }

    private static long paths(DatedHierarchy tree, String[] code, LocalDate[] day) {
        long sum = 0;
        for (int i = 0; i < code.length; i++) {
            sum += tree.path(tree.find(code[i]), day[i]).length;
        }
        return sum;
    }

    private static long paths(DatedMaps maps, String[] code, LocalDate[] day) {
        long sum = 0;
        for (int i = 0; i < code.length; i++) {
            sum += maps.path(code[i], day[i]).size();
        }
        return sum;
    }

    private static long tree(DatedHierarchy tree, LocalDate day) {
        return DatedHierarchy.preorder(tree.parentsOn(day)).length;
    }
}
