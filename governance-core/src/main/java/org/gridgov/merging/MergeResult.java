package org.gridgov.merging;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.Place;
import org.gridgov.basics.Sets;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.organisation.DutyId;
import org.gridgov.organisation.LineOfWork;
import org.gridgov.organisation.PostId;

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
 * @param unplaced what old cells covered outside the leaves of the day, kept so that it can be given back
 */
@JsonPropertyOrder({"lines", "pieces", "crosswalk", "duties", "residuals", "unplaced"})
public record MergeResult(
        List<LineOfWork> lines,
        List<Piece> pieces,
        List<CrosswalkRow> crosswalk,
        List<DutyEntry> duties,
        List<Residual> residuals,
        List<NetExtent> unplaced) {
    /** Copies the lists. */
    public MergeResult {
        lines = List.copyOf(lines);
        pieces = List.copyOf(pieces);
        crosswalk = List.copyOf(crosswalk);
        duties = List.copyOf(duties);
        residuals = List.copyOf(residuals);
        unplaced = List.copyOf(unplaced);
    }

    /** {@return what a person must decide: several posts answer, or none; by unit and first duty} */
    public List<HolderConflict> conflicts() {
        Map<String, List<DutyEntry>> alike = new LinkedHashMap<>();
        for (DutyEntry entry : duties) {
            if (!entry.settled()) {
                String key = entry.unit() + " " + entry.posts().keySet() + " " + entry.unheld();
                alike.computeIfAbsent(key, same -> new ArrayList<>()).add(entry);
            }
        }
        List<HolderConflict> conflicts = new ArrayList<>();
        for (List<DutyEntry> entries : alike.values()) {
            DutyEntry first = entries.get(0);
            SortedSet<DutyId> together = new TreeSet<>();
            entries.forEach(entry -> together.add(entry.duty()));
            SortedSet<PostId> posts = Sets.sorted(first.posts().keySet());
            conflicts.add(new HolderConflict(first.unit(), together, posts, first.unheld()));
        }
        return List.copyOf(conflicts);
    }

    /**
     * Un-merges: the atoms of an old cell, as they were.
     *
     * @param line the line of work
     * @param cell its cell
     * @return the atoms that the cell covered
     */
    public SortedSet<AtomId> extentOf(LineOfWork line, GridCode cell) {
        SortedSet<AtomId> atoms = new TreeSet<>();
        for (Piece piece : pieces) {
            SortedSet<GridCode> cells = piece.cells().get(line);
            if (cells != null && cells.contains(cell)) {
                atoms.addAll(piece.atoms());
            }
        }
        unplaced.stream()
                .filter(extent -> extent.line().equals(line) && extent.cell().equals(cell))
                .forEach(extent -> atoms.add(extent.atom()));
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
        for (HolderConflict conflict : conflicts()) {
            findings.add(Catalogue.core()
                    .finding(
                            Level.WARNING,
                            conflict.posts().isEmpty() ? "GG-M-06" : "GG-M-05",
                            Place.of("net_cells"),
                            conflict.unit(),
                            list(conflict.duties()),
                            list(conflict.posts()),
                            conflict.unheld()));
        }
        return Findings.of(findings);
    }

    private static String list(SortedSet<?> ids) {
        return String.join(", ", ids.stream().map(String::valueOf).toList());
    }
}
