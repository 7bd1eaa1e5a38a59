package org.gridgov.mechanism.claiming.agreement;

import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Place;
import org.gridgov.basics.Terms;
import org.gridgov.journal.Event;
import org.gridgov.journal.Reply;
import org.gridgov.mechanism.claiming.ClaimState;
import org.jspecify.annotations.Nullable;

/** Collects what happens and every reason why not. Not thread-safe. */
final class Answer {
    private static final int LONGEST = 500;

    private final List<Finding> reasons = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    Answer unless(boolean holds, String code, Object... arguments) {
        if (!holds) {
            reasons.add(Catalogue.core().finding(Level.ERROR, code, Place.of("claims"), arguments));
        }
        return this;
    }

    Answer add(ClaimEvent event) {
        events.add(event);
        return this;
    }

    /** Takes what happens to the lists, or why it can't. */
    Answer and(Reply lists) {
        reasons.addAll(lists.reasons().asList());
        events.addAll(lists.events());
        return this;
    }

    /** Insists on a reason for people that gives nobody away. */
    Answer given(Object id, LocalText reason) {
        return unless(!reason.zh().isBlank() && !reason.en().isBlank(), "GG-CL-11", id)
                .harmless(id, reason);
    }

    Answer harmless(Object id, LocalText text) {
        return unless(isHarmless(text.zh()) && isHarmless(text.en()), "GG-CL-12", id, LONGEST);
    }

    private static boolean isHarmless(String text) {
        return text.length() <= LONGEST && !PersonRef.mayStandIn(text);
    }

    Answer mayEnter(@Nullable ClaimLine line, Object id, ClaimState... anyOf) {
        unless(line != null, "GG-CL-02", id);
        if (line != null) {
            boolean may = false;
            for (ClaimState to : anyOf) {
                may |= line.state().next().contains(to);
            }
            unless(may, "GG-CL-03", id, Terms.name(line.state()), Terms.name(anyOf[0]));
        }
        return this;
    }

    boolean holds() {
        return reasons.isEmpty();
    }

    Reply reply() {
        return Reply.unless(reasons, holds() ? events : List.of());
    }
}
