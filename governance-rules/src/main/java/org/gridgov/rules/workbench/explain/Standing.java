package org.gridgov.rules.workbench.explain;

import org.gridgov.basics.Term;

/** How a row stands to a case, as far as the reader may know. */
public enum Standing {
    /** All its conditions hold, so it counts. */
    @Term(zh = "适用", en = "counts")
    COUNTS,
    /** It forbids because a fact is not known: no condition is known to fail. */
    @Term(zh = "因情况不明而适用", en = "counts because a fact is not known")
    CANNOT_BE_EXCLUDED,
    /** It does not count. */
    @Term(zh = "不适用", en = "does not count")
    LACKS,
    /** Whether it counts depends on something that the reader may not see. */
    @Term(zh = "取决于不予显示的个人情况", en = "depends on a personal circumstance (not shown)")
    NOT_SHOWN
}
