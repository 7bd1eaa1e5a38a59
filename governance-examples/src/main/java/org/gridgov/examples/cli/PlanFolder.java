package org.gridgov.examples.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.gridgov.decision.Mode;
import org.gridgov.decision.Objective;
import org.gridgov.io.JsonFiles;
import org.gridgov.io.ReadLimits;

/**
 * Where a plan is written: {@code plan.json}, and last {@code done.json}, which says of what it is the plan.
 *
 * <p>Both are written under another name and moved, so a file that stands there is whole.
 */
final class PlanFolder {
    static final String PLAN = "plan.json";
    private static final String DONE = "done.json";

    private PlanFolder() {}

    /**
     * What one community came to.
     *
     * @param name its folder
     * @param mode what "best" meant
     * @param objectives what its plans achieve, by question
     * @param modes what each mode would give, by question; empty unless it was asked for
     * @param errors how many errors its files have
     */
    @JsonPropertyOrder({"name", "mode", "objectives", "modes", "errors"})
    record Line(
            String name,
            Mode mode,
            SortedMap<String, Objective> objectives,
            SortedMap<String, SortedMap<Mode, Objective>> modes,
            long errors) {}

    /** The content of {@code done.json}. */
    @JsonPropertyOrder({"input", "plan", "line"})
    record Done(String input, String plan, Line line) {}

    /** The outcome, if a folder holds the whole plan of exactly this input. */
    static Optional<Line> find(Path folder, String input) throws IOException {
        Path done = folder.resolve(DONE);
        Path plan = folder.resolve(PLAN);
        if (!Files.isRegularFile(done) || !Files.isRegularFile(plan)) {
            return Optional.empty();
        }
        Optional<Done> said;
        try (InputStream in = Files.newInputStream(done)) {
            said = JsonFiles.read(DONE, in, Done.class, ReadLimits.DEFAULT).value();
        }
        String digest = digest(List.of(plan), "");
        return said.filter(one -> one.input().equals(input) && one.plan().equals(digest))
                .map(Done::line);
    }

    /** Writes a plan; that of other input which stands there is no longer called done from the first byte on. */
    static void write(Path folder, String input, Object plan, Line line) throws IOException {
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve(DONE));
        move(folder.resolve(PLAN), JsonFiles.write(plan));
        String digest = digest(List.of(folder.resolve(PLAN)), "");
        move(folder.resolve(DONE), JsonFiles.write(new Done(input, digest, line)));
    }

    private static void move(Path file, String text) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, text, StandardCharsets.UTF_8);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The digest of everything that decides a plan: settings, and the files of its folder by name and content. */
    static String inputDigest(Path path, String settings) throws IOException {
        if (Files.isRegularFile(path)) {
            return digest(List.of(path), settings);
        }
        try (Stream<Path> files = Files.list(path)) {
            return digest(files.filter(Files::isRegularFile).sorted().toList(), settings);
        }
    }

    private static String digest(List<Path> files, String settings) throws IOException {
        MessageDigest digest = sha256();
        digest.update(settings.getBytes(StandardCharsets.UTF_8));
        byte[] buffer = new byte[1 << 16];
        for (Path file : files) {
            digest.update(
                    ("\n" + file.getFileName() + "\n" + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
            try (InputStream in = Files.newInputStream(file)) {
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    digest.update(buffer, 0, count);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
