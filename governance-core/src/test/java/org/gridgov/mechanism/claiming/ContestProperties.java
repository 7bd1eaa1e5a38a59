package org.gridgov.mechanism.claiming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ContestProperties {
    @Property(tries = 200)
    void c4NoNeedAndResourceWouldBothRatherHaveEachOther(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int needs,
            @ForAll @IntRange(min = 1, max = 12) int resources,
            @ForAll @IntRange(max = 80) int claims,
            @ForAll @IntRange(min = 1, max = 1_000_000_000) int amounts,
            @ForAll @IntRange(min = 1, max = 30) int scores,
            @ForAll Side favours) {
        Contest contest = Contests.random(seed, needs, resources, claims, amounts, scores, false, TieOrder.drawn(seed));
        Settlement settled = contest.settle(favours);
        assertThat(StabilityChecker.check(contest, settled)).isEmpty();
        assertThat(settled.awards()).hasSize(claims);
        assertThat(settled.awards())
                .as("what can be shared out is never refused for being a part")
                .noneMatch(award -> award.cause() == Award.Cause.NOT_WHOLE);
    }

    @Property(tries = 150)
    void c4ClaimsOfAllOrNothingGetAllOrNothingAndLeaveTheOthersStable(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 8) int needs,
            @ForAll @IntRange(min = 1, max = 8) int resources,
            @ForAll @IntRange(max = 60) int claims,
            @ForAll @IntRange(min = 1, max = 12) int amounts,
            @ForAll Side favours) {
        Contest contest = Contests.random(seed, needs, resources, claims, amounts, 5, true, TieOrder.BY_ID);
        assertThat(StabilityChecker.check(contest, contest.settle(favours))).isEmpty();
    }

    @Property(tries = 150)
    void c4TheFavouredSideIsNeverWorseOffThanInTheOtherResult(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 10) int needs,
            @ForAll @IntRange(min = 1, max = 10) int resources,
            @ForAll @IntRange(max = 60) int claims,
            @ForAll @IntRange(min = 1, max = 40) int amounts) {
        Contest contest = Contests.random(seed, needs, resources, claims, amounts, 6, false, TieOrder.BY_ID);
        long[] forPartners = Contests.accepted(contest, contest.settle(Side.PARTNER));
        long[] forCommunity = Contests.accepted(contest, contest.settle(Side.COMMUNITY));
        assertAsGood(contest, Side.PARTNER, Bid::resource, forPartners, forCommunity);
        assertAsGood(contest, Side.COMMUNITY, Bid::need, forCommunity, forPartners);
        assertThat(sums(contest, Bid::need, forPartners)).isEqualTo(sums(contest, Bid::need, forCommunity));
        assertThat(sums(contest, Bid::resource, forPartners)).isEqualTo(sums(contest, Bid::resource, forCommunity));
    }

    @Property(tries = 100)
    void c4TheOrderOfInputChangesNothing(@ForAll long seed, @ForAll Side favours) {
        Contest contest = Contests.random(seed, 6, 6, 40, 9, 3, true, TieOrder.drawn(7));
        List<Bid> shuffled = new ArrayList<>(contest.bids());
        Collections.shuffle(shuffled, new Random(seed + 1));
        Contest.Builder builder = Contest.builder().ties(contest.ties()).bids(shuffled);
        contest.free().forEach(builder::free);
        contest.open().forEach(builder::open);
        assertThat(builder.build().settle(favours)).isEqualTo(contest.settle(favours));
    }

    @Property(tries = 200)
    void c4NoStableResultOfAllThatThereAreIsBetterForTheFavouredSide(
            @ForAll long seed, @ForAll @IntRange(max = 6) int claims, @ForAll Side favours) {
        Contest contest = Contests.random(seed, 3, 3, claims, 2, 3, false, TieOrder.BY_ID);
        long[] settled = Contests.accepted(contest, contest.settle(favours));
        boolean found = false;
        for (long[] other : everyStableResult(contest)) {
            assertAsGood(contest, favours, favours == Side.PARTNER ? Bid::resource : Bid::need, settled, other);
            found |= Arrays.equals(settled, other);
        }
        assertThat(found).isTrue();
    }

    @Property(tries = 100)
    void c4EveryWantingPartNamesWhoIsAhead(@ForAll long seed, @ForAll Side favours) {
        Contest contest = Contests.random(seed, 4, 4, 30, 6, 3, true, TieOrder.BY_ID);
        Settlement settled = contest.settle(favours);
        for (Award award : settled.awards()) {
            assertThat(award.reason().zh().isEmpty()).isEqualTo(award.declined() == 0);
            Bid ahead = award.ahead();
            if (ahead == null) {
                continue;
            }
            Side side = award.cause() == Award.Cause.NEED_FILLED ? Side.COMMUNITY : Side.PARTNER;
            assertThat(settled.find(ahead.claim()).orElseThrow().accepted()).isPositive();
            assertThat(ranking(contest, side).compare(ahead, award.bid())).isNegative();
            assertThat(award.isTied())
                    .isEqualTo(ahead.score(side) == award.bid().score(side));
        }
    }

    private static Comparator<Bid> ranking(Contest contest, Side side) {
        return Comparator.comparingLong((Bid bid) -> bid.score(side)).reversed().thenComparing(contest.ties());
    }

    /** At every place, the best so many ranks hold at least as much as in the other result. */
    private static void assertAsGood(
            Contest contest, Side side, Function<Bid, Object> place, long[] better, long[] worse) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < better.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(contest.bids()::get, ranking(contest, side)));
        Map<Object, Long> lead = new HashMap<>();
        for (int i : order) {
            assertThat(lead.merge(place.apply(contest.bids().get(i)), better[i] - worse[i], Long::sum))
                    .isNotNegative();
        }
    }

    private static Map<Object, Long> sums(Contest contest, Function<Bid, Object> place, long[] accepted) {
        Map<Object, Long> sums = new HashMap<>();
        for (int i = 0; i < accepted.length; i++) {
            sums.merge(place.apply(contest.bids().get(i)), accepted[i], Long::sum);
        }
        return sums;
    }

    /** Counts through every way of giving each claim nothing up to all, and keeps those that nobody would undo. */
    private static List<long[]> everyStableResult(Contest contest) {
        List<long[]> stable = new ArrayList<>();
        List<Bid> bids = contest.bids();
        long[] given = new long[bids.size()];
        while (true) {
            if (isStable(contest, given)) {
                stable.add(given.clone());
            }
            int digit = 0;
            while (digit < given.length && given[digit] == bids.get(digit).amount()) {
                given[digit++] = 0;
            }
            if (digit == given.length) {
                return stable;
            }
            given[digit]++;
        }
    }

    private static boolean isStable(Contest contest, long[] given) {
        List<Bid> bids = contest.bids();
        Map<Object, Long> left = new HashMap<>(contest.open());
        left.putAll(contest.free());
        for (int i = 0; i < given.length; i++) {
            left.merge(bids.get(i).need(), -given[i], Long::sum);
            left.merge(bids.get(i).resource(), -given[i], Long::sum);
        }
        boolean fits = left.values().stream().allMatch(units -> units >= 0);
        for (int i = 0; fits && i < given.length; i++) {
            Bid bid = bids.get(i);
            if (given[i] == bid.amount()) {
                continue;
            }
            boolean needWould = left.getOrDefault(bid.need(), 0L) > 0;
            boolean resourceWould = left.getOrDefault(bid.resource(), 0L) > 0;
            for (int j = 0; j < given.length; j++) {
                Bid held = bids.get(j);
                needWould |= given[j] > 0
                        && held.need().equals(bid.need())
                        && ranking(contest, Side.COMMUNITY).compare(bid, held) < 0;
                resourceWould |= given[j] > 0
                        && held.resource().equals(bid.resource())
                        && ranking(contest, Side.PARTNER).compare(bid, held) < 0;
            }
            fits = !(needWould && resourceWould);
        }
        return fits;
    }
}
