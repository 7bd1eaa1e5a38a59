package org.gridgov.snapshot;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.gridgov.organisation.Formula;
import org.gridgov.organisation.FormulaLine;
import org.gridgov.organisation.structure.Census;

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
        Map<String, List<String>> counts =
                Census.of(Structure.rows(community), community.today()).counts();
        return community.info().formulas().stream()
                .map(formula -> new FormulaReport(formula, formula.check(counts)))
                .toList();
    }
}
