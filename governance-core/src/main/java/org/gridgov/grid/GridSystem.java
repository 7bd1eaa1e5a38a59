package org.gridgov.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The units of a territory on one day, as a forest that can be asked (网格体系).
 *
 * <p>Units are kept in preorder, children by code, on a {@link Hierarchy}, so a subtree is one stretch. Built by
 * {@link GridSystems#build}, which sorts out what does not fit. Immutable, thread-safe. Look-ups and ancestor tests
 * O(1), paths O(depth).
 *
 * <p>Source: grid hierarchy, seed paragraph 1; P1, {@code INVARIANTS}.
 */
public final class GridSystem {
    private final Scheme scheme;
    private final Hierarchy hierarchy;
    private final List<GridUnit> preorder;

    /** Puts units on the forest of their codes. */
    GridSystem(Scheme scheme, Hierarchy hierarchy, Map<String, GridUnit> unitOf) {
        this.scheme = scheme;
        this.hierarchy = hierarchy;
        List<GridUnit> units = new ArrayList<>(hierarchy.size());
        for (int at = 0; at < hierarchy.size(); at++) {
            units.add(Objects.requireNonNull(unitOf.get(hierarchy.code(at)), "unit"));
        }
        preorder = Collections.unmodifiableList(units);
    }

    /** {@return the kinds, from root to leaf} */
    public Scheme scheme() {
        return scheme;
    }

    /** {@return the forest of the codes; a unit's number there is its place in {@link #units()}} */
    public Hierarchy hierarchy() {
        return hierarchy;
    }

    /** {@return all units in preorder, children by code} */
    public List<GridUnit> units() {
        return preorder;
    }

    /**
     * Finds a unit.
     *
     * @param code its code
     * @return the unit, empty if there is none
     */
    public Optional<GridUnit> find(GridCode code) {
        int at = hierarchy.find(code.value());
        return at < 0 ? Optional.empty() : Optional.of(preorder.get(at));
    }

    /**
     * Gets a unit.
     *
     * @param code its code
     * @return the unit
     * @throws IllegalArgumentException if there is none
     */
    public GridUnit get(GridCode code) {
        return preorder.get(at(code));
    }

    /**
     * The unit above.
     *
     * @param code a unit
     * @return its parent, empty for a root
     * @throws IllegalArgumentException if there is no such unit
     */
    public Optional<GridUnit> parent(GridCode code) {
        int above = hierarchy.parent(at(code));
        return above < 0 ? Optional.empty() : Optional.of(preorder.get(above));
    }

    /**
     * The units right below.
     *
     * @param code a unit
     * @return its children, by code
     * @throws IllegalArgumentException if there is no such unit
     */
    public List<GridUnit> children(GridCode code) {
        int at = at(code);
        List<GridUnit> children = new ArrayList<>();
        for (int below = at + 1; below < hierarchy.end(at); below = hierarchy.end(below)) {
            children.add(preorder.get(below));
        }
        return Collections.unmodifiableList(children);
    }

    /**
     * The way from the root.
     *
     * @param code a unit
     * @return the units from the root down to it, both included
     * @throws IllegalArgumentException if there is no such unit
     */
    public List<GridUnit> path(GridCode code) {
        List<GridUnit> path = new ArrayList<>();
        for (int at : hierarchy.path(at(code))) {
            path.add(preorder.get(at));
        }
        return Collections.unmodifiableList(path);
    }

    /**
     * Tells whether a unit lies in another, or is it.
     *
     * @param upper the upper unit
     * @param lower the lower unit
     * @return whether {@code upper} is {@code lower} or above it
     * @throws IllegalArgumentException if there is no such unit
     */
    public boolean contains(GridCode upper, GridCode lower) {
        return hierarchy.contains(at(upper), at(lower));
    }

    /**
     * The lowest unit that holds two units.
     *
     * @param one a unit
     * @param other a unit
     * @return the lowest unit that contains both; empty if they stand under different roots
     * @throws IllegalArgumentException if there is no such unit
     */
    public Optional<GridUnit> lowestCommon(GridCode one, GridCode other) {
        int common = hierarchy.lowestCommon(at(one), at(other));
        return common < 0 ? Optional.empty() : Optional.of(preorder.get(common));
    }

    /**
     * How many steps lead from one unit up and down again to another.
     *
     * @param one a unit
     * @param other a unit
     * @return 0 for the same unit, 1 for parent and child, 2 for siblings; empty under different roots
     * @throws IllegalArgumentException if there is no such unit
     */
    public OptionalInt levelsApart(GridCode one, GridCode other) {
        int steps = hierarchy.levelsApart(at(one), at(other));
        return steps < 0 ? OptionalInt.empty() : OptionalInt.of(steps);
    }

    /**
     * A unit with everything below it.
     *
     * @param code a unit
     * @return the unit and all below it, in preorder
     * @throws IllegalArgumentException if there is no such unit
     */
    public List<GridUnit> subtree(GridCode code) {
        int at = at(code);
        return preorder.subList(at, hierarchy.end(at));
    }

    /** {@return the units of the leaf kind, by preorder} */
    public List<GridUnit> leaves() {
        return units().stream()
                .filter(unit -> unit.kind().equals(scheme.leaf()))
                .toList();
    }

    private int at(GridCode code) {
        int at = hierarchy.find(code.value());
        if (at < 0) {
            throw new IllegalArgumentException("Unknown unit '" + code + "'. Maybe it was left out by a finding");
        }
        return at;
    }
}
