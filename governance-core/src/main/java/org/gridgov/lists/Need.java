package org.gridgov.lists;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Facts;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Quantity;
import org.gridgov.basics.Require;
import org.gridgov.basics.Sensitive;
import org.gridgov.basics.Sets;
import org.gridgov.basics.Term;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.organisation.Skill;
import org.jspecify.annotations.Nullable;

/**
 * Something that residents ask for (需求), a line of the needs list.
 *
 * <p>Immutable, thread-safe. The canonical constructor may gain parameters; {@link #builder} will not.
 *
 * <p>Source: three lists, seed paragraph 2; L1 and L4, {@code INVARIANTS}.
 *
 * @param id its identifier
 * @param unit the unit from which it was raised
 * @param category what it is about
 * @param quantity how much is asked for
 * @param window the days on which it can be met
 * @param raised the day on which it was raised
 * @param urgency its tier
 * @param atom the address, for distances; null if it has none
 * @param beneficiary pseudonym of the household that asks; null if it serves the public
 * @param requires skills that whoever does it must have
 * @param facts declared, banded facts of the beneficiary that a policy may read
 * @param state where it stands in its life
 */
@Term(zh = "需求", en = "needs", about = "Something that residents ask for (需求), a line of the needs list.")
public record Need(
        @Term(zh = "编号", en = "id", about = "Its identifier.", example = "N-0001")
        NeedId id,

        @Term(
                zh = "网格",
                en = "unit",
                about = "The unit from which it was raised.",
                example = "320613401001",
                refers = "units")
        GridCode unit,

        @Term(zh = "类别", en = "category", about = "What it is about.", example = "meals", list = "category")
        Category category,

        @Term(zh = "数量", en = "quantity", about = "How much is asked for.", example = "2 visits")
        Quantity quantity,

        @Term(zh = "时间窗", en = "window", about = "The days on which it can be met.", example = "2026-12-01/2026-12-15")
        DateRange window,

        @Term(zh = "提出日期", en = "raised", about = "The day on which it was raised.", example = "2026-11-20")
        LocalDate raised,

        @Term(zh = "紧急程度", en = "urgency", about = "Its tier.", example = "urgent", fallback = "routine")
        Urgency urgency,

        @Term(zh = "楼栋", en = "atom", about = "The address, for distances.", example = "A-0001", refers = "atoms")
        @Nullable AtomId atom,

        @Sensitive
        @Term(zh = "受益人", en = "beneficiary", about = "Pseudonym of the household that asks.", example = "H-0001")
        @Nullable PersonRef beneficiary,

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
                about = "Declared, banded facts of the beneficiary that a policy may read.",
                example = "age=80-plus;living=alone")
        Facts facts,

        @Term(zh = "状态", en = "state", about = "Where it stands in its life.", example = "open", fallback = "open")
        NeedState state) {
    /**
     * Checks bounds and copies collections.
     */
    public Need {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(window, "window");
        Require.day("the day on which a need was raised", raised);
        Objects.requireNonNull(urgency, "urgency");
        requires = Sets.sorted(requires);
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(state, "state");
    }

    /**
     * Starts one with what every need must have.
     *
     * @param id its identifier
     * @param unit the unit from which it was raised
     * @param category what it is about
     * @param quantity how much is asked for
     * @param window the days on which it can be met
     * @param raised the day on which it was raised
     * @return a builder
     */
    public static Builder builder(
            NeedId id, GridCode unit, Category category, Quantity quantity, DateRange window, LocalDate raised) {
        return new Builder(id, unit, category, quantity, window, raised);
    }

    /** The same need in another state. */
    Need in(NeedState to) {
        return to == state
                ? this
                : new Need(
                        id, unit, category, quantity, window, raised, urgency, atom, beneficiary, requires, facts, to);
    }

    @Override
    public String toString() {
        return "Need["
                + "id=" + id
                + ", unit=" + unit
                + ", category=" + category
                + ", quantity=" + quantity
                + ", window=" + window
                + ", raised=" + raised
                + ", urgency=" + urgency
                + ", atom=" + atom
                + ", requires=" + requires
                + ", state=" + state
                + ", beneficiary=***, facts=***]";
    }

    /** Collects the optional parts. Not thread-safe. */
    public static final class Builder {
        private final NeedId id;
        private final GridCode unit;
        private final Category category;
        private final Quantity quantity;
        private final DateRange window;
        private final LocalDate raised;
        private Urgency urgency = Urgency.ROUTINE;
        private @Nullable AtomId atom;
        private @Nullable PersonRef beneficiary;
        private Collection<Skill> requires = List.of();
        private Facts facts = Facts.NONE;
        private NeedState state = NeedState.OPEN;

        private Builder(
                NeedId id, GridCode unit, Category category, Quantity quantity, DateRange window, LocalDate raised) {
            this.id = id;
            this.unit = unit;
            this.category = category;
            this.quantity = quantity;
            this.window = window;
            this.raised = raised;
        }

        /**
         * {@return this builder, with {@link Need#urgency()} set}
         *
         * @param urgency its tier
         */
        public Builder urgency(Urgency urgency) {
            this.urgency = urgency;
            return this;
        }

        /**
         * {@return this builder, with {@link Need#atom()} set}
         *
         * @param atom the address, for distances
         */
        public Builder atom(AtomId atom) {
            this.atom = atom;
            return this;
        }

        /**
         * {@return this builder, with {@link Need#beneficiary()} set}
         *
         * @param beneficiary pseudonym of the household that asks
         */
        public Builder beneficiary(PersonRef beneficiary) {
            this.beneficiary = beneficiary;
            return this;
        }

        /**
         * {@return this builder, with {@link Need#requires()} set}
         *
         * @param requires skills that whoever does it must have
         */
        public Builder requires(Collection<Skill> requires) {
            this.requires = requires;
            return this;
        }

        /**
         * {@return this builder, with {@link Need#facts()} set}
         *
         * @param facts declared, banded facts of the beneficiary that a policy may read
         */
        public Builder facts(Facts facts) {
            this.facts = facts;
            return this;
        }

        /**
         * {@return this builder, with {@link Need#state()} set}
         *
         * @param state where it stands in its life
         */
        public Builder state(NeedState state) {
            this.state = state;
            return this;
        }

        /**
         * {@return the finished value}
         *
         * @throws IllegalArgumentException if a value is out of bounds
         */
        public Need build() {
            return new Need(
                    id,
                    unit,
                    category,
                    quantity,
                    window,
                    raised,
                    urgency,
                    atom,
                    beneficiary,
                    Sets.sorted(requires),
                    facts,
                    state);
        }
    }
}
