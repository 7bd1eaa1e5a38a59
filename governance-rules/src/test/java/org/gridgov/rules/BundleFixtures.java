package org.gridgov.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gridgov.rules.bundle.Bundle;
import org.gridgov.rules.bundle.BundleSigner;
import org.gridgov.rules.bundle.BundleTerms;
import org.gridgov.rules.bundle.TrustPolicy;
import org.gridgov.rules.bundle.TrustedKey;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.compile.RuleCompiler;
import org.gridgov.rules.pack.PolicyPacks;

/** Keys that are the same on every run, and bundles of the small pack, compiled once. */
public final class BundleFixtures {
    private static final Map<String, KeyPair> KEYS = keys("street", "community", "audit");

    /** The small pack. */
    public static final CheckedPack SMALL = checked(Fixtures.files());

    /** The small pack as it might read a year later: the near qualify no more, and first aid counts for more. */
    public static final CheckedPack LATER = checked(later());

    private static final Bundle FIRST = RuleCompiler.bundle(SMALL, BundleTerms.of(SMALL, 1));
    private static final Bundle SECOND = RuleCompiler.bundle(LATER, BundleTerms.of(LATER, 2));

    private BundleFixtures() {}

    private static Map<String, String> later() {
        Map<String, String> files = Fixtures.files();
        files.put("policy.yaml", Fixtures.MANIFEST.replace("version: \"1\"", "version: \"2\""));
        files.put(
                "tables/dispatch.csv",
                Fixtures.TABLE.replace("近,可选,30", "远,可选,30").replace("-5", "7"));
        return files;
    }

    /** {@return the first version under number 1, not signed} */
    public static Bundle first() {
        return FIRST;
    }

    /** {@return the second version under number 2, not signed} */
    public static Bundle second() {
        return SECOND;
    }

    /** {@return the same rules under other terms, without compiling them again} */
    public static Bundle under(Bundle bundle, BundleTerms terms) {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        bundle.classNames()
                .forEach(name -> classes.put(name, bundle.classBytes(name).orElseThrow()));
        return Bundle.of(bundle.pack(), terms, bundle.model(), classes);
    }

    /** {@return the keys of an office: street, community or audit} */
    public static KeyPair key(String office) {
        return Objects.requireNonNull(KEYS.get(office), office);
    }

    /** {@return a signer with the key of an office} */
    public static BundleSigner signer(String office) {
        return BundleSigner.ed25519(office, key(office).getPrivate());
    }

    /** {@return a policy that trusts all three offices} */
    public static TrustPolicy trust(int needed) {
        return TrustPolicy.of(
                KEYS.entrySet().stream()
                        .map(key ->
                                TrustedKey.ed25519(key.getKey(), key.getValue().getPublic()))
                        .toList(),
                needed);
    }

    /** {@return the pack of these files, checked} */
    public static CheckedPack checked(Map<String, String> files) {
        try {
            Path folder = Files.createTempDirectory("pack");
            try {
                Path pack = Fixtures.write(folder.resolve("small"), files);
                return PackCheck.of(PolicyPacks.read(pack).value().orElseThrow())
                        .value()
                        .orElseThrow();
            } finally {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(each);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, KeyPair> keys(String... offices) {
        Map<String, KeyPair> keys = new LinkedHashMap<>();
        for (String office : List.of(offices)) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
                generator.initialize(255, new Repeated((byte) (keys.size() + 1)));
                keys.put(office, generator.generateKeyPair());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
        return keys;
    }

    /** No random at all: keys for tests. */
    private static final class Repeated extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte value;

        Repeated(byte value) {
            this.value = value;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, value);
        }
    }
}
