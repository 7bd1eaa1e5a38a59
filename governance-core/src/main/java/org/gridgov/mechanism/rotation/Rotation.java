package org.gridgov.mechanism.rotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.gridgov.basics.Require;
import org.gridgov.organisation.OrgId;

/**
 * Deals the lead to members, period by period (轮值主角).
 *
 * <p>Who led least leads next; among equals who waited longest, and at the start the identifier decides. So in any
 * stretch of as many periods as there are members each leads once, and counts differ by at most one. {@link RotationBook}
 * deals by the same rule while members come, go, swap and stay away. Thread-safe; O(periods × log members).
 *
 * <p>Source: rotating lead, seed paragraph 2; R1, R2 and R6, {@code INVARIANTS}. The length of a period is open.
 */
public final class Rotation {
    private Rotation() {}

    /**
     * Deals turns.
     *
     * @param members who takes part, in any order
     * @param periods how many periods, at least 0
     * @return one turn per period, same order
     * @throws IllegalArgumentException if there are no members or the number of periods is negative
     */
    public static List<Turn> deal(Collection<OrgId> members, int periods) {
        Require.between("The number of periods", periods, 0, 1_000_000);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("A rotation must have members, but has none");
        }
        return deal(order(members), 0, periods, (member, period) -> true);
    }

    static TurnOrder order(Collection<OrgId> members) {
        TurnOrder order = new TurnOrder();
        new TreeSet<>(members).forEach(member -> order.join(member, other -> true));
        return order;
    }

    /** Deals on from an order, which is changed; periods in which nobody is present have no turn. */
    static List<Turn> deal(TurnOrder order, int first, int periods, BiPredicate<OrgId, Integer> present) {
        List<Turn> turns = new ArrayList<>();
        for (int at = first; at < first + periods; at++) {
            int period = at;
            Optional<OrgId> lead = order.next(member -> present.test(member, period));
            if (lead.isPresent()) {
                order.led(lead.get());
                Optional<OrgId> deputy =
                        order.next(member -> !member.equals(lead.get()) && present.test(member, period));
                turns.add(new Turn(period, lead.get(), deputy.orElse(null)));
            }
        }
        return turns;
    }
}
