package org.gridgov.rules.bundle;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * What somebody signs. Its first line says what kind of statement it is, so a signature of one kind never passes for
 * another, and key and algorithm are part of it, so neither can be exchanged afterwards.
 */
record Statement(String kind, String content) {
    static Statement ofBundle(String digest) {
        return new Statement("gridgov bundle 1", digest);
    }

    byte[] message(String keyId, String algorithm) {
        return (kind + "\n" + algorithm + "\n" + keyId + "\n" + content + "\n").getBytes(StandardCharsets.UTF_8);
    }

    BundleSignature signed(BundleSigner signer) {
        byte[] signature = signer.sign(message(signer.keyId(), signer.algorithm()));
        return new BundleSignature(
                signer.keyId(), signer.algorithm(), HexFormat.of().formatHex(signature));
    }
}
