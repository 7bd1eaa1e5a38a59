package org.gridgov.grid.history;

import java.time.LocalDate;
import java.util.Objects;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Require;
import org.gridgov.basics.Share;
import org.gridgov.basics.Term;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * One link of an event from an old unit to a new one (区划变更).
 *
 * <p>The rows of one event share its identifier, kind and day. Rows of the same identifier with a later day of record
 * correct it as a whole: they take the place of all earlier rows. Immutable, thread-safe.
 *
 * <p>Source: H1 and H2, {@code INVARIANTS}.
 *
 * @param event the event
 * @param kind what happens
 * @param day the day on which it takes effect: the first of the new units, the first without the old ones
 * @param recorded the day on which it became known; null if that is the day of effect
 * @param before the old unit; null for a unit that is created
 * @param after the new unit; null for a unit that is retired
 * @param share the share of the old unit's households that goes this way
 * @param name the new unit's name; null if it keeps the old one
 * @param unitKind the new unit's kind; null if it keeps the old one
 * @param parent the new unit's parent; null if it keeps the old one
 */
@Term(
        zh = "区划变更",
        en = "territory_events",
        about = "What became of which unit and when: one row for each link from an old unit to a new one (区划变更).")
public record EventRow(
        @Term(
                zh = "事件",
                en = "event",
                about = "The event; rows of one event that are recorded later correct all earlier ones.",
                example = "EV-2026-01")
        EventId event,

        @Term(zh = "变更方式", en = "kind", about = "What happens.", example = "split")
        EventKind kind,

        @Term(zh = "生效日", en = "day", about = "The first day of the new units.", example = "2026-07-01")
        LocalDate day,

        @Term(
                zh = "登记日",
                en = "recorded",
                about = "The day on which it became known; blank if that is the day of effect.",
                example = "2026-07-15")
        @Nullable LocalDate recorded,

        @Term(zh = "原编码", en = "old code", about = "The old unit; blank if one is created.", example = "320613401001")
        @Nullable GridCode before,

        @Term(zh = "新编码", en = "new code", about = "The new unit; blank if one is retired.", example = "320613401031")
        @Nullable GridCode after,

        @Term(
                zh = "户数占比",
                en = "share",
                about = "The share of the old unit's households that goes this way; those of one old unit add up to 1.",
                example = "2/5",
                fallback = "1")
        Share share,

        @Term(
                zh = "新名称",
                en = "new name",
                about = "What people call the new unit; blank if it keeps the old name.",
                example = "兴崇三网格|Xingchong grid three")
        @Nullable LocalText name,

        @Term(
                zh = "新层级",
                en = "new kind",
                about = "The kind of the new unit; blank if it keeps the old one.",
                example = "micro-grid",
                list = "unit-kind")
        @Nullable UnitKind unitKind,

        @Term(
                zh = "新上级",
                en = "new parent",
                about = "The parent of the new unit; blank if it keeps the old one.",
                example = "320613401")
        @Nullable GridCode parent) {
    /**
     * Checks bounds.
     *
     * @throws IllegalArgumentException if a day lies outside the years 1900 to 2999
     */
    public EventRow {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(kind, "kind");
        Require.day("an event", day);
        if (recorded != null) {
            Require.day("a record", recorded);
        }
        Objects.requireNonNull(share, "share");
    }

    /**
     * A link that keeps name, kind and parent and becomes known on the day of effect.
     *
     * @param event the event
     * @param kind what happens
     * @param day the day on which it takes effect
     * @param before the old unit; null for a unit that is created
     * @param after the new unit; null for a unit that is retired
     * @param share the share of the old unit's households that goes this way
     * @return the row
     * @throws IllegalArgumentException if the day lies outside the years 1900 to 2999
     */
    public static EventRow of(
            EventId event,
            EventKind kind,
            LocalDate day,
            @Nullable GridCode before,
            @Nullable GridCode after,
            Share share) {
        return new EventRow(event, kind, day, null, before, after, share, null, null, null);
    }

    /**
     * The same link with a new unit described.
     *
     * @param newName the new unit's name; null if it keeps the old one
     * @param newKind the new unit's kind; null if it keeps the old one
     * @param newParent the new unit's parent; null if it keeps the old one
     * @return the row
     */
    public EventRow describing(@Nullable LocalText newName, @Nullable UnitKind newKind, @Nullable GridCode newParent) {
        return new EventRow(event, kind, day, recorded, before, after, share, newName, newKind, newParent);
    }

    /**
     * The same link as it became known on another day.
     *
     * @param known the day on which it became known
     * @return the row
     * @throws IllegalArgumentException if the day lies outside the years 1900 to 2999
     */
    public EventRow recordedOn(LocalDate known) {
        return new EventRow(event, kind, day, known, before, after, share, name, unitKind, parent);
    }

    /** {@return the day on which it became known} */
    public LocalDate knownFrom() {
        return recorded == null ? day : recorded;
    }
}
