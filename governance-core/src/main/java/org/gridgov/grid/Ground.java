package org.gridgov.grid;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Several hierarchies on one ground: the tree of sub-districts, a development zone beside it, the beats of a patrol.
 *
 * <p>Each hierarchy has a name and holds the same atoms in its own leaves; one may leave atoms out, as a zone does that
 * covers a part of the ground. {@code Ground} tells where an atom lies in each of them, and how much ground two units of
 * different hierarchies share. Immutable, thread-safe.
 *
 * <p>Source: development zone beside the sub-districts, seed paragraph 1; grid hierarchy, {@code INVARIANTS}.
 */
public final class Ground {
    private final SortedMap<String, Territory> territories;

    private Ground(SortedMap<String, Territory> territories) {
        this.territories = territories;
    }

    /**
     * Lays hierarchies over one another.
     *
     * @param territories the hierarchies by name, at least one; an atom has the same households in all of them
     * @return the ground
     * @throws IllegalArgumentException if there is none, or two of them count an atom's households differently
     */
    public static Ground of(Map<String, Territory> territories) {
        if (territories.isEmpty()) {
            throw new IllegalArgumentException("A ground must have at least one hierarchy, but has none");
        }
        Map<AtomId, Atom> seen = new TreeMap<>();
        for (Territory territory : territories.values()) {
            for (Atom atom : territory.atoms()) {
                Atom before = seen.putIfAbsent(atom.id(), atom);
                if (before != null && before.households() != atom.households()) {
                    throw new IllegalArgumentException("Atom " + atom.id() + " must have the same households in every"
                            + " hierarchy, but has " + before.households() + " and " + atom.households());
                }
            }
        }
        return new Ground(Collections.unmodifiableSortedMap(new TreeMap<>(territories)));
    }

    /** {@return the hierarchies, by name} */
    public SortedMap<String, Territory> territories() {
        return territories;
    }

    /**
     * Where an atom lies.
     *
     * @param atom the atom
     * @return its leaf in each hierarchy that holds it, by the hierarchy's name
     */
    public SortedMap<String, GridCode> leavesOf(AtomId atom) {
        SortedMap<String, GridCode> leaves = new TreeMap<>();
        territories.forEach((name, territory) -> territory.leafOf(atom).ifPresent(leaf -> leaves.put(name, leaf)));
        return Collections.unmodifiableSortedMap(leaves);
    }

    /**
     * How the ground of a unit lies in another hierarchy.
     *
     * @param from the unit's hierarchy
     * @param unit a unit of it
     * @param to the other hierarchy
     * @param kind the kind of the other hierarchy's units to count by
     * @return the households that the unit shares with each of them, by code; those of atoms that the other hierarchy
     *     leaves out, or holds in no unit of that kind, are missing from the sum
     * @throws IllegalArgumentException if there is no such hierarchy or unit
     */
    public SortedMap<GridCode, Long> shared(String from, GridCode unit, String to, UnitKind kind) {
        Territory own = territory(from);
        Territory other = territory(to);
        own.grids().get(unit);
        SortedMap<GridCode, Long> shared = new TreeMap<>();
        for (Atom atom : own.atomsIn(unit)) {
            Optional<GridCode> at = other.leafOf(atom.id())
                    .flatMap(leaf -> other.grids().path(leaf).stream()
                            .filter(above -> above.kind().equals(kind))
                            .map(GridUnit::code)
                            .findFirst());
            at.ifPresent(code -> shared.merge(code, (long) atom.households(), Long::sum));
        }
        return Collections.unmodifiableSortedMap(shared);
    }

    /**
     * Gets a hierarchy.
     *
     * @param name its name
     * @return the hierarchy with the atoms that it holds
     * @throws IllegalArgumentException if there is none of that name
     */
    public Territory territory(String name) {
        Territory territory = territories.get(name);
        if (territory == null) {
            throw new IllegalArgumentException(
                    "Unknown hierarchy '" + name + "'. Maybe one of " + territories.keySet() + " was meant");
        }
        return territory;
    }
}
