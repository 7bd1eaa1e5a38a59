package org.gridgov.merging;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.Place;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.organisation.LineOfWork;

/**
 * One grid system made of several nets, with everything that is needed to go back (合网结果).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: M1 to M7, {@code INVARIANTS}.
 *
 * @param lines the lines of work whose nets were merged
 * @param pieces the common refinement, by unit and first atom
 * @param crosswalk where each old cell went, by line, cell and unit
 * @param duties who owes which duty in which unit, by unit and duty
 * @param residuals what does not fit, by line, kind and place
 */
@JsonPropertyOrder({"lines", "pieces", "crosswalk", "duties", "residuals"})
public record MergeResult(
        List<LineOfWork> lines,
        List<Piece> pieces,
        List<CrosswalkRow> crosswalk,
        List<DutyEntry> duties,
        List<Residual> residuals) {
    /** Copies the lists. */
    public MergeResult {
        lines = List.copyOf(lines);
        pieces = List.copyOf(pieces);
        crosswalk = List.copyOf(crosswalk);
        duties = List.copyOf(duties);
        residuals = List.copyOf(residuals);
    }

    /** {@return the duties that a person must decide: several posts answer, or none} */
    public List<DutyEntry> conflicts() {
        return duties.stream().filter(entry -> !entry.settled()).toList();
    }

    /**
     * Un-merges: the atoms of an old cell, as they were.
     *
     * @param line the line of work
     * @param cell its cell
     * @return the atoms that the cell covered, as far as they belong to the territory
     */
    public SortedSet<AtomId> extentOf(LineOfWork line, GridCode cell) {
        SortedSet<AtomId> atoms = new TreeSet<>();
        for (Piece piece : pieces) {
            SortedSet<GridCode> cells = piece.cells().get(line);
            if (cells != null && cells.contains(cell)) {
                atoms.addAll(piece.atoms());
            }
        }
        return atoms;
    }

    /** {@return residuals and conflicts as findings} */
    public Findings findings() {
        List<Finding> findings = new ArrayList<>();
        for (Residual residual : residuals) {
            String code = switch (residual.kind()) {
                case GAP -> "GG-M-01";
                case OVERLAP -> "GG-M-02";
                case EMPTY -> "GG-M-03";
                case NO_HOLDER -> "GG-M-04";
            };
            findings.add(Catalogue.core()
                    .finding(
                            Level.WARNING,
                            code,
                            Place.of("net_extents"),
                            residual.place(),
                            residual.line(),
                            residual.households()));
        }
        for (DutyEntry entry : conflicts()) {
            findings.add(Catalogue.core()
                    .finding(
                            Level.WARNING,
                            entry.posts().isEmpty() ? "GG-M-06" : "GG-M-05",
                            Place.of("net_cells"),
                            entry.unit(),
                            entry.duty(),
                            entry.posts().keySet(),
                            entry.unheld()));
        }
        return Findings.of(findings);
    }
}
