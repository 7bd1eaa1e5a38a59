package org.gridgov.mechanism.consultation;

import org.gridgov.basics.Term;

/** How an item of an agenda ended; there is no fifth way. */
public enum Outcome {
    /** It became an entry of the services list. */
    @Term(zh = "转入服务", en = "service")
    SERVICE,
    /** It stands on a later agenda. */
    @Term(zh = "延期", en = "deferred")
    DEFERRED,
    /** It went up the path of responsibility. */
    @Term(zh = "上报", en = "escalated")
    ESCALATED,
    /** It was refused with a reason. */
    @Term(zh = "不予采纳", en = "rejected")
    REJECTED
}
