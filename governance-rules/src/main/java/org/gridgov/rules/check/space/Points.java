package org.gridgov.rules.check.space;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A number for each case of a {@link Space}, such as the points that some rules give together.
 *
 * <p>Immutable; as thread-safe as its space, that is not. Adding costs at most the product of the sizes of both diagrams,
 * which grow with the number of different sums.
 *
 * <p>Source: exact difference, {@code POLICY}.
 */
public final class Points {
    private final Space space;
    private final int root;

    private Points(Space space, int root) {
        this.space = space;
        this.root = root;
    }

    /**
     * The number 0 for every case.
     *
     * @param space the space
     * @return the zeros
     */
    public static Points none(Space space) {
        return new Points(space, Nodes.NO);
    }

    /**
     * Adds a number in some cases.
     *
     * @param region the cases
     * @param number what to add there
     * @return the sums
     * @throws SpaceLimitException if the allowed steps are used up
     */
    public Points plus(Region region, int number) {
        int mask = space.root(region);
        return new Points(space, space.guarded(() -> {
            Diagrams diagrams = space.diagrams();
            int more = diagrams.apply(Diagrams.Op.AND, mask, space.nodes().end(number));
            return diagrams.apply(Diagrams.Op.PLUS, root, more);
        }));
    }

    /**
     * Keeps the numbers of some cases.
     *
     * @param region the cases
     * @return the numbers there, and 0 elsewhere
     * @throws SpaceLimitException if the allowed steps are used up
     */
    public Points within(Region region) {
        int mask = space.root(region);
        return new Points(space, space.guarded(() -> space.diagrams().apply(Diagrams.Op.AND, mask, root)));
    }

    /** {@return whether every case has 0} */
    public boolean isZero() {
        return root == Nodes.NO;
    }

    /** {@return every number that some case has, ascending} */
    public SortedSet<Integer> numbers() {
        Nodes nodes = space.nodes();
        SortedSet<Integer> found = new TreeSet<>();
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        open.push(root);
        seen.set(root);
        while (!open.isEmpty()) {
            int node = open.pop();
            if (nodes.isEnd(node)) {
                found.add(nodes.number(node));
                continue;
            }
            for (int i = 0; i < nodes.answers(nodes.level(node)); i++) {
                int child = nodes.child(node, i);
                if (!seen.get(child)) {
                    seen.set(child);
                    open.push(child);
                }
            }
        }
        return found;
    }

    /**
     * The cases that have a number.
     *
     * @param number the number
     * @return the cases
     * @throws SpaceLimitException if the allowed steps are used up
     */
    public Region where(int number) {
        return new Region(
                space,
                space.guarded(() -> space.diagrams()
                        .apply(Diagrams.Op.EQUAL, root, space.nodes().end(number))));
    }

    /**
     * The cases in which two numbers are equal.
     *
     * @param other other numbers for the same space
     * @return the cases
     * @throws SpaceLimitException if the allowed steps are used up
     */
    public Region equal(Points other) {
        if (other.space != space) {
            throw new IllegalArgumentException("Both numbers must be of one space, but are of two");
        }
        return new Region(space, space.guarded(() -> space.diagrams().apply(Diagrams.Op.EQUAL, root, other.root)));
    }
}
