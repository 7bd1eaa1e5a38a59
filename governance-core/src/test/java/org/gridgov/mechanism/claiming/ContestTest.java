package org.gridgov.mechanism.claiming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.ResourceId;
import org.junit.jupiter.api.Test;

class ContestTest {
    private static Bid bid(
            String claim, String need, String resource, long amount, long needScore, long resourceScore) {
        return Bid.of(ClaimId.of(claim), NeedId.of(need), ResourceId.of(resource), amount, needScore, resourceScore);
    }

    /** One line per claim: what it got of what it wanted, and what it met its limit at. */
    private static String plan(Settlement settlement) {
        StringBuilder text = new StringBuilder();
        for (Award award : settlement.awards()) {
            Bid ahead = award.ahead();
            text.append(award.bid().claim()).append(' ').append(award.accepted());
            text.append('/').append(award.bid().amount());
            text.append(award.cause() == null ? "" : " " + award.cause());
            text.append(ahead == null ? "" : " behind " + ahead.claim());
            text.append(award.isTied() ? " by the order of ties\n" : "\n");
        }
        return text.toString();
    }

    @Test
    void servesANeedInPartsByHowHighlyItRanksTheResources() {
        Contest contest = Contest.builder()
                .open(NeedId.of("N1"), 5)
                .free(ResourceId.of("R1"), 3)
                .free(ResourceId.of("R2"), 9)
                .bid(bid("K1", "N1", "R1", 5, 80, 1))
                .bid(bid("K2", "N1", "R2", 5, 60, 1))
                .build();
        assertThat(plan(contest.settle(Side.COMMUNITY))).isEqualTo("""
                        K1 3/5 RESOURCE_FILLED
                        K2 2/5 NEED_FILLED behind K1
                        """);
    }

    @Test
    void sidesThatDisagreeEachHaveTheirOwnBest() {
        Contest contest = Contest.builder()
                .open(NeedId.of("N1"), 1)
                .open(NeedId.of("N2"), 1)
                .free(ResourceId.of("R1"), 1)
                .free(ResourceId.of("R2"), 1)
                .bid(bid("K11", "N1", "R1", 1, 2, 1))
                .bid(bid("K12", "N1", "R2", 1, 1, 2))
                .bid(bid("K21", "N2", "R1", 1, 1, 2))
                .bid(bid("K22", "N2", "R2", 1, 2, 1))
                .build();
        assertThat(plan(contest.settle(Side.COMMUNITY))).isEqualTo("""
                        K11 1/1
                        K12 0/1 NEED_FILLED behind K11
                        K21 0/1 NEED_FILLED behind K22
                        K22 1/1
                        """);
        assertThat(plan(contest.settle(Side.PARTNER))).isEqualTo("""
                        K11 0/1 RESOURCE_FILLED behind K21
                        K12 1/1
                        K21 1/1
                        K22 0/1 RESOURCE_FILLED behind K12
                        """);
    }

    @Test
    void recordsThatTheOrderOfTiesDecided() {
        Contest contest = Contest.builder()
                .open(NeedId.of("N1"), 1)
                .open(NeedId.of("N2"), 1)
                .free(ResourceId.of("R1"), 1)
                .bid(bid("K2", "N1", "R1", 1, 5, 7))
                .bid(bid("K1", "N2", "R1", 1, 5, 7))
                .build();
        Settlement settled = contest.settle(Side.PARTNER);
        assertThat(plan(settled)).isEqualTo("""
                        K1 0/1 RESOURCE_FILLED behind K2 by the order of ties
                        K2 1/1
                        """);
        assertThat(settled.ties()).hasToString("id");
        assertThat(settled.awards().get(0).reason().en())
                .isEqualTo(
                        "Resource R1 is taken by claims that it ranks no lower; K2 has the same score 7 and comes first"
                                + " by the declared order of ties; 1 units are wanting.");
    }

    @Test
    void lotsFavourNoName() {
        int lower = 0;
        for (int seed = 0; seed < 200; seed++) {
            Contest contest = Contest.builder()
                    .ties(TieOrder.drawn(seed))
                    .open(NeedId.of("N1"), 1)
                    .open(NeedId.of("N2"), 1)
                    .free(ResourceId.of("R1"), 1)
                    .bid(bid("K1", "N1", "R1", 1, 0, 0))
                    .bid(bid("K2", "N2", "R1", 1, 0, 0))
                    .build();
            lower += contest.settle(Side.PARTNER).awards().get(0).cause() == null ? 1 : 0;
        }
        assertThat(lower).isBetween(70, 130);
    }

    @Test
    void takesWholeLapsWhenUnitsArePushedRoundInACircle() {
        long much = 1_000_000_000;
        Contest contest = Contest.builder()
                .open(NeedId.of("A"), much)
                .open(NeedId.of("B"), much)
                .open(NeedId.of("C"), 1)
                .free(ResourceId.of("R"), much)
                .free(ResourceId.of("S"), much)
                .bid(bid("A-R", "A", "R", much, 2, 1))
                .bid(bid("A-S", "A", "S", much, 1, 2))
                .bid(bid("B-S", "B", "S", much, 2, 1))
                .bid(bid("B-R", "B", "R", much, 1, 3))
                .bid(bid("C-R", "C", "R", 1, 1, 2))
                .build();
        Settlement settled = contest.settle(Side.COMMUNITY);
        assertThat(plan(settled)).isEqualTo("""
                        A-R 0/1000000000 RESOURCE_FILLED behind B-R
                        A-S 1000000000/1000000000
                        B-R 1000000000/1000000000
                        B-S 0/1000000000 RESOURCE_FILLED behind A-S
                        C-R 0/1 RESOURCE_FILLED behind B-R
                        """);
    }

    @Test
    void aClaimOfAllOrNothingStepsBackWhenOnlyAPartIsLeft() {
        Contest contest = Contest.builder()
                .open(NeedId.of("N1"), 3)
                .open(NeedId.of("N2"), 2)
                .free(ResourceId.of("R1"), 4)
                .bid(bid("K1", "N1", "R1", 2, 1, 9))
                .bid(bid("K2", "N1", "R1", 3, 1, 8).asWhole())
                .bid(bid("K3", "N2", "R1", 2, 1, 7))
                .build();
        assertThat(plan(contest.settle(Side.PARTNER))).isEqualTo("""
                        K1 2/2
                        K2 0/3 NOT_WHOLE
                        K3 2/2
                        """);
    }

    @Test
    void aClaimThatSteppedBackGetsAllIfAllIsLeftInTheEnd() {
        Contest contest = Contest.builder()
                .open(NeedId.of("N1"), 2)
                .open(NeedId.of("N3"), 3)
                .free(ResourceId.of("R1"), 2)
                .free(ResourceId.of("R3"), 2)
                .bid(bid("K1", "N1", "R1", 2, 1, 1).asWhole())
                .bid(bid("K3", "N3", "R1", 2, 1, 2).asWhole())
                .bid(bid("K4", "N3", "R3", 2, 2, 1))
                .build();
        assertThat(plan(contest.settle(Side.COMMUNITY))).isEqualTo("""
                        K1 2/2
                        K3 0/2 NOT_WHOLE
                        K4 2/2
                        """);
    }

    @Test
    void theCheckerFindsWhoWouldRatherHaveEachOther() {
        Contest contest = Contest.builder()
                .open(NeedId.of("N1"), 1)
                .open(NeedId.of("N2"), 1)
                .free(ResourceId.of("R1"), 1)
                .bid(bid("K1", "N1", "R1", 1, 1, 1))
                .bid(bid("K2", "N2", "R1", 1, 1, 2))
                .build();
        Bid low = contest.bids().get(0);
        Bid high = contest.bids().get(1);
        Settlement unfair = new Settlement(
                Side.PARTNER,
                TieOrder.BY_ID,
                List.of(new Award(low, 1, null, null), new Award(high, 0, Award.Cause.NOT_WHOLE, null)));
        assertThat(StabilityChecker.blocking(contest, unfair)).containsExactly(ClaimId.of("K2"));
        Settlement wasteful = new Settlement(
                Side.PARTNER,
                TieOrder.BY_ID,
                List.of(
                        new Award(low, 0, Award.Cause.NOT_WHOLE, null),
                        new Award(high, 0, Award.Cause.NOT_WHOLE, null)));
        assertThat(StabilityChecker.blocking(contest, wasteful)).hasSize(2);
        Settlement tooMuch = new Settlement(
                Side.PARTNER, TieOrder.BY_ID, List.of(new Award(low, 1, null, null), new Award(high, 1, null, null)));
        assertThat(StabilityChecker.check(contest, tooMuch)).isEqualTo("R1 gives 1 more than there is");
    }

    @Test
    void refusesAClaimThatCompetesTwiceOrJoinsWhatIsNotThere() {
        Contest.Builder builder = Contest.builder().open(NeedId.of("N1"), 1).free(ResourceId.of("R1"), 1);
        builder.bid(bid("K1", "N1", "R1", 1, 1, 1));
        assertThat(builder.build().bids()).hasSize(1);
        builder.bid(bid("K1", "N1", "R1", 1, 1, 1));
        assertThatThrownBy(builder::build).hasMessageContaining("K1 does twice");
        assertThatThrownBy(() ->
                        Contest.builder().bid(bid("K1", "N1", "R1", 1, 1, 1)).build())
                .hasMessageContaining("K1 joins N1 and R1");
    }

    @Test
    void readsTheOrderOfTiesAsItIsWritten() {
        for (TieOrder order : List.of(TieOrder.BY_ID, TieOrder.drawn(42), TieOrder.drawn(Long.MIN_VALUE))) {
            assertThat(TieOrder.parse(order.toString())).isEqualTo(order);
        }
        assertThatThrownBy(() -> TieOrder.parse("first")).hasMessageContaining("'first'");
    }
}
