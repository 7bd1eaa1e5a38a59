package org.gridgov.grid;

import org.gridgov.basics.Term;

/**
 * What a unit is beside its kind (单元性质).
 *
 * <p>Source: development zone beside the sub-districts, seed paragraph 1; virtual units, P1, {@code INVARIANTS}.
 */
public enum UnitNature {
    /** An ordinary unit of its kind. */
    @Term(zh = "常规", en = "regular")
    REGULAR,
    /**
     * A unit that exists on paper alone, so that a level that a place does not have is not skipped (such as 市辖区). What
     * stands below it may be of any lower kind.
     */
    @Term(zh = "虚拟", en = "virtual")
    VIRTUAL,
    /**
     * A zone with a purpose, such as a development zone, that stands beside the units of its kind (功能区). It need not
     * reach down to the leaves: its ground may belong to its neighbours.
     */
    @Term(zh = "功能区", en = "functional")
    FUNCTIONAL
}
