package org.gridgov.policy;

/**
 * Judges pairs that are named by numbers, without a case object for each: for millions of pairs.
 *
 * <p>A pair consists of a subject, a candidate and what lies between them, such as the distance. Each of the three is read
 * once, into what it leaves possible of each rule. Thread-safe; the order of questions changes no answer. It goes on
 * answering after its engine was closed, because nothing is asked of the engine any more.
 *
 * <p>Source: invariant A1; cases with equal attributes get equal verdicts.
 */
public interface PairJudge {
    /** The score of a candidate that is not eligible. */
    int NOT_ELIGIBLE = Integer.MIN_VALUE;

    /**
     * Tells whether the candidate of a pair is eligible, and with how many points. O(rules / 8).
     *
     * @param subject the index of the subject
     * @param between the index of what lies between the two
     * @param candidate the index of the candidate
     * @return the sum of the points of all rulings, or {@link #NOT_ELIGIBLE}
     * @throws IndexOutOfBoundsException if there is no such part
     */
    int score(int subject, int between, int candidate);

    /**
     * The whole judgement of a pair, to be explained. O(rules × conditions).
     *
     * @param subject the index of the subject
     * @param between the index of what lies between the two
     * @param candidate the index of the candidate
     * @return what {@link PolicyEngine#judge} says of the case that the three parts make up
     * @throws IndexOutOfBoundsException if there is no such part
     */
    Judgement judgement(int subject, int between, int candidate);
}
