package org.gridgov.rules.bundle;

/**
 * Verifies the signatures of one algorithm: the place where a host adds SM2 (国密) or another one beside Ed25519.
 *
 * <p>Implementations are thread-safe and never throw for a bad key or a bad signature.
 */
public interface BundleVerifier {
    /** {@return the name of the algorithm, as signatures state it} */
    String algorithm();

    /**
     * Verifies a signature.
     *
     * @param publicKey the key, encoded as the algorithm's keys are
     * @param message the message
     * @param signature the signature
     * @return whether the key's holder signed exactly this message
     */
    boolean verify(byte[] publicKey, byte[] message, byte[] signature);

    /** {@return the verifier of Ed25519; its keys are encoded as X.509 says} */
    static BundleVerifier ed25519() {
        return new Ed25519.Verifier();
    }
}
