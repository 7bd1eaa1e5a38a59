package org.gridgov.policy;

import java.util.List;

/**
 * Judges cases by one version of one policy.
 *
 * <p>Implementations are thread-safe, deterministic and free of order: the same facts always get the same judgement,
 * whatever other cases are judged beside them. After {@link #close()}, which may be called again, judging is refused.
 *
 * <p>Source: invariants A1, A2 and Q1.
 */
public interface PolicyEngine extends AutoCloseable {
    /** {@return the version that judges} */
    PackVersion pack();

    /** {@return every rule of the policy, ordered by identifier} */
    List<RuleInfo> rules();

    /**
     * Judges cases. Equal facts are judged once: O(cases + distinct facts × rules).
     *
     * @param cases any number of cases of this policy's kind
     * @return one judgement per case, same order
     * @throws IllegalArgumentException if a case is of another kind
     * @throws IllegalStateException if the engine is closed
     */
    List<Judgement> judge(List<? extends PolicyCase> cases);

    /**
     * Prepares to judge many pairs without a case object for each.
     *
     * <p>The facts of a pair are those of its three parts. O(parts × attributes read).
     *
     * @param subjects the facts of what is to be served
     * @param betweens the facts that belong to a pair as a whole, such as its distance; at least one
     * @param candidates the facts of who or what could serve
     * @return a judge of these parts, by their indices
     * @throws IllegalArgumentException if there is nothing between, or parts of two kinds state one attribute that a rule
     *     reads
     * @throws IllegalStateException if the engine is closed
     */
    PairJudge pairs(List<CaseFacts> subjects, List<CaseFacts> betweens, List<CaseFacts> candidates);

    /** Gives resources back. May be called more than once. */
    @Override
    void close();
}
