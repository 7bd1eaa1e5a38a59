package org.gridgov.allocation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.LocalText;
import org.gridgov.organisation.PostId;

/**
 * How many tasks a post carries before and after a plan, out of how many it can take (岗位负荷).
 *
 * <p>A post may carry more than it can take, because that was so before the plan. Immutable, thread-safe.
 *
 * <p>Source: P3, {@code INVARIANTS}: the load of holders stays in bounds; results: every figure has a denominator.
 *
 * @param post the post
 * @param before the tasks that were under way, at least 0
 * @param after those and the tasks of the plan, at least {@code before}
 * @param capacity the tasks that it can take in the period of the plan, at least 0
 */
@JsonPropertyOrder({"post", "before", "after", "capacity"})
public record PostLoad(PostId post, long before, long after, long capacity) {
    /**
     * The post that carries the smallest share of what it can take.
     *
     * @param loads posts; those that can take nothing are passed over
     * @param ofPlan whether the tasks of the plan count
     * @return its load, ties by identifier; empty if no post can take anything
     */
    public static Optional<PostLoad> lowest(Collection<PostLoad> loads, boolean ofPlan) {
        return loads.stream()
                .filter(load -> load.capacity > 0)
                .min(byShare(ofPlan).thenComparing(PostLoad::post));
    }

    /**
     * The post that carries the largest share of what it can take.
     *
     * @param loads posts; those that can take nothing are passed over
     * @param ofPlan whether the tasks of the plan count
     * @return its load, ties by identifier; empty if no post can take anything
     */
    public static Optional<PostLoad> highest(Collection<PostLoad> loads, boolean ofPlan) {
        return loads.stream()
                .filter(load -> load.capacity > 0)
                .min(byShare(ofPlan).reversed().thenComparing(PostLoad::post));
    }

    /** Compares shares without rounding: a/b below c/d where ad is below cb. */
    private static Comparator<PostLoad> byShare(boolean ofPlan) {
        return (one, other) -> Long.compare(
                Math.multiplyExact(one.tasks(ofPlan), other.capacity),
                Math.multiplyExact(other.tasks(ofPlan), one.capacity));
    }

    private long tasks(boolean ofPlan) {
        return ofPlan ? after : before;
    }

    /** {@return the load as a sentence, with its denominator} */
    public LocalText text() {
        return Catalogue.core().text("allocation.load", post, before, after, capacity);
    }
}
