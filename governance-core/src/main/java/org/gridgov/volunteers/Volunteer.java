package org.gridgov.volunteers;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Facts;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Require;
import org.gridgov.basics.Sensitive;
import org.gridgov.basics.Sets;
import org.gridgov.basics.Term;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.organisation.Skill;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who offered help, with what the person can do and when (志愿者). A place on a roster is an invitation to such
 * a person, never an order.
 *
 * <p>Immutable, thread-safe. The canonical constructor may gain parameters; {@link #builder} will not.
 *
 * <p>Source: volunteer team, seed paragraph 3; S1 to S3 and C7, {@code INVARIANTS}.
 *
 * @param person pseudonym of the volunteer
 * @param unit the unit in which the person lives
 * @param consent the days for which the person agreed to be asked
 * @param atom the address, for distances; null if it has none
 * @param skills what the person can do
 * @param availability weekly hours in which the person is free
 * @param visitsPerDay at most so many invitations a day
 * @param visitsPerWeek at most so many invitations a week, Monday to Sunday
 * @param visitsPerMonth at most so many invitations a calendar month
 * @param lastAsked the day of the latest invitation; null if the person was never asked
 * @param insured whether an accident insurance stands
 * @param facts declared, banded facts that a policy may read
 */
@Term(zh = "志愿者", en = "volunteers", about = "Somebody who offered help, with what the person can do and when (志愿者).")
public record Volunteer(
        @Sensitive @Term(zh = "志愿者", en = "person", about = "Pseudonym of the volunteer.", example = "M-001")
        PersonRef person,

        @Term(
                zh = "网格",
                en = "unit",
                about = "The unit in which the person lives.",
                example = "320613401001",
                refers = "units")
        GridCode unit,

        @Term(
                zh = "同意期",
                en = "consent",
                about = "The days for which the person agreed to be asked.",
                example = "2026-01-01/2027-01-01")
        DateRange consent,

        @Term(zh = "楼栋", en = "atom", about = "The address, for distances.", example = "A-0001", refers = "atoms")
        @Nullable AtomId atom,

        @Term(zh = "技能", en = "skills", about = "What the person can do.", example = "elder-care", list = "skill")
        SortedSet<Skill> skills,

        @Term(
                zh = "空闲时段",
                en = "availability",
                about = "Weekly hours in which the person is free.",
                example = "TUE 09:00-11:30;SAT 14:00-17:00")
        SortedSet<Availability> availability,

        @Positive @Max(20) @Term(
                zh = "每日上限",
                en = "visits per day",
                about = "At most so many invitations a day.",
                unit = "visits",
                example = "1",
                fallback = "1")
        int visitsPerDay,

        @Positive @Max(100) @Term(
                zh = "每周上限",
                en = "visits per week",
                about = "At most so many invitations a week, Monday to Sunday.",
                unit = "visits",
                example = "2",
                fallback = "2")
        int visitsPerWeek,

        @Positive @Max(400) @Term(
                zh = "每月上限",
                en = "visits per month",
                about = "At most so many invitations a calendar month.",
                unit = "visits",
                example = "6",
                fallback = "6")
        int visitsPerMonth,

        @Term(zh = "最近邀请", en = "last asked", about = "The day of the latest invitation.", example = "2026-11-12")
        @Nullable LocalDate lastAsked,

        @Term(
                zh = "已投保",
                en = "insured",
                about = "Whether an accident insurance stands.",
                example = "yes",
                fallback = "no")
        boolean insured,

        @Sensitive
        @Term(zh = "事实", en = "facts", about = "Declared, banded facts that a policy may read.", example = "age=60-79")
        Facts facts) {
    /**
     * Checks bounds and copies collections.
     *
     * @throws IllegalArgumentException if a value is out of bounds
     */
    public Volunteer {
        if (lastAsked != null) {
            Require.day("the latest invitation", lastAsked);
        }
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(consent, "consent");
        skills = Sets.sorted(skills);
        availability = Sets.sorted(availability);
        Require.between("At most so many invitations a day", visitsPerDay, 1, 20);
        Require.between("At most so many invitations a week", visitsPerWeek, 1, 100);
        Require.between("At most so many invitations a calendar month", visitsPerMonth, 1, 400);
        Objects.requireNonNull(facts, "facts");
    }

    /**
     * Starts one with what every volunteer must have.
     *
     * @param person pseudonym of the volunteer
     * @param unit the unit in which the person lives
     * @param consent the days for which the person agreed to be asked
     * @return a builder
     */
    public static Builder builder(PersonRef person, GridCode unit, DateRange consent) {
        return new Builder(person, unit, consent);
    }

    @Override
    public String toString() {
        return "Volunteer["
                + "unit=" + unit
                + ", consent=" + consent
                + ", atom=" + atom
                + ", skills=" + skills
                + ", availability=" + availability
                + ", visitsPerDay=" + visitsPerDay
                + ", visitsPerWeek=" + visitsPerWeek
                + ", visitsPerMonth=" + visitsPerMonth
                + ", lastAsked=" + lastAsked
                + ", insured=" + insured
                + ", person=***, facts=***]";
    }

    /** Collects the optional parts. Not thread-safe. */
    public static final class Builder {
        private final PersonRef person;
        private final GridCode unit;
        private final DateRange consent;
        private @Nullable AtomId atom;
        private Collection<Skill> skills = List.of();
        private Collection<Availability> availability = List.of();
        private int visitsPerDay = 1;
        private int visitsPerWeek = 2;
        private int visitsPerMonth = 6;
        private @Nullable LocalDate lastAsked;
        private boolean insured = false;
        private Facts facts = Facts.NONE;

        private Builder(PersonRef person, GridCode unit, DateRange consent) {
            this.person = person;
            this.unit = unit;
            this.consent = consent;
        }

        /**
         * {@return this builder, with {@link Volunteer#atom()} set}
         *
         * @param atom the address, for distances
         */
        public Builder atom(AtomId atom) {
            this.atom = atom;
            return this;
        }

        /**
         * {@return this builder, with {@link Volunteer#skills()} set}
         *
         * @param skills what the person can do
         */
        public Builder skills(Collection<Skill> skills) {
            this.skills = skills;
            return this;
        }

        /**
         * {@return this builder, with {@link Volunteer#availability()} set}
         *
         * @param availability weekly hours in which the person is free
         */
        public Builder availability(Collection<Availability> availability) {
            this.availability = availability;
            return this;
        }

        /**
         * {@return this builder, with {@link Volunteer#visitsPerDay()} set}
         *
         * @param visitsPerDay at most so many invitations a day
         */
        public Builder visitsPerDay(int visitsPerDay) {
            this.visitsPerDay = visitsPerDay;
            return this;
        }

        /**
         * {@return this builder, with {@link Volunteer#visitsPerWeek()} set}
         *
         * @param visitsPerWeek at most so many invitations a week, Monday to Sunday
         */
        public Builder visitsPerWeek(int visitsPerWeek) {
            this.visitsPerWeek = visitsPerWeek;
            return this;
        }

        /**
         * {@return this builder, with {@link Volunteer#visitsPerMonth()} set}
         *
         * @param visitsPerMonth at most so many invitations a calendar month
         */
        public Builder visitsPerMonth(int visitsPerMonth) {
            this.visitsPerMonth = visitsPerMonth;
            return this;
        }

        /**
         * {@return this builder, with {@link Volunteer#lastAsked()} set}
         *
         * @param lastAsked the day of the latest invitation
         */
        public Builder lastAsked(LocalDate lastAsked) {
            this.lastAsked = lastAsked;
            return this;
        }

        /**
         * {@return this builder, with {@link Volunteer#insured()} set}
         *
         * @param insured whether an accident insurance stands
         */
        public Builder insured(boolean insured) {
            this.insured = insured;
            return this;
        }

        /**
         * {@return this builder, with {@link Volunteer#facts()} set}
         *
         * @param facts declared, banded facts that a policy may read
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
        public Volunteer build() {
            return new Volunteer(
                    person,
                    unit,
                    consent,
                    atom,
                    Sets.sorted(skills),
                    Sets.sorted(availability),
                    visitsPerDay,
                    visitsPerWeek,
                    visitsPerMonth,
                    lastAsked,
                    insured,
                    facts);
        }
    }
}
