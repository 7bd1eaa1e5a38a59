package org.gridgov.grid;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.gridgov.basics.Require;
import org.gridgov.basics.Term;

/**
 * A piece of ground that is never divided, such as a building, with its households (楼栋).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: the five principles, {@code INVARIANTS}: atoms with h(a) households.
 *
 * @param id its identifier
 * @param address its address as people write it
 * @param households how many households live there
 * @param eastMetres metres east of the origin of the case's own plane
 * @param northMetres metres north of the origin of the case's own plane
 */
@Term(
        zh = "楼栋",
        en = "atoms",
        about = "A piece of ground that is never divided, such as a building, with its households (楼栋).")
public record Atom(
        @Term(zh = "编号", en = "id", about = "Its identifier.", example = "A-0001")
        AtomId id,

        @NotBlank @Size(max = 200) @Term(zh = "地址", en = "address", about = "Its address as people write it.", example = "海洪路1号")
        String address,

        @PositiveOrZero @Max(100_000) @Term(
                zh = "户数",
                en = "households",
                about = "How many households live there.",
                unit = "households",
                example = "52")
        int households,

        @Min(-10_000_000) @Max(10_000_000) @Term(
                zh = "东向",
                en = "east",
                about = "Metres east of the origin of the case's own plane.",
                unit = "metres",
                example = "120",
                fallback = "0")
        int eastMetres,

        @Min(-10_000_000) @Max(10_000_000) @Term(
                zh = "北向",
                en = "north",
                about = "Metres north of the origin of the case's own plane.",
                unit = "metres",
                example = "80",
                fallback = "0")
        int northMetres) {
    /**
     * Checks bounds and copies collections.
     *
     * @throws IllegalArgumentException if a value is out of bounds
     */
    public Atom {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(address, "address");
        Require.between("How many households live there", households, 0, 100_000);
        Require.between("Metres east of the origin of the case's own plane", eastMetres, -10_000_000, 10_000_000);
        Require.between("Metres north of the origin of the case's own plane", northMetres, -10_000_000, 10_000_000);
    }

    /**
     * The distance to another atom as the crow flies.
     *
     * @param other the other atom
     * @return whole metres, rounded down
     */
    public int metresTo(Atom other) {
        long east = (long) eastMetres - other.eastMetres;
        long north = (long) northMetres - other.northMetres;
        return (int) Math.sqrt((double) (east * east + north * north));
    }
}
