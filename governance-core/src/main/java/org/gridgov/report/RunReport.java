package org.gridgov.report;

import java.util.List;
import org.gridgov.basics.Findings;
import org.gridgov.boundary.BoundaryReport;
import org.gridgov.decision.Plan;
import org.gridgov.decision.Roster;
import org.gridgov.grid.PrincipleReport;
import org.gridgov.merging.MergeResult;
import org.gridgov.project.Figure;
import org.gridgov.snapshot.Community;
import org.gridgov.snapshot.FormulaReport;

/**
 * A whole run, ready to be printed.
 *
 * <p>Immutable, thread-safe.
 *
 * @param community what was looked at
 * @param findings what reader and checks found
 * @param principles the five principles
 * @param ground the audit of the boundaries
 * @param formulas the formulas
 * @param merge the merged nets
 * @param tasks the plan of staff tasks
 * @param needs the plan of needs and resources
 * @param roster the roster of visits
 * @param figures the figures that are reported
 */
public record RunReport(
        Community community,
        Findings findings,
        List<PrincipleReport> principles,
        BoundaryReport ground,
        List<FormulaReport> formulas,
        MergeResult merge,
        Plan tasks,
        Plan needs,
        Roster roster,
        List<Figure> figures) {
    /** Copies the lists. */
    public RunReport {
        principles = List.copyOf(principles);
        formulas = List.copyOf(formulas);
        figures = List.copyOf(figures);
    }
}
