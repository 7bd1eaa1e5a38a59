package org.gridgov.rules.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The signed consent of the offices to go back from one bundle of a pack to one older bundle of it (回退批准).
 *
 * <p>It names both, so it can't be used again after the next step forward. Immutable, thread-safe.
 *
 * @param pack the pack's name
 * @param fromDigest the digest of the newest bundle that the host has taken
 * @param toDigest the digest of the older bundle
 * @param signatures who consents
 */
public record RollbackApproval(String pack, String fromDigest, String toDigest, List<BundleSignature> signatures) {
    /** Copies the signatures. */
    public RollbackApproval {
        Objects.requireNonNull(pack, "pack");
        Objects.requireNonNull(fromDigest, "fromDigest");
        Objects.requireNonNull(toDigest, "toDigest");
        signatures = List.copyOf(signatures);
    }

    /**
     * A consent that nobody has signed yet.
     *
     * @param from the newest bundle that the host has taken
     * @param to the older bundle
     * @return the consent
     */
    public static RollbackApproval of(AcceptedBundle from, Bundle to) {
        return new RollbackApproval(from.pack(), from.digest(), to.digest(), List.of());
    }

    /**
     * Signs the consent.
     *
     * @param signer who signs
     * @return the consent with one more signature
     */
    public RollbackApproval signed(BundleSigner signer) {
        List<BundleSignature> more = new ArrayList<>(signatures);
        more.add(statement().signed(signer));
        return new RollbackApproval(pack, fromDigest, toDigest, more);
    }

    Statement statement() {
        return new Statement("gridgov rollback 1", pack + "\n" + fromDigest + "\n" + toDigest);
    }

    boolean isFor(AcceptedBundle from, Bundle to) {
        return pack.equals(from.pack()) && fromDigest.equals(from.digest()) && toDigest.equals(to.digest());
    }
}
