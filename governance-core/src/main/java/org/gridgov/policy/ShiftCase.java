package org.gridgov.policy;

import java.util.Objects;
import org.gridgov.basics.PersonRef;
import org.gridgov.project.VisitId;

/**
 * A visit and a volunteer who could be invited to it (志愿排班).
 *
 * <p>Immutable, thread-safe.
 *
 * @param visit what is to be served
 * @param volunteer who or what could serve it
 * @param facts all that a rule can read
 */
public record ShiftCase(VisitId visit, PersonRef volunteer, CaseFacts facts) implements PolicyCase {
    /** Checks that all parts are there. */
    public ShiftCase {
        Objects.requireNonNull(visit, "visit");
        Objects.requireNonNull(volunteer, "volunteer");
        Objects.requireNonNull(facts, "facts");
    }

    @Override
    public CaseKind kind() {
        return CaseKind.SHIFT;
    }

    @Override
    public String subject() {
        return visit.value();
    }

    @Override
    public String candidate() {
        return volunteer.value();
    }

    @Override
    public String toString() {
        return "ShiftCase[visit=" + visit + ", volunteer=***, facts=***]";
    }
}
