package org.gridgov.allocation;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.gridgov.basics.Require;

/**
 * A limit on what several subjects get, or on what several candidates give (份额上限、份额下限).
 *
 * <p>The most is always kept. The least is wished: where it can't be reached, a plan misses it by as little as possible.
 * Shares of one side must be nested or apart; two that overlap are refused by {@link Market}. Immutable, thread-safe.
 *
 * <p>Source: laminar maximum shares and soft minimum shares, {@code FACTS}, "Allocation and scheduling".
 *
 * @param name its name, such as a partner, grid or category
 * @param ofSubjects whether its members are subjects, and not candidates
 * @param members identifiers of its members, in natural order
 * @param least the units that it should have at least, 0 for no wish
 * @param most the units that it may have at most, {@link #NO_LIMIT} for any number
 */
public record Quota(String name, boolean ofSubjects, List<String> members, long least, long most) {
    /** The most of a share without a maximum. */
    public static final long NO_LIMIT = 1L << 40;

    /**
     * Sorts the members.
     *
     * @throws IllegalArgumentException if a number is negative or above {@link #NO_LIMIT}
     */
    public Quota {
        members = List.copyOf(new TreeSet<>(members));
        Require.between("The least of the share " + name, least, 0, NO_LIMIT);
        Require.between("The most of the share " + name, most, 0, NO_LIMIT);
    }

    /**
     * A maximum over subjects.
     *
     * @param name its name
     * @param members the subjects
     * @param most the units that they get at most together
     * @return the share
     */
    public static Quota mostOfSubjects(String name, Collection<String> members, long most) {
        return new Quota(name, true, List.copyOf(members), 0, most);
    }

    /**
     * A maximum over candidates.
     *
     * @param name its name
     * @param members the candidates
     * @param most the units that they give at most together
     * @return the share
     */
    public static Quota mostOfCandidates(String name, Collection<String> members, long most) {
        return new Quota(name, false, List.copyOf(members), 0, most);
    }

    /** {@return whether its least is above its most, so that it can't be reached whatever the plan} */
    public boolean isContradictory() {
        return least > most;
    }
}
