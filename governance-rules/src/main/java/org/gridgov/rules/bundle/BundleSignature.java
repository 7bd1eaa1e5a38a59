package org.gridgov.rules.bundle;

import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import org.gridgov.basics.Require;

/**
 * One office's signature (签名) under the content of a bundle, kept beside the content.
 *
 * <p>Immutable, thread-safe.
 *
 * @param keyId which key signed: 1 to 64 of {@code A-Z a-z 0-9 . _ -}, the first a letter or digit
 * @param algorithm how it signed, such as {@code Ed25519}, spelled like a key's name
 * @param value the signature, in lower-case hexadecimal digits
 */
public record BundleSignature(String keyId, String algorithm, String value) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern HEX = Pattern.compile("([0-9a-f]{2}){1,1024}");

    /**
     * Checks the spelling.
     *
     * @throws IllegalArgumentException if a part is spelled otherwise
     */
    public BundleSignature {
        name("A key", keyId);
        name("An algorithm", algorithm);
        if (!HEX.matcher(value).matches()) {
            throw new IllegalArgumentException("A signature must be 1 to 1024 bytes in lower-case hexadecimal digits,"
                    + " but is '" + Require.abbreviate(value) + "'");
        }
    }

    static String name(String what, String name) {
        Objects.requireNonNull(name, what);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    what + " must be named by 1 to 64 of A-Z a-z 0-9 . _ -, but is '" + Require.abbreviate(name) + "'");
        }
        return name;
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(value);
    }
}
