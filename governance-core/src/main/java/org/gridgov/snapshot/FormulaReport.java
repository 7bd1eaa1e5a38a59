package org.gridgov.snapshot;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridgov.organisation.Formula;
import org.gridgov.organisation.FormulaLine;

/**
 * A formula beside what the community has.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: invariant O2.
 *
 * @param formula the formula
 * @param lines one per number, in order
 */
@JsonPropertyOrder({"formula", "holds", "lines"})
public record FormulaReport(Formula formula, List<FormulaLine> lines) {
    /** Copies the lines. */
    public FormulaReport {
        lines = List.copyOf(lines);
    }

    /** {@return whether every number holds} */
    public boolean holds() {
        return lines.stream().allMatch(FormulaLine::holds);
    }

    static List<FormulaReport> all(Community community) {
        Map<String, List<String>> census = new HashMap<>();
        community.grids().units().forEach(unit -> count(census, "unit:" + unit.kind(), unit.code()));
        community.organisations().forEach(body -> count(census, "organisation:" + body.kind(), body.id()));
        community.partners().forEach(partner -> count(census, "slot:" + partner.slot(), partner.id()));
        return community.info().formulas().stream()
                .map(formula -> new FormulaReport(formula, formula.check(census)))
                .toList();
    }

    private static void count(Map<String, List<String>> census, String counted, Object id) {
        census.computeIfAbsent(counted, key -> new ArrayList<>()).add(id.toString());
    }
}
