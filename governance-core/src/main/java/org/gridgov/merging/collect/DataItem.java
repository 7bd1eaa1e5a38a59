package org.gridgov.merging.collect;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import java.util.SortedSet;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Require;
import org.gridgov.basics.Sets;
import org.gridgov.basics.Term;
import org.gridgov.organisation.DutyId;
import org.gridgov.organisation.LineOfWork;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a line of work collects, how often, and what it may use it for (采集事项).
 *
 * <p>It says what is asked and never holds an answer. Immutable, thread-safe.
 *
 * <p>Source: M8 and M10, {@code INVARIANTS}.
 *
 * @param line the line of work
 * @param item the code of the fact, the same for every line that means it
 * @param name what people call it
 * @param subject about whom or what it is collected
 * @param everyDays after how many days it is collected again
 * @param duty the duty under which it is collected; null if it belongs to none
 * @param purposes what the line may use it for; without any it may not be read
 */
@Term(
        zh = "采集事项",
        en = "data_items",
        about = "A fact that a line of work collects, how often, and what it may use it for (采集事项).")
public record DataItem(
        @Term(zh = "条线", en = "line of work", about = "The line of work.", example = "civil-affairs", list = "line")
        LineOfWork line,

        @Term(
                zh = "数据项",
                en = "item",
                about = "The code of the fact, the same for every line that means it.",
                example = "living-alone",
                list = "data-item")
        ItemCode item,

        @Term(zh = "名称", en = "name", about = "What people call it.", example = "独居情况|Lives alone")
        LocalText name,

        @Term(
                zh = "采集对象",
                en = "subject",
                about = "About whom or what it is collected.",
                example = "household",
                fallback = "household")
        SubjectKind subject,

        @Min(1) @Max(3650) @Term(
                zh = "采集周期",
                en = "every",
                about = "After how many days it is collected again.",
                unit = "days",
                example = "90",
                fallback = "365")
        int everyDays,

        @Term(
                zh = "职责",
                en = "duty",
                about = "The duty under which it is collected.",
                example = "D-01",
                refers = "duties")
        @Nullable DutyId duty,

        @Term(
                zh = "用途",
                en = "purposes",
                about = "What the line may use it for; without any it may not be read.",
                example = "home-visits",
                list = "purpose")
        SortedSet<Purpose> purposes) {
    /**
     * Checks bounds and copies collections.
     *
     * @throws IllegalArgumentException if it is not collected every 1 to 3650 days
     */
    public DataItem {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(subject, "subject");
        Require.between("After how many days an item is collected again", everyDays, 1, 3650);
        purposes = Sets.sorted(purposes);
    }
}
