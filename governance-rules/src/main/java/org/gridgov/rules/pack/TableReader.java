package org.gridgov.rules.pack;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.io.Sheet;
import org.jspecify.annotations.Nullable;

/** Parts the rows of a file or sheet into decision tables: a title where there is one, roles, headings, rules. */
final class TableReader {
    private static final List<String> TITLES = List.of("表:", "table:");

    private final Place file;
    private final List<Finding> findings;
    private final List<DecisionTable> tables = new ArrayList<>();
    private final List<RuleRow> open = new ArrayList<>();
    private String name;
    private @Nullable LocalDate since;

    private TableReader(Place file, String name, List<Finding> findings) {
        this.file = file;
        this.name = name;
        this.findings = findings;
    }

    /** The tables of a sheet; the first may do without a title and then bears the name given. */
    static List<DecisionTable> read(Sheet sheet, String name, List<Finding> findings) {
        return new TableReader(Place.of(sheet.source()), name, findings).tables(sheet);
    }

    private List<DecisionTable> tables(Sheet sheet) {
        boolean titled = false;
        for (Sheet.Row cells : sheet.rows()) {
            if (cells.isBlank()) {
                continue;
            }
            RuleRow row = new RuleRow(cells.number(), cells.cells());
            String title = title(row.cells());
            if (title.isEmpty()) {
                open.add(row);
                continue;
            }
            if (titled || !open.isEmpty()) {
                close(row.number());
            }
            titled = true;
            name = title;
            checkTitle(row);
        }
        close(0);
        return tables;
    }

    /** The title that a row gives; empty if it gives none. */
    static String title(List<String> cells) {
        String first = Spelling.plain(cells.get(first(cells)));
        for (String mark : TITLES) {
            if (first.toLowerCase(Locale.ROOT).startsWith(mark)) {
                String title = first.substring(mark.length()).strip();
                return title.isEmpty() ? mark : title;
            }
        }
        return "";
    }

    /** The first cell that holds something, or the first of all. */
    private static int first(List<String> cells) {
        int first = 0;
        while (first < cells.size() - 1 && cells.get(first).isBlank()) {
            first++;
        }
        return first;
    }

    /** Beside its title a table may say that all rules count, from which day, and by which vocabulary. */
    private void checkTitle(RuleRow row) {
        since = null;
        boolean dated = false;
        int first = first(row.cells());
        for (int i = first; i < row.cells().size(); i++) {
            String cell = row.cell(i);
            Place place = file.row(row.number());
            if (CellReference.isSheet(file.source())) {
                place = place.column(CellReference.of(row.number(), i));
            }
            Place here = place;
            if (Unseen.report(row.cells().get(i), () -> here, findings) || i == first) {
                continue;
            }
            if (cell.isEmpty() || startsWith(cell, "词汇表:", "vocabulary:").isPresent()) {
                continue;
            }
            Optional<String> hits = startsWith(cell, "命中:", "hits:");
            Optional<String> day = startsWith(cell, "生效:", "from:");
            if (hits.isPresent()) {
                checkHits(hits.get(), place, findings);
            } else if (day.isPresent() && !dated) {
                dated = true;
                boolean isBeside = day.get().isEmpty() && !row.cell(i + 1).isEmpty();
                since = day(isBeside ? row.cell(++i) : day.get(), place, findings);
            } else {
                findings.add(RuleMessages.error("GP-TAB-02", place, Require.abbreviate(cell)));
            }
        }
    }

    static void checkHits(String hits, Place place, List<Finding> findings) {
        if (!List.of("全部", "all").contains(Spelling.key(hits))) {
            findings.add(RuleMessages.error("GP-TAB-11", place, Require.abbreviate(hits)));
        }
    }

    private static Optional<String> startsWith(String cell, String... marks) {
        String lower = cell.toLowerCase(Locale.ROOT);
        return Stream.of(marks)
                .filter(lower::startsWith)
                .map(mark -> lower.substring(mark.length()).strip())
                .findFirst();
    }

    static @Nullable LocalDate day(String text, Place place, List<Finding> findings) {
        try {
            return Require.day("A table", LocalDate.parse(text));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            findings.add(RuleMessages.error("GP-TAB-12", place, Require.abbreviate(text)));
            return null;
        }
    }

    private void close(int nextTitle) {
        if (open.size() < 3) {
            int row = open.isEmpty() ? nextTitle : open.get(0).number();
            findings.add(RuleMessages.error("GP-TAB-01", file.row(row), Require.abbreviate(name), open.size()));
        } else {
            tables.add(new DecisionTable(
                    name, file.source(), since, open.get(0), open.get(1), open.subList(2, open.size())));
        }
        open.clear();
    }
}
