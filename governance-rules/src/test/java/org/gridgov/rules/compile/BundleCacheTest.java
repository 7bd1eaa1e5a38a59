package org.gridgov.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridgov.rules.BundleFixtures;
import org.gridgov.rules.bundle.Bundle;
import org.gridgov.rules.bundle.BundleTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleCacheTest {
    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);
    private static final String C = "c".repeat(64);
    private static final BundleTerms TERMS = BundleTerms.of(BundleFixtures.SMALL, 1);

    @TempDir
    Path temp = Path.of("");

    /** Notes what is asked and put. */
    private static final class Noted implements BundleCache {
        private final BundleCache cache;
        private final List<String> puts = new ArrayList<>();

        Noted(BundleCache cache) {
            this.cache = cache;
        }

        @Override
        public Optional<byte[]> find(String key) {
            return cache.find(key);
        }

        @Override
        public void put(String key, byte[] bundle) {
            puts.add(key);
            cache.put(key, bundle);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void compilesOnceWhatIsTheSame() {
        for (BundleCache each : List.of(BundleCache.inMemory(3), BundleCache.inFolder(temp.resolve("cache")))) {
            Noted cache = new Noted(each);
            for (int i = 0; i < 3; i++) {
                assertThat(RuleCompiler.bundle(BundleFixtures.SMALL, TERMS, cache))
                        .isEqualTo(BundleFixtures.first());
            }
            assertThat(cache.puts).hasSize(1);
            Bundle other = RuleCompiler.bundle(BundleFixtures.SMALL, BundleTerms.of(BundleFixtures.SMALL, 2), cache);
            assertThat(other.terms().sequence()).isEqualTo(2);
            assertThat(cache.puts).hasSize(2).doesNotHaveDuplicates();
        }
    }

    @Test
    void anotherBundleUnderTheKeyIsNotTaken() {
        BundleCache cache = BundleCache.inMemory(1);
        cache.put(
                CacheKey.of(BundleFixtures.SMALL, TERMS),
                BundleFixtures.second().bytes());
        assertThat(RuleCompiler.bundle(BundleFixtures.SMALL, TERMS, cache)).isEqualTo(BundleFixtures.first());
        cache.put(CacheKey.of(BundleFixtures.SMALL, TERMS), bytes("no bundle"));
        assertThat(RuleCompiler.bundle(BundleFixtures.SMALL, TERMS, cache)).isEqualTo(BundleFixtures.first());
    }

    @Test
    void memoryForgetsWhatWasNotAskedForLongest() {
        BundleCache cache = BundleCache.inMemory(2);
        cache.put(A, bytes("a"));
        cache.put(B, bytes("b"));
        assertThat(cache.find(A)).contains(bytes("a"));
        cache.put(C, bytes("c"));
        assertThat(cache.find(B)).isEmpty();
        assertThat(cache.find(A)).isPresent();
        cache.find(A).orElseThrow()[0] = 0;
        assertThat(cache.find(A)).contains(bytes("a"));
        assertThatThrownBy(() -> BundleCache.inMemory(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDamagedFileCountsAsNone() throws IOException {
        BundleCache cache = BundleCache.inFolder(temp);
        assertThat(cache.find(A)).isEmpty();
        cache.put(A, bytes("policy"));
        assertThat(cache.find(A)).contains(bytes("policy"));
        Path file = temp.resolve(A + ".bundle");
        byte[] all = Files.readAllBytes(file);
        for (int i = 0; i < all.length; i++) {
            byte[] damaged = all.clone();
            damaged[i] ^= 4;
            Files.write(file, damaged);
            assertThat(cache.find(A)).isEmpty();
        }
        Files.write(file, new byte[3]);
        assertThat(cache.find(A)).isEmpty();
        try (Stream<Path> files = Files.list(temp)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenOnlyForgets() throws IOException {
        Path file = Files.write(temp.resolve("file"), new byte[1]);
        BundleCache cache = BundleCache.inFolder(file.resolve("cache"));
        cache.put(A, bytes("a"));
        assertThat(cache.find(A)).isEmpty();
        assertThatThrownBy(() -> cache.find("../" + A)).isInstanceOf(IllegalArgumentException.class);
    }
}
