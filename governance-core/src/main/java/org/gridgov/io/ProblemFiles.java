package org.gridgov.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridgov.allocation.Market;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.decision.Plan;

/**
 * Reads a plain problem, such as a published instance, and reads plans back (规划问题文件).
 *
 * <p>A problem is a folder with {@code needs.csv} (id, amount, tier, group), {@code resources.csv} (id, capacity),
 * {@code edges.csv} (need, resource, points, metres, kept) and maybe {@code quotas.csv} (name, side, members parted by
 * {@code ;}, least, most), or one JSON object with the same four as arrays of objects. Names of tables, headings, tiers and
 * sides may be Chinese or English; amount is 1, tier routine, points 0 and metres unknown where a cell is blank or the
 * column is missing. A cell holds no line break.
 *
 * <p>A bad row is left out with a finding and every good row stays; nothing is thrown for bad data. Edges are never held as
 * rows: 24 bytes each while the file is read. Thread-safe; O(bytes).
 *
 * <p>Source: partial success, {@code STYLE} card 7; findings {@code GG-ALC-01} to {@code GG-ALC-15}.
 */
public final class ProblemFiles {
    /** Limits that let twenty million rows and two gibibytes through. */
    public static final ReadLimits LIMITS = ReadLimits.builder()
            .maxRows(20_000_000)
            .maxTableBytes(1L << 31)
            .maxHeldBytes(1L << 31)
            .build();

    private ProblemFiles() {}

    /**
     * Tells whether a path is a plain problem.
     *
     * @param path a folder or a file
     * @return whether it is a {@code .json} file, or a folder with a table of edges in it and no {@code case.yaml}
     */
    public static boolean isProblem(Path path) {
        if (Files.isRegularFile(path)) {
            return name(path).endsWith(".json");
        }
        return !Files.exists(path.resolve(CaseYaml.FILE)) && files(path).containsKey(ProblemTable.EDGES);
    }

    /**
     * Reads a plain problem.
     *
     * @param path its folder or its JSON file, in any file system
     * @param limits how much is taken, such as {@link #LIMITS}
     * @return the market of all good rows; empty if a table that must be there is missing, a file can't be read, or numbers
     *     are too large to be added up. With a finding for everything that was left out.
     */
    public static Loaded<Optional<Market>> read(Path path, ReadLimits limits) {
        return Files.isDirectory(path) ? folder(path, limits) : json(path, limits);
    }

    /**
     * Reads a plan as {@link JsonFiles} writes it.
     *
     * @param source the name of the file, for findings
     * @param in the bytes, UTF-8; read to the end and not closed
     * @param limits how much is taken
     * @return the plan, empty with a finding if it is none. Whether it is right is for the plan checker to say.
     */
    public static Loaded<Optional<Plan>> plan(String source, InputStream in, ReadLimits limits) {
        return JsonFiles.readWithoutNulls(source, in, Plan.class, limits);
    }

    private static Loaded<Optional<Market>> folder(Path folder, ReadLimits limits) {
        Map<ProblemTable, Path> files = files(folder);
        return new ProblemReader(
                        new ProblemReader.Tables() {
                            @Override
                            public String source(ProblemTable table) {
                                Path file = files.get(table);
                                return file == null ? table.table().term().en() + ".csv" : name(file);
                            }

                            @Override
                            public boolean read(PlainRow row, Consumer<PlainRow> sink) throws IOException {
                                Path file = files.get(row.table());
                                if (file != null) {
                                    PlainCsv.read(file, row, limits, sink);
                                }
                                return file != null;
                            }
                        },
                        limits)
                .read();
    }

    private static Loaded<Optional<Market>> json(Path file, ReadLimits limits) {
        Remarks remarks = new Remarks(name(file), limits.maxFindings());
        boolean sound = false;
        try {
            sound = PlainJson.check(file, limits, remarks);
        } catch (IOException e) {
            remarks.error(Code.UNREADABLE, remarks.place());
        }
        Findings findings = remarks.toFindings();
        if (!sound) {
            return new Loaded<>(Optional.empty(), findings);
        }
        Loaded<Optional<Market>> loaded = new ProblemReader(
                        new ProblemReader.Tables() {
                            @Override
                            public String source(ProblemTable table) {
                                return name(file) + " › " + table.table().term().en();
                            }

                            @Override
                            public boolean read(PlainRow row, Consumer<PlainRow> sink) throws IOException {
                                return PlainJson.read(file, row, limits, sink);
                            }
                        },
                        limits)
                .read();
        return new Loaded<>(loaded.value(), findings.and(loaded.findings()));
    }

    /** The table files of a folder; the first in order of names where there are two for one table. */
    private static Map<ProblemTable, Path> files(Path folder) {
        Map<ProblemTable, Path> files = new EnumMap<>(ProblemTable.class);
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> name(file).endsWith(".csv"))
                    .sorted()
                    .forEach(file -> ProblemTable.find(
                                    name(file).substring(0, name(file).length() - 4))
                            .ifPresent(table -> files.putIfAbsent(table, file)));
        } catch (IOException e) {
            return Map.of();
        }
        return files;
    }

    /** The names of all tables in both languages. */
    static List<String> names() {
        return Arrays.stream(ProblemTable.values())
                .flatMap(one ->
                        Stream.of(one.table().name().en(), one.table().name().zh()))
                .toList();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
