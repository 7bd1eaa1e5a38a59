package org.gridgov.rules.bundle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.pack.RuleMessages;

/**
 * A compiled policy in one file (编译后的政策包): all that is needed to judge, and who signed it.
 *
 * <p>The file is a zip of {@code pack.json}, of {@code classes/} and of {@code signatures/}. Its bytes follow from its
 * content: the same checked pack under the same terms gives the same bytes on every machine, and a file of any other form
 * is refused. The digest covers everything but the signatures, so a further signature changes nothing that others have
 * signed. Immutable, thread-safe.
 *
 * <p>Source: invariant Q1; safety, {@code POLICY}.
 */
public final class Bundle {
    /** The package in which the classes of every bundle lie. */
    public static final String CLASSES = "org.gridgov.rules.generated";

    /** The most bytes of a file. */
    public static final int MOST_BYTES = 64 * 1024 * 1024;

    private static final int MOST_BYTES_OF_PART = 16 * 1024 * 1024;
    private static final String PACK = "pack.json";
    private static final Pattern CLASS_FILE =
            Pattern.compile("classes/org/gridgov/rules/generated/[A-Za-z0-9_$/]{1,150}\\.class");
    private static final Pattern SIGNATURE_FILE = Pattern.compile("signatures/[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final CheckedPack pack;
    private final BundleTerms terms;
    private final String model;
    private final SortedMap<String, byte[]> content;
    private final List<BundleSignature> signatures;
    private final String digest;

    private Bundle(
            CheckedPack pack,
            BundleTerms terms,
            String model,
            SortedMap<String, byte[]> content,
            List<BundleSignature> signatures) {
        this.pack = pack;
        this.terms = terms;
        this.model = model;
        this.content = content;
        this.signatures = signatures;
        digest = digest(content);
    }

    /**
     * Makes a bundle without signatures.
     *
     * @param pack the pack
     * @param terms its number and validity
     * @param model the name of the class that leads to all others
     * @param classes the classes by name, all in {@link #CLASSES} or below
     * @return the bundle
     * @throws IllegalArgumentException if a class lies elsewhere or the model is missing
     * @throws RefusedBundleException if it would be too large to be read again
     */
    public static Bundle of(CheckedPack pack, BundleTerms terms, String model, Map<String, byte[]> classes) {
        SortedMap<String, byte[]> content = new TreeMap<>();
        classes.forEach((name, bytes) -> content.put(classFile(name), bytes.clone()));
        for (String file : content.keySet()) {
            if (!CLASS_FILE.matcher(file).matches()) {
                throw new IllegalArgumentException(
                        "The classes of a bundle must lie in " + CLASSES + ", but one is " + file);
            }
        }
        if (!content.containsKey(classFile(model))) {
            throw new IllegalArgumentException("The model must be among the classes, but '" + model + "' is not");
        }
        content.put(PACK, PackWriter.write(pack, terms, model));
        Bundle bundle = new Bundle(pack, terms, model, content, List.of());
        bundle.requireFit();
        return bundle;
    }

    private void requireFit() {
        long bytes = content.size() * 1024L;
        int limit = content.size() < StoredZip.MOST_ENTRIES ? 0 : StoredZip.MOST_ENTRIES;
        for (byte[] part : content.values()) {
            bytes += part.length;
            limit = part.length > MOST_BYTES_OF_PART ? MOST_BYTES_OF_PART : limit;
        }
        limit = bytes > MOST_BYTES ? MOST_BYTES : limit;
        if (limit > 0) {
            throw new RefusedBundleException(Findings.of(List.of(RuleMessages.error("GP-BUN-02", place(), limit))));
        }
    }

    private static String classFile(String name) {
        return "classes/" + name.replace('.', '/') + ".class";
    }

    /**
     * Reads a bundle. Says nothing of whether it may be trusted; {@link TrustPolicy} does.
     *
     * @param source what to call the file in findings
     * @param file the bytes of the file
     * @return the bundle, empty with an error if any byte is not as it must be
     */
    public static Loaded<Optional<Bundle>> read(String source, byte[] file) {
        try {
            if (file.length > MOST_BYTES) {
                throw new MalformedBundleException("GP-BUN-02", MOST_BYTES);
            }
            return new Loaded<>(Optional.of(read(file)), Findings.NONE);
        } catch (MalformedBundleException e) {
            return new Loaded<>(
                    Optional.empty(),
                    Findings.of(List.of(RuleMessages.error(e.code(), Place.of(source), e.arguments()))));
        }
    }

    private static Bundle read(byte[] file) throws MalformedBundleException {
        SortedMap<String, byte[]> content = new TreeMap<>();
        List<BundleSignature> signatures = new ArrayList<>();
        for (Map.Entry<String, byte[]> part :
                StoredZip.read(file, MOST_BYTES_OF_PART).entrySet()) {
            String name = part.getKey();
            if (SIGNATURE_FILE.matcher(name).matches()) {
                signatures.add(signature(name, part.getValue()));
            } else if (name.equals(PACK) || CLASS_FILE.matcher(name).matches()) {
                content.put(name, part.getValue());
            } else {
                throw new MalformedBundleException("GP-BUN-03", Require.abbreviate(name));
            }
        }
        byte[] text = content.get(PACK);
        if (text == null) {
            throw new MalformedBundleException("GP-BUN-05", PACK);
        }
        PackReader reader = new PackReader(text);
        boolean plain = Arrays.equals(PackWriter.write(reader.pack(), reader.terms(), reader.model()), text);
        if (!plain || !content.containsKey(classFile(reader.model()))) {
            throw new MalformedBundleException("GP-BUN-05", plain ? "model" : PACK);
        }
        return new Bundle(reader.pack(), reader.terms(), reader.model(), content, List.copyOf(signatures));
    }

    private static BundleSignature signature(String name, byte[] content) throws MalformedBundleException {
        String text = new String(content, StandardCharsets.US_ASCII);
        int blank = text.indexOf(' ');
        try {
            BundleSignature signature = new BundleSignature(
                    name.substring(name.indexOf('/') + 1),
                    text.substring(0, Math.max(blank, 0)),
                    text.substring(blank + 1).stripTrailing());
            if (Arrays.equals(file(signature), content)) {
                return signature;
            }
        } catch (IllegalArgumentException e) {
            // Falls through: whatever the fault is, the file is to be made again.
        }
        throw new MalformedBundleException("GP-BUN-05", name);
    }

    private static byte[] file(BundleSignature signature) {
        return (signature.algorithm() + " " + signature.value() + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static String digest(SortedMap<String, byte[]> content) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, byte[]> part : content.entrySet()) {
                sha.update((part.getKey() + "\n" + part.getValue().length + "\n").getBytes(StandardCharsets.UTF_8));
                sha.update(part.getValue());
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256, but this one has not", e);
        }
    }

    /** {@return the pack as it was checked; equal to the one that was compiled} */
    public CheckedPack pack() {
        return pack;
    }

    /** {@return its number and validity} */
    public BundleTerms terms() {
        return terms;
    }

    /** {@return SHA-256 over everything but the signatures, in 64 hexadecimal digits} */
    public String digest() {
        return digest;
    }

    /** {@return the signatures, ordered by key} */
    public List<BundleSignature> signatures() {
        return signatures;
    }

    /** {@return the name of the class that leads to all others} */
    public String model() {
        return model;
    }

    /** {@return the names of the classes, in natural order} */
    public SortedSet<String> classNames() {
        SortedSet<String> names = new TreeSet<>();
        for (String file : content.keySet()) {
            if (!file.equals(PACK)) {
                names.add(file.substring("classes/".length(), file.length() - ".class".length())
                        .replace('/', '.'));
            }
        }
        return Collections.unmodifiableSortedSet(names);
    }

    /**
     * The bytes of a class.
     *
     * @param name its name
     * @return a copy of the bytes, empty if there is no such class
     */
    public Optional<byte[]> classBytes(String name) {
        return Optional.ofNullable(content.get(classFile(name))).map(byte[]::clone);
    }

    /**
     * Signs the content.
     *
     * @param signer who signs
     * @return the same content with this signature; one of the same key before it is replaced
     */
    public Bundle signed(BundleSigner signer) {
        BundleSignature signature = Statement.ofBundle(digest).signed(signer);
        SortedMap<String, BundleSignature> byKey = new TreeMap<>();
        signatures.forEach(each -> byKey.put(each.keyId(), each));
        byKey.put(signature.keyId(), signature);
        return new Bundle(pack, terms, model, content, List.copyOf(byKey.values()));
    }

    /** {@return the file} */
    public byte[] bytes() {
        SortedMap<String, byte[]> all = new TreeMap<>(content);
        signatures.forEach(signature -> all.put("signatures/" + signature.keyId(), file(signature)));
        return StoredZip.write(all);
    }

    /** {@return what to call it in findings} */
    Place place() {
        return Place.of(toString());
    }

    /** Two are equal if their files are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Bundle bundle && digest.equals(bundle.digest) && signatures.equals(bundle.signatures);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    /** {@return pack, version and number, as findings name it} */
    @Override
    public String toString() {
        return pack.version() + " #" + terms.sequence();
    }
}
