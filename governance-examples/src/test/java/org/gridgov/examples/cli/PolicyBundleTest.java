package org.gridgov.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.gridgov.examples.cli.Shell.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack is compiled, signed by offices and verified where it is to judge. */
class PolicyBundleTest {
    private static final String NAME = "haihong-matching-7.gridgov";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void keys() throws IOException, NoSuchAlgorithmException {
        for (String office : new String[] {"street", "community", "stranger"}) {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            PolicyDesk.pem(folder.resolve(office + ".key"), "PRIVATE KEY", pair.getPrivate());
            PolicyDesk.pem(folder.resolve(office + ".pub"), "PUBLIC KEY", pair.getPublic());
        }
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String[] sign(String what, String office) {
        return new String[] {
            "sign", what, "--key", file(office + ".key"), "--id", office, "--sequence", "7", "--out", file("bundles")
        };
    }

    private String[] verify(String bundle, int needed, String... offices) {
        String[] words = {"verify", file("bundles/" + bundle), "--needed", String.valueOf(needed)};
        int at = words.length;
        words = Arrays.copyOf(words, at + 2 * offices.length);
        for (String office : offices) {
            words[at++] = "--trust";
            words[at++] = office + "=" + file(office + ".pub");
        }
        return words;
    }

    @Test
    void twoOfficesSignAndBothAreNeeded() throws IOException {
        PolicyDesk desk = new PolicyDesk();
        desk.ask(ExitCode.FINE, sign(PolicyDesk.pack("matching").toString(), "street"));
        desk.ask(ExitCode.FINE, verify(NAME, 1, "street"));
        desk.ask(ExitCode.FINDINGS, verify(NAME, 2, "street", "community"));
        desk.ask(ExitCode.FINDINGS, verify(NAME, 1, "stranger"));
        desk.ask(ExitCode.FINE, sign(file("bundles/" + NAME), "community"));
        desk.ask(ExitCode.FINE, verify(NAME, 2, "street", "community"));
        desk.isGolden("sign.txt");
    }

    @Test
    void aSignatureByAnotherKeyOfThatNameDoesNotFit() {
        assertThat(PolicyDesk.policy(sign(PolicyDesk.pack("matching").toString(), "street"))
                        .code())
                .isEqualTo(ExitCode.FINE);
        Answer answer = PolicyDesk.policy(
                "verify", file("bundles/" + NAME), "--trust", "street=" + file("stranger.pub"), "--lang", "en");
        assertThat(answer.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(answer.out()).contains("GP-BUN-08").contains("Refused");
    }

    @Test
    void aTamperedBundleIsRefusedWhereverItWasTouched() throws IOException {
        PolicyDesk.policy(sign(PolicyDesk.pack("matching").toString(), "street"));
        byte[] bundle = Files.readAllBytes(folder.resolve("bundles").resolve(NAME));
        for (int at = 0; at < bundle.length; at += bundle.length / 23) {
            byte[] tampered = bundle.clone();
            tampered[at] ^= 1;
            Files.write(folder.resolve("bundles/tampered.gridgov"), tampered);
            Answer answer = PolicyDesk.policy(verify("tampered.gridgov", 1, "street"));
            assertThat(answer.code()).as("byte " + at).isEqualTo(ExitCode.FINDINGS);
            assertThat(answer.out()).contains("验证没有通过");
        }
        Files.write(folder.resolve("bundles/short.gridgov"), Arrays.copyOf(bundle, bundle.length / 2));
        assertThat(PolicyDesk.policy(verify("short.gridgov", 1, "street")).code())
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(PolicyDesk.policy(sign(file("bundles/short.gridgov"), "street"))
                        .code())
                .isEqualTo(ExitCode.UNREADABLE);
    }

    @Test
    void whatCannotBeMeantIsUsageAndWhatCannotBeReadIsUnreadable() {
        String pack = PolicyDesk.pack("matching").toString();
        PolicyDesk.policy(sign(pack, "street"));
        assertThat(PolicyDesk.policy(verify(NAME, 2, "street")).code()).isEqualTo(ExitCode.USAGE);
        assertThat(PolicyDesk.policy("verify", file("bundles/" + NAME), "--trust", file("street.pub"))
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(PolicyDesk.policy("verify", file("bundles/" + NAME)).code()).isEqualTo(ExitCode.USAGE);
        assertThat(PolicyDesk.policy("verify", file("bundles/" + NAME), "--trust", "street=" + file("street.key"))
                        .code())
                .isEqualTo(ExitCode.UNREADABLE);
        assertThat(PolicyDesk.policy(verify("missing.gridgov", 1, "street")).code())
                .isEqualTo(ExitCode.UNREADABLE);
        String key = file("street.key");
        String out = folder.toString();
        assertThat(PolicyDesk.policy("sign", pack, "--key", key, "--id", "街道", "--out", out)
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(PolicyDesk.policy("sign", pack, "--key", key, "--id", "a", "--sequence", "-1", "--out", out)
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(PolicyDesk.policy("sign", pack, "--key", file("street.pub"), "--id", "a", "--out", out)
                        .code())
                .isEqualTo(ExitCode.UNREADABLE);
    }
}
