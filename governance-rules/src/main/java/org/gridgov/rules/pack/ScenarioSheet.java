package org.gridgov.rules.pack;

import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;

/**
 * A file of scenarios: the facts that they all start from, and the scenarios.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: policy packs, {@code POLICY}: given/expect tests, YAML or a sheet.
 *
 * @param base the facts that they all start from
 * @param rows the scenarios, in the order of the file
 */
public record ScenarioSheet(List<Stated> base, List<ScenarioRow> rows) {
    /** Copies the lists. */
    public ScenarioSheet {
        base = List.copyOf(base);
        rows = List.copyOf(rows);
    }

    /**
     * Reads a file: CSV if its name ends so, YAML otherwise. O(length).
     *
     * @param file the file
     * @return what could be read, with a finding for everything that could not
     */
    public static Loaded<ScenarioSheet> read(PackText file) {
        List<Finding> findings = new ArrayList<>();
        ScenarioSheet sheet = file.source().endsWith(".csv")
                ? new ScenarioCsv(file, findings).sheet()
                : new ScenarioYaml(file, findings).sheet();
        return new Loaded<>(sheet, Findings.of(findings));
    }
}
