package org.gridgov.journal;

import java.util.Collection;
import java.util.List;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;

/**
 * What the domain makes of a command: the events that follow, or every reason why not (答复).
 *
 * <p>A refusal changes nothing and names all its reasons, not the first alone. Immutable, thread-safe.
 *
 * <p>Source: journal, {@code ARCHITECTURE}.
 *
 * @param events what happens, in order; empty if it is refused, or if nothing needs to change
 * @param reasons why it is refused; empty if it is not
 */
public record Reply(List<Event> events, Findings reasons) {
    /**
     * Checks that it is one of the two.
     *
     * @throws IllegalArgumentException if there are both events and reasons
     */
    public Reply {
        events = List.copyOf(events);
        if (!events.isEmpty() && !reasons.isEmpty()) {
            throw new IllegalArgumentException("A reply must be events or reasons, but has " + events.size()
                    + " events and " + reasons.size() + " reasons");
        }
    }

    /**
     * Agrees.
     *
     * @param events what happens, in order
     * @return the reply
     */
    public static Reply done(Event... events) {
        return new Reply(List.of(events), Findings.NONE);
    }

    /**
     * Agrees, unless there are reasons against it.
     *
     * @param events what happens, in order
     * @param reasons every reason why not
     * @return events if there are no reasons, else the reasons
     */
    public static Reply unless(Collection<Finding> reasons, List<? extends Event> events) {
        return reasons.isEmpty()
                ? new Reply(List.copyOf(events), Findings.NONE)
                : new Reply(List.of(), Findings.of(reasons));
    }

    /**
     * Refuses.
     *
     * @param reasons every reason why not
     * @return the reply
     * @throws IllegalArgumentException if there is no reason
     */
    public static Reply refused(Finding... reasons) {
        if (reasons.length == 0) {
            throw new IllegalArgumentException("A refusal must have reasons, but has none");
        }
        return new Reply(List.of(), Findings.of(List.of(reasons)));
    }

    /** {@return whether it is a refusal} */
    public boolean isRefused() {
        return !reasons.isEmpty();
    }
}
