package org.gridgov.merging.duty;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import org.gridgov.basics.Sets;
import org.gridgov.organisation.PostId;

/** How a duty stands on one piece of ground: whether it is owed there, and by whom it is held. */
record Stand(boolean owed, SortedSet<PostId> posts) {
    static final Stand FREE = new Stand(false, Collections.emptySortedSet());

    static Stand owed(Collection<PostId> posts) {
        return new Stand(true, Sets.sorted(posts));
    }
}
