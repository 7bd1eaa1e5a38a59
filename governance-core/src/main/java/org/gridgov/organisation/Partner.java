package org.gridgov.organisation;

import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Term;

/**
 * A body outside the community that joined its alliance (共建单位).
 *
 * <p>Immutable, thread-safe. The canonical constructor may gain parameters; {@link #builder} will not.
 *
 * <p>Source: "1+2+9", seed paragraph 2; O2 and O4, {@code INVARIANTS}.
 *
 * @param id its identifier
 * @param name what people call it
 * @param kind its kind
 * @param slot its place in the alliance, one of the slots of the alliance's formula
 * @param namedBySource whether a published source names it; else it is synthetic
 * @param valid the days on which it stands
 */
@Term(zh = "共建单位", en = "partners", about = "A body outside the community that joined its alliance (共建单位).")
public record Partner(
        @Term(zh = "编号", en = "id", about = "Its identifier.", example = "PT-01")
        OrgId id,

        @Term(
                zh = "名称",
                en = "name",
                about = "What people call it.",
                example = "区社科联|District federation of social sciences")
        LocalText name,

        @Term(zh = "类型", en = "kind", about = "Its kind.", example = "college", list = "partner-kind")
        OrgKind kind,

        @NotBlank @Term(
                zh = "席位",
                en = "slot",
                about = "Its place in the alliance, one of the slots of the alliance's formula.",
                example = "member")
        String slot,

        @Term(
                zh = "来源点名",
                en = "named by source",
                about = "Whether a published source names it; else it is synthetic.",
                example = "no",
                fallback = "no")
        boolean namedBySource,

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
    public Partner {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(slot, "slot");
        Objects.requireNonNull(valid, "valid");
    }

    /**
     * Starts one with what every partner must have.
     *
     * @param id its identifier
     * @param name what people call it
     * @param kind its kind
     * @param slot its place in the alliance, one of the slots of the alliance's formula
     * @return a builder
     */
    public static Builder builder(OrgId id, LocalText name, OrgKind kind, String slot) {
        return new Builder(id, name, kind, slot);
    }

    /** Collects the optional parts. Not thread-safe. */
    public static final class Builder {
        private final OrgId id;
        private final LocalText name;
        private final OrgKind kind;
        private final String slot;
        private boolean namedBySource = false;
        private DateRange valid = DateRange.ALWAYS;

        private Builder(OrgId id, LocalText name, OrgKind kind, String slot) {
            this.id = id;
            this.name = name;
            this.kind = kind;
            this.slot = slot;
        }

        /**
         * {@return this builder, with {@link Partner#namedBySource()} set}
         *
         * @param namedBySource whether a published source names it; else it is synthetic
         */
        public Builder namedBySource(boolean namedBySource) {
            this.namedBySource = namedBySource;
            return this;
        }

        /**
         * {@return this builder, with {@link Partner#valid()} set}
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
        public Partner build() {
            return new Partner(id, name, kind, slot, namedBySource, valid);
        }
    }
}
