package org.gridgov.boundary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.gridgov.basics.Term;
import org.gridgov.grid.GridCode;

/**
 * A piece of ground that is not covered as it should be (边界缺陷).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: P4 and P5 with geometry, {@code INVARIANTS}.
 *
 * @param kind what is wrong
 * @param parent the unit whose children were to cover exactly its ground
 * @param units the units involved, by code: those that hold the ground; of a gap or hole those around it
 * @param extent how large it is and where
 * @param outline its rings, to be drawn
 */
@JsonPropertyOrder({"kind", "parent", "units", "extent"})
public record Defect(
        Kind kind,
        GridCode parent,
        List<GridCode> units,
        Extent extent,
        @JsonIgnore Shape outline) {
    /** What can be wrong with a piece of ground. */
    public enum Kind {
        /** Several units hold it. */
        @Term(zh = "重叠", en = "overlap")
        OVERLAP,
        /** No unit holds it. */
        @Term(zh = "空白", en = "gap")
        GAP,
        /** Several units or none hold it, and it is so narrow that it comes from inexact drawing. */
        @Term(zh = "狭缝", en = "sliver")
        SLIVER,
        /** No unit holds it and a single unit lies around it. */
        @Term(zh = "孔洞", en = "hole")
        HOLE,
        /** A unit holds it although it lies outside the parent. */
        @Term(zh = "越界", en = "overhang")
        OVERHANG,
        /** It is part of a unit, apart from the rest of it, and not declared. */
        @Term(zh = "未申报飞地", en = "undeclared exclave")
        EXCLAVE
    }

    /**
     * How large a defect is and where.
     *
     * <p>Immutable, thread-safe.
     *
     * @param squareMetres its area, rounded to a hundredth
     * @param meanWidthMetres its area by half its perimeter, rounded to a hundredth
     * @param east a point in it, as a whole number of the coordinate system, rounded
     * @param north that point
     */
    @JsonPropertyOrder({"squareMetres", "meanWidthMetres", "east", "north"})
    public record Extent(double squareMetres, double meanWidthMetres, int east, int north) {}

    /** Copies the units. */
    public Defect {
        units = List.copyOf(units);
    }
}
