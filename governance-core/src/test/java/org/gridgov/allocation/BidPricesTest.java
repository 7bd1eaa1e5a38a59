package org.gridgov.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gridgov.decision.Mode;
import org.gridgov.lists.Urgency;
import org.junit.jupiter.api.Test;

class BidPricesTest {
    /** Last week an urgent subject wanted the one unit at A, which is near; B is far and was not all used. */
    private static Solution lastWeek(Mode mode) {
        Problem problem = new Problem(
                List.of(new Demand("N1", 1, Urgency.URGENT), new Demand("N2", 1, Urgency.URGENT)),
                List.of(new Supply("A", 1), new Supply("B", 2)));
        return Allocator.solve(
                Market.of(problem)
                        .pair(0, 0, 0, 100)
                        .pair(0, 1, 0, 900)
                        .pair(1, 0, 0, 200)
                        .pair(1, 1, 0, 900)
                        .build(),
                Settings.of(mode));
    }

    @Test
    void sendsAWalkInWhereItIsWorthMoreThanItTakes() {
        BidPrices prices = BidPrices.of(lastWeek(Mode.STRICT_TIERS));
        List<Link> far = List.of(new Link("A", 0, 500), new Link("B", 0, 600), new Link("unknown", 99, 0));
        assertThat(prices.offer(Urgency.ROUTINE, far)).contains("B");
        assertThat(prices.offer(Urgency.ROUTINE, List.of(new Link("A", 0, 50), new Link("B", 0, 950))))
                .contains("A");
        assertThat(prices.free("A")).isZero();
        assertThat(prices.free("B")).isOne();
    }

    @Test
    void letsAWalkInWaitWhereRoomIsWorthMoreToOthers() {
        Problem scarce = new Problem(
                List.of(new Demand("N1", 1, Urgency.URGENT), new Demand("N2", 1, Urgency.URGENT)),
                List.of(new Supply("A", 1)));
        Market market = Market.of(scarce).pair(0, 0, 0, 100).pair(1, 0, 0, 200).build();
        for (Mode mode : List.of(Mode.STRICT_TIERS, Mode.WELFARE)) {
            BidPrices prices = BidPrices.of(Allocator.solve(market, Settings.of(mode)));
            List<Link> near = List.of(new Link("A", 0, 50));
            assertThat(prices.offer(Urgency.ROUTINE, near)).isEmpty();
            assertThat(prices.offer(Urgency.URGENT, near)).contains("A");
            assertThat(prices.offer(Urgency.URGENT, near)).isEmpty();
            prices.setFree("A", 1);
            assertThat(prices.offer(Urgency.URGENT, near)).contains("A");
        }
    }

    @Test
    void refusesPlansWithoutSuchPrices() {
        assertThatThrownBy(() -> BidPrices.of(lastWeek(Mode.STABLE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("but is STABLE");
        BidPrices prices = BidPrices.of(lastWeek(Mode.WELFARE));
        assertThatThrownBy(() -> prices.setFree("A", -1)).hasMessageContaining("but is -1");
        assertThatThrownBy(() -> prices.free("C")).hasMessageContaining("candidate C");
    }
}
