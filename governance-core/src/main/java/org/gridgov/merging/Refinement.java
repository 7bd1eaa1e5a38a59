package org.gridgov.merging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.gridgov.basics.Sets;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;

/**
 * A division of atoms into pieces on which all nets agree (公共细分).
 *
 * <p>It starts as one piece and is cut by one net after the other; two atoms stay together if every net puts them into
 * the same cells. Laying two divisions over one another is commutative, associative and idempotent. Pieces are numbered
 * by their first atom, so equal divisions are equal. Immutable, thread-safe; every cut is O(atoms).
 *
 * <pre>{@code
 * Refinement.of(atoms).by(partyBuilding).by(civilAffairs).pieces(); // the finest grids that lose nothing
 * }</pre>
 *
 * <p>Source: M5, {@code INVARIANTS}; refinement of set partitions.
 */
public final class Refinement {
    private final List<AtomId> atoms;
    private final int[] pieceOf;
    private final int count;

    private Refinement(List<AtomId> atoms, int[] pieceOf, int count) {
        this.atoms = atoms;
        this.pieceOf = pieceOf;
        this.count = count;
    }

    /**
     * All atoms as one piece.
     *
     * @param atoms the atoms, in any order, each counted once
     * @return the coarsest division; one without pieces if there is no atom
     */
    public static Refinement of(Collection<AtomId> atoms) {
        List<AtomId> sorted = List.copyOf(new TreeSet<>(atoms));
        return new Refinement(sorted, new int[sorted.size()], sorted.isEmpty() ? 0 : 1);
    }

    /**
     * Cuts every piece by a net: atoms that lie in the same cells stay together, those that it leaves out too.
     *
     * @param net the net, partial or overlapping; what it covers beyond the atoms plays no part
     * @return the finer division
     */
    public Refinement by(Net net) {
        SortedMap<AtomId, SortedSet<GridCode>> cells = net.cellsByAtom();
        SortedSet<GridCode> none = Collections.emptySortedSet();
        return by(atom -> cells.getOrDefault(atom, none));
    }

    /**
     * Cuts every piece by a label: atoms with equal labels stay together.
     *
     * @param labelOf the label of an atom, with an equality of its own
     * @return the finer division
     */
    public Refinement by(Function<AtomId, ?> labelOf) {
        Map<Label, Integer> numbers = new HashMap<>();
        int[] finer = new int[pieceOf.length];
        for (int i = 0; i < finer.length; i++) {
            Label label = new Label(pieceOf[i], labelOf.apply(atoms.get(i)));
            finer[i] = numbers.computeIfAbsent(label, fresh -> numbers.size());
        }
        return new Refinement(atoms, finer, numbers.size());
    }

    /**
     * Lays another division of the same atoms over this one.
     *
     * @param other the other division
     * @return their common refinement: two atoms stay together if both keep them together
     * @throws IllegalArgumentException if the atoms are not the same
     */
    public Refinement with(Refinement other) {
        if (!atoms.equals(other.atoms)) {
            throw new IllegalArgumentException("Two divisions must be of the same atoms, but one has " + atoms.size()
                    + " and the other " + other.atoms.size() + ", or others of them");
        }
        Map<AtomId, Integer> theirs = new HashMap<>();
        for (int i = 0; i < other.pieceOf.length; i++) {
            theirs.put(atoms.get(i), other.pieceOf[i]);
        }
        return by(theirs::get);
    }

    /**
     * Tells whether every piece lies inside one piece of another division.
     *
     * @param other a division of the same atoms
     * @return whether this is as fine as the other, or finer
     * @throws IllegalArgumentException if the atoms are not the same
     */
    public boolean isWithin(Refinement other) {
        return with(other).equals(this);
    }

    /** {@return how many pieces there are} */
    public int size() {
        return count;
    }

    /** {@return the atoms of each piece, pieces by their first atom} */
    public List<SortedSet<AtomId>> pieces() {
        List<List<AtomId>> pieces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pieces.add(new ArrayList<>());
        }
        for (int i = 0; i < pieceOf.length; i++) {
            pieces.get(pieceOf[i]).add(atoms.get(i));
        }
        return pieces.stream().map(Sets::sorted).toList();
    }

    private record Label(int piece, Object own) {}

    @Override
    public boolean equals(Object other) {
        return other instanceof Refinement refinement
                && atoms.equals(refinement.atoms)
                && Arrays.equals(pieceOf, refinement.pieceOf);
    }

    @Override
    public int hashCode() {
        return 31 * atoms.hashCode() + Arrays.hashCode(pieceOf);
    }

    @Override
    public String toString() {
        return pieces().toString();
    }
}
