package org.gridgov.decision;

import org.gridgov.basics.Term;

/** Why something stayed unmet, in whole or in part. */
public enum UnmetCause {
    /** Nothing of the right category, unit, time and area exists. */
    @Term(zh = "没有可供选择的对象", en = "nothing to choose from")
    NO_CANDIDATE,
    /** No row of the policy qualifies any candidate. */
    @Term(zh = "没有对象符合可选条件", en = "no candidate qualifies")
    NOT_QUALIFIED,
    /** Rows of the policy forbid every candidate that qualifies. */
    @Term(zh = "符合条件的对象都被禁止", en = "every candidate that qualifies is forbidden")
    FORBIDDEN,
    /** Eligible candidates exist, but others who come first use all that they can give. */
    @Term(zh = "可选对象的容量已用完", en = "eligible candidates have nothing left to give")
    NO_CAPACITY,
    /** Eligible volunteers exist, but none is free: hours, limits or another visit stand against it. */
    @Term(zh = "可邀请的志愿者时间或次数不合", en = "eligible volunteers have no free time or no invitations left")
    NOT_FREE
}
