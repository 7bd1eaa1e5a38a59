package org.gridgov.grid;

import java.util.List;
import java.util.Optional;
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
     * The organisation that is responsible for a leaf, if there is one and its path of responsibility ends at the top.
     *
     * @param leaf the leaf
     * @return its identifier; empty if none answers for the leaf, several do, or the path does not reach the top
     */
    Optional<String> holder(GridCode leaf);

    /**
     * The posts that answer for a duty in a leaf.
     *
     * @param leaf the leaf
     * @param duty the duty
     * @return the posts at the level nearest to the leaf, in natural order; more than one is a conflict, none a gap
     */
    List<String> answering(GridCode leaf, String duty);

    /**
     * Tells whether a leaf may do without a duty on the day.
     *
     * @param leaf the leaf
     * @param duty the duty
     * @return whether a dated waiver stands
     */
    default boolean isWaived(GridCode leaf, String duty) {
        return false;
    }
}
