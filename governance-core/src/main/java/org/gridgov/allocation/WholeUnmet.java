package org.gridgov.allocation;

import org.gridgov.basics.Term;
import org.gridgov.lists.Urgency;

/**
 * A need that stays unmet, in whole or in part, beside the largest free piece that is left for it.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: invariant A2, "every unmet need has reasons".
 *
 * @param subject the task or need
 * @param tier its tier
 * @param units the units that stay unmet
 * @param cause why
 * @param piece the units that it needs of one candidate at once; 1 if it may be split
 * @param parts how many different candidates it needs at once; 1 if it may be split
 * @param fitting how many eligible candidates have such a piece free
 * @param candidate the eligible candidate with the largest free piece, the first by identifier; empty if nobody is eligible
 * @param free the units that this candidate has free
 */
public record WholeUnmet(
        String subject,
        Urgency tier,
        long units,
        Cause cause,
        long piece,
        int parts,
        int fitting,
        String candidate,
        long free) {
    /** Why a need stays unmet where some must be served whole. */
    public enum Cause {
        /** Nobody is eligible. */
        @Term(zh = "没有可选对象", en = "nobody is eligible")
        NO_PAIR,
        /** Fewer candidates are eligible than must serve at once. */
        @Term(zh = "可选对象少于同时所需的数量", en = "fewer are eligible than must serve at once")
        TOO_FEW,
        /** Even if nobody else were served, too few eligible candidates could hold such a piece. */
        @Term(zh = "可选对象的总容量不足以整份承接", en = "the piece is larger than what those eligible have in all")
        TOO_LARGE,
        /** Too few eligible candidates have such a piece left in one. */
        @Term(zh = "剩余容量不足以整份承接", en = "no free piece that is left is large enough")
        NO_PIECE,
        /** The need may be split, but nobody who is eligible has anything left. */
        @Term(zh = "可选对象的容量已用完", en = "those eligible have nothing left to give")
        NO_CAPACITY
    }
}
