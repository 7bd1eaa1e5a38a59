package org.gridgov.grid;

import org.gridgov.basics.Term;

/**
 * The five principles by which a grid system is drawn.
 *
 * <p>Source: five principles, seed paragraph 1; P1 to P5, {@code INVARIANTS}.
 */
public enum Principle {
    /** Every branch of the tree reaches the leaves, and somebody is responsible there. */
    @Term(zh = "纵向到底", en = "down to the last level")
    P1,
    /** Every leaf is served by every duty, by exactly one post. */
    @Term(zh = "横向到边", en = "out to the last edge")
    P2,
    /** The number of households of a unit stays within bounds. */
    @Term(zh = "规模适度", en = "of fitting size")
    P3,
    /** No piece of ground lies in two leaves. */
    @Term(zh = "界限清晰", en = "of clear bounds")
    P4,
    /** Every piece of ground lies in a leaf, at every moment. */
    @Term(zh = "无缝覆盖", en = "without a gap")
    P5
}
