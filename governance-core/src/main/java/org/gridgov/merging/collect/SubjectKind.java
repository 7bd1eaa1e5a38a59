package org.gridgov.merging.collect;

import org.gridgov.basics.Term;

/**
 * About whom or what a fact is collected (采集对象).
 *
 * <p>Source: M8, {@code INVARIANTS}: each data item is collected once per subject and period.
 */
public enum SubjectKind {
    /** A household. */
    @Term(zh = "户", en = "household")
    HOUSEHOLD,
    /** A person who lives there. */
    @Term(zh = "居民", en = "resident")
    RESIDENT,
    /** A building. */
    @Term(zh = "楼栋", en = "building")
    BUILDING,
    /** An organisation or business. */
    @Term(zh = "单位", en = "organisation")
    ORGANISATION
}
