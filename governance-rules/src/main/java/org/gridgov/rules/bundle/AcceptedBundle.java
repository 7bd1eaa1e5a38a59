package org.gridgov.rules.bundle;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;

/**
 * The newest bundle of a pack that a host has taken; the host keeps it, so that an older one can't come back unseen.
 *
 * <p>Immutable, thread-safe.
 *
 * @param pack the pack's name
 * @param version the pack's own version text
 * @param sequence the number of the bundle
 * @param digest the digest of the bundle
 */
@JsonPropertyOrder({"pack", "version", "sequence", "digest"})
public record AcceptedBundle(String pack, String version, long sequence, String digest) {
    /** Checks that all parts are there. */
    public AcceptedBundle {
        Objects.requireNonNull(pack, "pack");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(digest, "digest");
    }

    /**
     * What to remember of a bundle.
     *
     * @param bundle the bundle
     * @return its pack, version, number and digest
     */
    public static AcceptedBundle of(Bundle bundle) {
        return new AcceptedBundle(
                bundle.pack().version().id(),
                bundle.pack().version().version(),
                bundle.terms().sequence(),
                bundle.digest());
    }
}
