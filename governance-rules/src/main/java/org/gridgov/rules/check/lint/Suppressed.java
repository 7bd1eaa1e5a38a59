package org.gridgov.rules.check.lint;

import java.util.Objects;
import org.gridgov.rules.pack.Accepted;

/**
 * Something that lint found and the pack's owner wants as it is.
 *
 * <p>Immutable, thread-safe.
 *
 * @param entry what was found
 * @param accepted why it may stay, and until when
 */
public record Suppressed(LintEntry entry, Accepted accepted) {
    /** Checks that both are there. */
    public Suppressed {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(accepted, "accepted");
    }
}
