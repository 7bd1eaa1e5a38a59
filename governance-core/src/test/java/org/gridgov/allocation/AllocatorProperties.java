package org.gridgov.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.basics.Facts;
import org.gridgov.basics.Ratio;
import org.gridgov.decision.Assignment;
import org.gridgov.decision.Certificate;
import org.gridgov.decision.Goal;
import org.gridgov.decision.Objective;
import org.gridgov.decision.Plan;
import org.gridgov.decision.PlanDiff;
import org.gridgov.decision.Prices;
import org.gridgov.decision.Unmet;
import org.gridgov.decision.UnmetCause;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.ResourceId;
import org.gridgov.lists.Urgency;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.Effect;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.MatchCase;
import org.gridgov.policy.PackVersion;
import org.gridgov.policy.Ruling;

class AllocatorProperties {
    private static final PackVersion PACK = new PackVersion("test", "1", "0".repeat(64), CaseKind.MATCH);

    record Market(List<Demand> demands, List<Supply> supplies, List<MatchCase> cases, List<Judgement> judgements) {
        Problem problem() {
            return new Problem(demands, supplies);
        }

        Plan plan() {
            return Allocator.allocate(problem(), cases, judgements, PACK);
        }

        String check(Plan plan) {
            return PlanChecker.check(plan, problem(), cases, judgements);
        }
    }

    private static Market market(Random dice, int most) {
        List<Demand> demands = new ArrayList<>();
        List<Supply> supplies = new ArrayList<>();
        List<MatchCase> cases = new ArrayList<>();
        List<Judgement> judgements = new ArrayList<>();
        int needs = 1 + dice.nextInt(most);
        int resources = 1 + dice.nextInt(most);
        for (int j = 0; j < resources; j++) {
            supplies.add(new Supply("R" + j, dice.nextInt(3)));
        }
        for (int i = 0; i < needs; i++) {
            demands.add(new Demand(
                    "N" + i, 1 + dice.nextInt(2), List.of(Urgency.values()).get(dice.nextInt(3))));
            for (int j = 0; j < resources; j++) {
                if (dice.nextInt(3) == 0) {
                    continue;
                }
                Map<String, Long> measures =
                        dice.nextBoolean() ? Map.of("distance", (long) dice.nextInt(900)) : Map.of();
                cases.add(
                        new MatchCase(NeedId.of("N" + i), ResourceId.of("R" + j), CaseFacts.of(Facts.NONE, measures)));
                List<Ruling> rulings = new ArrayList<>();
                if (dice.nextInt(4) > 0) {
                    rulings.add(new Ruling("q", Effect.QUALIFY, dice.nextInt(30) - 10, true));
                }
                if (dice.nextInt(5) == 0) {
                    rulings.add(new Ruling("f", Effect.FORBID, 0, dice.nextBoolean()));
                }
                judgements.add(Judgement.of(rulings, Facts.NONE));
            }
        }
        return new Market(demands, supplies, cases, judgements);
    }

    @Provide
    Arbitrary<Market> markets() {
        return Arbitraries.longs().between(0, 10_000_000).map(seed -> market(new Random(seed), 12));
    }

    @Provide
    Arbitrary<Market> smallMarkets() {
        return Arbitraries.longs().between(0, 10_000_000).map(seed -> market(new Random(seed), 3));
    }

    @Property(tries = 500)
    void a2ServedAndUnmetTogetherAreAllAndEveryRestHasItsReason(@ForAll("markets") Market market) {
        Plan plan = market.plan();
        for (Demand demand : market.demands()) {
            long served = plan.assignmentsOf(demand.subject()).stream()
                    .mapToLong(Assignment::amount)
                    .sum();
            long unmet = plan.unmet().stream()
                    .filter(rest -> rest.subject().equals(demand.subject()))
                    .mapToLong(Unmet::amount)
                    .sum();
            assertThat(served + unmet).isEqualTo(demand.amount());
        }
        for (Unmet rest : plan.unmet()) {
            boolean eligible = false;
            for (int i = 0; i < market.cases().size(); i++) {
                eligible |= market.cases().get(i).subject().equals(rest.subject())
                        && market.judgements().get(i).eligible();
            }
            assertThat(rest.cause() == UnmetCause.NO_CAPACITY).isEqualTo(eligible);
        }
    }

    @Property(tries = 500)
    void a3ThePlanIsProvenByItsCertificate(@ForAll("markets") Market market) {
        assertThat(market.check(market.plan())).isEmpty();
    }

    @Property(tries = 500)
    void a3TheCheckerRejectsAPlanWithALineTakenAway(@ForAll("markets") Market market) {
        Plan plan = market.plan();
        if (plan.assignments().isEmpty()) {
            return;
        }
        Assignment gone = plan.assignments().get(0);
        List<Assignment> rest = new ArrayList<>(plan.assignments());
        rest.remove(gone);
        List<Unmet> unmet = new ArrayList<>(plan.unmet());
        unmet.removeIf(line -> line.subject().equals(gone.subject()));
        long open = gone.amount()
                + plan.unmet().stream()
                        .filter(line -> line.subject().equals(gone.subject()))
                        .mapToLong(Unmet::amount)
                        .sum();
        unmet.add(new Unmet(gone.subject(), open, gone.tier(), UnmetCause.NO_CAPACITY, List.of()));
        assertThat(market.check(new Plan(PACK, plan.mode(), rest, unmet, plan.objective(), plan.certificate())))
                .isNotEmpty();
    }

    @Property(tries = 500)
    void a3TheCheckerRejectsPricesThatAreTooLow(@ForAll("markets") Market market) {
        Plan plan = market.plan();
        Certificate own = plan.certificate();
        if (own.goals().get(0).subjects().isEmpty()
                && own.goals().get(0).candidates().isEmpty()) {
            return;
        }
        Prices none = new Prices(Goal.TIERS, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        Certificate free = new Certificate(own.tierStep(), own.pointWorth(), List.of(none));
        assertThat(market.check(new Plan(PACK, plan.mode(), plan.assignments(), plan.unmet(), plan.objective(), free)))
                .isNotEmpty();
    }

    @Property(tries = 300)
    void a3TheCheckerRejectsAStepThatDoesNotOutweighPoints(@ForAll("markets") Market market) {
        Plan plan = market.plan();
        Certificate own = plan.certificate();
        Certificate flat = new Certificate(0, own.pointWorth(), own.goals());
        assertThat(market.check(new Plan(PACK, plan.mode(), plan.assignments(), plan.unmet(), plan.objective(), flat)))
                .isNotEmpty();
    }

    @Property(tries = 300)
    void a3TheCheckerRejectsAnObjectiveThatIsNotThePlans(@ForAll("markets") Market market) {
        Plan plan = market.plan();
        Objective own = plan.objective();
        Objective boast = new Objective(
                own.served(),
                own.points() + 1,
                own.metres(),
                own.leastGroup(),
                own.mostGroup(),
                own.envy(),
                own.missed(),
                own.kept());
        assertThat(market.check(
                        new Plan(PACK, plan.mode(), plan.assignments(), plan.unmet(), boast, plan.certificate())))
                .isNotEmpty();
    }

    @Property(tries = 100)
    void aHugeDemandIsServedAsFarAsSupplyGoes(@ForAll("markets") Market market) {
        List<Demand> huge = market.demands().stream()
                .map(demand -> new Demand(demand.subject(), 1_000_000_000L, demand.tier()))
                .toList();
        Market greedy = new Market(huge, market.supplies(), market.cases(), market.judgements());
        assertThat(greedy.check(greedy.plan())).isEmpty();
    }

    @Property(tries = 500)
    void a3HigherTiersAreServedAsIfLowerOnesDidNotExist(@ForAll("markets") Market market) {
        Plan plan = market.plan();
        for (Urgency last : List.of(Urgency.URGENT, Urgency.PRIORITY)) {
            List<Demand> upper = market.demands().stream()
                    .filter(demand -> demand.tier().compareTo(last) <= 0)
                    .toList();
            Plan alone = Allocator.allocate(
                    new Problem(upper, market.supplies()), market.cases(), market.judgements(), PACK);
            for (Urgency tier : Urgency.values()) {
                if (tier.compareTo(last) <= 0) {
                    assertThat(served(plan, tier)).isEqualTo(served(alone, tier));
                }
            }
        }
    }

    private static long served(Plan plan, Urgency tier) {
        Ratio share = plan.objective().served().get(tier);
        return share == null ? 0 : share.part();
    }

    @Property(tries = 300)
    void a3TheWorthEqualsThatOfTryingEveryPlan(@ForAll("smallMarkets") Market market) {
        Plan plan = market.plan();
        long step = plan.certificate().tierStep();
        long worth = 0;
        for (Assignment line : plan.assignments()) {
            worth += line.amount() * (line.tier().rank() * step + 100L * line.points() - Math.max(0, line.metres()));
        }
        assertThat(worth).isEqualTo(BruteForce.best(market, step));
    }

    @Property(tries = 300)
    void a4TheOrderOfInputChangesNothing(@ForAll("markets") Market market, @ForAll Random dice) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < market.cases().size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, dice);
        List<Demand> demands = new ArrayList<>(market.demands());
        List<Supply> supplies = new ArrayList<>(market.supplies());
        Collections.shuffle(demands, dice);
        Collections.shuffle(supplies, dice);
        Market shuffled = new Market(
                demands,
                supplies,
                order.stream().map(market.cases()::get).toList(),
                order.stream().map(market.judgements()::get).toList());
        assertThat(shuffled.plan()).isEqualTo(market.plan());
    }

    @Property(tries = 300)
    void a5DifferencesMirrorAndVanish(@ForAll("markets") Market one, @ForAll("markets") Market other) {
        PlanDiff there = PlanDiff.of(one.plan(), other.plan());
        PlanDiff back = PlanDiff.of(other.plan(), one.plan());
        assertThat(there.gone()).isEqualTo(back.come());
        assertThat(there.come()).isEqualTo(back.gone());
        assertThat(PlanDiff.of(one.plan(), one.plan()).isEmpty()).isTrue();
    }

    /** Tries every amount on every eligible pair. */
    private static final class BruteForce {
        static long best(Market market, long tierStep) {
            List<long[]> pairs = new ArrayList<>();
            for (int i = 0; i < market.cases().size(); i++) {
                if (market.judgements().get(i).eligible()) {
                    MatchCase pair = market.cases().get(i);
                    int need = Integer.parseInt(pair.subject().substring(1));
                    int resource = Integer.parseInt(pair.candidate().substring(1));
                    long metres = pair.facts().measures().getOrDefault("distance", 0L);
                    long worth = market.demands().get(need).tier().rank() * tierStep
                            + 100L * market.judgements().get(i).points()
                            - metres;
                    pairs.add(new long[] {need, resource, worth});
                }
            }
            long[] open = market.demands().stream().mapToLong(Demand::amount).toArray();
            long[] free = market.supplies().stream().mapToLong(Supply::amount).toArray();
            return best(pairs, 0, open, free);
        }

        private static long best(List<long[]> pairs, int at, long[] open, long[] free) {
            if (at == pairs.size()) {
                return 0;
            }
            long[] pair = pairs.get(at);
            int need = (int) pair[0];
            int resource = (int) pair[1];
            long best = Long.MIN_VALUE;
            long most = Math.min(open[need], free[resource]);
            for (long amount = 0; amount <= most; amount++) {
                open[need] -= amount;
                free[resource] -= amount;
                best = Math.max(best, amount * pair[2] + best(pairs, at + 1, open, free));
                open[need] += amount;
                free[resource] += amount;
            }
            return best;
        }
    }
}
