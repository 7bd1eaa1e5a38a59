package org.gridgov.lists.promise;

import org.gridgov.basics.Term;

/** How a need stands to its term. */
public enum Standing {
    /** There is time. */
    @Term(zh = "期限内", en = "in its term")
    IN_TERM,
    /** The term ends soon. */
    @Term(zh = "临期", en = "near its term")
    NEAR,
    /** The term is over and nobody above knows yet. */
    @Term(zh = "超期", en = "over its term")
    OVER,
    /** The term is over and a unit above has it. */
    @Term(zh = "已升级", en = "escalated")
    ESCALATED
}
