package org.gridgov.rules.reload;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gridgov.basics.Findings;
import org.gridgov.rules.bundle.AcceptedBundle;

/**
 * How far a bundle came.
 *
 * <p>Immutable, thread-safe.
 *
 * @param active whether the bundle was taken; if not, nothing has changed
 * @param bundle which bundle it was; empty if it could not be read
 * @param gates the gates that it reached, in order; only the last one can have stopped it
 * @param shadow what it would change; empty if it did not get so far
 */
@JsonPropertyOrder({"active", "bundle", "gates", "shadow"})
public record ActivationReport(
        boolean active, Optional<AcceptedBundle> bundle, List<Gate> gates, Optional<ShadowReport> shadow) {
    /** Copies the gates. */
    public ActivationReport {
        Objects.requireNonNull(bundle, "bundle");
        gates = List.copyOf(gates);
        Objects.requireNonNull(shadow, "shadow");
    }

    /**
     * A gate and what was found at it.
     *
     * @param name its name: {@code read}, {@code verify}, {@code check}, those of the host's steps, {@code shadow}
     * @param findings what was found
     */
    @JsonPropertyOrder({"name", "findings"})
    public record Gate(String name, Findings findings) {
        /** Checks that both are there. */
        public Gate {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(findings, "findings");
        }
    }

    /** {@return everything that was found at all gates} */
    public Findings findings() {
        Findings all = Findings.NONE;
        for (Gate gate : gates) {
            all = all.and(gate.findings());
        }
        return all;
    }

    /** {@return the name of the gate that stopped the bundle; empty if it was taken} */
    public Optional<String> stoppedAt() {
        return active || gates.isEmpty()
                ? Optional.empty()
                : Optional.of(gates.get(gates.size() - 1).name());
    }
}
