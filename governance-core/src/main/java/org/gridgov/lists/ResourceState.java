package org.gridgov.lists;

import java.util.EnumSet;
import java.util.Set;
import org.gridgov.basics.Sets;
import org.gridgov.basics.Term;

/** Where a resource stands in its life; a state that {@link #next()} does not name can't follow. */
public enum ResourceState {
    /** On the list. */
    @Term(zh = "可用", en = "offered")
    OFFERED,
    /** Off the list; services under way go on. */
    @Term(zh = "已撤回", en = "withdrawn")
    WITHDRAWN;

    /** {@return the states that may follow this one; empty for an end} */
    public Set<ResourceState> next() {
        return Sets.sorted(this == OFFERED ? EnumSet.of(WITHDRAWN) : EnumSet.noneOf(ResourceState.class));
    }
}
