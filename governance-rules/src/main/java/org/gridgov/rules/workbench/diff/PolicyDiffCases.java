package org.gridgov.rules.workbench.diff;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.gridgov.basics.Sets;
import org.gridgov.rules.check.space.Outcome;

/**
 * What changes for cases at hand from one version of a pack to another.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: {@code diff --cases}, {@code POLICY}: gains and losses by case, grid and cause.
 *
 * @param all all cases, counted
 * @param byGroup the cases of each group, counted
 * @param byRule the cases that the edit of each rule explains, counted: taken back alone, it would give them their verdict
 *     or, if only points change, their points back; a case that several edits explain counts for each, and one that none
 *     explains alone for the empty name
 * @param moves the cases that are decided differently, in the order given
 */
public record PolicyDiffCases(
        Tally all, SortedMap<String, Tally> byGroup, SortedMap<String, Tally> byRule, List<Move> moves) {
    /** Copies the parts. */
    public PolicyDiffCases {
        Objects.requireNonNull(all, "all");
        byGroup = Collections.unmodifiableSortedMap(new TreeMap<>(byGroup));
        byRule = Collections.unmodifiableSortedMap(new TreeMap<>(byRule));
        moves = List.copyOf(moves);
    }

    /**
     * How many cases change, and how.
     *
     * @param gained not eligible before, eligible after
     * @param lost eligible before, not eligible after
     * @param morePoints eligible both times, with more points after
     * @param fewerPoints eligible both times, with fewer points after
     * @param same decided in the same way; 0 where only changed cases are counted
     */
    public record Tally(int gained, int lost, int morePoints, int fewerPoints, int same) {
        /** No case. */
        public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

        /**
         * Counts one more case.
         *
         * @param before what it got
         * @param after what it gets
         * @return the new numbers
         */
        public Tally and(Outcome before, Outcome after) {
            if (before.equals(after)) {
                return new Tally(gained, lost, morePoints, fewerPoints, same + 1);
            }
            if (before.eligible() != after.eligible()) {
                return after.eligible()
                        ? new Tally(gained + 1, lost, morePoints, fewerPoints, same)
                        : new Tally(gained, lost + 1, morePoints, fewerPoints, same);
            }
            return after.points() > before.points()
                    ? new Tally(gained, lost, morePoints + 1, fewerPoints, same)
                    : new Tally(gained, lost, morePoints, fewerPoints + 1, same);
        }
    }

    /**
     * A case that is decided differently.
     *
     * @param subject what is to be served
     * @param candidate who or what could serve it
     * @param group the group that it counts for
     * @param before what it got
     * @param after what it gets
     * @param undone the rules of which each one's edit, if it alone were taken back, would give the case its verdict or, if
     *     only points change, its points back
     */
    public record Move(
            String subject, String candidate, String group, Outcome before, Outcome after, SortedSet<String> undone) {
        /** Copies the rules. */
        public Move {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(candidate, "candidate");
            Objects.requireNonNull(group, "group");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            undone = Sets.sorted(undone);
        }
    }
}
