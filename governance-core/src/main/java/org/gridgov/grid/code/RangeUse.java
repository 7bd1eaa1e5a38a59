package org.gridgov.grid.code;

import org.gridgov.basics.Term;

/**
 * What the numbers of a range are for.
 *
 * <p>Source: CJ/T 349-2010, 5.6 and 5.7; GB/T 2260.
 */
public enum RangeUse {
    /** Units as they usually are. */
    @Term(zh = "一般单元", en = "ordinary unit")
    NORMAL,
    /** Units merged from several, such as a grid that covers more than one community. */
    @Term(zh = "合并单元", en = "merged unit")
    MERGED,
    /** The one unit that is as large as its parent, because the parent is not subdivided. */
    @Term(zh = "未细分", en = "undivided unit")
    WHOLE,
    /** Units that exist for the sake of the code alone, such as the collective entry 市辖区. */
    @Term(zh = "虚设单元", en = "virtual unit")
    VIRTUAL
}
