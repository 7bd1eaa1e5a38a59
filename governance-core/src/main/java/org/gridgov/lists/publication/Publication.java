package org.gridgov.lists.publication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gridgov.basics.Require;

/**
 * A list as it was published on a day (公示): a snapshot that can't be altered without showing it.
 *
 * <p>The hash is taken over the list, the version, the day, the hash of the version before and every text of every row,
 * each with its length before it, as UTF-8; so two publications have one hash only if they say the same after the same
 * past. Immutable, thread-safe.
 *
 * <p>Source: L5, {@code INVARIANTS}.
 *
 * @param list which list
 * @param version its number, from 1
 * @param day the day of publication
 * @param previous the hash of the version before; empty for the first
 * @param rows the rows by key, each key once
 * @param hash SHA-256, 64 hexadecimal digits
 */
@JsonPropertyOrder({"list", "version", "day", "previous", "rows", "hash"})
public record Publication(
        PublicList list, int version, LocalDate day, String previous, List<PublicRow> rows, String hash) {
    /**
     * Checks the number and the rows. Whether the hash is right is for {@link #isIntact()} to say.
     *
     * @throws IllegalArgumentException if the version is less than 1, a key stands twice, or a row has another number of
     *     columns than the list
     */
    public Publication {
        Objects.requireNonNull(list, "list");
        Require.between("The version of a publication", version, 1, Integer.MAX_VALUE);
        Require.day("a publication", day);
        Objects.requireNonNull(previous, "previous");
        Objects.requireNonNull(hash, "hash");
        rows = rows.stream().sorted().toList();
        Set<String> keys = new HashSet<>();
        for (PublicRow row : rows) {
            if (!keys.add(row.key())) {
                throw new IllegalArgumentException(
                        "A public row must stand once, but '" + row.key() + "' stands twice");
            }
            Require.between(
                    "The number of values of row '" + row.key() + "'",
                    row.values().size(),
                    list.columns().size(),
                    list.columns().size());
        }
    }

    /**
     * Publishes a list for the first time.
     *
     * @param list which list
     * @param day the day of publication
     * @param rows its rows, in any order
     * @return version 1
     * @throws IllegalArgumentException if a key stands twice, or a row has another number of columns than the list
     */
    public static Publication first(PublicList list, LocalDate day, Collection<PublicRow> rows) {
        return hashed(list, 1, day, "", rows);
    }

    /**
     * Publishes the list again.
     *
     * @param day the day of publication
     * @param rows its rows, in any order
     * @return the next version, bound to this one by its hash
     * @throws IllegalArgumentException if the day is before this one, a key stands twice, or a row has another number of
     *     columns than the list
     */
    public Publication next(LocalDate day, Collection<PublicRow> rows) {
        if (day.isBefore(this.day)) {
            throw new IllegalArgumentException(
                    "A publication must not be before the one that it follows (" + this.day + "), but is of " + day);
        }
        return hashed(list, version + 1, day, hash, rows);
    }

    private static Publication hashed(
            PublicList list, int version, LocalDate day, String previous, Collection<PublicRow> rows) {
        List<PublicRow> sorted = rows.stream().sorted().toList();
        return new Publication(list, version, day, previous, sorted, hash(list, version, day, previous, sorted));
    }

    /** {@return whether the hash is that of the content; false if something was altered since} */
    @JsonIgnore
    public boolean isIntact() {
        return hash.equals(hash(list, version, day, previous, rows));
    }

    /**
     * Tells what is new against another version.
     *
     * @param other another version of the same list, usually an earlier one
     * @return rows that came, went and changed on the way from the other to this one
     * @throws IllegalArgumentException if it is of another list
     */
    public PublicationDiff since(Publication other) {
        return PublicationDiff.between(other, this);
    }

    private static String hash(PublicList list, int version, LocalDate day, String previous, List<PublicRow> rows) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            put(digest, list.name());
            put(digest, Integer.toString(version));
            put(digest, day.toString());
            put(digest, previous);
            put(digest, Integer.toString(rows.size()));
            for (PublicRow row : rows) {
                put(digest, row.key());
                row.values().forEach(value -> put(digest, value));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void put(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    @Override
    public String toString() {
        return "Publication[" + list + " version " + version + " of " + day + ", " + rows.size() + " rows, " + hash
                + "]";
    }
}
