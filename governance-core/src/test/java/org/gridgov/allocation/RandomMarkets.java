package org.gridgov.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridgov.lists.Urgency;

/** Small random markets with quotas, groups and standing plans; few different numbers, so that ties are common. */
final class RandomMarkets {
    private RandomMarkets() {}

    static Market of(Random dice, int mostSubjects, int mostCandidates, boolean hasQuotas, boolean hasStanding) {
        int subjects = 1 + dice.nextInt(mostSubjects);
        int candidates = 1 + dice.nextInt(mostCandidates);
        List<Demand> demands = new ArrayList<>();
        List<Supply> supplies = new ArrayList<>();
        for (int d = 0; d < subjects; d++) {
            Urgency tier = List.of(Urgency.values()).get(dice.nextInt(3));
            demands.add(new Demand("N" + (char) ('a' + d), dice.nextInt(3), tier, "G" + d * 2 / subjects));
        }
        for (int s = 0; s < candidates; s++) {
            supplies.add(new Supply("R" + (char) ('a' + s), dice.nextInt(4)));
        }
        List<Quota> quotas = new ArrayList<>();
        if (hasQuotas) {
            quotas.addAll(nested(dice, true, ids("N", subjects)));
            quotas.addAll(nested(dice, false, ids("R", candidates)));
        }
        MarketBuilder builder = Market.of(new Problem(demands, supplies, quotas));
        int pointKinds = 1 + dice.nextInt(4);
        int metreKinds = 1 + dice.nextInt(300);
        for (int d = 0; d < subjects; d++) {
            for (int s = 0; s < candidates; s++) {
                if (dice.nextInt(4) > 0) {
                    builder.pair(d, s, dice.nextInt(pointKinds) - 1, dice.nextInt(metreKinds) - 1);
                    if (hasStanding && dice.nextBoolean()) {
                        builder.kept(dice.nextInt(3));
                    }
                }
            }
        }
        return builder.build();
    }

    private static List<String> ids(String prefix, int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(prefix + (char) ('a' + i));
        }
        return ids;
    }

    /** One quota over the first members, maybe one over some of those, maybe one over the rest; groups stay whole. */
    private static List<Quota> nested(Random dice, boolean ofSubjects, List<String> ids) {
        List<Quota> quotas = new ArrayList<>();
        int cut = (ids.size() + 1) / 2;
        String side = ofSubjects ? "subjects" : "candidates";
        if (dice.nextBoolean()) {
            quotas.add(quota(dice, side + " outer", ofSubjects, ids.subList(0, cut)));
            if (cut > 1 && dice.nextBoolean()) {
                quotas.add(quota(dice, side + " inner", ofSubjects, ids.subList(0, cut / 2)));
            }
        }
        if (cut < ids.size() && dice.nextBoolean()) {
            quotas.add(quota(dice, side + " rest", ofSubjects, ids.subList(cut, ids.size())));
        }
        if (dice.nextInt(3) == 0) {
            quotas.add(quota(dice, side + " all", ofSubjects, ids));
        }
        return quotas;
    }

    private static Quota quota(Random dice, String name, boolean ofSubjects, List<String> members) {
        long least = dice.nextInt(3) == 0 ? 1 + dice.nextInt(3) : 0;
        long most = dice.nextInt(3) == 0 ? Quota.NO_LIMIT : dice.nextInt(5);
        return new Quota(name, ofSubjects, members, least, most);
    }
}
