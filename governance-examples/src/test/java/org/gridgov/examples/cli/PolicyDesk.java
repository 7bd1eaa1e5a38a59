package org.gridgov.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.gridgov.examples.cli.Shell.Answer;

/** Asks about packs as policy staff do, in both languages, and keeps the answers. */
final class PolicyDesk {
    private static final Path GOLDEN = Path.of("src/test/resources/org/gridgov/examples/cli/policy");

    private final StringBuilder kept = new StringBuilder();

    static Path pack(String name) {
        return Shell.haihong().resolve("packs").resolve(name);
    }

    static String caseFolder() {
        return Shell.haihong().resolve("case").toString();
    }

    /** A copy of a shipped pack, to be edited. */
    static Path copy(String name, Path to) {
        Shell.copy(pack(name), to);
        return to;
    }

    /** Writes one text over another in a file of a pack, once. */
    static void edit(Path pack, String file, String from, String to) throws IOException {
        Path path = pack.resolve(file);
        String text = Files.readString(path, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        Files.writeString(
                path, text.substring(0, at) + to + text.substring(at + from.length()), StandardCharsets.UTF_8);
    }

    /** Writes a key as people hand them around. */
    static String pem(Path file, String kind, Key key) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        String text = "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
        return Files.writeString(file, text, StandardCharsets.US_ASCII).toString();
    }

    static Answer policy(String... words) {
        List<String> arguments = new ArrayList<>(List.of("policy"));
        arguments.addAll(List.of(words));
        return Shell.gridgov(arguments.toArray(String[]::new));
    }

    /** Asks in Chinese and in English, keeps both answers, and says that both end with one exit code. */
    PolicyDesk ask(int code, String... words) {
        for (String language : new String[] {"zh", "en"}) {
            List<String> arguments = new ArrayList<>(List.of(words));
            arguments.add("--lang");
            arguments.add(language);
            Answer answer = policy(arguments.toArray(String[]::new));
            kept.append("$ policy");
            for (String word : arguments) {
                kept.append(' ').append(word.contains("/") && !word.contains("=") ? last(word) : word);
            }
            kept.append('\n').append(answer.out()).append(answer.err());
            kept.append("= ").append(answer.code()).append("\n\n");
            assertThat(answer.code()).as(answer.out() + answer.err()).isEqualTo(code);
        }
        return this;
    }

    /** A path without the folders above, a pair of a case as it is. */
    private static String last(String word) {
        return word.startsWith("N-") ? word : String.valueOf(Path.of(word).getFileName());
    }

    /** What was kept is what stands in a file; the digests of bundles are left out. */
    void isGolden(String name) throws IOException {
        String text = kept.toString().replaceAll("[0-9a-f]{64}", "…").replaceAll("=\\S*/", "=");
        Path golden = GOLDEN.resolve(name);
        if (Boolean.getBoolean("gridgov.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, text, StandardCharsets.UTF_8);
        }
        assertThat(text).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }
}
