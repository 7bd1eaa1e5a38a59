package org.gridgov.mechanism.claiming;

import org.gridgov.basics.Term;

/** A side of two-way claiming. */
public enum Side {
    /** The partner that claims a need. */
    @Term(zh = "共建单位", en = "partner")
    PARTNER,
    /** The community that claims a resource. */
    @Term(zh = "社区", en = "community")
    COMMUNITY;

    /** {@return the side whose yes is missing} */
    public Side other() {
        return this == PARTNER ? COMMUNITY : PARTNER;
    }
}
