package org.gridgov.merging.redraw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Place;
import org.gridgov.grid.Atom;
import org.gridgov.grid.AtomId;
import org.gridgov.merging.AtomBorder;

/**
 * Which atoms touch, and along how many metres (楼栋邻接图).
 *
 * <p>Taken from a table of borders, or from positions: two atoms are neighbours if no third one lies in or on the circle
 * whose diameter they span (the Gabriel graph without its ties). That graph holds every shortest spanning tree, so it
 * leaves nobody alone, and no two of its edges cross. Immutable, thread-safe.
 *
 * <p>Source: P4, {@code INVARIANTS}; Gabriel and Sokal 1969; Matula and Sokal 1980.
 */
public final class AtomGraph {
    private final List<AtomId> atoms;
    private final List<AtomBorder> borders;

    private AtomGraph(Collection<AtomId> atoms, Collection<AtomBorder> borders) {
        this.atoms = List.copyOf(new TreeSet<>(atoms));
        this.borders = borders.stream()
                .sorted(Comparator.comparing(AtomBorder::atom).thenComparing(AtomBorder::neighbour))
                .toList();
    }

    /**
     * Takes the borders from a table.
     *
     * @param atoms the atoms
     * @param rows which of them touch, in any order; of a pair that stands twice the longer border counts
     * @return the graph of the rows that fit, and a finding for each that names an unknown atom or an atom twice
     */
    public static Loaded<AtomGraph> ofTable(Collection<Atom> atoms, Collection<AtomBorder> rows) {
        SortedSet<AtomId> known = new TreeSet<>();
        atoms.forEach(atom -> known.add(atom.id()));
        SortedMap<AtomId, SortedMap<AtomId, Integer>> metres = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        for (AtomBorder row : rows) {
            boolean forward = row.atom().compareTo(row.neighbour()) < 0;
            AtomId first = forward ? row.atom() : row.neighbour();
            AtomId second = forward ? row.neighbour() : row.atom();
            if (first.equals(second) || !known.contains(first) || !known.contains(second)) {
                findings.add(
                        Catalogue.core().finding(Level.WARNING, "GG-M-07", Place.of("atom_borders"), first, second));
            } else {
                metres.computeIfAbsent(first, id -> new TreeMap<>()).merge(second, row.metres(), Math::max);
            }
        }
        List<AtomBorder> borders = new ArrayList<>();
        metres.forEach((first, others) ->
                others.forEach((second, length) -> borders.add(new AtomBorder(first, second, length))));
        return new Loaded<>(new AtomGraph(known, borders), Findings.of(findings));
    }

    /**
     * Guesses the borders from positions.
     *
     * <p>Atoms at one place are chained by identifier, and the first of them stands for the place. The length of a border
     * is a guess: two square plots of equal size share a side as long as their middles are apart, so it is the distance in
     * metres, at least 1.
     *
     * @param atoms the atoms
     * @return their graph, connected; O(atoms × log atoms) unless they lie on few circles
     */
    public static AtomGraph ofPositions(Collection<Atom> atoms) {
        Map<Long, Atom> byPlace = new HashMap<>();
        List<Atom> places = new ArrayList<>();
        List<AtomBorder> borders = new ArrayList<>();
        for (Atom atom : atoms.stream().sorted(Comparator.comparing(Atom::id)).toList()) {
            long place = ((long) atom.eastMetres() << Integer.SIZE) ^ (atom.northMetres() & 0xFFFF_FFFFL);
            Atom before = byPlace.put(place, atom);
            if (before == null) {
                places.add(atom);
            } else {
                borders.add(new AtomBorder(before.id(), atom.id(), 1));
            }
        }
        PointTree tree = new PointTree(
                places.stream().mapToInt(Atom::eastMetres).toArray(),
                places.stream().mapToInt(Atom::northMetres).toArray());
        for (int i = 0; i < places.size(); i++) {
            Atom atom = places.get(i);
            for (int j : tree.gabriel(i)) {
                Atom other = places.get(j);
                int metres = Math.min(1_000_000, Math.max(1, atom.metresTo(other)));
                borders.add(new AtomBorder(atom.id(), other.id(), metres));
            }
        }
        return new AtomGraph(atoms.stream().map(Atom::id).toList(), borders);
    }

    /** Borders that are known to fit. */
    static AtomGraph of(Collection<AtomId> atoms, Collection<AtomBorder> borders) {
        return new AtomGraph(atoms, borders);
    }

    /** {@return all atoms, by identifier} */
    public List<AtomId> atoms() {
        return atoms;
    }

    /** {@return the borders, each once with the smaller identifier first, by identifiers} */
    public List<AtomBorder> borders() {
        return borders;
    }

    /**
     * The parts that hang together.
     *
     * @return the atoms of each part, parts by their first atom; one part if the ground is connected
     */
    public List<SortedSet<AtomId>> parts() {
        Map<AtomId, List<AtomId>> next = new HashMap<>();
        for (AtomBorder border : borders) {
            next.computeIfAbsent(border.atom(), id -> new ArrayList<>()).add(border.neighbour());
            next.computeIfAbsent(border.neighbour(), id -> new ArrayList<>()).add(border.atom());
        }
        SortedSet<AtomId> seen = new TreeSet<>();
        List<SortedSet<AtomId>> parts = new ArrayList<>();
        for (AtomId start : atoms) {
            if (seen.add(start)) {
                SortedSet<AtomId> part = new TreeSet<>();
                List<AtomId> open = new ArrayList<>(List.of(start));
                while (!open.isEmpty()) {
                    AtomId atom = open.remove(open.size() - 1);
                    part.add(atom);
                    next.getOrDefault(atom, List.of()).stream()
                            .filter(atomNext -> seen.add(atomNext))
                            .forEach(open::add);
                }
                parts.add(Collections.unmodifiableSortedSet(part));
            }
        }
        return parts;
    }
}
