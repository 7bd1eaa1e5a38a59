package org.gridgov.merging;

import java.util.Objects;
import java.util.SortedSet;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Sets;
import org.gridgov.basics.Term;
import org.gridgov.grid.GridCode;
import org.gridgov.organisation.DutyId;
import org.gridgov.organisation.LineOfWork;
import org.gridgov.organisation.PostId;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the net that one line of work drew for itself (条线网格).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: multi-grid merging, seed paragraph 1; M4, {@code INVARIANTS}.
 *
 * @param line the line of work
 * @param cell the code of the cell, unique within its line
 * @param name what people call it
 * @param post the post that answers for it; null if nobody does
 * @param duties the duties that its line owes there
 */
@Term(zh = "条线网格", en = "net_cells", about = "A cell of the net that one line of work drew for itself (条线网格).")
public record NetCell(
        @Term(zh = "条线", en = "line of work", about = "The line of work.", example = "civil-affairs", list = "line")
        LineOfWork line,

        @Term(zh = "编码", en = "code", about = "The code of the cell, unique within its line.", example = "MZ-01")
        GridCode cell,

        @Term(zh = "名称", en = "name", about = "What people call it.", example = "民政一片|Civil affairs area 1")
        LocalText name,

        @Term(zh = "责任岗位", en = "post", about = "The post that answers for it.", example = "P-001", refers = "posts")
        @Nullable PostId post,

        @Term(
                zh = "职责",
                en = "duties",
                about = "The duties that its line owes there.",
                example = "D-01",
                refers = "duties")
        SortedSet<DutyId> duties) {
    /**
     * Checks bounds and copies collections.
     */
    public NetCell {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(name, "name");
        duties = Sets.sorted(duties);
    }
}
