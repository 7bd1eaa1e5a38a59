package org.gridgov.rules.reload;

import java.util.concurrent.atomic.AtomicBoolean;
import org.gridgov.policy.PackVersion;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.bundle.AcceptedBundle;

/**
 * The one version by which a decision is made, from its start to its end (一次决策只用一个版本).
 *
 * <pre>{@code
 * try (Pinned pinned = registry.pin(now).orElseThrow()) {
 *     List<Judgement> judgements = pinned.engine().judge(cases);
 *     record(pinned.version(), judgements);
 * }
 * }</pre>
 *
 * <p>Whatever is activated meanwhile, this version stays; it is let go with its last pin. Thread-safe; closing again does
 * nothing.
 *
 * <p>Source: invariant Q1.
 */
public final class Pinned implements AutoCloseable {
    private final Slot slot;
    private final PolicyEngine engine;
    private final AtomicBoolean open = new AtomicBoolean(true);

    /** Takes over a hold on the slot. */
    Pinned(Slot slot) {
        this.slot = slot;
        engine = slot.open();
    }

    /** {@return an engine of this version; it is closed with the pin, and not to be closed otherwise} */
    public PolicyEngine engine() {
        return engine;
    }

    /** {@return the version that every decision must record} */
    public PackVersion version() {
        return engine.pack();
    }

    /** {@return the bundle from which it came} */
    public AcceptedBundle bundle() {
        return slot.bundle();
    }

    /** Lets the version go. */
    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            engine.close();
            slot.release();
        }
    }
}
