package org.gridgov.policy;

import java.util.Objects;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.ResourceId;

/**
 * A need and a resource that could serve it (供需匹配).
 *
 * <p>Immutable, thread-safe.
 *
 * @param need what is to be served
 * @param resource who or what could serve it
 * @param facts all that a rule can read
 */
public record MatchCase(NeedId need, ResourceId resource, CaseFacts facts) implements PolicyCase {
    /** Checks that all parts are there. */
    public MatchCase {
        Objects.requireNonNull(need, "need");
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(facts, "facts");
    }

    @Override
    public CaseKind kind() {
        return CaseKind.MATCH;
    }

    @Override
    public String subject() {
        return need.value();
    }

    @Override
    public String candidate() {
        return resource.value();
    }
}
