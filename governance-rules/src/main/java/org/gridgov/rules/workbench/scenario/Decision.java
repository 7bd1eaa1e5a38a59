package org.gridgov.rules.workbench.scenario;

import org.gridgov.basics.Term;
import org.gridgov.policy.Effect;
import org.gridgov.policy.Judgement;

/**
 * What a scenario can expect of a verdict.
 *
 * <p>Source: invariant A1.
 */
public enum Decision {
    /** At least one rule qualifies and none forbids. */
    @Term(zh = "可选", en = "eligible")
    ELIGIBLE,
    /** Not eligible, whatever the reason. */
    @Term(zh = "不可选", en = "not eligible")
    NOT_ELIGIBLE,
    /** At least one rule forbids. */
    @Term(zh = "被禁止", en = "forbidden")
    FORBIDDEN,
    /** No rule forbids and none qualifies. */
    @Term(zh = "无人说可", en = "unqualified")
    UNQUALIFIED;

    /**
     * Names a verdict as exactly as can be.
     *
     * @param judgement the verdict
     * @return eligible, forbidden or unqualified
     */
    public static Decision of(Judgement judgement) {
        if (judgement.eligible()) {
            return ELIGIBLE;
        }
        return judgement.rulings(Effect.FORBID).isEmpty() ? UNQUALIFIED : FORBIDDEN;
    }

    /**
     * Tells whether a verdict is as expected.
     *
     * @param judgement the verdict
     * @return whether this describes it
     */
    public boolean describes(Judgement judgement) {
        return this == NOT_ELIGIBLE ? !judgement.eligible() : this == of(judgement);
    }
}
