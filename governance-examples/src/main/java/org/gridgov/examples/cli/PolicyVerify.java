package org.gridgov.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.rules.bundle.Bundle;
import org.gridgov.rules.bundle.TrustPolicy;
import org.gridgov.rules.bundle.TrustedKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gridgov policy verify BUNDLE}: whether enough trusted keys have signed exactly this content. */
@Command(name = "verify", description = "Verify the signatures of a bundle. / 验证成品包的签名。")
final class PolicyVerify implements Job {
    @Parameters(index = "0", paramLabel = "BUNDLE", description = "A bundle. / 成品包。")
    private Path file = Path.of("");

    @Option(
            names = "--trust",
            required = true,
            paramLabel = "NAME=FILE",
            description = "A trusted Ed25519 public key in PEM; may be repeated. / 受信任的公钥，可重复。")
    private List<String> trusted = List.of();

    @Option(
            names = "--needed",
            defaultValue = "1",
            paramLabel = "M",
            description = "How many of them must have signed. / 需要几个签名。")
    private int needed = 1;

    @Override
    public int run(Session session) throws IOException {
        List<TrustedKey> keys = new ArrayList<>();
        for (String each : trusted) {
            keys.add(key(each));
        }
        TrustPolicy policy = policy(keys);
        Loaded<Optional<Bundle>> read = load(file);
        Findings findings = read.findings().and(read.value().map(policy::check).orElse(Findings.NONE));
        Language language = session.language();
        findings.forEach(finding -> session.print(finding.in(language) + "\n"));
        session.print(read.value()
                .map(bundle -> verdict(bundle, findings))
                .orElse(Texts.of("policy.nobundle", file.getFileName()))
                .in(language));
        session.print("\n");
        return findings.hasErrors() ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private static LocalText verdict(Bundle bundle, Findings findings) {
        return Texts.of(
                findings.hasErrors() ? "policy.refused" : "policy.verified",
                bundle.pack().version(),
                bundle.terms().sequence(),
                bundle.digest(),
                PolicySign.names(bundle));
    }

    private TrustPolicy policy(List<TrustedKey> keys) {
        try {
            return TrustPolicy.of(keys, needed);
        } catch (IllegalArgumentException e) {
            throw UnreadableInput.usage(Texts.of("policy.trust", needed, keys.size()));
        }
    }

    /** Reads a bundle. A file that is none ends the command. */
    static Bundle read(Path file) throws IOException {
        Loaded<Optional<Bundle>> read = load(file);
        return read.value()
                .orElseThrow(
                        () -> new UnreadableInput(Texts.of("policy.badbundle", file.getFileName()), read.findings()));
    }

    private static Loaded<Optional<Bundle>> load(Path file) throws IOException {
        if (Files.size(file) > Bundle.MOST_BYTES) {
            throw new UnreadableInput(Texts.of("policy.badbundle", file.getFileName()), Findings.NONE);
        }
        return Bundle.read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    private static TrustedKey key(String stated) throws IOException {
        int sign = stated.indexOf('=');
        if (sign < 1) {
            throw UnreadableInput.usage(Texts.of("policy.trustform", stated));
        }
        Path pem = Path.of(stated.substring(sign + 1));
        UnreadableInput bad = new UnreadableInput(Texts.of("policy.badkey", pem.getFileName()), Findings.NONE);
        byte[] encoded = PolicySign.decoded(pem, "PUBLIC KEY").orElseThrow(() -> bad);
        try {
            return TrustedKey.ed25519(
                    stated.substring(0, sign),
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw bad;
        }
    }
}
