package org.gridgov.rules.reload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Place;
import org.gridgov.rules.bundle.AcceptedBundle;
import org.gridgov.rules.bundle.TrustPolicy;
import org.gridgov.rules.pack.RuleMessages;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one policy: which one judges, which one will, and how a new one gets in (政策启用与回退).
 *
 * <p>Thread-safe. Activations follow one another; {@link #pin} never waits for them. There is no clock, no thread and no
 * static state in here: the host says what time it is.
 *
 * <p>Source: invariant Q1.
 */
public final class PolicyRegistry implements AutoCloseable {
    private final Object oneActivation = new Object();
    private final Gates gates;
    /** Written by one activation at a time, read by everybody without waiting. */
    private volatile State state;

    /** What holds at one moment; replaced as a whole. */
    private record State(Timeline current, @Nullable Timeline before, Optional<AcceptedBundle> newest, boolean open) {}

    private PolicyRegistry(Gates gates, Optional<AcceptedBundle> newest) {
        this.gates = gates;
        state = new State(Timeline.EMPTY, null, newest, true);
    }

    /**
     * Opens a registry without any version.
     *
     * @param pack the name of the pack whose bundles it takes
     * @param trust whose signatures a bundle must bear
     * @param steps the gates of the host's own, in order; they stand between loading and the shadow run
     * @param newest the newest bundle that the host remembers to have taken, so that no older one comes back
     * @return the registry
     */
    public static PolicyRegistry open(
            String pack, TrustPolicy trust, List<ActivationStep> steps, Optional<AcceptedBundle> newest) {
        return new PolicyRegistry(new Gates(pack, trust, List.copyOf(steps)), newest);
    }

    /**
     * Leads a bundle through the gates and, if it passes all, takes it into use.
     *
     * <p>From then on it judges at every instant of its validity, before all that were activated earlier. A bundle whose
     * validity begins later waits, and the present version goes on until then. If any gate stops it, nothing changes.
     *
     * @param request the bundle, the present instant, recent cases and how much may change
     * @return how far it came, and why no further
     * @throws IllegalArgumentException if recent cases are of another kind than the policy
     * @throws IllegalStateException if the registry is closed, or a gate has changed it
     */
    public ActivationReport activate(ActivationRequest request) {
        synchronized (oneActivation) {
            State now = openState();
            Gates.Passage passage = gates.pass(request, now.newest(), at -> pin(now, at));
            if (!state.equals(now)) {
                throw new IllegalStateException(
                        "A gate must change nothing, but one has changed the registry of '" + gates.pack() + "'");
            }
            if (passage.slot().isPresent()) {
                Slot slot = passage.slot().get();
                Timeline next = now.current().with(slot, request.now());
                Optional<AcceptedBundle> newest = now.newest()
                        .filter(taken -> taken.sequence() > slot.bundle().sequence())
                        .or(() -> Optional.of(slot.bundle()));
                replace(now, new State(next, now.current(), newest, true));
                if (!next.slots().contains(slot)) {
                    slot.release();
                }
            }
            return passage.report();
        }
    }

    /**
     * Goes back to the versions before the last activation, once. What the registry remembers as newest stays.
     *
     * @return nothing if it went back; an error if there is nothing to go back to
     * @throws IllegalStateException if the registry is closed
     */
    public Findings rollBack() {
        synchronized (oneActivation) {
            State now = openState();
            Timeline before = now.before();
            if (before == null || before.slots().isEmpty()) {
                return Findings.of(List.of(RuleMessages.error("GP-BUN-21", Place.of(gates.pack()))));
            }
            replace(now, new State(before, null, now.newest(), true));
            return Findings.NONE;
        }
    }

    /**
     * Takes the version that judges at an instant, for one decision. O(versions).
     *
     * @param at the instant of the decision, not before that of the last activation: older versions may be gone
     * @return the version, to be closed when the decision is made; empty if none may judge then
     * @throws IllegalStateException if the registry is closed
     */
    public Optional<Pinned> pin(Instant at) {
        Objects.requireNonNull(at, "at");
        while (true) {
            State now = openState();
            Optional<Slot> slot = now.current().at(at);
            if (slot.isEmpty()) {
                return Optional.empty();
            }
            if (slot.get().hold()) {
                return Optional.of(new Pinned(slot.get()));
            }
            // It was let go between the two lines above, so there is a newer state.
        }
    }

    private static Optional<Pinned> pin(State now, Instant at) {
        return now.current().at(at).filter(Slot::hold).map(Pinned::new);
    }

    /** {@return the bundles that judge now or will, in the order of their activation} */
    public List<AcceptedBundle> bundles() {
        return state.current().slots().stream().map(Slot::bundle).toList();
    }

    /** {@return the bundle of the highest number that was ever taken; for the host to keep beyond this registry's life} */
    public Optional<AcceptedBundle> newest() {
        return state.newest();
    }

    /** Lets all versions go; decisions that have pinned one go on to their end. May be called more than once. */
    @Override
    public void close() {
        synchronized (oneActivation) {
            State now = state;
            replace(now, new State(Timeline.EMPTY, null, now.newest(), false));
        }
    }

    private State openState() {
        State now = state;
        if (!now.open()) {
            throw new IllegalStateException("A registry must be open, but that of '" + gates.pack() + "' is closed");
        }
        return now;
    }

    private void replace(State now, State next) {
        state = next;
        Set<Slot> gone = held(now);
        gone.removeAll(held(next));
        gone.forEach(Slot::release);
    }

    private static Set<Slot> held(State state) {
        List<Slot> slots = new ArrayList<>(state.current().slots());
        Timeline before = state.before();
        if (before != null) {
            slots.addAll(before.slots());
        }
        return new HashSet<>(slots);
    }
}
