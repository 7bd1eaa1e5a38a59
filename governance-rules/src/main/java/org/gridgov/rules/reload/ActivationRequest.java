package org.gridgov.rules.reload;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gridgov.policy.PolicyCase;
import org.gridgov.rules.bundle.RollbackApproval;

/**
 * The wish to take a bundle into use, with what is needed to judge its effect beforehand.
 *
 * <p>Immutable but for the array, which nobody should change. Thread-safe under that condition.
 *
 * @param file the bytes of the bundle
 * @param now the present instant, by the host's clock
 * @param recent recent cases, on which the bundle is tried
 * @param budget how much may change
 * @param approval the consent to go back, if the bundle is an older one
 */
public record ActivationRequest(
        byte[] file, Instant now, List<PolicyCase> recent, ShadowBudget budget, Optional<RollbackApproval> approval) {
    /** Copies the cases. */
    public ActivationRequest {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(now, "now");
        recent = List.copyOf(recent);
        Objects.requireNonNull(budget, "budget");
        Objects.requireNonNull(approval, "approval");
    }

    /**
     * The wish to take a newer bundle into use.
     *
     * @param file the bytes of the bundle
     * @param now the present instant, by the host's clock
     * @param recent recent cases
     * @param budget how much may change
     * @return the request
     */
    public static ActivationRequest of(byte[] file, Instant now, List<PolicyCase> recent, ShadowBudget budget) {
        return new ActivationRequest(file, now, recent, budget, Optional.empty());
    }
}
