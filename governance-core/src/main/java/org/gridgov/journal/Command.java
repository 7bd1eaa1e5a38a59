package org.gridgov.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Require;
import org.gridgov.basics.Sensitive;

/**
 * Who asks for something, when, and by which key (指令).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: C6, {@code INVARIANTS}.
 *
 * @param key the key by which a repetition is known
 * @param at the instant of the command, as the host's clock has it
 * @param by pseudonym of who asks
 * @param content any text that differs where two commands differ, at most 100,000 characters; only its hash is kept
 */
public record Command(
        CommandKey key,
        Instant at,
        @Sensitive PersonRef by,
        @Sensitive String content) {
    /**
     * Checks instant and length: terms are counted from the instant, so one that no calendar holds would end every journal.
     *
     * @throws IllegalArgumentException if the instant is outside the years 1900 to 2999 or the content is too long
     */
    public Command {
        Objects.requireNonNull(key, "key");
        Require.instant("a command", at);
        Objects.requireNonNull(by, "by");
        Require.between("The length of a command's content", content.length(), 0, 100_000);
    }

    /** {@return the SHA-256 of the content's UTF-8 bytes, 64 hexadecimal digits} */
    public String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Command[key=" + key + ", at=" + at + ", by=***, content=***]";
    }
}
