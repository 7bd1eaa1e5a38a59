package org.gridgov.merging.regroup;

/**
 * What a division changes for one net, over the units that the net covers.
 *
 * @param name the net's name
 * @param households the households that the net covers
 * @param straddle households in a new cell whose largest share comes from another old cell than theirs: the office that
 *     answers for their new cell was not theirs
 * @param scatter households in an old cell whose largest share goes to another new cell than theirs
 * @param rand the share of pairs of households on which net and division agree, together or apart; 1 if there are no pairs
 * @param mutual normalised mutual information, {@code I / sqrt(H(net) · H(plan))}; 1 if both are one cell, 0 if one is
 * @param across {@code H(net | plan)} in nats, unweighted: new cells that reach over old borders
 * @param cut {@code H(plan | net)} in nats, unweighted: old cells that are cut up
 */
public record NetMeasures(
        String name,
        long households,
        long straddle,
        long scatter,
        double rand,
        double mutual,
        double across,
        double cut) {
    /** {@return the variation of information, both directions} */
    public double variation() {
        return across + cut;
    }
}
