package org.gridgov.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A grid system with the ground that it stands on: atoms, households, and which leaf holds which atom on a day.
 *
 * <p>An atom that lies in several leaves on that day counts for the first of them by code; {@link FivePrinciples} names
 * it. Immutable, thread-safe.
 *
 * <p>Source: P1 to P5, {@code INVARIANTS}.
 */
public final class Territory {
    private final GridSystem grids;
    private final LocalDate day;
    private final SortedMap<AtomId, Atom> atoms = new TreeMap<>();
    private final SortedMap<AtomId, List<Placement>> placements = new TreeMap<>();
    private final SortedMap<AtomId, GridCode> leafOf = new TreeMap<>();
    private final Map<GridCode, List<Atom>> atomsIn = new TreeMap<>();

    private Territory(GridSystem grids, LocalDate day) {
        this.grids = grids;
        this.day = day;
    }

    /**
     * Puts atoms into the leaves of a grid system.
     *
     * @param grids the grid system
     * @param atoms the atoms, each once
     * @param placements which leaf holds which atom when; those of other atoms are passed over, and on the day only units of
     *     the leaf kind hold anything
     * @param day the day that is looked at
     * @return the territory
     */
    public static Territory of(
            GridSystem grids, Collection<Atom> atoms, Collection<Placement> placements, LocalDate day) {
        Territory territory = new Territory(grids, day);
        atoms.forEach(atom -> territory.atoms.put(atom.id(), atom));
        placements.stream()
                .filter(placement -> territory.atoms.containsKey(placement.atom()))
                .sorted((a, b) -> a.leaf().compareTo(b.leaf()))
                .forEach(placement -> territory.place(placement));
        for (Map.Entry<AtomId, GridCode> entry : territory.leafOf.entrySet()) {
            Atom atom = territory.atoms.get(entry.getKey());
            if (atom != null) {
                for (GridUnit unit : grids.path(entry.getValue())) {
                    territory
                            .atomsIn
                            .computeIfAbsent(unit.code(), code -> new ArrayList<>())
                            .add(atom);
                }
            }
        }
        return territory;
    }

    private void place(Placement placement) {
        placements.computeIfAbsent(placement.atom(), atom -> new ArrayList<>()).add(placement);
        boolean isLeaf = grids.find(placement.leaf())
                .map(unit -> unit.kind().equals(grids.scheme().leaf()))
                .orElse(false);
        if (isLeaf && placement.valid().contains(day)) {
            leafOf.putIfAbsent(placement.atom(), placement.leaf());
        }
    }

    /** {@return the grid system} */
    public GridSystem grids() {
        return grids;
    }

    /** {@return the day that is looked at} */
    public LocalDate day() {
        return day;
    }

    /** {@return all atoms, by identifier} */
    public Collection<Atom> atoms() {
        return Collections.unmodifiableCollection(atoms.values());
    }

    /**
     * Finds an atom.
     *
     * @param id its identifier
     * @return the atom, empty if there is none
     */
    public Optional<Atom> atom(AtomId id) {
        return Optional.ofNullable(atoms.get(id));
    }

    /**
     * The leaf in which an atom lies on the day.
     *
     * @param id the atom
     * @return the leaf, empty if it lies in none
     */
    public Optional<GridCode> leafOf(AtomId id) {
        return Optional.ofNullable(leafOf.get(id));
    }

    /**
     * The atoms of a unit with everything below it.
     *
     * @param unit the unit
     * @return its atoms, by identifier
     */
    public List<Atom> atomsIn(GridCode unit) {
        return Collections.unmodifiableList(atomsIn.getOrDefault(unit, List.of()));
    }

    /**
     * The households of a unit with everything below it.
     *
     * @param unit the unit
     * @return how many there are
     */
    public long householdsIn(GridCode unit) {
        return atomsIn(unit).stream().mapToLong(Atom::households).sum();
    }

    /** {@return the households of all atoms, placed or not} */
    public long households() {
        return atoms.values().stream().mapToLong(Atom::households).sum();
    }

    /**
     * All placements of an atom, whenever they hold.
     *
     * @param id the atom
     * @return its placements, by leaf
     */
    public List<Placement> placements(AtomId id) {
        return Collections.unmodifiableList(placements.getOrDefault(id, List.of()));
    }
}
