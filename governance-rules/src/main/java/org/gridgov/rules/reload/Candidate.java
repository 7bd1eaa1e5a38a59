package org.gridgov.rules.reload;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.bundle.Bundle;

/**
 * A bundle on its way through the gates: verified, loaded, not yet in force.
 *
 * <p>Thread-safe; the engine is open while a gate looks at it and no longer.
 *
 * @param bundle the bundle
 * @param engine an engine that judges by it
 * @param now the instant of the activation
 * @param recent recent cases
 */
public record Candidate(Bundle bundle, PolicyEngine engine, Instant now, List<PolicyCase> recent) {
    /** Copies the cases. */
    public Candidate {
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(now, "now");
        recent = List.copyOf(recent);
    }
}
