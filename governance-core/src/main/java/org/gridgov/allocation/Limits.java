package org.gridgov.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The quotas of a market and, where evenness counts, its groups: all that limits or steers several sides together.
 *
 * <p>Groups come behind the quotas. Numbers are those that can be reached: no more than all members ask for or can give.
 * Immutable.
 */
final class Limits {
    private final List<Quota> all;
    private final int quotas;
    private final Members members;
    private final long[] whole;

    Limits(Market market, boolean hasGroups) {
        List<Quota> list = new ArrayList<>(market.quotas());
        quotas = list.size();
        if (hasGroups) {
            SortedMap<String, List<String>> groups = new TreeMap<>();
            for (int d = 0; d < market.subjects(); d++) {
                groups.computeIfAbsent(market.demand(d).group(), key -> new ArrayList<>())
                        .add(market.demand(d).subject());
            }
            groups.forEach((name, own) -> list.add(Quota.mostOfSubjects(name, own, Quota.NO_LIMIT)));
        }
        all = List.copyOf(list);
        members = hasGroups ? new Members(all, market) : market.members();
        whole = new long[all.size()];
        for (int i = 0; i < whole.length; i++) {
            for (int member : members.of(i)) {
                whole[i] += all.get(i).ofSubjects()
                        ? market.demand(member).amount()
                        : market.supply(member).amount();
            }
        }
    }

    int count() {
        return all.size();
    }

    Members members() {
        return members;
    }

    String name(int limit) {
        return all.get(limit).name();
    }

    boolean isOfSubjects(int limit) {
        return all.get(limit).ofSubjects();
    }

    boolean isGroup(int limit) {
        return limit >= quotas;
    }

    /** What all members ask for or can give. */
    long whole(int limit) {
        return whole[limit];
    }

    long most(int limit) {
        return Math.min(all.get(limit).most(), whole[limit]);
    }

    long least(int limit) {
        return Math.min(all.get(limit).least(), most(limit));
    }
}
