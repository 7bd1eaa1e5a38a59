package org.gridgov.mechanism.claiming.agreement;

import org.gridgov.basics.Term;

/** How a side found what was delivered (评价等次): a band, never a number about a person. */
public enum Grade {
    /** As agreed, or better. */
    @Term(zh = "满意", en = "good")
    GOOD,
    /** As agreed in the main. */
    @Term(zh = "基本满意", en = "fair")
    FAIR,
    /** Not as agreed. */
    @Term(zh = "不满意", en = "poor")
    POOR
}
