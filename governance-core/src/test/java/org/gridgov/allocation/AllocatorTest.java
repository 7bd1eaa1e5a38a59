package org.gridgov.allocation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.Facts;
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
import org.junit.jupiter.api.Test;

class AllocatorTest {
    @Test
    void refusesNumbersThatCanNotBeSummedUpExactly() {
        List<Demand> demands = new ArrayList<>();
        List<Supply> supplies = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            demands.add(new Demand("N" + i, 1_000_000_000L, Urgency.URGENT));
            supplies.add(new Supply("R" + i, 1_000_000_000L));
        }
        List<MatchCase> cases =
                List.of(new MatchCase(NeedId.of("N1"), ResourceId.of("R1"), CaseFacts.of(Facts.NONE, Map.of())));
        List<Judgement> judgements =
                List.of(Judgement.of(List.of(new Ruling("q", Effect.QUALIFY, 5_000_000, true)), Facts.NONE));
        assertThatThrownBy(() -> Allocator.allocate(
                        new Problem(demands, supplies),
                        cases,
                        judgements,
                        new PackVersion("test", "1", "0".repeat(64), CaseKind.MATCH)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("large");
    }
}
