package org.gridgov.grid;

import java.util.List;
import java.util.Set;
import org.gridgov.basics.Require;

/**
 * The kinds of unit of a territory, from the root down to the leaf (网格体系).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: grid hierarchy, seed paragraph 1.
 *
 * @param kinds the kinds in order, 1 to 60, each once
 */
public record Scheme(List<UnitKind> kinds) {
    private static final int MOST_KINDS = 60;

    /**
     * Checks the kinds.
     *
     * @throws IllegalArgumentException if there is none, one stands twice, or there are more than 60
     */
    public Scheme {
        kinds = List.copyOf(kinds);
        Require.between("The number of kinds of a scheme", kinds.size(), 0, MOST_KINDS);
        if (kinds.isEmpty() || Set.copyOf(kinds).size() != kinds.size()) {
            throw new IllegalArgumentException("A scheme must name each kind once, from root to leaf, but is " + kinds);
        }
    }

    /**
     * The level of a kind.
     *
     * @param kind the kind
     * @return its level, the root's being 0; -1 if the scheme does not have it
     */
    public int level(UnitKind kind) {
        return kinds.indexOf(kind);
    }

    /** {@return the kind of the leaves} */
    public UnitKind leaf() {
        return kinds.get(kinds.size() - 1);
    }
}
