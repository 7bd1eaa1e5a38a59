package org.gridgov.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Consumer;

/** Random two-sided markets and slow, plain ways to solve them. */
final class Markets {
    private Markets() {}

    /** A market with keys drawn from {@code 0 .. levels - 1}, or all different if levels is 0. */
    static TwoSidedMarket random(Random dice, int demands, int supplies, int maxEdges, int maxUnits, int levels) {
        List<int[]> pairs = new ArrayList<>();
        for (int d = 0; d < demands; d++) {
            for (int s = 0; s < supplies; s++) {
                pairs.add(new int[] {d, s});
            }
        }
        Collections.shuffle(pairs, dice);
        List<int[]> edges = new ArrayList<>(pairs.subList(0, Math.min(maxEdges, pairs.size())));
        List<int[]> order = new ArrayList<>(edges);
        edges.sort(Comparator.comparingInt(pair -> pair[0]));
        int[] first = new int[demands + 1];
        int[] supplyOf = new int[edges.size()];
        long[] demandKey = new long[edges.size()];
        long[] supplyKey = new long[edges.size()];
        for (int e = 0; e < edges.size(); e++) {
            first[edges.get(e)[0] + 1]++;
            supplyOf[e] = edges.get(e)[1];
            demandKey[e] = levels == 0 ? order.indexOf(edges.get(e)) : dice.nextInt(levels);
            supplyKey[e] = levels == 0 ? (order.indexOf(edges.get(e)) * 37L + 11) % 101 : dice.nextInt(levels);
        }
        for (int d = 0; d < demands; d++) {
            first[d + 1] += first[d];
        }
        return TwoSidedMarket.of(
                first,
                supplyOf,
                numbers(dice, demands, maxUnits),
                numbers(dice, supplies, maxUnits),
                demandKey,
                supplyKey);
    }

    private static int[] numbers(Random dice, int count, int max) {
        return dice.ints(count, 0, max + 1).toArray();
    }

    /** Every assignment within the limits, one after the other, in the same array. */
    static void all(TwoSidedMarket market, Consumer<int[]> reader) {
        all(market, reader, new int[market.edges()], 0, market.amount.clone(), market.capacity.clone());
    }

    private static void all(
            TwoSidedMarket market, Consumer<int[]> reader, int[] units, int e, int[] wanted, int[] room) {
        if (e == units.length) {
            reader.accept(units);
            return;
        }
        int d = Edges.demandOf(market.first)[e];
        int s = market.supplyOf[e];
        int most = Math.min(wanted[d], room[s]);
        for (int block = 0; block <= most; block++) {
            units[e] = block;
            wanted[d] -= block;
            room[s] -= block;
            all(market, reader, units, e + 1, wanted, room);
            wanted[d] += block;
            room[s] += block;
        }
        units[e] = 0;
    }

    static long size(int[] units) {
        long size = 0;
        for (int block : units) {
            size += block;
        }
        return size;
    }

    /** Gale and Shapley with an object for each unit of a demand and a queue of held units for each supply. */
    static int[] unitByUnit(TwoSidedMarket market) {
        List<PriorityQueue<Offer>> held = new ArrayList<>();
        for (int s = 0; s < market.supplies(); s++) {
            held.add(new PriorityQueue<>(Comparator.comparingLong(offer -> market.supplyKey[offer.edge])));
        }
        Deque<Unit> idle = new ArrayDeque<>();
        for (int d = 0; d < market.demands(); d++) {
            List<Integer> list = new ArrayList<>();
            for (int e = market.first[d]; e < market.first[d + 1]; e++) {
                list.add(e);
            }
            list.sort(Comparator.<Integer>comparingLong(e -> market.demandKey[e])
                    .reversed()
                    .thenComparing(e -> e));
            for (int i = 0; i < market.amount[d]; i++) {
                idle.add(new Unit(list));
            }
        }
        while (!idle.isEmpty()) {
            Unit unit = idle.remove();
            if (unit.asked < unit.list.size()) {
                int edge = unit.list.get(unit.asked++);
                PriorityQueue<Offer> seats = held.get(market.supplyOf[edge]);
                seats.add(new Offer(unit, edge));
                if (seats.size() > market.capacity[market.supplyOf[edge]]) {
                    idle.add(seats.remove().unit);
                }
            }
        }
        int[] units = new int[market.edges()];
        held.forEach(seats -> seats.forEach(offer -> units[offer.edge]++));
        return units;
    }

    private record Offer(Unit unit, int edge) {}

    private static final class Unit {
        private final List<Integer> list;
        private int asked;

        private Unit(List<Integer> list) {
            this.list = list;
        }
    }
}
