package org.gridgov.rules.workbench.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must come out over all cases of a sweep or a group; what is not stated may come out as it likes.
 *
 * <p>Immutable, thread-safe.
 *
 * @param chosen the candidate that alone must come first; empty if nobody may be eligible; null if not stated
 * @param order the eligible candidates by falling points, those of equal points together; empty if not stated
 * @param eligibleCount how many cases must be eligible; null if not stated
 * @param eligiblePercent what part of the cases must be eligible, 0 to 100; null if not stated
 */
public record Overall(
        @Nullable String chosen,
        List<List<String>> order,
        @Nullable Integer eligibleCount,
        @Nullable Integer eligiblePercent) {
    /** Nothing is expected. */
    public static final Overall NOTHING = new Overall(null, List.of(), null, null);

    /** Sorts candidates of equal points, because their order means nothing. */
    public Overall {
        order = order.stream().map(tied -> tied.stream().sorted().toList()).toList();
    }

    /** {@return whether nothing is expected} */
    public boolean isEmpty() {
        return equals(NOTHING);
    }
}
