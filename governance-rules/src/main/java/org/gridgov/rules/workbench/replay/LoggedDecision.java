package org.gridgov.rules.workbench.replay;

import java.util.Objects;
import org.gridgov.basics.Sensitive;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PackVersion;
import org.gridgov.policy.PolicyCase;
import org.gridgov.rules.workbench.CaseOf;

/**
 * One line of a log: who was judged, by which version, on which facts, and how.
 *
 * <p>People stand in it as pseudonyms, facts as codes and numbers; it has no free text. Immutable, thread-safe.
 *
 * <p>Source: invariant Q2.
 *
 * @param pack the version that judged
 * @param subject the identifier of what is to be served
 * @param candidate the identifier, or pseudonym, of who or what could serve it
 * @param facts the facts that the version's rules read
 * @param judgement the judgement
 */
public record LoggedDecision(
        PackVersion pack,
        @Sensitive String subject,
        @Sensitive String candidate,
        @Sensitive CaseFacts facts,
        Judgement judgement) {
    /** Checks that all parts are there. */
    public LoggedDecision {
        Objects.requireNonNull(pack, "pack");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(candidate, "candidate");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(judgement, "judgement");
    }

    /** {@return the case that was judged} */
    public PolicyCase judged() {
        return CaseOf.of(pack.kind(), subject, candidate, facts);
    }

    /** {@return the line of the log, without a line break} */
    public String line() {
        return DecisionLine.write(this);
    }

    @Override
    public String toString() {
        return "LoggedDecision[pack=" + pack + ", subject=***, candidate=***, facts=***]";
    }
}
