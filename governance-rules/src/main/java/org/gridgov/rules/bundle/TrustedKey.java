package org.gridgov.rules.bundle;

import java.security.PublicKey;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A key whose signature counts.
 *
 * <p>Immutable, thread-safe.
 *
 * @param id its name, as signatures state it
 * @param algorithm the algorithm for which it is meant; a signature by another one does not count
 * @param encoded the public key in hexadecimal digits, encoded as the algorithm's keys are
 */
public record TrustedKey(String id, String algorithm, String encoded) {
    /**
     * Checks the spelling.
     *
     * @throws IllegalArgumentException if a name is misspelled or the key is not of hexadecimal digits
     */
    public TrustedKey {
        BundleSignature.name("A key", id);
        BundleSignature.name("An algorithm", algorithm);
        Objects.requireNonNull(encoded, "encoded");
        encoded = HexFormat.of().formatHex(HexFormat.of().parseHex(encoded));
    }

    /**
     * A key of Ed25519.
     *
     * @param id its name
     * @param key the public key
     * @return the trusted key
     */
    public static TrustedKey ed25519(String id, PublicKey key) {
        return new TrustedKey(id, Ed25519.NAME, HexFormat.of().formatHex(key.getEncoded()));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(encoded);
    }
}
