package org.gridgov.organisation;

import java.util.Objects;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Term;
import org.gridgov.grid.GridCode;
import org.jspecify.annotations.Nullable;

/**
 * A body of people that carries responsibility: a committee, a branch, a group, a team (组织). Functional branches and
 * teams are overlays: nobody's home unit changes by them.
 *
 * <p>Immutable, thread-safe. The canonical constructor may gain parameters; {@link #builder} will not.
 *
 * <p>Source: structure, seed paragraph 1; O1, O3, F1, {@code INVARIANTS}.
 *
 * @param id its identifier
 * @param kind its kind
 * @param name what people call it
 * @param parent the organisation above it; null if it stands at the top
 * @param unit the unit of the territory for which it was formed; null if it belongs to a purpose and no place
 * @param valid the days on which it stands
 */
@Term(
        zh = "组织",
        en = "organisations",
        about = "A body of people that carries responsibility: a committee, a branch, a group, a team (组织).")
public record Organisation(
        @Term(zh = "编号", en = "id", about = "Its identifier.", example = "B-01")
        OrgId id,

        @Term(zh = "类型", en = "kind", about = "Its kind.", example = "branch", list = "organisation-kind")
        OrgKind kind,

        @Term(zh = "名称", en = "name", about = "What people call it.", example = "兴崇网格支部|Xingchong grid branch")
        LocalText name,

        @Term(
                zh = "上级组织",
                en = "parent organisation",
                about = "The organisation above it.",
                example = "C-01",
                refers = "organisations")
        @Nullable OrgId parent,

        @Term(
                zh = "所在网格",
                en = "unit",
                about = "The unit of the territory for which it was formed.",
                example = "320613401",
                refers = "units")
        @Nullable GridCode unit,

        @Term(
                zh = "有效期",
                en = "valid",
                about = "The days on which it stands.",
                example = "2026-01-01/..",
                fallback = "../..")
        DateRange valid) {
    /**
     * Checks bounds and copies collections.
     */
    public Organisation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(valid, "valid");
    }

    /**
     * Starts one with what every organisation must have.
     *
     * @param id its identifier
     * @param kind its kind
     * @param name what people call it
     * @return a builder
     */
    public static Builder builder(OrgId id, OrgKind kind, LocalText name) {
        return new Builder(id, kind, name);
    }

    /** Collects the optional parts. Not thread-safe. */
    public static final class Builder {
        private final OrgId id;
        private final OrgKind kind;
        private final LocalText name;
        private @Nullable OrgId parent;
        private @Nullable GridCode unit;
        private DateRange valid = DateRange.ALWAYS;

        private Builder(OrgId id, OrgKind kind, LocalText name) {
            this.id = id;
            this.kind = kind;
            this.name = name;
        }

        /**
         * {@return this builder, with {@link Organisation#parent()} set}
         *
         * @param parent the organisation above it
         */
        public Builder parent(OrgId parent) {
            this.parent = parent;
            return this;
        }

        /**
         * {@return this builder, with {@link Organisation#unit()} set}
         *
         * @param unit the unit of the territory for which it was formed
         */
        public Builder unit(GridCode unit) {
            this.unit = unit;
            return this;
        }

        /**
         * {@return this builder, with {@link Organisation#valid()} set}
         *
         * @param valid the days on which it stands
         */
        public Builder valid(DateRange valid) {
            this.valid = valid;
            return this;
        }

        /**
         * {@return the finished value}
         *
         * @throws IllegalArgumentException if a value is out of bounds
         */
        public Organisation build() {
            return new Organisation(id, kind, name, parent, unit, valid);
        }
    }
}
