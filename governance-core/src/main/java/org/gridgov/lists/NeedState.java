package org.gridgov.lists;

import org.gridgov.basics.Term;

/** Where a need stands in its life. */
public enum NeedState {
    /** Raised and not yet fully answered. */
    @Term(zh = "待服务", en = "open")
    OPEN,
    /** Fully promised by services under way. */
    @Term(zh = "已落实", en = "committed")
    COMMITTED,
    /** Fully served. */
    @Term(zh = "已完成", en = "delivered")
    DELIVERED,
    /** Taken back by whoever raised it. */
    @Term(zh = "已撤回", en = "withdrawn")
    WITHDRAWN,
    /** Handed to another body. */
    @Term(zh = "已转交", en = "referred")
    REFERRED,
    /** Refused with a reason. */
    @Term(zh = "不予受理", en = "rejected")
    REJECTED
}
