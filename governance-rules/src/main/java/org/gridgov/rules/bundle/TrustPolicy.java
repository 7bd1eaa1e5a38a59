package org.gridgov.rules.bundle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.rules.pack.RuleMessages;

/**
 * Whose signatures a bundle must bear, and how many of them (几人中须几人签名).
 *
 * <p>A key counts once. A signature that does not fit, or by somebody whom the policy does not know, refuses the bundle
 * even if enough others fit: nothing in a bundle goes unverified. Immutable, thread-safe if its verifiers are.
 *
 * <p>Source: safety, {@code POLICY}: signed, m of n.
 */
public final class TrustPolicy {
    private final Map<String, TrustedKey> keyById = new TreeMap<>();
    private final Map<String, BundleVerifier> verifierByAlgorithm = new TreeMap<>();
    private final int needed;

    private TrustPolicy(Collection<TrustedKey> keys, int needed, Collection<BundleVerifier> verifiers) {
        Set<String> encoded = new HashSet<>();
        for (TrustedKey key : keys) {
            if (keyById.put(key.id(), key) != null || !encoded.add(key.encoded())) {
                throw new IllegalArgumentException(
                        "A key must be trusted once and under one name, but '" + key.id() + "' stands twice");
            }
        }
        this.needed = Math.toIntExact(Require.between("The number of signatures needed", needed, 1, keyById.size()));
        verifierByAlgorithm.put(Ed25519.NAME, BundleVerifier.ed25519());
        verifiers.forEach(verifier -> verifierByAlgorithm.put(verifier.algorithm(), verifier));
    }

    /**
     * Trusts keys of Ed25519.
     *
     * @param keys the keys
     * @param needed how many of them must sign, 1 to their number
     * @return the policy
     * @throws IllegalArgumentException if the number is out of bounds or a key stands twice
     */
    public static TrustPolicy of(Collection<TrustedKey> keys, int needed) {
        return new TrustPolicy(keys, needed, List.of());
    }

    /**
     * Trusts keys of several algorithms.
     *
     * @param keys the keys
     * @param needed how many of them must sign, 1 to their number
     * @param verifiers who verifies algorithms beside Ed25519, or instead of this library's own Ed25519
     * @return the policy
     * @throws IllegalArgumentException if the number is out of bounds or a key stands twice
     */
    public static TrustPolicy of(Collection<TrustedKey> keys, int needed, Collection<BundleVerifier> verifiers) {
        return new TrustPolicy(keys, needed, verifiers);
    }

    /**
     * Verifies the signatures of a bundle.
     *
     * @param bundle the bundle
     * @return nothing if enough keys signed exactly this content; errors otherwise
     */
    public Findings check(Bundle bundle) {
        return check(bundle.place(), Statement.ofBundle(bundle.digest()), bundle.signatures());
    }

    /**
     * Verifies the signatures of a bundle, and that it is no step back.
     *
     * @param bundle the bundle
     * @param newest the newest bundle that the host has taken
     * @param approval the consent to go back, if there is one; it needs as many signatures as a bundle
     * @return nothing if the bundle may follow; errors otherwise
     */
    public Findings check(Bundle bundle, AcceptedBundle newest, Optional<RollbackApproval> approval) {
        Findings findings = check(bundle);
        Place place = bundle.place();
        if (!bundle.pack().version().id().equals(newest.pack())) {
            return findings.and(
                    error("GP-BUN-12", place, bundle.pack().version().id(), newest.pack()));
        }
        long sequence = bundle.terms().sequence();
        if (sequence > newest.sequence() || bundle.digest().equals(newest.digest())) {
            return findings;
        }
        if (approval.isEmpty() || !approval.get().isFor(newest, bundle)) {
            return findings.and(
                    sequence == newest.sequence()
                            ? error("GP-BUN-11", place, sequence)
                            : error("GP-BUN-10", place, sequence, newest.sequence(), newest.version()));
        }
        return findings.and(
                check(place, approval.get().statement(), approval.get().signatures()));
    }

    private Findings check(Place place, Statement statement, List<BundleSignature> signatures) {
        List<Finding> findings = new ArrayList<>();
        Set<String> signed = new TreeSet<>();
        for (BundleSignature signature : signatures) {
            TrustedKey key = keyById.get(signature.keyId());
            BundleVerifier verifier = verifierByAlgorithm.get(signature.algorithm());
            if (key == null) {
                findings.add(RuleMessages.error("GP-BUN-07", place, signature.keyId()));
            } else if (verifier == null || !key.algorithm().equals(signature.algorithm())) {
                findings.add(RuleMessages.error("GP-BUN-09", place, signature.keyId(), signature.algorithm()));
            } else if (!verifier.verify(key.bytes(), statement.message(key.id(), key.algorithm()), signature.bytes())) {
                findings.add(RuleMessages.error("GP-BUN-08", place, signature.keyId()));
            } else {
                signed.add(key.id());
            }
        }
        if (signed.size() < needed) {
            findings.add(RuleMessages.error("GP-BUN-06", place, signed.size(), needed, keyById.size()));
        }
        return Findings.of(findings);
    }

    private static Findings error(String code, Place place, Object... arguments) {
        return Findings.of(List.of(RuleMessages.error(code, place, arguments)));
    }
}
