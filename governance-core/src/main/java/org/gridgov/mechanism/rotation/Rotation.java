package org.gridgov.mechanism.rotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridgov.basics.Require;
import org.gridgov.organisation.OrgId;

/**
 * Deals the lead to members, period by period (轮值主角).
 *
 * <p>Who led least leads next; among equals who waited longest, then the identifier decides. So in any stretch of as
 * many periods as there are members each leads once, and counts differ by at most one. Thread-safe; O(periods ×
 * members).
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
        Map<OrgId, Integer> lastLed = new TreeMap<>();
        Map<OrgId, Integer> count = new TreeMap<>();
        for (OrgId member : members) {
            lastLed.put(member, -1);
            count.put(member, 0);
        }
        List<OrgId> leads = new ArrayList<>();
        for (int period = 0; period <= periods; period++) {
            OrgId next = null;
            for (OrgId member : count.keySet()) {
                if (next == null || order(member, count, lastLed) < order(next, count, lastLed)) {
                    next = member;
                }
            }
            if (next != null) {
                leads.add(next);
                lastLed.put(next, period);
                count.merge(next, 1, Integer::sum);
            }
        }
        List<Turn> turns = new ArrayList<>();
        for (int period = 0; period < periods; period++) {
            turns.add(new Turn(period, leads.get(period), count.size() == 1 ? null : leads.get(period + 1)));
        }
        return List.copyOf(turns);
    }

    private static long order(OrgId member, Map<OrgId, Integer> count, Map<OrgId, Integer> lastLed) {
        return count.getOrDefault(member, 0) * 10_000_000L + lastLed.getOrDefault(member, -1);
    }
}
