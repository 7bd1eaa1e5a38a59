package org.gridgov.rules.check.space;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;
import org.gridgov.policy.CaseFacts;

/**
 * Some of the cases of a {@link Space}.
 *
 * <p>Two regions of one space are equal if they hold the same cases. Immutable; as thread-safe as its space, that is not.
 * Putting regions together costs at most the product of the sizes of their diagrams.
 *
 * <p>Source: exact lint, {@code POLICY}.
 */
public final class Region {
    private final Space space;
    private final int root;

    Region(Space space, int root) {
        this.space = space;
        this.root = root;
    }

    int root() {
        return root;
    }

    /** {@return the space whose cases these are} */
    public Space space() {
        return space;
    }

    /**
     * The cases of both.
     *
     * @param other a region of the same space
     * @return the cases in this and in the other one
     * @throws SpaceLimitException if the allowed steps are used up
     */
    public Region and(Region other) {
        return space.combine(Diagrams.Op.AND, this, other);
    }

    /**
     * The cases of either.
     *
     * @param other a region of the same space
     * @return the cases in this or in the other one
     * @throws SpaceLimitException if the allowed steps are used up
     */
    public Region or(Region other) {
        return space.combine(Diagrams.Op.OR, this, other);
    }

    /**
     * The cases of this one alone.
     *
     * @param other a region of the same space
     * @return the cases in this and not in the other one
     * @throws SpaceLimitException if the allowed steps are used up
     */
    public Region minus(Region other) {
        return space.combine(Diagrams.Op.MINUS, this, other);
    }

    /**
     * All other cases.
     *
     * @return the cases of the space that are not in this region
     * @throws SpaceLimitException if the allowed steps are used up
     */
    public Region not() {
        return space.all().minus(this);
    }

    /**
     * Tells whether two regions share a case, without building what they share.
     *
     * @param other a region of the same space
     * @return whether there is such a case
     * @throws SpaceLimitException if the allowed steps are used up
     */
    public boolean meets(Region other) {
        return space.meets(Diagrams.Op.AND, this, other);
    }

    /**
     * Tells whether another region lies within this one.
     *
     * @param other a region of the same space
     * @return whether this region holds every case of the other one
     * @throws SpaceLimitException if the allowed steps are used up
     */
    public boolean encloses(Region other) {
        return !space.meets(Diagrams.Op.MINUS, other, this);
    }

    /** {@return whether it holds no case} */
    public boolean isEmpty() {
        return root == Nodes.NO;
    }

    /** {@return the exact number of its cases, those with unknown facts included} */
    public BigInteger count() {
        return space.count(this, false);
    }

    /** {@return the exact number of its cases in which every fact is known} */
    public BigInteger knownCount() {
        return space.count(this, true);
    }

    /**
     * How much of another region it is.
     *
     * @param whole a region of the same space that encloses this one
     * @return its cases divided by those of the whole, 0 to 1; 0 if the whole is empty
     */
    public double share(Region whole) {
        return share(count(), whole.count());
    }

    /**
     * Divides two numbers of cases.
     *
     * @param part the smaller number
     * @param whole the greater number
     * @return the quotient, 0 to 1; 0 if the whole is 0
     */
    public static double share(BigInteger part, BigInteger whole) {
        return whole.signum() == 0
                ? 0
                : new BigDecimal(part)
                        .divide(new BigDecimal(whole), MathContext.DECIMAL128)
                        .doubleValue();
    }

    /**
     * Tells whether a case lies in it. O(values).
     *
     * @param facts the case
     * @return whether it does
     * @throws IllegalArgumentException if a code or flag of the space holds several codes, none, or one that the
     *     vocabulary does not list; such cases are not in the space
     */
    public boolean contains(CaseFacts facts) {
        return space.contains(this, facts);
    }

    /**
     * One of its cases: the first, where each attribute's values come in the order of the vocabulary, a set's codes are
     * rather absent than present, and unknown comes last.
     *
     * @return the case, a number standing for each band; empty if the region is
     */
    public Optional<CaseFacts> witness() {
        return space.witness(this);
    }

    /**
     * Describes it by few boxes that may overlap.
     *
     * @param limit how many boxes at most
     * @return the boxes; together they hold exactly its cases unless the limit was reached
     * @throws SpaceLimitException if the allowed steps are used up
     */
    public Cover boxes(int limit) {
        return new Boxer(space, space.all()).cover(this, limit);
    }

    /**
     * Describes it by few boxes to a reader who knows that only certain cases are meant.
     *
     * @param limit how many boxes at most
     * @param context those cases; the boxes may go beyond it, and so need fewer words
     * @return the boxes; together they hold exactly its cases within the context unless the limit was reached
     * @throws SpaceLimitException if the allowed steps are used up
     */
    public Cover boxes(int limit, Region context) {
        return new Boxer(space, context).cover(this, limit);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Region region && space == region.space && root == region.root;
    }

    @Override
    public int hashCode() {
        return root;
    }

    @Override
    public String toString() {
        return count() + " cases";
    }
}
