package org.gridgov.mechanism.claiming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimStateTest {
    @Test
    void everyStateIsReachedFromADraft() {
        Set<ClaimState> reached = EnumSet.of(ClaimState.DRAFT);
        Deque<ClaimState> waiting = new ArrayDeque<>(reached);
        while (!waiting.isEmpty()) {
            for (ClaimState next : waiting.pop().next()) {
                if (reached.add(next)) {
                    waiting.push(next);
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(ClaimState.values());
    }

    @Test
    void aMaterialChangeTakesACommittedClaimBackToProposed() {
        assertThat(ClaimState.COMMITTED.next()).contains(ClaimState.PROPOSED);
        assertThat(ClaimState.PROPOSED.next()).doesNotContain(ClaimState.COMMITTED);
    }

    @Test
    void nothingFollowsAnEnd() {
        for (ClaimState end : EnumSet.of(
                ClaimState.CLOSED, ClaimState.DECLINED, ClaimState.EXPIRED, ClaimState.WITHDRAWN, ClaimState.FAILED)) {
            assertThat(end.next()).isEmpty();
        }
    }

    @Test
    void nobodyIsTheOwnOtherSide() {
        assertThat(Side.PARTNER.other()).isEqualTo(Side.COMMUNITY);
        assertThat(Side.COMMUNITY.other()).isEqualTo(Side.PARTNER);
    }
}
