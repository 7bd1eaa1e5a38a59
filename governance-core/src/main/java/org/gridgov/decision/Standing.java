package org.gridgov.decision;

import org.gridgov.basics.Term;

/** Where a candidate stands in a decision. */
public enum Standing {
    /** It was chosen. */
    @Term(zh = "已选", en = "chosen")
    CHOSEN,
    /** It will be asked if those before it say no. */
    @Term(zh = "候补", en = "stand-in")
    STAND_IN,
    /** It could have been chosen, but the plan as a whole is better without. */
    @Term(zh = "可选未选", en = "eligible, not chosen")
    ELIGIBLE,
    /** No row of the policy qualifies it. */
    @Term(zh = "不符合可选条件", en = "not qualified")
    NOT_QUALIFIED,
    /** A row of the policy forbids it. */
    @Term(zh = "被禁止", en = "forbidden")
    FORBIDDEN
}
