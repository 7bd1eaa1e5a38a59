package org.gridgov.journal;

import org.gridgov.basics.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What whoever sent a command gets back (回执).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: C6, {@code INVARIANTS}.
 *
 * @param entry the line that was written, now or when the command came first; null if it was refused
 * @param reasons every reason of a refusal; empty if there is an entry
 * @param repeated whether the line had been there before
 */
public record Receipt(@Nullable Entry entry, Findings reasons, boolean repeated) {
    /** {@return whether the command was agreed to} */
    public boolean isDone() {
        return entry != null;
    }
}
