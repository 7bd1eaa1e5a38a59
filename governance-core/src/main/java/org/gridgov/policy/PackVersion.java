package org.gridgov.policy;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;

/**
 * Which policy judged: every decision records exactly one.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: invariant Q1.
 *
 * @param id the pack's name
 * @param version the pack's own version text
 * @param digest SHA-256 over the pack's files, 64 hexadecimal digits
 * @param kind the question that it answers
 */
@JsonPropertyOrder({"id", "version", "digest", "kind"})
public record PackVersion(String id, String version, String digest, CaseKind kind) {
    /** Checks that all parts are there. */
    public PackVersion {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(kind, "kind");
    }

    @Override
    public String toString() {
        return id + " " + version + " (" + digest.substring(0, Math.min(12, digest.length())) + ")";
    }
}
