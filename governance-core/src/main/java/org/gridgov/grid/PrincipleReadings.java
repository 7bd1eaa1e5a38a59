package org.gridgov.grid;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import org.gridgov.basics.Require;

/**
 * How a community reads the five principles where the source leaves them open (原则口径).
 *
 * <p>{@link #DEFAULT} asks for the most: every leaf is held by one organisation, every duty answered by one post, every
 * day covered; it sets no bound on a post's households, because the source names none. Size bounds of units are
 * {@link SizeBounds}. Immutable, thread-safe.
 *
 * <p>Source: five principles, seed paragraph 1; defaults that policy can change, {@code INVARIANTS}.
 *
 * @param leafHeld whether P1 asks for one responsible organisation of each leaf; by default true
 * @param duties what P2 asks of a duty in a leaf; by default one post
 * @param days which days P4 and P5 look at; by default every day
 * @param mostHouseholdsPerPost P3 asks that a post answers for at most so many households, 0..100 000 000; 0, the default,
 *     sets no bound
 */
@JsonPropertyOrder({"leafHeld", "duties", "days", "mostHouseholdsPerPost"})
public record PrincipleReadings(boolean leafHeld, Duties duties, Days days, int mostHouseholdsPerPost) {
    /** The readings of a community that names none. */
    public static final PrincipleReadings DEFAULT = new PrincipleReadings(true, Duties.ONE_POST, Days.EVERY_DAY, 0);

    /** What P2 asks of a duty in a leaf. */
    public enum Duties {
        /** One post answers for it at the level nearest to the leaf. */
        ONE_POST,
        /** At least one post answers for it. */
        AT_LEAST_ONE,
        /** Duties are not looked at. */
        NOT_ASKED
    }

    /** Which days P4 and P5 look at. */
    public enum Days {
        /** Every day from an atom's first placement on. */
        EVERY_DAY,
        /** The day that is looked at, alone. */
        THE_DAY
    }

    /**
     * Checks the bound.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public PrincipleReadings {
        Objects.requireNonNull(duties, "duties");
        Objects.requireNonNull(days, "days");
        Require.between("The most households of a post", mostHouseholdsPerPost, 0, 100_000_000);
    }
}
