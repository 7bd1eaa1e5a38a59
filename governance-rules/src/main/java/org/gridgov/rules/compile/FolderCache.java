package org.gridgov.rules.compile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gridgov.rules.bundle.Bundle;

/** One file per bundle: the hash of the rest, and the rest. Thread-safe, also between processes. */
final class FolderCache implements BundleCache {
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
    private static final int HASH = 32;

    private final Path folder;

    FolderCache(Path folder) {
        this.folder = folder;
    }

    private Path file(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("A key must be 64 hexadecimal digits, but is '" + key + "'");
        }
        return folder.resolve(key + ".bundle");
    }

    @Override
    public Optional<byte[]> find(String key) {
        try (InputStream in = Files.newInputStream(file(key))) {
            byte[] all = in.readNBytes(HASH + Bundle.MOST_BYTES + 1);
            byte[] bundle = Arrays.copyOfRange(all, Math.min(HASH, all.length), all.length);
            return Arrays.equals(all, 0, Math.min(HASH, all.length), sha256().digest(bundle), 0, HASH)
                    ? Optional.of(bundle)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void put(String key, byte[] bundle) {
        Path target = file(key);
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "fresh", ".part");
            try {
                byte[] all = Arrays.copyOf(sha256().digest(bundle), HASH + bundle.length);
                System.arraycopy(bundle, 0, all, HASH, bundle.length);
                Files.write(fresh, all);
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            // A cache that can't be written is a slow cache, not a fault of the policy.
        }
    }

    private static MessageDigest sha256() {
        return CacheKey.sha256();
    }
}
