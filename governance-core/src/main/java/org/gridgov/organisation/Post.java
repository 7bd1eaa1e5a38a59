package org.gridgov.organisation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Require;
import org.gridgov.basics.Sensitive;
import org.gridgov.basics.Sets;
import org.gridgov.basics.Term;
import org.gridgov.grid.GridCode;
import org.jspecify.annotations.Nullable;

/**
 * A staff post with the ground and the duties that it answers for (岗位).
 *
 * <p>Immutable, thread-safe. The canonical constructor may gain parameters; {@link #builder} will not.
 *
 * <p>Source: P2 and O1, {@code INVARIANTS}.
 *
 * @param id its identifier
 * @param organisation the organisation to which it belongs
 * @param title what the post is called
 * @param holder pseudonym of who holds it
 * @param unit the unit for which it answers, with everything below it
 * @param duties the duties that it answers for
 * @param skills what its holder can do
 * @param capacity how many tasks it can take in the period of the plan
 * @param openTasks how many of them are taken by tasks that are already under way
 * @param absent the days on which nobody fills it; null if it is filled all the time
 */
@Term(zh = "岗位", en = "posts", about = "A staff post with the ground and the duties that it answers for (岗位).")
public record Post(
        @Term(zh = "编号", en = "id", about = "Its identifier.", example = "P-001")
        PostId id,

        @Term(
                zh = "所属组织",
                en = "organisation",
                about = "The organisation to which it belongs.",
                example = "G-01",
                refers = "organisations")
        OrgId organisation,

        @Term(zh = "岗位名称", en = "title", about = "What the post is called.", example = "微网格员|Micro-grid officer")
        LocalText title,

        @Sensitive @Term(zh = "任职人", en = "holder", about = "Pseudonym of who holds it.", example = "S-001")
        PersonRef holder,

        @Term(
                zh = "负责网格",
                en = "unit",
                about = "The unit for which it answers, with everything below it.",
                example = "320613401001",
                refers = "units")
        GridCode unit,

        @Term(
                zh = "职责",
                en = "duties",
                about = "The duties that it answers for.",
                example = "D-01;D-02",
                refers = "duties")
        SortedSet<DutyId> duties,

        @Term(zh = "技能", en = "skills", about = "What its holder can do.", example = "mediation", list = "skill")
        SortedSet<Skill> skills,

        @PositiveOrZero @Max(10_000) @Term(
                zh = "任务上限",
                en = "capacity",
                about = "How many tasks it can take in the period of the plan.",
                unit = "tasks",
                example = "6",
                fallback = "5")
        int capacity,

        @PositiveOrZero @Max(10_000) @Term(
                zh = "在办任务",
                en = "open tasks",
                about = "How many of them are taken by tasks that are already under way.",
                unit = "tasks",
                example = "2",
                fallback = "0")
        int openTasks,

        @Term(zh = "请假", en = "absent", about = "The days on which nobody fills it.", example = "2026-12-01/2026-12-08")
        @Nullable DateRange absent) {
    /**
     * Checks bounds and copies collections.
     *
     * @throws IllegalArgumentException if a value is out of bounds
     */
    public Post {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(unit, "unit");
        duties = Sets.sorted(duties);
        skills = Sets.sorted(skills);
        Require.between("How many tasks it can take in the period of the plan", capacity, 0, 10_000);
        Require.between("How many of them are taken by tasks that are already under way", openTasks, 0, 10_000);
    }

    /**
     * Starts one with what every post must have.
     *
     * @param id its identifier
     * @param organisation the organisation to which it belongs
     * @param title what the post is called
     * @param holder pseudonym of who holds it
     * @param unit the unit for which it answers, with everything below it
     * @return a builder
     */
    public static Builder builder(PostId id, OrgId organisation, LocalText title, PersonRef holder, GridCode unit) {
        return new Builder(id, organisation, title, holder, unit);
    }

    /** {@return how many more tasks it can take, never negative} */
    public int freeCapacity() {
        return Math.max(0, capacity - openTasks);
    }

    /**
     * Tells whether somebody fills it for the whole of a task.
     *
     * @param today the first day that counts
     * @param due the last day that counts; one that has passed counts as today
     * @return whether it is filled on every day from the first to the last, both included
     */
    public boolean isOnDuty(LocalDate today, LocalDate due) {
        LocalDate last = due.isBefore(today) ? today : due;
        return absent == null || !absent.overlaps(DateRange.of(today, last.plusDays(1)));
    }

    @Override
    public String toString() {
        return "Post["
                + "id=" + id
                + ", organisation=" + organisation
                + ", title=" + title
                + ", unit=" + unit
                + ", duties=" + duties
                + ", skills=" + skills
                + ", capacity=" + capacity
                + ", openTasks=" + openTasks
                + ", absent=" + absent
                + ", holder=***]";
    }

    /** Collects the optional parts. Not thread-safe. */
    public static final class Builder {
        private final PostId id;
        private final OrgId organisation;
        private final LocalText title;
        private final PersonRef holder;
        private final GridCode unit;
        private Collection<DutyId> duties = List.of();
        private Collection<Skill> skills = List.of();
        private int capacity = 5;
        private int openTasks = 0;
        private @Nullable DateRange absent;

        private Builder(PostId id, OrgId organisation, LocalText title, PersonRef holder, GridCode unit) {
            this.id = id;
            this.organisation = organisation;
            this.title = title;
            this.holder = holder;
            this.unit = unit;
        }

        /**
         * {@return this builder, with {@link Post#duties()} set}
         *
         * @param duties the duties that it answers for
         */
        public Builder duties(Collection<DutyId> duties) {
            this.duties = duties;
            return this;
        }

        /**
         * {@return this builder, with {@link Post#skills()} set}
         *
         * @param skills what its holder can do
         */
        public Builder skills(Collection<Skill> skills) {
            this.skills = skills;
            return this;
        }

        /**
         * {@return this builder, with {@link Post#capacity()} set}
         *
         * @param capacity how many tasks it can take in the period of the plan
         */
        public Builder capacity(int capacity) {
            this.capacity = capacity;
            return this;
        }

        /**
         * {@return this builder, with {@link Post#openTasks()} set}
         *
         * @param openTasks how many of them are taken by tasks that are already under way
         */
        public Builder openTasks(int openTasks) {
            this.openTasks = openTasks;
            return this;
        }

        /**
         * {@return this builder, with {@link Post#absent()} set}
         *
         * @param absent the days on which nobody fills it
         */
        public Builder absent(DateRange absent) {
            this.absent = absent;
            return this;
        }

        /**
         * {@return the finished value}
         *
         * @throws IllegalArgumentException if a value is out of bounds
         */
        public Post build() {
            return new Post(
                    id,
                    organisation,
                    title,
                    holder,
                    unit,
                    Sets.sorted(duties),
                    Sets.sorted(skills),
                    capacity,
                    openTasks,
                    absent);
        }
    }
}
