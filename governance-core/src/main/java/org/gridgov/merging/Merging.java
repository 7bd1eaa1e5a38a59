package org.gridgov.merging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * Lays the nets of several lines of work over the leaves of a territory.
 *
 * <p>The leaves stay as they are; the common refinement of leaves and nets says which ground each old cell gave to which
 * leaf. Partial and overlapping nets are welcome: what does not fit comes back as a residual. The order of nets and
 * rows changes nothing. Thread-safe; O(atoms × nets × log).
 *
 * <p>Source: multi-grid merging, seed paragraph 1; M1 to M7, {@code INVARIANTS}.
 */
public final class Merging {
    private final Territory territory;
    private final List<Net> nets;
    private final SortedMap<AtomId, SortedMap<LineOfWork, SortedSet<GridCode>>> cellsOf = new TreeMap<>();
    private final List<Residual> residuals = new ArrayList<>();

    private Merging(Territory territory, List<Net> nets) {
        this.territory = territory;
        this.nets = nets.stream().sorted(Comparator.comparing(Net::line)).toList();
        territory.atoms().forEach(atom -> cellsOf.put(atom.id(), new TreeMap<>()));
        for (Net net : this.nets) {
            net.extents()
                    .forEach((cell, atoms) -> atoms.forEach(atom -> {
                        SortedMap<LineOfWork, SortedSet<GridCode>> cells = cellsOf.get(atom);
                        if (cells != null) {
                            cells.computeIfAbsent(net.line(), line -> new TreeSet<>())
                                    .add(cell);
                        }
                    }));
        }
    }

    /**
     * Merges nets into the leaves of a territory.
     *
     * @param territory the territory; atoms that lie in no leaf take no part, and the principles name them
     * @param nets the nets, one per line of work
     * @return refinement, crosswalk, duty map and residuals
     */
    public static MergeResult merge(Territory territory, List<Net> nets) {
        Merging merging = new Merging(territory, nets);
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
        Map<String, List<Atom>> groups = new LinkedHashMap<>();
        for (Atom atom : territory.atoms()) {
            territory
                    .leafOf(atom.id())
                    .ifPresent(leaf -> groups.computeIfAbsent(
                                    leaf + " " + cellsOf.get(atom.id()), key -> new ArrayList<>())
                            .add(atom));
        }
        List<Piece> pieces = new ArrayList<>();
        for (List<Atom> atoms : groups.values()) {
            AtomId first = atoms.get(0).id();
            SortedSet<AtomId> ids = new TreeSet<>();
            atoms.forEach(atom -> ids.add(atom.id()));
            territory
                    .leafOf(first)
                    .ifPresent(leaf -> pieces.add(new Piece(
                            leaf,
                            cellsOf.getOrDefault(first, new TreeMap<>()),
                            ids,
                            atoms.stream().mapToInt(Atom::households).sum())));
        }
        pieces.sort(Comparator.comparing(Piece::unit)
                .thenComparing(piece -> piece.atoms().first()));
        return pieces;
    }

    private List<CrosswalkRow> crosswalk() {
        List<CrosswalkRow> rows = new ArrayList<>();
        for (Net net : nets) {
            net.extents().forEach((cell, atoms) -> {
                List<Atom> placed = placed(atoms);
                int households = placed.stream().mapToInt(Atom::households).sum();
                SortedMap<GridCode, Long> parts = new TreeMap<>();
                for (Atom atom : placed) {
                    long weight = households == 0 ? 1 : atom.households();
                    territory.leafOf(atom.id()).ifPresent(leaf -> parts.merge(leaf, weight, Long::sum));
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
                            .filter(atom -> territory.leafOf(atom).isEmpty())
                            .forEach(atom -> extents.add(new NetExtent(net.line(), cell, atom))));
        }
        return extents;
    }

    private List<Atom> placed(SortedSet<AtomId> atoms) {
        List<Atom> placed = new ArrayList<>();
        for (AtomId id : atoms) {
            if (territory.leafOf(id).isPresent()) {
                territory.atom(id).ifPresent(placed::add);
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
        for (Atom atom : territory.atoms()) {
            territory.leafOf(atom.id()).ifPresent(leaf -> {
                SortedMap<DutyId, SortedSet<PostId>> owed = owed(atom.id(), cellOf);
                owed.forEach((duty, posts) -> {
                    SortedMap<PostId, Integer> counts = held.computeIfAbsent(leaf, unit -> new TreeMap<>())
                            .computeIfAbsent(duty, id -> new TreeMap<>());
                    posts.forEach(post -> counts.merge(post, 1, Integer::sum));
                    unheld.computeIfAbsent(leaf, unit -> new TreeMap<>())
                            .merge(duty, posts.isEmpty() ? 1 : 0, Integer::sum);
                });
            });
        }
        List<DutyEntry> entries = new ArrayList<>();
        held.forEach((unit, byDuty) -> byDuty.forEach((duty, posts) -> entries.add(new DutyEntry(
                unit, duty, posts, unheld.getOrDefault(unit, new TreeMap<>()).getOrDefault(duty, 0)))));
        return entries;
    }

    private SortedMap<DutyId, SortedSet<PostId>> owed(AtomId atom, Map<String, NetCell> cellOf) {
        SortedMap<DutyId, SortedSet<PostId>> owed = new TreeMap<>();
        cellsOf.getOrDefault(atom, new TreeMap<>())
                .forEach((line, codes) -> codes.forEach(code -> {
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
            for (Atom atom : territory.atoms()) {
                int covers = cellsOf.getOrDefault(atom.id(), new TreeMap<>())
                        .getOrDefault(net.line(), new TreeSet<>())
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
