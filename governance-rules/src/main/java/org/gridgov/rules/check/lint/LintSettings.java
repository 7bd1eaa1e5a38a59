package org.gridgov.rules.check.lint;

import java.time.LocalDate;
import java.util.Objects;
import org.gridgov.basics.Require;
import org.gridgov.rules.check.space.Space;

/**
 * What lint has to know beside the pack.
 *
 * <p>Immutable, thread-safe.
 *
 * @param today the day, in the pack's zone, on which acceptances and the pack's validity are looked at
 * @param boxes how many boxes describe the cases of an entry, 1 to 1000
 * @param steps how many steps each question may take, at least 1; lint counts steps and not seconds, so that its answer is
 *     always the same
 * @param mostly the share, above 0 and at most 1, of a qualifying row's cases from which on it is worth a note that one
 *     row forbids them
 */
public record LintSettings(LocalDate today, int boxes, long steps, double mostly) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of bounds
     */
    public LintSettings {
        Objects.requireNonNull(today, "today");
        Require.between("The number of boxes", boxes, 1, 1000);
        Require.between("The number of steps", steps, 1, Long.MAX_VALUE);
        if (!(mostly > 0 && mostly <= 1)) {
            throw new IllegalArgumentException("A share must be above 0 and at most 1, but is " + mostly);
        }
    }

    /**
     * The usual settings.
     *
     * @param today the day, in the pack's zone
     * @return five boxes, {@link Space#DEFAULT_STEPS} steps, a share of three quarters
     */
    public static LintSettings of(LocalDate today) {
        return new LintSettings(today, 5, Space.DEFAULT_STEPS, 0.75);
    }
}
