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

    /** Gives resources back. May be called more than once. */
    @Override
    void close();
}
