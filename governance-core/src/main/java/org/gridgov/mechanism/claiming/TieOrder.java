package org.gridgov.mechanism.claiming;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridgov.basics.Require;
import org.jspecify.annotations.Nullable;

/**
 * What decides between claims of equal score (同分次序): declared before, recorded with the result, never the moment of a
 * click.
 *
 * <p>Written {@code id} or {@code drawn:42}. By {@code id} the need decides, then the resource, then the claim, each by its
 * text. {@code drawn:seed} is a lot: a number that depends on the seed, the need and the resource alone, so nobody gains by
 * the name of a claim; the seed is published before anybody claims, so nobody can pick it afterwards. Immutable,
 * thread-safe.
 *
 * <p>Source: C4 and A4, {@code INVARIANTS}; the choice is policy.
 *
 * @param seed the seed of the lot; null for the order of identifiers
 */
public record TieOrder(@Nullable Long seed) implements Comparator<Bid> {
    /** The order of identifiers. */
    public static final TieOrder BY_ID = new TieOrder(null);

    private static final Pattern FORM = Pattern.compile("id|drawn:(-?\\d{1,19})");
    private static final Comparator<Bid> IDS =
            Comparator.comparing(Bid::need).thenComparing(Bid::resource).thenComparing(Bid::claim);

    /**
     * Draws lots.
     *
     * @param seed the published seed
     * @return the order
     */
    public static TieOrder drawn(long seed) {
        return new TieOrder(seed);
    }

    /**
     * Reads what {@link #toString()} prints.
     *
     * @param text {@code id} or {@code drawn:seed}
     * @return the order
     * @throws IllegalArgumentException if it is neither, or the seed is no 64-bit number
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TieOrder parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "An order of ties must be 'id' or 'drawn:seed', but is '" + Require.abbreviate(text) + "'");
        }
        return matcher.group(1) == null ? BY_ID : drawn(Long.parseLong(matcher.group(1)));
    }

    /**
     * {@return negative if the first is ranked before the second at equal scores; zero only for the same claim}
     *
     * @param one a bid
     * @param other another
     */
    @Override
    public int compare(Bid one, Bid other) {
        int byLot = seed == null ? 0 : Long.compareUnsigned(lot(seed, one), lot(seed, other));
        return byLot != 0 ? byLot : IDS.compare(one, other);
    }

    private static long lot(long seed, Bid bid) {
        return mixed(mixed(seed, bid.need().value()), bid.resource().value());
    }

    /** FNV-1a over the text, then the finisher of SplitMix64, so that neighbours scatter. */
    private static long mixed(long start, String text) {
        long hash = start ^ 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }

    @Override
    @JsonValue
    public String toString() {
        return seed == null ? "id" : "drawn:" + seed;
    }
}
