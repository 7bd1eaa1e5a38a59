package org.gridgov.rules.pack;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.io.ReadLimits;
import org.gridgov.io.Sheet;
import org.gridgov.io.Sheets;

/** Reads scenarios that stand in a sheet: one row per scenario, one column per attribute or expectation. */
final class ScenarioCsv {
    private static final String NOT_STATED = "-";

    private final PackText file;
    private final List<Finding> findings;

    ScenarioCsv(PackText file, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
    }

    ScenarioSheet sheet() {
        Unseen.report(file, findings);
        Loaded<Sheet> read = Sheets.csvOfAnyWidth(
                file.source(),
                new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8)),
                ReadLimits.DEFAULT);
        read.findings().forEach(findings::add);
        List<Stated> base = new ArrayList<>();
        List<ScenarioRow> rows = new ArrayList<>();
        List<String> headings = List.of();
        for (Sheet.Row cells : read.value().rows()) {
            if (cells.isBlank()) {
                continue;
            }
            RuleRow row = new RuleRow(cells.number(), cells.cells());
            if (headings.isEmpty()) {
                headings = cells.cells();
            } else {
                row(row, headings, base, rows);
            }
        }
        return new ScenarioSheet(base, rows);
    }

    private void row(RuleRow row, List<String> headings, List<Stated> base, List<ScenarioRow> rows) {
        Place place = Place.of(file.source()).row(row.number());
        String name = "";
        List<Stated> given = new ArrayList<>();
        SortedMap<ScenarioKey, Stated> expect = new TreeMap<>();
        for (int i = 0; i < Math.max(headings.size(), row.cells().size()); i++) {
            String heading = i < headings.size() ? headings.get(i).strip() : "";
            String cell = row.written(i);
            if (heading.isEmpty() && cell.isEmpty()) {
                continue;
            }
            Place at = place.column(Require.abbreviate(heading));
            if (heading.isEmpty() || cell.isEmpty()) {
                findings.add(
                        RuleMessages.error("GP-SCN-13", at, heading.isEmpty() ? i + 1 : Require.abbreviate(heading)));
                continue;
            }
            Optional<ScenarioKey> key = ScenarioKey.find(heading, ScenarioKey.IN_SHEET);
            if (key.isPresent() && key.get() == ScenarioKey.NAME) {
                name = cell;
            } else if (!row.cell(i).equals(NOT_STATED)) {
                Stated said = new Stated(heading, List.of(cell), at);
                if (key.isEmpty()) {
                    given.add(said);
                } else if (expect.put(key.get(), said) != null) {
                    findings.add(RuleMessages.error("GP-YAML-03", at, Require.abbreviate(heading)));
                }
            }
        }
        if (ScenarioKey.find(name, ScenarioKey.TOP)
                .filter(ScenarioKey.BASE::equals)
                .isPresent()) {
            base.addAll(given);
            expect.forEach((key, said) -> findings.add(
                    RuleMessages.error("GP-SCN-12", said.place(), key.word(), RuleMessages.text("scenario.facts"))));
        } else {
            rows.add(new ScenarioRow(
                    name, place, given, List.of(), List.of(), expect.isEmpty() ? List.of() : List.of(expect)));
        }
    }
}
