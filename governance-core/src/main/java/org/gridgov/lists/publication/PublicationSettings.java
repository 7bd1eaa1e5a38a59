package org.gridgov.lists.publication;

import java.util.Optional;
import org.gridgov.basics.Require;
import org.gridgov.grid.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * How small a public cell may be, and at which levels units and categories are told apart (公示设置).
 *
 * <p>The source is silent about both; policy may change them. Immutable, thread-safe.
 *
 * <p>Source: L6, {@code INVARIANTS}.
 */
public final class PublicationSettings {
    /** Cells of at least 5; categories one level above the leaves. */
    public static final PublicationSettings DEFAULT = builder().build();

    private final int smallest;
    private final @Nullable UnitKind categoriesAt;
    private final @Nullable UnitKind finest;

    private PublicationSettings(Builder builder) {
        smallest = builder.smallest;
        categoriesAt = builder.categoriesAt;
        finest = builder.finest;
    }

    /** {@return a builder that starts with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the least count that a public cell may have, {@code 2..1000}; default 5} */
    public int smallest() {
        return smallest;
    }

    /**
     * {@return the kind of unit within which counts by category are told; below it totals alone. Empty, the default, for
     * the kind right above the leaves}
     */
    public Optional<UnitKind> categoriesAt() {
        return Optional.ofNullable(categoriesAt);
    }

    /**
     * {@return the kind of unit below which nothing is told. Empty, the default, for the leaves. The finer the rows, the longer
     * changes wait until enough of them meet in one row}
     */
    public Optional<UnitKind> finest() {
        return Optional.ofNullable(finest);
    }

    @Override
    public String toString() {
        return "PublicationSettings[smallest=" + smallest + ", categoriesAt=" + categoriesAt + ", finest=" + finest
                + "]";
    }

    /** Collects the settings. Not thread-safe. */
    public static final class Builder {
        private int smallest = 5;
        private @Nullable UnitKind categoriesAt;
        private @Nullable UnitKind finest;

        private Builder() {}

        /**
         * {@return this builder, with {@link PublicationSettings#smallest()} set}
         *
         * @param smallest the least count, {@code 2..1000}
         * @throws IllegalArgumentException if it is out of bounds
         */
        public Builder smallest(int smallest) {
            this.smallest = (int) Require.between("The least count of a public cell", smallest, 2, 1000);
            return this;
        }

        /**
         * {@return this builder, with {@link PublicationSettings#categoriesAt()} set}
         *
         * @param kind the kind of unit
         */
        public Builder categoriesAt(UnitKind kind) {
            categoriesAt = kind;
            return this;
        }

        /**
         * {@return this builder, with {@link PublicationSettings#finest()} set}
         *
         * @param kind the kind of unit
         */
        public Builder finest(UnitKind kind) {
            finest = kind;
            return this;
        }

        /** {@return the settings} */
        public PublicationSettings build() {
            return new PublicationSettings(this);
        }
    }
}
