package org.gridgov.lists.promise;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.promise.PromiseEvent.NeedAnswered;
import org.gridgov.lists.promise.PromiseEvent.NeedEscalated;
import org.gridgov.lists.promise.PromiseEvent.NeedHandedOver;
import org.gridgov.lists.promise.PromiseEvent.NeedReceived;
import org.gridgov.lists.promise.PromiseEvent.NeedReturned;
import org.gridgov.organisation.DutyId;
import org.gridgov.organisation.PostId;
import org.jspecify.annotations.Nullable;

/**
 * Who leads each need, whether it was answered, and how far up it went (承诺台账).
 *
 * <p>A need that was once received always has a lead. Not thread-safe: a journal keeps it to itself. O(log n) each.
 *
 * <p>Source: L8, {@code INVARIANTS}.
 */
public final class PromiseBook {
    /** What is known of one need. Not thread-safe. */
    static final class Line {
        private final Set<PostId> gaveBack = new TreeSet<>();
        private @Nullable PostId first;
        private @Nullable PostId lead;
        private @Nullable DutyId duty;
        private @Nullable Instant answered;
        private @Nullable NeedEscalated escalated;
        private @Nullable Instant escalatedAt;
    }

    private final Map<NeedId, Line> lines = new TreeMap<>();

    /** Starts with no promise. */
    public PromiseBook() {}

    /**
     * Lets an event happen.
     *
     * @param at the instant of the event
     * @param event an event that a {@link PromiseDesk} answered with, in the same order
     */
    public void apply(Instant at, PromiseEvent event) {
        Line line = lines.computeIfAbsent(event.need(), need -> new Line());
        if (event instanceof NeedReceived received) {
            line.first = received.post();
            line.lead = received.post();
            line.duty = received.duty();
        } else if (event instanceof NeedAnswered) {
            line.answered = at;
        } else if (event instanceof NeedHandedOver handed) {
            line.lead = handed.to();
            line.duty = handed.duty();
        } else if (event instanceof NeedReturned returned) {
            line.gaveBack.add(returned.from());
            line.lead = returned.to();
        } else if (event instanceof NeedEscalated escalated) {
            line.escalated = escalated;
            line.escalatedAt = at;
        }
    }

    /**
     * Who leads a need.
     *
     * @param need the need
     * @return the post, empty if nobody received it yet
     */
    public Optional<PostId> findLead(NeedId need) {
        Line line = lines.get(need);
        return line == null ? Optional.empty() : Optional.ofNullable(line.lead);
    }

    /**
     * Who received a need first.
     *
     * @param need the need
     * @return the post, empty if nobody received it yet
     */
    public Optional<PostId> findFirstReceiver(NeedId need) {
        Line line = lines.get(need);
        return line == null ? Optional.empty() : Optional.ofNullable(line.first);
    }

    /**
     * When a need was last answered.
     *
     * @param need the need
     * @return the instant, empty if it was not
     */
    public Optional<Instant> findAnswered(NeedId need) {
        Line line = lines.get(need);
        return line == null ? Optional.empty() : Optional.ofNullable(line.answered);
    }

    /** {@return the duty that a need calls for, empty if nobody can tell} */
    Optional<DutyId> findDuty(NeedId need) {
        Line line = lines.get(need);
        return line == null ? Optional.empty() : Optional.ofNullable(line.duty);
    }

    /** {@return the last time that a need went up while it waited for this, empty if it did not} */
    Optional<NeedEscalated> findEscalation(NeedId need, PromisePhase phase) {
        Line line = lines.get(need);
        return line == null
                ? Optional.empty()
                : Optional.ofNullable(line.escalated).filter(escalated -> escalated.phase() == phase);
    }

    /** {@return when it went up last} */
    Instant escalatedAt(NeedId need) {
        Line line = lines.get(need);
        return line == null || line.escalatedAt == null ? Instant.MIN : line.escalatedAt;
    }

    /** {@return the posts that gave a need back} */
    Set<PostId> gaveBack(NeedId need) {
        Line line = lines.get(need);
        return line == null ? Set.of() : Set.copyOf(line.gaveBack);
    }
}
