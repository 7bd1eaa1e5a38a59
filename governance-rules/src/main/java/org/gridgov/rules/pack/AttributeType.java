package org.gridgov.rules.pack;

import org.gridgov.basics.Term;

/** What kind of answer an attribute holds. */
public enum AttributeType {
    /** One code of a closed list. */
    @Term(zh = "代码", en = "code")
    CODE,
    /** Yes or no. */
    @Term(zh = "是否", en = "flag")
    FLAG,
    /** Any number of codes, perhaps none. */
    @Term(zh = "集合", en = "set")
    SET,
    /** One of several steps of a number. */
    @Term(zh = "分档", en = "band")
    BAND
}
