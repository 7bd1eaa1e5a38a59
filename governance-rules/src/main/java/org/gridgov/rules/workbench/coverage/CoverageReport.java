package org.gridgov.rules.workbench.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Place;
import org.gridgov.policy.PackVersion;
import org.gridgov.rules.pack.RuleMessages;

/**
 * What the scenarios of a pack reach, and what they would notice.
 *
 * <p>Immutable, thread-safe.
 *
 * @param pack the version that judged
 * @param cases how many cases were judged
 * @param rows one per rule, by identifier
 * @param conditions one per condition, by rule and then in the order of its columns
 * @param boundaries one per cut point of a scale that a rule reads, by attribute and then ascending
 * @param articles one per article, in the order of the first rule that stands on it
 */
public record CoverageReport(
        PackVersion pack,
        int cases,
        List<RowCoverage> rows,
        List<ConditionCoverage> conditions,
        List<BoundaryCoverage> boundaries,
        List<ArticleCoverage> articles) {
    /** Copies the lists. */
    public CoverageReport {
        Objects.requireNonNull(pack, "pack");
        rows = List.copyOf(rows);
        conditions = List.copyOf(conditions);
        boundaries = List.copyOf(boundaries);
        articles = List.copyOf(articles);
    }

    /** {@return a warning for each rule that no case fires or that nothing would miss} */
    public Findings unneeded() {
        List<Finding> findings = new ArrayList<>();
        for (RowCoverage row : rows) {
            if (row.fired() == 0) {
                findings.add(RuleMessages.warning("GP-COV-01", row.place(), row.rule()));
            } else if (!row.needed()) {
                findings.add(RuleMessages.warning("GP-COV-02", row.place(), row.rule()));
            }
        }
        return Findings.of(findings);
    }

    /**
     * What the scenarios leave untried, as warnings.
     *
     * @return rules that no case fires or that nothing would miss, cut points not tried on both sides, and conditions
     *     that were seen to hold but never to fail
     */
    public Findings findings() {
        List<Finding> findings = new ArrayList<>();
        for (BoundaryCoverage boundary : boundaries) {
            if (!boundary.complete()) {
                findings.add(RuleMessages.warning(
                        "GP-COV-03",
                        Place.of("vocabulary.yaml").column(boundary.attribute()),
                        boundary.label(),
                        boundary.cut(),
                        boundary.cut() - 1));
            }
        }
        for (ConditionCoverage condition : conditions) {
            if (condition.held() > 0 && condition.failed() == 0) {
                findings.add(
                        RuleMessages.warning("GP-COV-04", condition.place(), condition.rule(), condition.sentence()));
            }
        }
        return unneeded().and(Findings.of(findings));
    }
}
