package org.gridgov.boundary;

import java.util.Objects;
import org.gridgov.basics.Term;
import org.gridgov.grid.GridCode;
import org.jspecify.annotations.Nullable;

/**
 * Ground that is not where one would look for it, and rightly so: it excuses what the audit would else report (飞地申报).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: P4, {@code INVARIANTS}: each unit connected unless declared an exclave; lakes, {@code FACTS}.
 *
 * @param unit the unit whose ground it is about
 * @param kind what is declared
 * @param other for an enclave the unit that lies inside; for an exclave, optionally, the unit around it; else null
 */
@Term(zh = "飞地申报", en = "enclaves", about = "Ground that is not where one would look for it, and rightly so (飞地申报).")
public record DeclaredEnclave(
        @Term(
                zh = "单元",
                en = "unit",
                about = "The unit whose ground it is about.",
                example = "320613401001",
                refers = "units")
        GridCode unit,

        @Term(zh = "类别", en = "kind", about = "What is declared.", example = "lake")
        Kind kind,

        @Term(
                zh = "另一单元",
                en = "other",
                about = "For an enclave the unit that lies inside; for an exclave the unit around it, if known.",
                example = "320613402003")
        @Nullable GridCode other) {
    /** What can be declared. */
    public enum Kind {
        /** Ground inside the unit belongs to another unit, which may be of another parent or of no case. */
        @Term(zh = "内含飞地", en = "enclave")
        ENCLAVE,
        /** The unit has ground in several parts. */
        @Term(zh = "外飞地", en = "exclave")
        EXCLAVE,
        /** Holes in the unit belong to nobody, such as lakes. */
        @Term(zh = "水面", en = "lake")
        LAKE
    }

    /**
     * Checks that an enclave names the unit inside.
     *
     * @throws IllegalArgumentException if it does not, or names the unit itself
     */
    public DeclaredEnclave {
        Objects.requireNonNull(unit, "unit");
        if ((kind == Kind.ENCLAVE && other == null) || unit.equals(other)) {
            throw new IllegalArgumentException("An enclave in " + unit + " must name another unit, but names " + other);
        }
    }
}
