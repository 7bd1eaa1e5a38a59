package org.gridgov.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridgov.decision.Mode;
import org.gridgov.lists.Urgency;
import org.junit.jupiter.api.Test;

/** Walk-ins that are answered at once, by last week's prices or first come, against the best plan in hindsight. */
class WalkInBenchmark {
    private static final int RESOURCES = 100;
    private static final int NEEDS = 2_000;
    private static final int CANDIDATES = 8;
    private static final int SIDE_METRES = 20_000;
    private static final int WEEKS = 4;

    private final Random dice = new Random(3);
    private final double[] x = dice.doubles(RESOURCES).toArray();
    private final double[] y = dice.doubles(RESOURCES).toArray();
    private final String[] ids =
            IntStream.range(0, RESOURCES).mapToObj(WalkInBenchmark::id).toArray(String[]::new);

    private record WalkIn(Urgency tier, List<Link> links) {}

    @Test
    void lastWeeksPricesAgainstFirstComeAndHindsight() {
        System.out.println("| mode | capacity of needs | by last week's prices | first come |");
        System.out.println("|---|---|---|---|");
        for (Mode mode : List.of(Mode.WELFARE, Mode.STRICT_TIERS)) {
            for (int percent : new int[] {50, 70, 90}) {
                row(mode, percent);
            }
        }
    }

    private void row(Mode mode, int percent) {
        double byPrices = 0;
        double firstCome = 0;
        Solution earlier = Allocator.solve(market(week(), percent), Settings.of(mode));
        for (int i = 0; i < WEEKS; i++) {
            List<WalkIn> walkIns = week();
            Market market = market(walkIns, percent);
            Solution best = Allocator.solve(market, Settings.of(mode));
            double hindsight = worth(best);
            byPrices += answered(walkIns, BidPrices.of(earlier)) / hindsight;
            firstCome += firstCome(walkIns, market) / hindsight;
            earlier = best;
        }
        assertThat(byPrices).isLessThanOrEqualTo(WEEKS);
        System.out.println("| " + mode + " | " + percent + " % | " + share(byPrices) + " | " + share(firstCome) + " |");
    }

    private static String share(double sum) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * sum / WEEKS);
    }

    /** Needs at random places, a tenth urgent and three tenths of the second tier. */
    private List<WalkIn> week() {
        List<WalkIn> week = new ArrayList<>();
        for (int i = 0; i < NEEDS; i++) {
            double atX = dice.nextDouble();
            double atY = dice.nextDouble();
            int draw = dice.nextInt(10);
            Urgency tier = draw == 0 ? Urgency.URGENT : draw < 4 ? Urgency.PRIORITY : Urgency.ROUTINE;
            List<Link> links = IntStream.range(0, RESOURCES)
                    .mapToObj(s -> new Link(ids[s], 0, (int) (SIDE_METRES * Math.hypot(atX - x[s], atY - y[s]))))
                    .sorted(Comparator.comparing(Link::metres))
                    .limit(CANDIDATES)
                    .toList();
            week.add(new WalkIn(tier, links));
        }
        return week;
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "R%04d", number);
    }

    private static Market market(List<WalkIn> week, int percent) {
        List<Demand> demands = IntStream.range(0, week.size())
                .mapToObj(i -> new Demand(
                        String.format(Locale.ROOT, "N%06d", i), 1, week.get(i).tier()))
                .toList();
        int capacity = NEEDS * percent / 100 / RESOURCES;
        List<Supply> supplies = IntStream.range(0, RESOURCES)
                .mapToObj(s -> new Supply(id(s), capacity))
                .toList();
        MarketBuilder builder = Market.of(new Problem(demands, supplies));
        for (int i = 0; i < week.size(); i++) {
            for (Link link : week.get(i).links()) {
                builder.pair(i, Integer.parseInt(link.other().substring(1)), link.points(), link.metres());
            }
        }
        return builder.build();
    }

    /** A tier is worth as much as {@link Mode#WELFARE} says, also where tiers are strict. */
    private static long worth(Urgency tier, long utility) {
        return tier.rank() * Goals.WELFARE_RANK + utility;
    }

    private static double worth(Solution solution) {
        Market market = solution.market();
        long worth = 0;
        for (int d = 0; d < market.subjects(); d++) {
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                worth += solution.units(pair) * worth(market.tier(d), market.utility(pair));
            }
        }
        return worth;
    }

    private static double answered(List<WalkIn> walkIns, BidPrices prices) {
        long worth = 0;
        for (WalkIn walkIn : walkIns) {
            String candidate = prices.offer(walkIn.tier(), walkIn.links()).orElse("");
            worth += walkIn.links().stream()
                    .filter(link -> link.other().equals(candidate))
                    .mapToLong(link -> worth(walkIn.tier(), link.utility()))
                    .sum();
        }
        return worth;
    }

    /** Each takes the nearest that has room. */
    private static double firstCome(List<WalkIn> walkIns, Market market) {
        long[] free = new long[RESOURCES];
        Arrays.setAll(free, s -> market.supply(s).amount());
        long worth = 0;
        for (WalkIn walkIn : walkIns) {
            for (Link link : walkIn.links()) {
                int s = market.candidate(link.other());
                if (free[s] > 0) {
                    free[s]--;
                    worth += worth(walkIn.tier(), link.utility());
                    break;
                }
            }
        }
        return worth;
    }
}
