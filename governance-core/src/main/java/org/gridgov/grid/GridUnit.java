package org.gridgov.grid;

import java.util.Objects;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Term;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the territory at one time: a community, a grid, a micro-grid (网格单元).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: structure, seed paragraph 1; codes and history, {@code INVARIANTS}.
 *
 * @param code its code, unique among the units that live at one time
 * @param kind its kind, one of the kinds of the scheme
 * @param name what people call it
 * @param parent the unit of the next kind up; null if it is a root
 * @param valid the days on which it stands
 * @param nature whether it is an ordinary unit, a virtual one or a functional zone
 */
@Term(
        zh = "网格单元",
        en = "units",
        about = "A unit of the territory at one time: a community, a grid, a micro-grid (网格单元).")
public record GridUnit(
        @Term(
                zh = "编码",
                en = "code",
                about = "Its code, unique among the units that live at one time.",
                example = "320613401001")
        GridCode code,

        @Term(
                zh = "层级",
                en = "kind",
                about = "Its kind, one of the kinds of the scheme.",
                example = "micro-grid",
                list = "unit-kind")
        UnitKind kind,

        @Term(zh = "名称", en = "name", about = "What people call it.", example = "兴崇网格|Xingchong grid")
        LocalText name,

        @Term(
                zh = "上级",
                en = "parent",
                about = "The unit of the next kind up.",
                example = "320613401",
                refers = "units")
        @Nullable GridCode parent,

        @Term(
                zh = "有效期",
                en = "valid",
                about = "The days on which it stands.",
                example = "2026-01-01/..",
                fallback = "../..")
        DateRange valid,

        @Term(
                zh = "性质",
                en = "nature",
                about = "Whether it is an ordinary unit, a virtual one or a functional zone.",
                example = "regular",
                fallback = "regular")
        UnitNature nature) {
    /**
     * Checks that everything is there.
     */
    public GridUnit {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(valid, "valid");
        Objects.requireNonNull(nature, "nature");
    }

    /**
     * Makes an ordinary unit.
     *
     * @param code its code
     * @param kind its kind
     * @param name what people call it
     * @param parent the unit of the next kind up; null if it is a root
     * @param valid the days on which it stands
     */
    public GridUnit(GridCode code, UnitKind kind, LocalText name, @Nullable GridCode parent, DateRange valid) {
        this(code, kind, name, parent, valid, UnitNature.REGULAR);
    }
}
