package org.gridgov.rules.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.rules.BundleFixtures;

class BundleProperties {
    /** More signatures than are needed: a changed one must not be passed over because the others are enough. */
    private static final byte[] FILE = BundleFixtures.first()
            .signed(BundleFixtures.signer("audit"))
            .signed(BundleFixtures.signer("community"))
            .signed(BundleFixtures.signer("street"))
            .bytes();

    private static Findings taken(byte[] file) {
        Loaded<Optional<Bundle>> read = Bundle.read("a.bundle", file);
        return read.value()
                .map(bundle -> read.findings().and(BundleFixtures.trust(2).check(bundle)))
                .orElse(read.findings());
    }

    @Property(tries = 1000)
    void q1AChangedByteAnywhereIsRefusedWithAFinding(
            @ForAll @IntRange(max = Integer.MAX_VALUE) int where, @ForAll @ByteRange(min = 1) byte how) {
        byte[] file = FILE.clone();
        file[where % file.length] ^= how;
        assertThat(taken(file).hasErrors()).isTrue();
        assertThat(taken(FILE)).isEmpty();
    }

    /** The ends of a file are where signatures and the directory lie; every single bit of them is turned. */
    @Property(tries = 8)
    void q1AChangedBitOfTheTailIsRefusedWithAFinding(@ForAll @IntRange(max = 7) int bit) {
        for (int back = 1; back <= 700; back++) {
            byte[] file = FILE.clone();
            file[file.length - back] ^= (byte) (1 << bit);
            assertThat(taken(file).hasErrors()).isTrue();
        }
    }

    @Property(tries = 200)
    void aFileCutShortIsRefused(@ForAll @IntRange(max = Integer.MAX_VALUE) int where) {
        assertThat(taken(Arrays.copyOf(FILE, where % FILE.length)).hasErrors()).isTrue();
    }
}
