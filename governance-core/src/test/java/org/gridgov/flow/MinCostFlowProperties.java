package org.gridgov.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MinCostFlowProperties {
    /** A network whose root is its last node, with up to two further costs. */
    record Puzzle(FlowNetwork network, List<long[]> further) {
        int root() {
            return network.nodes() - 1;
        }
    }

    @Provide
    Arbitrary<Puzzle> small() {
        return Arbitraries.longs().between(0, 10_000_000).map(seed -> puzzle(new Random(seed), 2, 1));
    }

    @Provide
    Arbitrary<Puzzle> middle() {
        return Arbitraries.longs().between(0, 10_000_000).map(seed -> puzzle(new Random(seed), 25, 9));
    }

    /** Left nodes with supplies, right nodes, a few in between; arcs with and without limits; few costs, many ties. */
    private static Puzzle puzzle(Random dice, int most, int mostUnits) {
        int left = 1 + dice.nextInt(most);
        int right = 1 + dice.nextInt(most);
        int root = left + right;
        int costs = 1 + dice.nextInt(40);
        FlowNetwork network = new FlowNetwork(root + 1);
        for (int i = 0; i < left; i++) {
            network.setSupply(i, dice.nextInt(mostUnits + 1));
            network.addArc(i, root, FlowNetwork.UNLIMITED, dice.nextInt(costs));
            for (int j = 0; j < right; j++) {
                if (dice.nextInt(4) > 0) {
                    long room = dice.nextBoolean() ? FlowNetwork.UNLIMITED : dice.nextInt(mostUnits + 1);
                    network.addArc(i, left + j, room, dice.nextInt(costs) - costs);
                }
            }
            if (i > 0 && dice.nextInt(3) == 0) {
                network.addArc(i, i - 1, 1 + dice.nextInt(mostUnits), dice.nextInt(costs) - 2);
            }
        }
        for (int j = 0; j < right; j++) {
            network.addArc(left + j, root, dice.nextInt(mostUnits + 1), dice.nextInt(3));
        }
        List<long[]> further = new ArrayList<>();
        for (int goal = dice.nextInt(3); goal > 0; goal--) {
            further.add(dice.longs(network.arcs(), -3, 4).toArray());
        }
        return new Puzzle(network, further);
    }

    private static FlowResult solve(Puzzle puzzle) {
        return MinCostFlow.solve(puzzle.network(), puzzle.root(), puzzle.further(), () -> false);
    }

    @Property(tries = 1000)
    void a3TheCostEqualsThatOfShortestPaths(@ForAll("middle") Puzzle puzzle) {
        assertThat(solve(puzzle).cost()).isEqualTo(plain(puzzle.network(), puzzle.root()));
    }

    /** A source that gives each node its supply, and pays so much for each unit that all of it is sent. */
    private static long plain(FlowNetwork network, int root) {
        long pays = 1_000_000;
        FlowNetwork whole = new FlowNetwork(network.nodes() + 1);
        long units = 0;
        for (int node = 0; node < network.nodes(); node++) {
            whole.addArc(network.nodes(), node, network.supply(node), -pays);
            units += network.supply(node);
        }
        for (int arc = 0; arc < network.arcs(); arc++) {
            whole.addArc(
                    network.from(arc),
                    network.to(arc),
                    Math.min(FlowNetwork.MAX_CAPACITY, network.capacity(arc)),
                    network.cost(arc));
        }
        return PlainMinCostFlow.solve(whole, network.nodes(), root).cost() + units * pays;
    }

    @Property(tries = 1000)
    void a3AWarmStartWithOtherCostsEqualsOneFromScratch(@ForAll("middle") Puzzle puzzle, @ForAll Random dice) {
        FlowNetwork network = puzzle.network();
        FlowNetwork other = new FlowNetwork(network.nodes());
        List<long[]> costs = new ArrayList<>();
        costs.add(new long[network.arcs()]);
        for (int node = 0; node < network.nodes(); node++) {
            other.setSupply(node, network.supply(node));
        }
        for (int arc = 0; arc < network.arcs(); arc++) {
            boolean isSame = dice.nextBoolean() || network.cost(arc) >= 0;
            costs.get(0)[arc] = isSame ? network.cost(arc) : -dice.nextInt(30);
            other.addArc(network.from(arc), network.to(arc), network.capacity(arc), costs.get(0)[arc]);
        }
        List<long[]> further = new ArrayList<>();
        for (int goal = dice.nextInt(3); goal > 0; goal--) {
            further.add(dice.longs(network.arcs(), -3, 4).toArray());
        }
        costs.addAll(further);
        FlowResult before = solve(puzzle);
        long oldCost = before.cost();
        FlowResult warm = MinCostFlow.resolve(before, costs, () -> false);
        requireProof(new Puzzle(other, further), warm);
        FlowResult cold = MinCostFlow.solve(other, puzzle.root(), further, () -> false);
        for (long[] cost : costs) {
            assertThat(sum(cost, warm)).isEqualTo(sum(cost, cold));
        }
        assertThat(warm.cost()).isEqualTo(cold.cost());
        assertThat(before.cost()).isEqualTo(oldCost);
        assertThat(MinCostFlow.resolve(warm, costs, () -> false).pivots()).isZero();
    }

    private static long sum(long[] costs, FlowResult result) {
        long sum = 0;
        for (int arc = 0; arc < costs.length; arc++) {
            sum += costs[arc] * result.flow(arc);
        }
        return sum;
    }

    @Property(tries = 1000)
    void a3ThePricesProveTheFlowGoalByGoal(@ForAll("middle") Puzzle puzzle) {
        requireProof(puzzle, solve(puzzle));
    }

    private static void requireProof(Puzzle puzzle, FlowResult result) {
        FlowNetwork network = puzzle.network();
        long[] balance = new long[network.nodes()];
        for (int arc = 0; arc < network.arcs(); arc++) {
            long flow = result.flow(arc);
            assertThat(flow).isBetween(0L, (long) network.capacity(arc));
            balance[network.from(arc)] -= flow;
            balance[network.to(arc)] += flow;
            int sign = 0;
            for (int goal = 0; goal <= puzzle.further().size() && sign == 0; goal++) {
                long cost = goal == 0 ? network.cost(arc) : puzzle.further().get(goal - 1)[arc];
                sign = Long.signum(cost + result.price(goal, network.from(arc)) - result.price(goal, network.to(arc)));
            }
            if (flow < network.capacity(arc)) {
                assertThat(sign).isGreaterThanOrEqualTo(0);
            }
            if (flow > 0) {
                assertThat(sign).isLessThanOrEqualTo(0);
            }
        }
        for (int node = 0; node < puzzle.root(); node++) {
            assertThat(balance[node]).isEqualTo(-network.supply(node));
        }
        assertThat(result.price(puzzle.root())).isZero();
    }

    @Property(tries = 1000)
    void a3NoFlowIsBetterGoalByGoal(@ForAll("small") Puzzle puzzle) {
        FlowNetwork network = puzzle.network();
        int goals = puzzle.further().size() + 1;
        long[] own = new long[goals];
        FlowResult result = solve(puzzle);
        for (int arc = 0; arc < network.arcs(); arc++) {
            for (int goal = 0; goal < goals; goal++) {
                own[goal] += result.flow(arc) * cost(puzzle, goal, arc);
            }
        }
        long[] balance = new long[network.nodes()];
        for (int node = 0; node < network.nodes(); node++) {
            balance[node] = network.supply(node);
        }
        assertThat(best(puzzle, balance, 0, new long[goals], new long[0])).isEqualTo(own);
    }

    private static long cost(Puzzle puzzle, int goal, int arc) {
        return goal == 0 ? puzzle.network().cost(arc) : puzzle.further().get(goal - 1)[arc];
    }

    /** Tries every amount on every arc; arcs are few. */
    private static long[] best(Puzzle puzzle, long[] balance, int arc, long[] cost, long[] known) {
        FlowNetwork network = puzzle.network();
        if (arc == network.arcs()) {
            for (int node = 0; node < puzzle.root(); node++) {
                if (balance[node] != 0) {
                    return known;
                }
            }
            return known.length == 0 || Arrays.compare(cost, known) < 0 ? cost.clone() : known;
        }
        long most = Math.min(network.capacity(arc), 2);
        long[] found = known;
        for (int flow = 0; flow <= most; flow++) {
            add(puzzle, balance, arc, cost, flow);
            found = best(puzzle, balance, arc + 1, cost, found);
            add(puzzle, balance, arc, cost, -flow);
        }
        return found;
    }

    private static void add(Puzzle puzzle, long[] balance, int arc, long[] cost, int flow) {
        balance[puzzle.network().from(arc)] -= flow;
        balance[puzzle.network().to(arc)] += flow;
        for (int goal = 0; goal < cost.length; goal++) {
            cost[goal] += flow * cost(puzzle, goal, arc);
        }
    }
}
