package org.gridgov.rules.reload;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PolicyCase;

/**
 * What a new version would have said of recent cases, against what the present one says (影子运行).
 *
 * <p>Names cases by their identifiers only. Immutable, thread-safe.
 *
 * @param cases how many cases were tried
 * @param changed how many would get another verdict: another eligibility, or other points for one who stays eligible
 * @param gained how many would become eligible
 * @param lost how many would cease to be eligible
 * @param changes the cases that change, ordered by subject and candidate, at most {@link #MOST_CHANGES}
 */
@JsonPropertyOrder({"cases", "changed", "gained", "lost", "changes"})
public record ShadowReport(int cases, int changed, int gained, int lost, List<Change> changes) {
    /** The most cases that are listed. */
    public static final int MOST_CHANGES = 1000;

    /** Sorts the changes and keeps the first. */
    public ShadowReport {
        changes = changes.stream()
                .sorted(Comparator.comparing(Change::subject).thenComparing(Change::candidate))
                .limit(MOST_CHANGES)
                .toList();
    }

    /**
     * A case that gets another verdict.
     *
     * @param subject what is to be served
     * @param candidate who or what could serve it
     * @param wasEligible whether the candidate may serve it now
     * @param willBeEligible whether it could after the change
     * @param pointsBefore its points now; meaningless unless eligible
     * @param pointsAfter its points after the change; meaningless unless eligible
     */
    @JsonPropertyOrder({"subject", "candidate", "wasEligible", "willBeEligible", "pointsBefore", "pointsAfter"})
    public record Change(
            String subject,
            String candidate,
            boolean wasEligible,
            boolean willBeEligible,
            int pointsBefore,
            int pointsAfter) {}

    static ShadowReport of(List<PolicyCase> cases, List<Judgement> before, List<Judgement> after) {
        List<Change> changes = new ArrayList<>();
        int gained = 0;
        int lost = 0;
        for (int i = 0; i < cases.size(); i++) {
            Judgement old = before.get(i);
            Judgement fresh = after.get(i);
            boolean both = old.eligible() && fresh.eligible();
            boolean otherPoints = both && old.points() != fresh.points();
            if (old.eligible() != fresh.eligible() || otherPoints) {
                gained += fresh.eligible() && !both ? 1 : 0;
                lost += old.eligible() && !both ? 1 : 0;
                changes.add(new Change(
                        cases.get(i).subject(),
                        cases.get(i).candidate(),
                        old.eligible(),
                        fresh.eligible(),
                        old.points(),
                        fresh.points()));
            }
        }
        return new ShadowReport(cases.size(), changes.size(), gained, lost, changes);
    }
}
