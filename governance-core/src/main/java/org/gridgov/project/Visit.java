package org.gridgov.project;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.gridgov.basics.Facts;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Require;
import org.gridgov.basics.Sensitive;
import org.gridgov.basics.Sets;
import org.gridgov.basics.Term;
import org.gridgov.basics.TimeSlot;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.organisation.Skill;
import org.jspecify.annotations.Nullable;

/**
 * A home visit to one household, with seats for those who go (入户走访).
 *
 * <p>Immutable, thread-safe. The canonical constructor may gain parameters; {@link #builder} will not.
 *
 * <p>Source: results, seed paragraph 3.
 *
 * @param id its identifier
 * @param project the project to which it belongs
 * @param household pseudonym of the household
 * @param unit the unit in which it takes place
 * @param slot when it takes place
 * @param atom the address, for distances; null if it has none
 * @param seats how many people go
 * @param requires skills that whoever does it must have
 * @param facts declared, banded facts of the household that a policy may read
 * @param state whether it is planned, done or called off
 */
@Term(zh = "走访", en = "visits", about = "A home visit to one household, with seats for those who go (入户走访).")
public record Visit(
        @Term(zh = "编号", en = "id", about = "Its identifier.", example = "W-0001")
        VisitId id,

        @Term(
                zh = "项目",
                en = "project",
                about = "The project to which it belongs.",
                example = "PJ-01",
                refers = "projects")
        ProjectId project,

        @Sensitive
        @Term(
                zh = "家庭",
                en = "household",
                about = "Pseudonym of the household.",
                example = "H-0001",
                refers = "beneficiaries")
        PersonRef household,

        @Term(
                zh = "网格",
                en = "unit",
                about = "The unit in which it takes place.",
                example = "320613401001",
                refers = "units")
        GridCode unit,

        @Term(zh = "时间", en = "slot", about = "When it takes place.", example = "2026-12-03T09:00/2026-12-03T10:30")
        TimeSlot slot,

        @Term(zh = "楼栋", en = "atom", about = "The address, for distances.", example = "A-0001", refers = "atoms")
        @Nullable AtomId atom,

        @Positive @Max(10) @Term(zh = "席位数", en = "seats", about = "How many people go.", unit = "people", example = "2", fallback = "2")
        int seats,

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
                about = "Declared, banded facts of the household that a policy may read.",
                example = "age=80-plus;living=alone")
        Facts facts,

        @Term(
                zh = "状态",
                en = "state",
                about = "Whether it is planned, done or called off.",
                example = "planned",
                fallback = "planned")
        Progress state) {
    /**
     * Checks bounds and copies collections.
     *
     * @throws IllegalArgumentException if a value is out of bounds
     */
    public Visit {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(household, "household");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(slot, "slot");
        Require.between("How many people go", seats, 1, 10);
        requires = Sets.sorted(requires);
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(state, "state");
    }

    /**
     * Starts one with what every visit must have.
     *
     * @param id its identifier
     * @param project the project to which it belongs
     * @param household pseudonym of the household
     * @param unit the unit in which it takes place
     * @param slot when it takes place
     * @return a builder
     */
    public static Builder builder(VisitId id, ProjectId project, PersonRef household, GridCode unit, TimeSlot slot) {
        return new Builder(id, project, household, unit, slot);
    }

    @Override
    public String toString() {
        return "Visit["
                + "id=" + id
                + ", project=" + project
                + ", unit=" + unit
                + ", slot=" + slot
                + ", atom=" + atom
                + ", seats=" + seats
                + ", requires=" + requires
                + ", state=" + state
                + ", household=***, facts=***]";
    }

    /** Collects the optional parts. Not thread-safe. */
    public static final class Builder {
        private final VisitId id;
        private final ProjectId project;
        private final PersonRef household;
        private final GridCode unit;
        private final TimeSlot slot;
        private @Nullable AtomId atom;
        private int seats = 2;
        private Collection<Skill> requires = List.of();
        private Facts facts = Facts.NONE;
        private Progress state = Progress.PLANNED;

        private Builder(VisitId id, ProjectId project, PersonRef household, GridCode unit, TimeSlot slot) {
            this.id = id;
            this.project = project;
            this.household = household;
            this.unit = unit;
            this.slot = slot;
        }

        /**
         * {@return this builder, with {@link Visit#atom()} set}
         *
         * @param atom the address, for distances
         */
        public Builder atom(AtomId atom) {
            this.atom = atom;
            return this;
        }

        /**
         * {@return this builder, with {@link Visit#seats()} set}
         *
         * @param seats how many people go
         */
        public Builder seats(int seats) {
            this.seats = seats;
            return this;
        }

        /**
         * {@return this builder, with {@link Visit#requires()} set}
         *
         * @param requires skills that whoever does it must have
         */
        public Builder requires(Collection<Skill> requires) {
            this.requires = requires;
            return this;
        }

        /**
         * {@return this builder, with {@link Visit#facts()} set}
         *
         * @param facts declared, banded facts of the household that a policy may read
         */
        public Builder facts(Facts facts) {
            this.facts = facts;
            return this;
        }

        /**
         * {@return this builder, with {@link Visit#state()} set}
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
        public Visit build() {
            return new Visit(id, project, household, unit, slot, atom, seats, Sets.sorted(requires), facts, state);
        }
    }
}
