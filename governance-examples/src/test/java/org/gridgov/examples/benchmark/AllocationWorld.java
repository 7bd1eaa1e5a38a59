package org.gridgov.examples.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridgov.allocation.Demand;
import org.gridgov.allocation.Market;
import org.gridgov.allocation.MarketBuilder;
import org.gridgov.allocation.Problem;
import org.gridgov.allocation.Supply;
import org.gridgov.lists.Urgency;

/**
 * Synthetic markets of any size: needs and resources of eight categories on a square, 20 candidates a need.
 *
 * <p>Capacity is a share of demand: below 1 it is scarce. One seed gives one market.
 */
final class AllocationWorld {
    /** Where needs stand and whom they can have. */
    enum Kind {
        /** In the middle of their micro-grid; the 20 nearest resources of the category. */
        CLASSES,
        /** Anywhere; the 20 nearest resources of the category. */
        GEOGRAPHIC,
        /** Any 20 resources at random distances. */
        UNIFORM
    }

    private static final int CATEGORIES = 8;
    private static final int CANDIDATES = 20;
    private static final int METRES = 15_000;

    private final Random dice;
    private final Kind kind;
    private final double[] x;
    private final double[] y;
    private final int[][] cells;
    private final int side;
    private final int micro;
    private final Map<Long, int[]> known = new HashMap<>();

    private AllocationWorld(Kind kind, int needs, int resources, long seed) {
        this.kind = kind;
        dice = new Random(seed);
        x = dice.doubles(resources).toArray();
        y = dice.doubles(resources).toArray();
        side = Math.max(1, (int) Math.sqrt(resources / (2.0 * CANDIDATES)));
        micro = Math.max(2, (int) Math.min(34, Math.sqrt(needs / 85.0)));
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < side * side * CATEGORIES; i++) {
            lists.add(new ArrayList<>());
        }
        for (int s = 0; s < resources; s++) {
            lists.get(cell(s % CATEGORIES, x[s], y[s])).add(s);
        }
        cells = lists.stream()
                .map(list -> list.stream().mapToInt(i -> i).toArray())
                .toArray(int[][]::new);
    }

    private int cell(int category, double atX, double atY) {
        return (category * side + (int) (atX * side)) * side + (int) (atY * side);
    }

    static Market market(Kind kind, int needs, int resources, double capacity, long seed) {
        return new AllocationWorld(kind, needs, resources, seed).market(needs, resources, capacity);
    }

    private Market market(int needs, int resources, double capacity) {
        List<Demand> demands = new ArrayList<>(needs);
        List<Supply> supplies = new ArrayList<>(resources);
        for (int d = 0; d < needs; d++) {
            Urgency tier = List.of(Urgency.values()).get(dice.nextInt(Urgency.TIERS));
            demands.add(new Demand(id('N', d), 1, tier, "G" + d % 50));
        }
        long total = (long) (needs * capacity);
        for (int s = 0; s < resources; s++) {
            supplies.add(new Supply(id('R', s), total / resources + (s < total % resources ? 1 : 0)));
        }
        MarketBuilder builder = Market.of(new Problem(demands, supplies)).room(needs * CANDIDATES);
        for (int d = 0; d < needs; d++) {
            if (kind == Kind.UNIFORM) {
                dice.ints(0, resources)
                        .distinct()
                        .limit(Math.min(CANDIDATES, resources))
                        .forEach(new Adder(builder, d)::random);
            } else {
                near(builder, d);
            }
        }
        return builder.build();
    }

    private record Adder(MarketBuilder builder, int need) {
        void random(int resource) {
            builder.pair(need, resource, (need + resource) % 4, (need * 7919 + resource * 104_729) & 0x3FFF);
        }
    }

    private void near(MarketBuilder builder, int need) {
        double atX = dice.nextDouble();
        double atY = dice.nextDouble();
        int category = dice.nextInt(CATEGORIES);
        int[] nearest;
        if (kind == Kind.CLASSES) {
            double middleX = (Math.floor(atX * micro) + 0.5) / micro;
            double middleY = (Math.floor(atY * micro) + 0.5) / micro;
            long key = (category * 1000L + (int) (atX * micro)) * 1000L + (int) (atY * micro);
            nearest = known.computeIfAbsent(key, ignored -> nearest(category, middleX, middleY));
            atX = middleX;
            atY = middleY;
        } else {
            nearest = nearest(category, atX, atY);
        }
        for (int s : nearest) {
            int metres = (int) (METRES * Math.min(1, Math.hypot(x[s] - atX, y[s] - atY) * 3));
            builder.pair(need, s, (s * 7 + category) % 4, metres);
        }
    }

    private int[] nearest(int category, double atX, double atY) {
        int[] found = new int[0];
        for (int reach = 1; reach <= side && found.length < CANDIDATES; reach++) {
            int[] own = new int[0];
            for (int i = Math.max(0, (int) (atX * side) - reach);
                    i <= Math.min(side - 1, (int) (atX * side) + reach);
                    i++) {
                for (int j = Math.max(0, (int) (atY * side) - reach);
                        j <= Math.min(side - 1, (int) (atY * side) + reach);
                        j++) {
                    int[] cell = cells[(category * side + i) * side + j];
                    int from = own.length;
                    own = Arrays.copyOf(own, from + cell.length);
                    System.arraycopy(cell, 0, own, from, cell.length);
                }
            }
            found = own;
        }
        return Arrays.stream(found)
                .boxed()
                .sorted(Comparator.comparingDouble(
                                (Integer s) -> (x[s] - atX) * (x[s] - atX) + (y[s] - atY) * (y[s] - atY))
                        .thenComparing(s -> s))
                .limit(CANDIDATES)
                .mapToInt(s -> s)
                .toArray();
    }

    /** Identifiers of one length, so that their natural order is that of numbers. */
    private static String id(char prefix, int number) {
        return prefix + String.valueOf(10_000_000 + number).substring(1);
    }
}
