package org.gridgov.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridgov.lists.Urgency;

/** Small random markets with needs of every serving, and the best plan of all, found by trying every plan. */
record WholeWorld(Market market, Map<String, Serving> servings) {
    static final int SPLIT = 1;
    static final int WHOLE = 2;
    static final int BOTH = 3;

    /** The same world whatever the order in which it is put together. */
    static WholeWorld of(long seed, int kinds, int mostSubjects, int mostCandidates, Random order) {
        Random dice = new Random(seed);
        int subjects = 1 + dice.nextInt(mostSubjects);
        int candidates = 1 + dice.nextInt(mostCandidates);
        List<Demand> demands = new ArrayList<>();
        List<Supply> supplies = new ArrayList<>();
        List<Map.Entry<String, Serving>> entries = new ArrayList<>();
        for (int d = 0; d < subjects; d++) {
            boolean isSplit = kinds == SPLIT || (kinds == BOTH && dice.nextBoolean());
            int parts = isSplit ? 0 : 1 + dice.nextInt(2);
            Urgency tier = List.of(Urgency.values()).get(dice.nextInt(3));
            String id = "N" + (char) ('a' + d);
            demands.add(new Demand(id, dice.nextInt(4) * (long) Math.max(1, parts), tier));
            entries.add(Map.entry(id, new Serving(parts)));
        }
        for (int s = 0; s < candidates; s++) {
            supplies.add(new Supply("R" + (char) ('a' + s), dice.nextInt(6)));
        }
        List<int[]> pairs = new ArrayList<>();
        for (int d = 0; d < subjects; d++) {
            for (int s = 0; s < candidates; s++) {
                if (dice.nextInt(5) > 0) {
                    pairs.add(new int[] {d, s, dice.nextInt(3) - 1, dice.nextInt(100) - 1});
                }
            }
        }
        for (List<?> list : List.of(demands, supplies, entries, pairs)) {
            Collections.shuffle(list, order);
        }
        MarketBuilder builder = Market.of(new Problem(demands, supplies));
        pairs.forEach(pair -> builder.pair(pair[0], pair[1], pair[2], pair[3]));
        Map<String, Serving> servings = new LinkedHashMap<>();
        entries.forEach(entry -> servings.put(entry.getKey(), entry.getValue()));
        return new WholeWorld(builder.build(), servings);
    }

    static WholeWorld of(long seed, int kinds, int mostSubjects, int mostCandidates) {
        return of(seed, kinds, mostSubjects, mostCandidates, new Random(1));
    }

    int parts(int d) {
        Serving serving = servings.get(market.demand(d).subject());
        return serving == null ? 0 : serving.parts();
    }

    /** Units served of each tier, the first first, then points and metres. */
    long[] value(int[] units) {
        long[] value = new long[4];
        for (int d = 0; d < market.subjects(); d++) {
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                value[Urgency.TIERS - market.demand(d).tier().rank()] += units[pair];
                value[3] += units[pair] * market.utility(pair);
            }
        }
        return value;
    }

    static int[] units(WholeSolution solution) {
        int[] units = new int[solution.market().pairs()];
        Arrays.setAll(units, solution::units);
        return units;
    }

    long[] best() {
        int[] room = new int[market.candidates()];
        Arrays.setAll(room, s -> (int) market.supply(s).amount());
        long[][] best = {new long[4]};
        go(0, 0, 0, 0, room, new int[market.pairs()], best);
        return best[0];
    }

    private void go(int d, int pair, int taken, int chosen, int[] room, int[] units, long[][] best) {
        if (d == market.subjects()) {
            long[] value = value(units);
            if (Arrays.compare(value, best[0]) > 0) {
                best[0] = value;
            }
            return;
        }
        int amount = (int) market.demand(d).amount();
        int parts = parts(d);
        if (pair == market.firstPair(d + 1)) {
            if (parts == 0 || chosen == 0 || chosen == parts) {
                go(d + 1, pair, 0, 0, room, units, best);
            }
            return;
        }
        int s = market.candidate(pair);
        int least = parts == 0 ? 1 : amount / parts;
        int most = parts == 0 ? Math.min(amount - taken, room[s]) : Math.min(least, room[s]);
        go(d, pair + 1, taken, chosen, room, units, best);
        for (int give = Math.max(1, least); give <= most; give++) {
            room[s] -= give;
            units[pair] = give;
            go(d, pair + 1, taken + give, chosen + 1, room, units, best);
            units[pair] = 0;
            room[s] += give;
        }
    }
}
