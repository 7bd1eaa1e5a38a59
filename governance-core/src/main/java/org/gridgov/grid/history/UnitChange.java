package org.gridgov.grid.history;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import org.gridgov.basics.Term;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a code stands on one day and how on another (区划差异).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: H1 and H2, {@code INVARIANTS}; comparing two states, {@code STYLE} card 11.
 *
 * @param code the code
 * @param kinds what is different, at least one, in the order of {@link Kind}
 * @param before the unit of the code on the first day; null if there was none
 * @param after the unit of the code on the second day; null if there is none
 * @param links for a code that is gone where its households went, for a new one where they came from (the share is that of
 *     the other unit's households), for a redrawn one where they went
 */
@JsonPropertyOrder({"code", "kinds", "before", "after", "links"})
public record UnitChange(
        GridCode code,
        List<Kind> kinds,
        @Nullable GridUnit before,
        @Nullable GridUnit after,
        List<UnitShare> links) {
    /** What can be different. */
    public enum Kind {
        /** There was no unit of the code on the first day. */
        @Term(zh = "新设", en = "new")
        NEW,
        /** There is no unit of the code on the second day. */
        @Term(zh = "撤销", en = "gone")
        GONE,
        /** It has another name. */
        @Term(zh = "更名", en = "renamed")
        RENAMED,
        /** It stands below another unit. */
        @Term(zh = "划转", en = "moved")
        MOVED,
        /** It is of another kind or nature. */
        @Term(zh = "改级", en = "of another kind")
        RECAST,
        /** Some of its households went elsewhere, or another unit has the code now. */
        @Term(zh = "重划", en = "redrawn")
        REDRAWN
    }

    /** Copies the lists. */
    public UnitChange {
        Objects.requireNonNull(code, "code");
        kinds = List.copyOf(kinds);
        links = List.copyOf(links);
    }
}
