package org.gridgov.lists.promise;

import java.util.Objects;
import org.gridgov.basics.LocalText;
import org.gridgov.journal.Event;
import org.gridgov.lists.NeedId;
import org.gridgov.organisation.DutyId;
import org.gridgov.organisation.PostId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to the promise of a need (承诺事件).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: L8, {@code INVARIANTS}.
 */
public sealed interface PromiseEvent extends Event {
    /** {@return the need that it is about} */
    NeedId need();

    /**
     * A post was the first to receive a need, and leads from now on (首接负责).
     *
     * @param need the need
     * @param post the post
     * @param duty the duty that the need calls for; null if nobody can tell yet
     */
    record NeedReceived(NeedId need, PostId post, @Nullable DutyId duty) implements PromiseEvent {
        /** Checks that everything is there. */
        public NeedReceived {
            Objects.requireNonNull(need, "need");
            Objects.requireNonNull(post, "post");
        }
    }

    /**
     * Whoever raised a need was told what will be done (答复).
     *
     * @param need the need
     * @param answer what was said, naming no person
     */
    record NeedAnswered(NeedId need, LocalText answer) implements PromiseEvent {
        /** Checks that everything is there. */
        public NeedAnswered {
            Objects.requireNonNull(need, "need");
            Objects.requireNonNull(answer, "answer");
        }
    }

    /**
     * The lead was handed to another post (移交).
     *
     * @param need the need
     * @param from the post that led
     * @param to the post that leads from now on
     * @param duty the duty that the need calls for; null if nobody can tell yet
     * @param reason why, naming no person
     */
    record NeedHandedOver(
            NeedId need, PostId from, PostId to, @Nullable DutyId duty, LocalText reason) implements PromiseEvent {
        /** Checks that everything is there. */
        public NeedHandedOver {
            Objects.requireNonNull(need, "need");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * A post that was the wrong one gave a need back, and the next by rule leads (退回).
     *
     * @param need the need
     * @param from the post that gave it back
     * @param to the post that leads from now on
     * @param reason why, naming no person
     */
    record NeedReturned(NeedId need, PostId from, PostId to, LocalText reason) implements PromiseEvent {
        /** Checks that everything is there. */
        public NeedReturned {
            Objects.requireNonNull(need, "need");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * A need was over its term and went up (升级).
     *
     * @param need the need
     * @param phase what it waited for
     * @param from whose turn it was
     * @param to whose turn it is now; the same at the top
     * @param top whether nobody stands above
     */
    record NeedEscalated(NeedId need, PromisePhase phase, Turn from, Turn to, boolean top) implements PromiseEvent {
        /** Checks that everything is there. */
        public NeedEscalated {
            Objects.requireNonNull(need, "need");
            Objects.requireNonNull(phase, "phase");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }
}
