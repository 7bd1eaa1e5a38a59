package org.gridgov.grid;

import java.util.List;
import java.util.SortedSet;

/**
 * Who answers for a leaf, as far as the principles need to know.
 *
 * <p>Implementations are pure: the same question always has the same answer.
 */
public interface Holders {
    /** {@return the duties that every leaf must be served by, in natural order} */
    SortedSet<String> duties();

    /**
     * Tells whether somebody is responsible for a leaf, with a path of responsibility up to the root.
     *
     * @param leaf the leaf
     * @return whether exactly one organisation answers for it
     */
    boolean isHeld(GridCode leaf);

    /**
     * The posts that answer for a duty in a leaf.
     *
     * @param leaf the leaf
     * @param duty the duty
     * @return the posts at the level nearest to the leaf, in natural order; more than one is a conflict, none a gap
     */
    List<String> answering(GridCode leaf, String duty);
}
