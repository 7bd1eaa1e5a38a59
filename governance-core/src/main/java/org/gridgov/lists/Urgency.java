package org.gridgov.lists;

import org.gridgov.basics.Term;

/** How pressing something is (紧急程度); the first tier is served first. */
public enum Urgency {
    /** Serve before anything else. */
    @Term(zh = "紧急", en = "urgent")
    URGENT,
    /** Serve before what is routine. */
    @Term(zh = "较急", en = "priority")
    PRIORITY,
    /** The ordinary case. */
    @Term(zh = "一般", en = "routine")
    ROUTINE
}
