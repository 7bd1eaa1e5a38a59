package org.gridgov.rules.compile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.drools.model.codegen.ExecutableModelProject;
import org.gridgov.rules.bundle.Bundle;
import org.gridgov.rules.bundle.BundleTerms;
import org.gridgov.rules.check.CheckedPack;

/** Names a bundle by all that it will be made of: what the pack says, its terms, the text of the rules, the compiler. */
final class CacheKey {
    /** Goes up whenever this library compiles the same text otherwise. */
    private static final String COMPILER = "1";

    private CacheKey() {}

    static String of(CheckedPack pack, BundleTerms terms) {
        String model = Bundle.CLASSES + ".None";
        MessageDigest sha = sha256();
        sha.update(Bundle.of(pack, terms, model, Map.of(model, new byte[0])).bytes());
        sha.update(DrlText.of(pack).getBytes(StandardCharsets.UTF_8));
        String engine = ExecutableModelProject.class.getPackage().getImplementationVersion();
        sha.update((COMPILER + " " + engine).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(sha.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256, but this one has not", e);
        }
    }
}
