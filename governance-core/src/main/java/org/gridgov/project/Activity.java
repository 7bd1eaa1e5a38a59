package org.gridgov.project;

import java.util.Objects;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Term;
import org.gridgov.basics.TimeSlot;
import org.gridgov.grid.GridCode;

/**
 * A gathering that a project holds (活动).
 *
 * <p>Immutable, thread-safe. The canonical constructor may gain parameters; {@link #builder} will not.
 *
 * <p>Source: results, seed paragraph 3.
 *
 * @param id its identifier
 * @param project the project to which it belongs
 * @param name what people call it
 * @param slot when it takes place
 * @param unit the unit in which it takes place
 * @param state whether it is planned, done or called off
 */
@Term(zh = "项目活动", en = "activities", about = "A gathering that a project holds (活动).")
public record Activity(
        @Term(zh = "编号", en = "id", about = "Its identifier.", example = "E-01")
        ActivityId id,

        @Term(
                zh = "项目",
                en = "project",
                about = "The project to which it belongs.",
                example = "PJ-01",
                refers = "projects")
        ProjectId project,

        @Term(zh = "名称", en = "name", about = "What people call it.", example = "包饺子|Making dumplings")
        LocalText name,

        @Term(zh = "时间", en = "slot", about = "When it takes place.", example = "2026-12-05T14:00/2026-12-05T16:00")
        TimeSlot slot,

        @Term(
                zh = "网格",
                en = "unit",
                about = "The unit in which it takes place.",
                example = "320613401",
                refers = "units")
        GridCode unit,

        @Term(
                zh = "状态",
                en = "state",
                about = "Whether it is planned, done or called off.",
                example = "done",
                fallback = "planned")
        Progress state) {
    /**
     * Checks bounds and copies collections.
     */
    public Activity {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(slot, "slot");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(state, "state");
    }

    /**
     * Starts one with what every activity must have.
     *
     * @param id its identifier
     * @param project the project to which it belongs
     * @param name what people call it
     * @param slot when it takes place
     * @param unit the unit in which it takes place
     * @return a builder
     */
    public static Builder builder(ActivityId id, ProjectId project, LocalText name, TimeSlot slot, GridCode unit) {
        return new Builder(id, project, name, slot, unit);
    }

    /** Collects the optional parts. Not thread-safe. */
    public static final class Builder {
        private final ActivityId id;
        private final ProjectId project;
        private final LocalText name;
        private final TimeSlot slot;
        private final GridCode unit;
        private Progress state = Progress.PLANNED;

        private Builder(ActivityId id, ProjectId project, LocalText name, TimeSlot slot, GridCode unit) {
            this.id = id;
            this.project = project;
            this.name = name;
            this.slot = slot;
            this.unit = unit;
        }

        /**
         * {@return this builder, with {@link Activity#state()} set}
         *
         * @param state whether it is planned, done or called off
         */
        public Builder state(Progress state) {
            this.state = state;
            return this;
        }

        /**
         * {@return the finished value}
         *
         * @throws IllegalArgumentException if a value is out of bounds
         */
        public Activity build() {
            return new Activity(id, project, name, slot, unit, state);
        }
    }
}
