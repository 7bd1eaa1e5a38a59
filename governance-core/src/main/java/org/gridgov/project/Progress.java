package org.gridgov.project;

import org.gridgov.basics.Term;

/** How far a visit or an activity has come. */
public enum Progress {
    /** It is to take place. */
    @Term(zh = "计划", en = "planned")
    PLANNED,
    /** It took place. */
    @Term(zh = "已完成", en = "done")
    DONE,
    /** It was called off. */
    @Term(zh = "已取消", en = "cancelled")
    CANCELLED
}
