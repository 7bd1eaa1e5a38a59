package org.gridgov.lists;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.gridgov.basics.Facts;
import org.gridgov.basics.Require;
import org.gridgov.basics.Sensitive;
import org.gridgov.basics.Sets;
import org.gridgov.basics.Term;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.organisation.DutyId;
import org.gridgov.organisation.Skill;
import org.jspecify.annotations.Nullable;

/**
 * A piece of staff work that a duty asks for at a place (任务).
 *
 * <p>Immutable, thread-safe. The canonical constructor may gain parameters; {@link #builder} will not.
 *
 * <p>Source: task assignment, {@code POLICY}; P2, {@code INVARIANTS}.
 *
 * @param id its identifier
 * @param unit the unit where it is to be done
 * @param duty the duty that asks for it
 * @param raised the day on which it was raised
 * @param due the last day on which it should be done
 * @param urgency its tier
 * @param atom the address, for distances; null if it has none
 * @param requires skills that whoever does it must have
 * @param facts declared, banded facts of the matter that a policy may read
 */
@Term(zh = "任务", en = "tasks", about = "A piece of staff work that a duty asks for at a place (任务).")
public record Task(
        @Term(zh = "编号", en = "id", about = "Its identifier.", example = "T-0001")
        TaskId id,

        @Term(
                zh = "网格",
                en = "unit",
                about = "The unit where it is to be done.",
                example = "320613401001",
                refers = "units")
        GridCode unit,

        @Term(zh = "职责", en = "duty", about = "The duty that asks for it.", example = "D-01", refers = "duties")
        DutyId duty,

        @Term(zh = "提出日期", en = "raised", about = "The day on which it was raised.", example = "2026-11-20")
        LocalDate raised,

        @Term(zh = "办结期限", en = "due", about = "The last day on which it should be done.", example = "2026-12-05")
        LocalDate due,

        @Term(zh = "紧急程度", en = "urgency", about = "Its tier.", example = "routine", fallback = "routine")
        Urgency urgency,

        @Term(zh = "楼栋", en = "atom", about = "The address, for distances.", example = "A-0001", refers = "atoms")
        @Nullable AtomId atom,

        @Term(
                zh = "所需技能",
                en = "required skills",
                about = "Skills that whoever does it must have.",
                example = "elder-care;first-aid",
                list = "skill")
        SortedSet<Skill> requires,

        @Sensitive
        @Term(
                zh = "事实",
                en = "facts",
                about = "Declared, banded facts of the matter that a policy may read.",
                example = "age=80-plus;living=alone")
        Facts facts) {
    /**
     * Checks bounds and copies collections.
     */
    public Task {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(duty, "duty");
        Require.day("the day on which a task was raised", raised);
        Require.day("a due date", due);
        Objects.requireNonNull(urgency, "urgency");
        requires = Sets.sorted(requires);
        Objects.requireNonNull(facts, "facts");
    }

    /**
     * Starts one with what every task must have.
     *
     * @param id its identifier
     * @param unit the unit where it is to be done
     * @param duty the duty that asks for it
     * @param raised the day on which it was raised
     * @param due the last day on which it should be done
     * @return a builder
     */
    public static Builder builder(TaskId id, GridCode unit, DutyId duty, LocalDate raised, LocalDate due) {
        return new Builder(id, unit, duty, raised, due);
    }

    @Override
    public String toString() {
        return "Task["
                + "id=" + id
                + ", unit=" + unit
                + ", duty=" + duty
                + ", raised=" + raised
                + ", due=" + due
                + ", urgency=" + urgency
                + ", atom=" + atom
                + ", requires=" + requires
                + ", facts=***]";
    }

    /** Collects the optional parts. Not thread-safe. */
    public static final class Builder {
        private final TaskId id;
        private final GridCode unit;
        private final DutyId duty;
        private final LocalDate raised;
        private final LocalDate due;
        private Urgency urgency = Urgency.ROUTINE;
        private @Nullable AtomId atom;
        private Collection<Skill> requires = List.of();
        private Facts facts = Facts.NONE;

        private Builder(TaskId id, GridCode unit, DutyId duty, LocalDate raised, LocalDate due) {
            this.id = id;
            this.unit = unit;
            this.duty = duty;
            this.raised = raised;
            this.due = due;
        }

        /**
         * {@return this builder, with {@link Task#urgency()} set}
         *
         * @param urgency its tier
         */
        public Builder urgency(Urgency urgency) {
            this.urgency = urgency;
            return this;
        }

        /**
         * {@return this builder, with {@link Task#atom()} set}
         *
         * @param atom the address, for distances
         */
        public Builder atom(AtomId atom) {
            this.atom = atom;
            return this;
        }

        /**
         * {@return this builder, with {@link Task#requires()} set}
         *
         * @param requires skills that whoever does it must have
         */
        public Builder requires(Collection<Skill> requires) {
            this.requires = requires;
            return this;
        }

        /**
         * {@return this builder, with {@link Task#facts()} set}
         *
         * @param facts declared, banded facts of the matter that a policy may read
         */
        public Builder facts(Facts facts) {
            this.facts = facts;
            return this;
        }

        /**
         * {@return the finished value}
         *
         * @throws IllegalArgumentException if a value is out of bounds
         */
        public Task build() {
            return new Task(id, unit, duty, raised, due, urgency, atom, Sets.sorted(requires), facts);
        }
    }
}
