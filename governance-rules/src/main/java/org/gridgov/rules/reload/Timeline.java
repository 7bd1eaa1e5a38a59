package org.gridgov.rules.reload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which version judges when: of all that may judge at an instant, the one that was activated last. Immutable.
 *
 * @param slots the versions, in the order of their activation
 */
record Timeline(List<Slot> slots) {
    static final Timeline EMPTY = new Timeline(List.of());

    Optional<Slot> at(Instant instant) {
        for (int i = slots.size() - 1; i >= 0; i--) {
            if (slots.get(i).terms().contains(instant)) {
                return Optional.of(slots.get(i));
            }
        }
        return Optional.empty();
    }

    /** With one more version, and without those that will never judge from now on. */
    Timeline with(Slot slot, Instant now) {
        List<Slot> more = new ArrayList<>(slots);
        more.add(slot);
        Timeline all = new Timeline(List.copyOf(more));
        Set<Slot> needed = new HashSet<>();
        all.at(now).ifPresent(needed::add);
        // Who judges changes only where some version begins or ends.
        for (Slot each : more) {
            for (Instant edge : List.of(each.terms().from(), each.terms().to())) {
                if (edge.isAfter(now)) {
                    all.at(edge).ifPresent(needed::add);
                }
            }
        }
        more.retainAll(needed);
        return new Timeline(List.copyOf(more));
    }
}
