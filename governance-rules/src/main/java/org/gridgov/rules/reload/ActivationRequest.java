package org.gridgov.rules.reload;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gridgov.policy.PolicyCase;
import org.gridgov.rules.bundle.RollbackApproval;
import org.jspecify.annotations.Nullable;

/**
 * The wish to take a bundle into use, with what is needed to judge its effect beforehand.
 *
 * <p>Immutable, thread-safe.
 */
public final class ActivationRequest {
    private final byte[] file;
    private final Instant now;
    private final List<PolicyCase> recent;
    private final ShadowBudget budget;
    private final @Nullable RollbackApproval approval;

    private ActivationRequest(
            byte[] file,
            Instant now,
            List<PolicyCase> recent,
            ShadowBudget budget,
            @Nullable RollbackApproval approval) {
        this.file = file;
        this.now = now;
        this.recent = recent;
        this.budget = budget;
        this.approval = approval;
    }

    /**
     * The wish to take a bundle into use.
     *
     * @param file the bytes of the bundle
     * @param now the present instant, by the host's clock
     * @param recent recent cases, on which the bundle is tried
     * @param budget how much may change
     * @return the request
     */
    public static ActivationRequest of(
            byte[] file, Instant now, List<? extends PolicyCase> recent, ShadowBudget budget) {
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(budget, "budget");
        return new ActivationRequest(file.clone(), now, List.copyOf(recent), budget, null);
    }

    /**
     * The same wish for an older bundle.
     *
     * @param consent the consent to go back to it
     * @return the request with the consent
     */
    public ActivationRequest withApproval(RollbackApproval consent) {
        return new ActivationRequest(file, now, recent, budget, Objects.requireNonNull(consent, "consent"));
    }

    /** {@return a copy of the bytes of the bundle} */
    public byte[] file() {
        return file.clone();
    }

    /** {@return the present instant} */
    public Instant now() {
        return now;
    }

    /** {@return recent cases} */
    public List<PolicyCase> recent() {
        return recent;
    }

    /** {@return how much may change} */
    public ShadowBudget budget() {
        return budget;
    }

    /** {@return the consent to go back; empty if there is none} */
    public Optional<RollbackApproval> approval() {
        return Optional.ofNullable(approval);
    }
}
