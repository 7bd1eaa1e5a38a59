package org.gridgov.merging.collect;

import org.gridgov.grid.Atom;

/**
 * How many there are of whom something is asked.
 *
 * <p>Source: results, {@code INVARIANTS}: every figure has a denominator.
 */
@FunctionalInterface
public interface Subjects {
    /**
     * Counts the subjects of an atom.
     *
     * @param atom the atom
     * @param kind the kind of subject
     * @return how many there are, at least 0
     */
    long count(Atom atom, SubjectKind kind);

    /**
     * What is known without asking further: an atom's households, and one building each.
     *
     * @param residentsPerHousehold how many people stand for a household, at least 0
     * @return the counts; organisations count 0
     */
    static Subjects ofAtoms(int residentsPerHousehold) {
        return (atom, kind) -> switch (kind) {
            case HOUSEHOLD -> atom.households();
            case RESIDENT -> (long) atom.households() * residentsPerHousehold;
            case BUILDING -> 1;
            case ORGANISATION -> 0;
        };
    }
}
