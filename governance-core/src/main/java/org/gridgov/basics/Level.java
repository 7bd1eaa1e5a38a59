package org.gridgov.basics;

/** How grave a finding is. */
public enum Level {
    /** Something was left out or must not go on as it is. */
    @Term(zh = "错误", en = "error")
    ERROR,
    /** Somebody should look at it; nothing was left out. */
    @Term(zh = "警告", en = "warning")
    WARNING,
    /** Good to know. */
    @Term(zh = "提示", en = "note")
    NOTE
}
