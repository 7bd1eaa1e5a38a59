package org.gridgov.rules.bundle;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;

/** The algorithm that every Java platform from 17 on has. Thread-safe. */
final class Ed25519 {
    static final String NAME = "Ed25519";

    private Ed25519() {}

    record Signer(String keyId, PrivateKey key) implements BundleSigner {
        Signer {
            if (!key.getAlgorithm().equals("EdDSA") && !key.getAlgorithm().equals(NAME)) {
                throw new IllegalArgumentException("A key must be of Ed25519, but is of " + key.getAlgorithm());
            }
        }

        @Override
        public String algorithm() {
            return NAME;
        }

        @Override
        public byte[] sign(byte[] message) {
            try {
                Signature signature = Signature.getInstance(NAME);
                signature.initSign(key);
                signature.update(message);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("A key must be able to sign, but '" + keyId + "' is not", e);
            }
        }

        /** Says nothing about the key. */
        @Override
        public String toString() {
            return keyId + " (" + NAME + ")";
        }
    }

    record Verifier() implements BundleVerifier {
        @Override
        public String algorithm() {
            return NAME;
        }

        @Override
        public boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
            try {
                PublicKey key = KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(publicKey));
                Signature verifier = Signature.getInstance(NAME);
                verifier.initVerify(key);
                verifier.update(message);
                return verifier.verify(signature);
            } catch (GeneralSecurityException e) {
                return false;
            }
        }
    }
}
