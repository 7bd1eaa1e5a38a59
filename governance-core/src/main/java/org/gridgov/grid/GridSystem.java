package org.gridgov.grid;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The units of a territory on one day, as a forest that can be asked (网格体系).
 *
 * <p>Units are kept in preorder, children by code, so a subtree is one stretch of an array. Built by
 * {@link GridSystems#build}, which sorts out what does not fit. Immutable, thread-safe. Look-ups and ancestor tests
 * O(1), paths O(depth).
 *
 * <p>Source: grid hierarchy, seed paragraph 1; P1, {@code INVARIANTS}.
 */
public final class GridSystem {
    private final Scheme scheme;
    private final GridUnit[] preorder;
    private final int[] parent;
    private final int[] end;
    private final Map<GridCode, Integer> index;

    /** Lays out units whose parents are all among them and form no cycle. */
    GridSystem(Scheme scheme, Collection<GridUnit> sound) {
        this.scheme = scheme;
        int count = sound.size();
        preorder = new GridUnit[count];
        parent = new int[count];
        end = new int[count];
        index = new HashMap<>(count * 2);
        Map<GridCode, List<GridUnit>> children = new LinkedHashMap<>();
        List<GridUnit> roots = new ArrayList<>();
        sound.stream().sorted(Comparator.comparing(GridUnit::code)).forEach(unit -> {
            GridCode above = unit.parent();
            if (above == null) {
                roots.add(unit);
            } else {
                children.computeIfAbsent(above, code -> new ArrayList<>()).add(unit);
            }
        });
        Deque<GridUnit> waiting = new ArrayDeque<>();
        pushReversed(roots, waiting);
        int next = 0;
        while (!waiting.isEmpty()) {
            GridUnit unit = waiting.pop();
            preorder[next] = unit;
            GridCode above = unit.parent();
            parent[next] = above == null ? -1 : index.getOrDefault(above, -1);
            index.put(unit.code(), next);
            next++;
            pushReversed(children.getOrDefault(unit.code(), List.of()), waiting);
        }
        Arrays.setAll(end, at -> at + 1);
        for (int at = count - 1; at >= 0; at--) {
            if (parent[at] >= 0) {
                end[parent[at]] = Math.max(end[parent[at]], end[at]);
            }
        }
    }

    private static void pushReversed(List<GridUnit> units, Deque<GridUnit> stack) {
        for (int i = units.size() - 1; i >= 0; i--) {
            stack.push(units.get(i));
        }
    }

    /** {@return the kinds, from root to leaf} */
    public Scheme scheme() {
        return scheme;
    }

    /** {@return all units in preorder, children by code} */
    public List<GridUnit> units() {
        return Collections.unmodifiableList(Arrays.asList(preorder));
    }

    /**
     * Finds a unit.
     *
     * @param code its code
     * @return the unit, empty if there is none
     */
    public Optional<GridUnit> find(GridCode code) {
        return Optional.ofNullable(index.get(code)).map(at -> preorder[at]);
    }

    /**
     * Gets a unit.
     *
     * @param code its code
     * @return the unit
     * @throws IllegalArgumentException if there is none
     */
    public GridUnit get(GridCode code) {
        return preorder[at(code)];
    }

    /**
     * The unit above.
     *
     * @param code a unit
     * @return its parent, empty for a root
     * @throws IllegalArgumentException if there is no such unit
     */
    public Optional<GridUnit> parent(GridCode code) {
        int above = parent[at(code)];
        return above < 0 ? Optional.empty() : Optional.of(preorder[above]);
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
        for (int below = at + 1; below < end[at]; below = end[below]) {
            children.add(preorder[below]);
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
        for (int at = at(code); at >= 0; at = parent[at]) {
            path.add(preorder[at]);
        }
        Collections.reverse(path);
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
        int above = at(upper);
        int below = at(lower);
        return above <= below && below < end[above];
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
        int target = at(other);
        for (int at = at(one); at >= 0; at = parent[at]) {
            if (at <= target && target < end[at]) {
                return Optional.of(preorder[at]);
            }
        }
        return Optional.empty();
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
        return units().subList(at, end[at]);
    }

    /** {@return the units of the leaf kind, by preorder} */
    public List<GridUnit> leaves() {
        return units().stream()
                .filter(unit -> unit.kind().equals(scheme.leaf()))
                .toList();
    }

    private int at(GridCode code) {
        Integer at = index.get(code);
        if (at == null) {
            throw new IllegalArgumentException("Unknown unit '" + code + "'. Maybe it was left out by a finding");
        }
        return at;
    }
}
