package org.gridgov.rules.bundle;

import java.security.PrivateKey;

/**
 * Signs in the name of one key: with a key in memory, or by asking a device that never gives its key away.
 *
 * <p>A host that must sign by another algorithm, such as SM2 (国密), brings its own implementation, and the matching
 * {@link BundleVerifier}. Implementations are thread-safe.
 */
public interface BundleSigner {
    /** {@return the name under which a trust policy knows the key} */
    String keyId();

    /** {@return the name of the algorithm} */
    String algorithm();

    /**
     * Signs a message.
     *
     * @param message the message
     * @return the signature, at most 1024 bytes
     */
    byte[] sign(byte[] message);

    /**
     * Signs by Ed25519 with a key in memory.
     *
     * @param keyId the name under which a trust policy knows the key
     * @param key the private key
     * @return the signer
     * @throws IllegalArgumentException if the name is misspelled or the key is of another algorithm
     */
    static BundleSigner ed25519(String keyId, PrivateKey key) {
        return new Ed25519.Signer(BundleSignature.name("A key", keyId), key);
    }
}
