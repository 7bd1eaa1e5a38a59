package org.gridgov.grid.history;

import org.gridgov.basics.Term;

/**
 * What happens to units of the territory.
 *
 * <p>Source: H1, {@code INVARIANTS}.
 */
public enum EventKind {
    /** A unit begins that had no predecessor. */
    @Term(zh = "新设", en = "create")
    CREATE,

    /** A unit gets a new name, and may get a new code. */
    @Term(zh = "更名", en = "rename")
    RENAME,

    /** A unit goes to another parent, or gets a new code. */
    @Term(zh = "划转", en = "transfer")
    TRANSFER,

    /** The ground of a unit goes to several; one of them may be a unit that goes on beside it. */
    @Term(zh = "拆分", en = "split")
    SPLIT,

    /** The ground of several units goes to one; it may be a unit that goes on. */
    @Term(zh = "合并", en = "merge")
    MERGE,

    /** A unit ends without a successor. */
    @Term(zh = "撤销", en = "retire")
    RETIRE,

    /** A correction: the event of this identifier never took place. */
    @Term(zh = "作废", en = "withdraw")
    WITHDRAW
}
