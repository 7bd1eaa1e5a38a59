package org.gridgov.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gridgov.allocation.Settings;
import org.gridgov.basics.Level;
import org.gridgov.basics.LocalText;
import org.gridgov.decision.Objective;
import org.jspecify.annotations.Nullable;

/**
 * Many communities at once: each is read, solved, written and dropped; only a line of it is kept.
 *
 * <p>Results stand in the order of folder names, whatever the number of threads.
 */
final class Province {
    private final Settings settings;
    private final boolean compare;
    private final @Nullable Path out;
    private final PackSource packs;
    private final Progress progress;
    private final AtomicInteger done = new AtomicInteger();

    Province(Settings settings, boolean compare, @Nullable Path out, PackSource packs, Progress progress) {
        this.settings = settings;
        this.compare = compare;
        this.out = out;
        this.packs = packs;
        this.progress = progress;
    }

    /**
     * The outcome of one folder.
     *
     * @param name the folder
     * @param line what it came to, null if it can't be used
     * @param trouble why it can't be used, else null
     */
    record Outcome(
            String name,
            PlanFolder.@Nullable Line line,
            @Nullable LocalText trouble) {}

    /** The folders of cases and plain problems inside a folder, by name. */
    static List<Path> communities(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .filter(AllocationInput::isOne)
                    .sorted()
                    .toList();
        }
    }

    List<Outcome> run(List<Path> folders, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Outcome>> waiting = new ArrayList<>();
            for (Path folder : folders) {
                waiting.add(pool.submit(() -> one(folder, folders.size())));
            }
            return waiting.stream().map(ThreadWorkers::await).toList();
        } finally {
            pool.shutdownNow();
        }
    }

    private Outcome one(Path folder, int all) {
        String name = String.valueOf(folder.getFileName());
        Outcome outcome;
        try {
            outcome = new Outcome(name, solve(folder, name), null);
        } catch (UnreadableInput e) {
            outcome = new Outcome(name, null, e.text());
        } catch (IOException | UncheckedIOException e) {
            outcome = new Outcome(name, null, Texts.of("unreadable", String.valueOf(e.getMessage())));
        }
        progress.done(name, done.incrementAndGet(), all);
        return outcome;
    }

    private PlanFolder.Line solve(Path folder, String name) throws IOException {
        Path target = out == null ? null : out.resolve(name);
        String digest = target == null ? "" : PlanFolder.inputDigest(folder, described(folder));
        if (target != null) {
            Optional<PlanFolder.Line> before = PlanFolder.find(target, digest);
            if (before.isPresent()) {
                return before.get();
            }
        }
        Allotment allotment = Allotment.of(AllocationInput.read(folder, packs), settings, compare);
        PlanFolder.Line line = line(name, allotment);
        if (target != null) {
            PlanFolder.write(target, digest, allotment.file(), line);
        }
        return line;
    }

    /** What decides a plan beside the files of its folder. */
    private String described(Path folder) throws IOException {
        boolean isCase = Files.exists(folder.resolve("case.yaml"));
        return settings.mode() + " " + settings.seed() + " " + compare
                + (isCase ? " " + packs.get().versions() : "");
    }

    /** What is kept of an allotment. */
    static PlanFolder.Line line(String name, Allotment allotment) {
        SortedMap<String, Objective> objectives = new TreeMap<>();
        allotment.plans().forEach((question, plan) -> objectives.put(question, plan.objective()));
        return new PlanFolder.Line(
                name,
                allotment.plans().values().iterator().next().mode(),
                objectives,
                allotment.modes(),
                allotment.findings().count(Level.ERROR));
    }
}
