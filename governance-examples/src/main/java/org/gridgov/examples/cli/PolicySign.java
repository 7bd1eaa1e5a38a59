package org.gridgov.examples.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridgov.basics.Findings;
import org.gridgov.rules.PolicyEngines;
import org.gridgov.rules.bundle.Bundle;
import org.gridgov.rules.bundle.BundleSignature;
import org.gridgov.rules.bundle.BundleSigner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gridgov policy sign WHAT}: compiles a pack to bundles, or takes a bundle, and signs it in the name of a key. */
@Command(name = "sign", description = "Compile a pack and sign it, or sign a bundle. / 编译政策包并签名，或为成品包加签。")
final class PolicySign implements Job {
    @Parameters(index = "0", paramLabel = "PACK|BUNDLE", description = "A pack or a bundle. / 政策包或成品包。")
    private Path what = Path.of("");

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "An Ed25519 private key, PKCS #8 in PEM. / Ed25519 私钥（PEM）。")
    private Path key = Path.of("");

    @Option(names = "--id", required = true, paramLabel = "NAME", description = "The key's name. / 密钥名称。")
    private String id = "";

    @Option(names = "--sequence", defaultValue = "1", paramLabel = "N", description = "Sequence number. / 序号。")
    private long sequence = 1;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write. / 输出文件夹。")
    private @Nullable Path out;

    @Override
    public int run(Session session) throws IOException {
        if (sequence < 0) {
            throw UnreadableInput.usage(Texts.of("policy.sequence", sequence));
        }
        BundleSigner signer = signer();
        List<Bundle> bundles = Files.isDirectory(what) ? compiled() : List.of(PolicyVerify.read(what));
        Path target = out == null ? Path.of("") : out;
        Files.createDirectories(target);
        List<String> lines = new ArrayList<>();
        for (Bundle bundle : bundles) {
            Bundle signed = bundle.signed(signer);
            String name = signed.pack().version().id() + "-" + signed.terms().sequence() + ".gridgov";
            Files.write(target.resolve(name), signed.bytes());
            lines.add(Texts.of("policy.signed", name, names(signed), signed.digest())
                    .in(session.language()));
        }
        session.print(String.join("\n", lines) + "\n");
        return ExitCode.FINE;
    }

    private BundleSigner signer() throws IOException {
        PrivateKey secret = privateKey();
        try {
            return BundleSigner.ed25519(id, secret);
        } catch (IllegalArgumentException e) {
            throw UnreadableInput.usage(Texts.of("policy.keyid", id));
        }
    }

    /** In whose names a bundle is signed, valid or not. */
    static String names(Bundle bundle) {
        return bundle.signatures().stream().map(BundleSignature::keyId).collect(Collectors.joining(", "));
    }

    private List<Bundle> compiled() {
        var pack = PolicyQuestion.read(what);
        PolicyQuestion.checked(pack);
        return PolicyEngines.compile(pack, sequence);
    }

    private PrivateKey privateKey() throws IOException {
        return decoded(key, "PRIVATE KEY")
                .flatMap(PolicySign::privateKey)
                .orElseThrow(() -> new UnreadableInput(Texts.of("policy.badkey", key.getFileName()), Findings.NONE));
    }

    private static Optional<PrivateKey> privateKey(byte[] encoded) {
        try {
            return Optional.of(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** The content of a PEM file; empty if it is none. */
    static Optional<byte[]> decoded(Path file, String kind) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.US_ASCII);
        String begin = "-----BEGIN " + kind + "-----";
        int from = text.indexOf(begin);
        int to = text.indexOf("-----END " + kind + "-----");
        if (from < 0 || to < from) {
            return Optional.empty();
        }
        try {
            String body = text.substring(from + begin.length(), to).replaceAll("\\s", "");
            return Optional.of(Base64.getDecoder().decode(body));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
