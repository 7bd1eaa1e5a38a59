package org.gridgov.rules.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.rules.BundleFixtures;
import org.junit.jupiter.api.Test;

class TrustPolicyTest {
    private static final Bundle FIRST = BundleFixtures.first();
    private static final Bundle SECOND = BundleFixtures.second();
    private static final TrustPolicy TWO = BundleFixtures.trust(2);

    private static Bundle signed(Bundle bundle, String... offices) {
        Bundle signed = bundle;
        for (String office : offices) {
            signed = signed.signed(BundleFixtures.signer(office));
        }
        return signed;
    }

    private static List<String> codes(Findings findings) {
        return findings.stream().map(Finding::code).toList();
    }

    private static TrustedKey key(String id, String office) {
        return TrustedKey.ed25519(id, BundleFixtures.key(office).getPublic());
    }

    @Test
    void asManyOfTheOfficesMustSignAsThePolicySays() {
        assertThat(codes(TWO.check(FIRST))).containsExactly("GP-BUN-06");
        assertThat(codes(TWO.check(signed(FIRST, "audit")))).containsExactly("GP-BUN-06");
        assertThat(TWO.check(signed(FIRST, "audit", "street"))).isEmpty();
        assertThat(TWO.check(signed(FIRST, "audit", "street", "community"))).isEmpty();
        assertThat(TWO.check(signed(FIRST, "audit")).toString())
                .contains("must have 2 valid signatures by 3 trusted keys, but has 1");
    }

    @Test
    void oneKeyCountsOnce() {
        assertThat(codes(TWO.check(signed(FIRST, "audit", "audit")))).containsExactly("GP-BUN-06");
        assertThatThrownBy(() -> TrustPolicy.of(List.of(key("a", "audit"), key("b", "audit")), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trusted once and under one name, but 'b' stands twice");
        assertThatThrownBy(() -> TrustPolicy.of(List.of(key("a", "audit"), key("a", "street")), 1))
                .hasMessageContaining("'a' stands twice");
    }

    @Test
    void neitherNoSignatureNorMoreThanThereAreKeysCanBeDemanded() {
        assertThatThrownBy(() -> BundleFixtures.trust(0)).hasMessageContaining("1..3, but is 0");
        assertThatThrownBy(() -> BundleFixtures.trust(4)).hasMessageContaining("1..3, but is 4");
    }

    @Test
    void aSignatureOfAnotherContentDoesNotCount() {
        Bundle forged = FIRST;
        for (BundleSignature signature : signed(SECOND, "audit", "street").signatures()) {
            forged = forged.signed(new Recorded(signature.keyId(), "Ed25519", signature.value()));
        }
        assertThat(codes(TWO.check(forged))).containsExactly("GP-BUN-06", "GP-BUN-08", "GP-BUN-08");
    }

    @Test
    void aSignatureOfOneOfficeDoesNotCountForAnother() {
        String audit = signed(FIRST, "audit").signatures().get(0).value();
        Bundle forged = signed(FIRST, "audit").signed(new Recorded("street", "Ed25519", audit));
        assertThat(codes(TWO.check(forged))).containsExactly("GP-BUN-06", "GP-BUN-08");
    }

    @Test
    void aSignatureByAStrangerRefusesTheBundle() {
        TrustPolicy small = TrustPolicy.of(List.of(key("audit", "audit")), 1);
        assertThat(small.check(signed(FIRST, "audit"))).isEmpty();
        assertThat(codes(small.check(signed(FIRST, "audit", "street")))).containsExactly("GP-BUN-07");
    }

    @Test
    void aKeyIsGoodForItsOwnAlgorithmOnly() {
        Bundle odd = FIRST.signed(new Recorded("audit", "None", "01"));
        assertThat(codes(BundleFixtures.trust(1).check(odd))).containsExactly("GP-BUN-06", "GP-BUN-09");
    }

    @Test
    void aKeyThatIsNoKeyVerifiesNothing() {
        TrustPolicy broken = TrustPolicy.of(List.of(new TrustedKey("audit", "Ed25519", "00ff")), 1);
        assertThat(codes(broken.check(signed(FIRST, "audit")))).containsExactly("GP-BUN-06", "GP-BUN-08");
    }

    @Test
    void aHostAddsAnotherAlgorithm() {
        TrustPolicy national = TrustPolicy.of(
                List.of(new TrustedKey("bureau", "SM2", "0102"), key("audit", "audit")), 2, List.of(new ToyVerifier()));
        byte[] secret = {1, 2};
        Bundle signed = signed(FIRST, "audit").signed(new BundleSigner() {
            @Override
            public String keyId() {
                return "bureau";
            }

            @Override
            public String algorithm() {
                return "SM2";
            }

            @Override
            public byte[] sign(byte[] message) {
                return ToyVerifier.hash(secret, message);
            }
        });
        assertThat(national.check(signed)).isEmpty();
        assertThat(codes(BundleFixtures.trust(1).check(signed))).containsExactly("GP-BUN-07");
    }

    @Test
    void aLowerNumberDoesNotComeBack() {
        AcceptedBundle newest = AcceptedBundle.of(SECOND);
        Bundle old = signed(FIRST, "audit", "street");
        assertThat(codes(TWO.check(old, newest, Optional.empty()))).containsExactly("GP-BUN-10");
        assertThat(TWO.check(signed(SECOND, "audit", "street"), newest, Optional.empty()))
                .isEmpty();
        assertThat(TWO.check(signed(SECOND, "audit", "street"), AcceptedBundle.of(FIRST), Optional.empty()))
                .isEmpty();
    }

    @Test
    void aNumberIsGivenOnce() {
        Bundle twin = BundleFixtures.under(FIRST, BundleTerms.of(FIRST.pack(), 2));
        assertThat(codes(TWO.check(signed(twin, "audit", "street"), AcceptedBundle.of(SECOND), Optional.empty())))
                .containsExactly("GP-BUN-11");
    }

    @Test
    void anotherPackDoesNotFollow() {
        AcceptedBundle other = new AcceptedBundle("large", "1", 0, "00");
        assertThat(codes(TWO.check(signed(FIRST, "audit", "street"), other, Optional.empty())))
                .containsExactly("GP-BUN-12");
    }

    @Test
    void goingBackNeedsTheConsentOfAsManyToExactlyThatStep() {
        AcceptedBundle newest = AcceptedBundle.of(SECOND);
        Bundle old = signed(FIRST, "audit", "street");
        RollbackApproval approval = RollbackApproval.of(newest, old).signed(BundleFixtures.signer("audit"));
        assertThat(codes(TWO.check(old, newest, Optional.of(approval)))).containsExactly("GP-BUN-06");
        RollbackApproval twice = approval.signed(BundleFixtures.signer("audit"));
        assertThat(codes(TWO.check(old, newest, Optional.of(twice)))).containsExactly("GP-BUN-06");
        RollbackApproval both = approval.signed(BundleFixtures.signer("community"));
        assertThat(TWO.check(old, newest, Optional.of(both))).isEmpty();

        AcceptedBundle newer = new AcceptedBundle("small", "3", 3, "33");
        assertThat(codes(TWO.check(old, newer, Optional.of(both)))).containsExactly("GP-BUN-10");
        RollbackApproval bent = new RollbackApproval("small", "33", old.digest(), both.signatures());
        assertThat(codes(TWO.check(old, newer, Optional.of(bent))))
                .containsExactly("GP-BUN-06", "GP-BUN-08", "GP-BUN-08");
    }

    @Test
    void namesAndSignaturesAreSpelledInOneWay() {
        assertThatThrownBy(() -> new BundleSignature("a/b", "Ed25519", "00")).hasMessageContaining("'a/b'");
        assertThatThrownBy(() -> new BundleSignature("a", "Ed 25519", "00")).hasMessageContaining("'Ed 25519'");
        assertThatThrownBy(() -> new BundleSignature("a", "Ed25519", "0F")).hasMessageContaining("'0F'");
        assertThatThrownBy(() ->
                        new BundleTerms(-1, FIRST.terms().from(), FIRST.terms().to()))
                .hasMessageContaining("-1");
        assertThatThrownBy(() ->
                        new BundleTerms(1, FIRST.terms().from(), FIRST.terms().from()))
                .hasMessageContaining("must end after it begins");
        assertThat(BundleFixtures.signer("audit")).hasToString("audit (Ed25519)");
    }

    /** Gives back a signature that somebody made at another time. */
    private record Recorded(String keyId, String algorithm, String value) implements BundleSigner {
        @Override
        public byte[] sign(byte[] message) {
            return HexFormat.of().parseHex(value);
        }
    }

    /** An algorithm for tests that hides nothing. */
    private static final class ToyVerifier implements BundleVerifier {
        @Override
        public String algorithm() {
            return "SM2";
        }

        @Override
        public boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
            return Arrays.equals(hash(publicKey, message), signature);
        }

        static byte[] hash(byte[] key, byte[] message) {
            try {
                MessageDigest sha = MessageDigest.getInstance("SHA-256");
                sha.update(HexFormat.of().formatHex(key).getBytes(StandardCharsets.US_ASCII));
                return sha.digest(message);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
