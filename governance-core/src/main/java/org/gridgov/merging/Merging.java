package org.gridgov.merging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.basics.Ratio;
import org.gridgov.grid.Atom;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.Territory;
import org.gridgov.organisation.DutyId;
import org.gridgov.organisation.LineOfWork;
import org.gridgov.organisation.PostId;

/**
 * Lays the nets of several lines of work over the units of a territory.
 *
 * <p>The units stay as they are, whether they are the leaves of today or grids newly drawn; the {@link Refinement} of units
 * and nets says which ground each old cell gave to which unit. Partial and overlapping nets are welcome: what does not fit
 * comes back as a residual. The order of nets and rows changes nothing. Thread-safe; O(atoms × nets × log).
 *
 * <p>Source: multi-grid merging, seed paragraph 1; M1 to M7, {@code INVARIANTS}.
 */
public final class Merging {
    private final SortedMap<AtomId, Atom> atoms = new TreeMap<>();
    private final SortedMap<AtomId, GridCode> unitOf = new TreeMap<>();
    private final List<Net> nets;
    private final SortedMap<LineOfWork, SortedMap<AtomId, SortedSet<GridCode>>> cellsOf = new TreeMap<>();
    private final List<Residual> residuals = new ArrayList<>();

    private Merging(Collection<Atom> atoms, Map<AtomId, GridCode> unitOf, List<Net> nets) {
        this.nets = nets.stream().sorted(Comparator.comparing(Net::line)).toList();
        atoms.forEach(atom -> this.atoms.put(atom.id(), atom));
        unitOf.forEach((atom, unit) -> {
            if (this.atoms.containsKey(atom)) {
                this.unitOf.put(atom, unit);
            }
        });
        this.nets.forEach(net -> cellsOf.put(net.line(), net.cellsByAtom()));
    }

    /**
     * Merges nets into the leaves of a territory.
     *
     * @param territory the territory; atoms that lie in no leaf take no part, and the principles name them
     * @param nets the nets, one per line of work
     * @return refinement, crosswalk, duty map and residuals
     */
    public static MergeResult merge(Territory territory, List<Net> nets) {
        Map<AtomId, GridCode> leafOf = new TreeMap<>();
        for (Atom atom : territory.atoms()) {
            territory.leafOf(atom.id()).ifPresent(leaf -> leafOf.put(atom.id(), leaf));
        }
        return merge(territory.atoms(), leafOf, nets);
    }

    /**
     * Merges nets into units, wherever these come from.
     *
     * @param atoms the atoms, each once
     * @param unitOf the unit of each atom; atoms that have none take no part
     * @param nets the nets, one per line of work
     * @return refinement, crosswalk, duty map and residuals
     */
    public static MergeResult merge(Collection<Atom> atoms, Map<AtomId, GridCode> unitOf, List<Net> nets) {
        Merging merging = new Merging(atoms, unitOf, nets);
        List<Piece> pieces = merging.refine();
        List<CrosswalkRow> crosswalk = merging.crosswalk();
        List<DutyEntry> duties = merging.duties();
        merging.findResiduals();
        return new MergeResult(
                merging.nets.stream().map(Net::line).toList(),
                pieces,
                crosswalk,
                duties,
                merging.residuals,
                merging.unplaced());
    }

    private List<Piece> refine() {
        Refinement refinement =
                Refinement.of(unitOf.keySet()).by(atom -> Objects.requireNonNull(unitOf.get(atom), "unit"));
        for (SortedMap<AtomId, SortedSet<GridCode>> cells : cellsOf.values()) {
            refinement = refinement.by(atom -> cells.getOrDefault(atom, Collections.emptySortedSet()));
        }
        List<Piece> pieces = new ArrayList<>();
        for (SortedSet<AtomId> piece : refinement.pieces()) {
            SortedMap<LineOfWork, SortedSet<GridCode>> cells = new TreeMap<>();
            cellsOf.forEach((line, byAtom) -> {
                SortedSet<GridCode> own = byAtom.get(piece.first());
                if (own != null) {
                    cells.put(line, own);
                }
            });
            int households = placed(piece).stream().mapToInt(Atom::households).sum();
            GridCode unit = Objects.requireNonNull(unitOf.get(piece.first()), "unit");
            pieces.add(new Piece(unit, cells, piece, households));
        }
        pieces.sort(Comparator.comparing(Piece::unit)
                .thenComparing(piece -> piece.atoms().first()));
        return pieces;
    }

    private List<CrosswalkRow> crosswalk() {
        List<CrosswalkRow> rows = new ArrayList<>();
        for (Net net : nets) {
            net.extents().forEach((cell, ids) -> {
                List<Atom> placed = placed(ids);
                int households = placed.stream().mapToInt(Atom::households).sum();
                SortedMap<GridCode, Long> parts = new TreeMap<>();
                for (Atom atom : placed) {
                    long weight = households == 0 ? 1 : atom.households();
                    parts.merge(Objects.requireNonNull(unitOf.get(atom.id()), "unit"), weight, Long::sum);
                }
                long whole = households == 0 ? placed.size() : households;
                parts.forEach(
                        (unit, part) -> rows.add(new CrosswalkRow(net.line(), cell, unit, Ratio.of(part, whole))));
            });
        }
        return rows;
    }

    private List<NetExtent> unplaced() {
        List<NetExtent> extents = new ArrayList<>();
        for (Net net : nets) {
            net.extents()
                    .forEach((cell, atoms) -> atoms.stream()
                            .filter(atom -> !unitOf.containsKey(atom))
                            .forEach(atom -> extents.add(new NetExtent(net.line(), cell, atom))));
        }
        return extents;
    }

    private List<Atom> placed(SortedSet<AtomId> ids) {
        List<Atom> placed = new ArrayList<>();
        for (AtomId id : ids) {
            Atom atom = atoms.get(id);
            if (atom != null && unitOf.containsKey(id)) {
                placed.add(atom);
            }
        }
        return placed;
    }

    /** One entry per unit and duty that any cell owes to an atom of the unit. */
    private List<DutyEntry> duties() {
        Map<String, NetCell> cellOf = new HashMap<>();
        nets.forEach(net -> net.cells().forEach(cell -> cellOf.put(net.line() + "/" + cell.cell(), cell)));
        SortedMap<GridCode, SortedMap<DutyId, SortedMap<PostId, Integer>>> held = new TreeMap<>();
        SortedMap<GridCode, SortedMap<DutyId, Integer>> unheld = new TreeMap<>();
        unitOf.forEach((atom, unit) -> owed(atom, cellOf).forEach((duty, posts) -> {
            SortedMap<PostId, Integer> counts =
                    held.computeIfAbsent(unit, code -> new TreeMap<>()).computeIfAbsent(duty, id -> new TreeMap<>());
            posts.forEach(post -> counts.merge(post, 1, Integer::sum));
            unheld.computeIfAbsent(unit, code -> new TreeMap<>()).merge(duty, posts.isEmpty() ? 1 : 0, Integer::sum);
        }));
        List<DutyEntry> entries = new ArrayList<>();
        held.forEach((unit, byDuty) -> byDuty.forEach((duty, posts) -> entries.add(new DutyEntry(
                unit, duty, posts, unheld.getOrDefault(unit, new TreeMap<>()).getOrDefault(duty, 0)))));
        return entries;
    }

    private SortedMap<DutyId, SortedSet<PostId>> owed(AtomId atom, Map<String, NetCell> cellOf) {
        SortedMap<DutyId, SortedSet<PostId>> owed = new TreeMap<>();
        cellsOf.forEach((line, byAtom) -> byAtom.getOrDefault(atom, Collections.emptySortedSet())
                .forEach(code -> {
                    NetCell cell = cellOf.get(line + "/" + code);
                    if (cell != null) {
                        PostId post = cell.post();
                        for (DutyId duty : cell.duties()) {
                            SortedSet<PostId> posts = owed.computeIfAbsent(duty, id -> new TreeSet<>());
                            if (post != null) {
                                posts.add(post);
                            }
                        }
                    }
                }));
        return owed;
    }

    private void findResiduals() {
        for (Net net : nets) {
            SortedMap<AtomId, SortedSet<GridCode>> byAtom = net.cellsByAtom();
            for (Atom atom : atoms.values()) {
                int covers = byAtom.getOrDefault(atom.id(), Collections.emptySortedSet())
                        .size();
                if (covers == 0) {
                    add(Residual.Kind.GAP, net, atom.id().value(), atom.households());
                } else if (covers > 1) {
                    add(Residual.Kind.OVERLAP, net, atom.id().value(), atom.households());
                }
            }
            for (NetCell cell : net.cells()) {
                List<Atom> placed = placed(net.extents().getOrDefault(cell.cell(), new TreeSet<>()));
                if (placed.isEmpty()) {
                    add(Residual.Kind.EMPTY, net, cell.cell().value(), 0);
                }
                if (cell.post() == null) {
                    int households = placed.stream().mapToInt(Atom::households).sum();
                    add(Residual.Kind.NO_HOLDER, net, cell.cell().value(), households);
                }
            }
        }
        residuals.sort(Comparator.comparing(Residual::line)
                .thenComparing(Residual::kind)
                .thenComparing(Residual::place));
    }

    private void add(Residual.Kind kind, Net net, String place, int households) {
        residuals.add(new Residual(kind, net.line(), place, households));
    }
}
