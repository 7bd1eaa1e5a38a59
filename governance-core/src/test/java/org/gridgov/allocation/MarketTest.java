package org.gridgov.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gridgov.decision.Mode;
import org.gridgov.lists.Urgency;
import org.junit.jupiter.api.Test;

class MarketTest {
    private static final List<Demand> DEMANDS = List.of(
            new Demand("A", 1, Urgency.ROUTINE),
            new Demand("B", 1, Urgency.ROUTINE),
            new Demand("C", 1, Urgency.ROUTINE));
    private static final List<Supply> SUPPLIES = List.of(new Supply("R1", 3), new Supply("R2", 3));

    private static Market market(Quota... quotas) {
        return Market.of(new Problem(DEMANDS, SUPPLIES, List.of(quotas)))
                .pair(0, 0, 1, 0)
                .build();
    }

    @Test
    void quotasThatOverlapAreRefusedWithTheirNames() {
        assertThatThrownBy(() -> market(
                        Quota.mostOfSubjects("north", List.of("A", "B"), 1),
                        Quota.mostOfSubjects("elderly", List.of("B", "C"), 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("north")
                .hasMessageContaining("elderly");
    }

    @Test
    void quotasThatAreNestedOrApartOrOfBothSidesAreTaken() {
        Market market = market(
                Quota.mostOfSubjects("all", List.of("A", "B", "C"), 2),
                Quota.mostOfSubjects("inner", List.of("A", "B"), 1),
                Quota.mostOfSubjects("rest", List.of("C"), 1),
                Quota.mostOfCandidates("partner", List.of("R1"), 1));
        assertThat(market.quotas()).extracting(Quota::name).containsExactly("all", "inner", "partner", "rest");
    }

    @Test
    void whatStandsTwiceIsRefusedByName() {
        assertThatThrownBy(() -> Market.of(new Problem(List.of(DEMANDS.get(0), DEMANDS.get(0)), SUPPLIES)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A stands twice");
        assertThatThrownBy(() -> Market.of(new Problem(DEMANDS, SUPPLIES))
                        .pair(1, 0, 1, 0)
                        .pair(1, 0, 2, 0)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("B and R1 stand twice");
    }

    @Test
    void stableRefusesQuotas() {
        Market market = market(Quota.mostOfCandidates("partner", List.of("R1"), 1));
        assertThatThrownBy(() -> Allocator.solve(market, Settings.of(Mode.STABLE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("STABLE");
    }
}
