package org.gridgov.rules.workbench.replay;

import java.util.Objects;
import org.gridgov.policy.Judgement;

/**
 * A decision that comes out differently when it is made again.
 *
 * <p>Immutable, thread-safe.
 *
 * @param line the line of the log, the first being 1
 * @param logged the judgement as it was logged
 * @param replayed the judgement now
 */
public record ReplayDifference(int line, Judgement logged, Judgement replayed) {
    /** Checks that both judgements are there. */
    public ReplayDifference {
        Objects.requireNonNull(logged, "logged");
        Objects.requireNonNull(replayed, "replayed");
    }
}
