package org.gridgov.merging.regroup;

/**
 * A cell that could not be made legal, and why.
 *
 * @param cell the cell
 * @param households its households
 * @param reason why it is not legal
 * @param violation by how many households it misses the bounds; 0 where something else is wrong with it
 */
public record SizeException(int cell, long households, Reason reason, long violation) {
    /** Why a cell is not legal. */
    public enum Reason {
        /** A whole connected part of the ground has fewer households than a cell needs. */
        ISLAND_TOO_SMALL,
        /** A single unit has more households than a cell may have. */
        UNIT_TOO_LARGE,
        /** Pins contradict each other, the ground or the bounds. */
        PINNED,
        /** The connected part can't be divided within the bounds; this division misses them by the fewest households. */
        NO_PARTITION,
        /** No division within the bounds was found; none was proven impossible. */
        NONE_FOUND,
        /** The cell was taken over from a net as it stands: it misses the bounds, is not connected or breaks a pin. */
        AS_DRAWN
    }
}
