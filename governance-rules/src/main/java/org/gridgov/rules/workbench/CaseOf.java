package org.gridgov.rules.workbench;

import org.gridgov.basics.PersonRef;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.ResourceId;
import org.gridgov.lists.TaskId;
import org.gridgov.organisation.PostId;
import org.gridgov.policy.AssignmentCase;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.MatchCase;
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.ShiftCase;
import org.gridgov.project.VisitId;

/**
 * Makes cases of their parts.
 *
 * <p>Thread-safe.
 */
public final class CaseOf {
    private CaseOf() {}

    /**
     * A case of two identifiers and facts.
     *
     * @param kind the question that it asks
     * @param subject the identifier of what is to be served
     * @param candidate the identifier, or pseudonym, of who or what could serve it
     * @param facts all that a rule can read
     * @return the case
     * @throws IllegalArgumentException if an identifier is none
     */
    public static PolicyCase of(CaseKind kind, String subject, String candidate, CaseFacts facts) {
        return switch (kind) {
            case ASSIGNMENT -> new AssignmentCase(TaskId.of(subject), PostId.of(candidate), facts);
            case MATCH -> new MatchCase(NeedId.of(subject), ResourceId.of(candidate), facts);
            case SHIFT -> new ShiftCase(VisitId.of(subject), PersonRef.of(candidate), facts);
        };
    }

    /**
     * A case about nobody, for facts that were made up.
     *
     * @param kind the question that it asks
     * @param facts all that a rule can read
     * @return the case
     */
    public static PolicyCase madeUp(CaseKind kind, CaseFacts facts) {
        return of(kind, "made-up", "made-up", facts);
    }
}
