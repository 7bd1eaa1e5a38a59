package org.gridgov.examples.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Share;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.UnitKind;
import org.gridgov.grid.history.EventId;
import org.gridgov.grid.history.EventKind;
import org.gridgov.grid.history.EventRow;
import org.gridgov.grid.history.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Forty years of real division codes, read from a folder that is not part of this project.
 *
 * <p>The reading: only years are known, so everything takes place on the first of January. A record that ends passes to
 * each listed successor that stands in the year of its end, in equal shares, since nothing is known of households. A
 * successor with a year of its own got a part earlier; it counts if it still stands. Parts that left a unit that goes on
 * are not read at all. Records that lead to the same new record are one event. A unit hangs under its province where
 * that stands as long as the unit does.
 */
final class DivisionRecords {
    private static final String FILE = "china-division-codes-1981-2025.csv";
    private static final GridCode NOWHERE = GridCode.of("none");

    /** One line of the file; {@code to} is {@link Integer#MAX_VALUE} for one that still stands. */
    record Line(String code, String name, String level, int from, int to, List<String> successors) {
        boolean stands(int year) {
            return from <= year && year < to;
        }

        String id() {
            return code + "-" + from;
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, List<Line>> byCode = new TreeMap<>();

    private DivisionRecords() {}

    /** The folder with the data, null if none is named by {@code -Dgridgov.data}. */
    static @Nullable Path folder() {
        String folder = System.getProperty("gridgov.data", "");
        return folder.isEmpty() ? null : Path.of(folder);
    }

    static DivisionRecords read(Path folder) {
        DivisionRecords records = new DivisionRecords();
        try {
            List<String> text = Files.readAllLines(folder.resolve(FILE), StandardCharsets.UTF_8);
            for (String line : text.subList(1, text.size())) {
                String[] cells = line.split(",", -1);
                int to = cells[7].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(cells[7]);
                List<String> successors = cells[8].isEmpty() ? List.of() : List.of(cells[8].split(";", -1));
                records.lines.add(new Line(cells[0], cells[3], cells[4], Integer.parseInt(cells[6]), to, successors));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        records.lines.forEach(line -> records.byCode
                .computeIfAbsent(line.code(), code -> new ArrayList<>())
                .add(line));
        return records;
    }

    List<Line> lines() {
        return lines;
    }

    Map<String, List<Line>> byCode() {
        return byCode;
    }

    /** The record of a code that stands in a year. */
    @Nullable Line standing(String code, int year) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(line -> line.stands(year))
                .findFirst()
                .orElse(null);
    }

    List<GridUnit> units() {
        return lines.stream().map(this::unit).toList();
    }

    GridUnit unit(Line line) {
        GridCode parent = parent(line);
        return new GridUnit(
                GridCode.of(line.code()),
                kind(line),
                LocalText.parse(line.name()),
                parent.equals(NOWHERE) ? null : parent,
                DateRange.of(day(line.from()), line.to() == Integer.MAX_VALUE ? LocalDate.MAX : day(line.to())));
    }

    private GridCode parent(Line line) {
        String province = line.code().substring(0, 2) + "0000";
        Line above = standing(province, line.from());
        return above == null || line.code().equals(province) || above.to() < line.to()
                ? NOWHERE
                : GridCode.of(province);
    }

    private static UnitKind kind(Line line) {
        return UnitKind.of(line.level());
    }

    static LocalDate day(int year) {
        return LocalDate.of(year, 1, 1);
    }

    /** The records that a record passes to at its end. */
    List<Line> successors(Line line) {
        Set<Line> successors = new LinkedHashSet<>();
        for (String successor : line.successors()) {
            Line next = standing(successor.substring(0, 6), line.to());
            if (next != null) {
                successors.add(next);
            }
        }
        return List.copyOf(successors);
    }

    /** What stands by itself: records that no event makes, open until an event ends them. */
    List<GridUnit> start() {
        List<EventRow> events = events();
        Set<UnitId> made = new HashSet<>();
        Set<String> ended = new HashSet<>();
        for (EventRow row : events) {
            GridCode after = row.after();
            GridCode before = row.before();
            if (after != null && row.name() != null) {
                made.add(new UnitId(after, row.day()));
            }
            if (before != null) {
                ended.add(before + " " + row.day());
            }
        }
        List<GridUnit> start = new ArrayList<>();
        for (GridUnit unit : units()) {
            if (!made.contains(UnitId.of(unit))) {
                boolean open = ended.contains(unit.code() + " " + unit.valid().to());
                LocalDate to = open ? LocalDate.MAX : unit.valid().to();
                start.add(new GridUnit(
                        unit.code(),
                        unit.kind(),
                        unit.name(),
                        unit.parent(),
                        DateRange.of(unit.valid().from(), to)));
            }
        }
        return start;
    }

    List<EventRow> events() {
        Map<String, String> group = new TreeMap<>();
        Map<String, List<Line>> olds = new TreeMap<>();
        for (Line line : lines) {
            if (line.to() != Integer.MAX_VALUE) {
                group.put(line.id(), line.id());
                for (Line next : successors(line)) {
                    if (next.from() == line.to()) {
                        join(group, line.id(), ">" + next.id());
                    }
                }
            }
        }
        for (Line line : lines) {
            if (line.to() != Integer.MAX_VALUE) {
                olds.computeIfAbsent(root(group, line.id()), id -> new ArrayList<>())
                        .add(line);
            }
        }
        List<EventRow> rows = new ArrayList<>();
        olds.values().forEach(lines -> rows.addAll(event(lines)));
        return rows;
    }

    private static void join(Map<String, String> group, String one, String other) {
        group.putIfAbsent(other, other);
        group.put(root(group, one), root(group, other));
    }

    private static String root(Map<String, String> group, String id) {
        String at = id;
        while (!at.equals(group.get(at))) {
            at = Objects.requireNonNull(group.get(at));
        }
        return at;
    }

    private List<EventRow> event(List<Line> olds) {
        Line first = olds.get(0);
        EventId id = EventId.of("E-" + first.id() + "-" + first.to());
        LocalDate day = day(first.to());
        boolean several = olds.stream().anyMatch(line -> successors(line).size() > 1);
        EventKind kind = several ? EventKind.SPLIT : EventKind.MERGE;
        if (olds.size() == 1 && successors(first).size() == 1) {
            Line next = successors(first).get(0);
            if (next.from() == first.to()) {
                kind = next.code().equals(first.code()) ? EventKind.RENAME : EventKind.TRANSFER;
            }
        }
        List<EventRow> rows = new ArrayList<>();
        for (Line old : olds) {
            List<Line> successors = successors(old);
            GridCode before = GridCode.of(old.code());
            if (successors.isEmpty()) {
                rows.add(EventRow.of(id, EventKind.RETIRE, day, before, null, Share.ONE));
            }
            for (Line next : successors) {
                EventRow row =
                        EventRow.of(id, kind, day, before, GridCode.of(next.code()), Share.of(1, successors.size()));
                GridUnit unit = unit(next);
                rows.add(next.from() == old.to() ? row.describing(unit.name(), unit.kind(), unit.parent()) : row);
            }
        }
        return rows;
    }
}
