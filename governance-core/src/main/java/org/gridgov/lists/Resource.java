package org.gridgov.lists;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Facts;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Quantity;
import org.gridgov.basics.Sets;
import org.gridgov.basics.Term;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.Skill;
import org.jspecify.annotations.Nullable;

/**
 * Something that a partner or the community can give (资源), a line of the resource list. One line is one slot: its
 * capacity holds for its whole window.
 *
 * <p>Immutable, thread-safe. The canonical constructor may gain parameters; {@link #builder} will not.
 *
 * <p>Source: three lists, seed paragraph 2; L2, {@code INVARIANTS}.
 *
 * @param id its identifier
 * @param provider the partner or organisation that gives it
 * @param name what people call it
 * @param categories what it can serve
 * @param area the unit that it serves, with everything below it
 * @param capacity how much it can give within the window
 * @param window the days on which it can be given
 * @param atom the address, for distances; null if it has none
 * @param skills what the people behind it can do
 * @param facts declared, banded facts that a policy may read
 */
@Term(
        zh = "资源",
        en = "resources",
        about = "Something that a partner or the community can give (资源), a line of the resource list.")
public record Resource(
        @Term(zh = "编号", en = "id", about = "Its identifier.", example = "R-001")
        ResourceId id,

        @Term(
                zh = "提供方",
                en = "provider",
                about = "The partner or organisation that gives it.",
                example = "PT-01",
                refers = {"partners", "organisations"})
        OrgId provider,

        @Term(zh = "名称", en = "name", about = "What people call it.", example = "爱心食堂送餐|Meals on wheels")
        LocalText name,

        @Term(zh = "类别", en = "categories", about = "What it can serve.", example = "meals", list = "category")
        SortedSet<Category> categories,

        @Term(
                zh = "服务范围",
                en = "area",
                about = "The unit that it serves, with everything below it.",
                example = "320613401",
                refers = "units")
        GridCode area,

        @Term(zh = "容量", en = "capacity", about = "How much it can give within the window.", example = "20 visits")
        Quantity capacity,

        @Term(
                zh = "时间窗",
                en = "window",
                about = "The days on which it can be given.",
                example = "2026-12-01/2026-12-15")
        DateRange window,

        @Term(zh = "楼栋", en = "atom", about = "The address, for distances.", example = "A-0001", refers = "atoms")
        @Nullable AtomId atom,

        @Term(
                zh = "技能",
                en = "skills",
                about = "What the people behind it can do.",
                example = "elder-care",
                list = "skill")
        SortedSet<Skill> skills,

        @Term(zh = "事实", en = "facts", about = "Declared, banded facts that a policy may read.", example = "fee=free")
        Facts facts) {
    /**
     * Checks bounds and copies collections.
     */
    public Resource {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(name, "name");
        categories = Sets.sorted(categories);
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(capacity, "capacity");
        Objects.requireNonNull(window, "window");
        skills = Sets.sorted(skills);
        Objects.requireNonNull(facts, "facts");
    }

    /**
     * Starts one with what every resource must have.
     *
     * @param id its identifier
     * @param provider the partner or organisation that gives it
     * @param name what people call it
     * @param area the unit that it serves, with everything below it
     * @param capacity how much it can give within the window
     * @param window the days on which it can be given
     * @return a builder
     */
    public static Builder builder(
            ResourceId id, OrgId provider, LocalText name, GridCode area, Quantity capacity, DateRange window) {
        return new Builder(id, provider, name, area, capacity, window);
    }

    /** Collects the optional parts. Not thread-safe. */
    public static final class Builder {
        private final ResourceId id;
        private final OrgId provider;
        private final LocalText name;
        private final GridCode area;
        private final Quantity capacity;
        private final DateRange window;
        private Collection<Category> categories = List.of();
        private @Nullable AtomId atom;
        private Collection<Skill> skills = List.of();
        private Facts facts = Facts.NONE;

        private Builder(
                ResourceId id, OrgId provider, LocalText name, GridCode area, Quantity capacity, DateRange window) {
            this.id = id;
            this.provider = provider;
            this.name = name;
            this.area = area;
            this.capacity = capacity;
            this.window = window;
        }

        /**
         * {@return this builder, with {@link Resource#categories()} set}
         *
         * @param categories what it can serve
         */
        public Builder categories(Collection<Category> categories) {
            this.categories = categories;
            return this;
        }

        /**
         * {@return this builder, with {@link Resource#atom()} set}
         *
         * @param atom the address, for distances
         */
        public Builder atom(AtomId atom) {
            this.atom = atom;
            return this;
        }

        /**
         * {@return this builder, with {@link Resource#skills()} set}
         *
         * @param skills what the people behind it can do
         */
        public Builder skills(Collection<Skill> skills) {
            this.skills = skills;
            return this;
        }

        /**
         * {@return this builder, with {@link Resource#facts()} set}
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
        public Resource build() {
            return new Resource(
                    id,
                    provider,
                    name,
                    Sets.sorted(categories),
                    area,
                    capacity,
                    window,
                    atom,
                    Sets.sorted(skills),
                    facts);
        }
    }
}
