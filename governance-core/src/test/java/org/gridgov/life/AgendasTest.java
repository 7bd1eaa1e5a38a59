package org.gridgov.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Quantity;
import org.gridgov.grid.GridCode;
import org.gridgov.lists.Category;
import org.gridgov.lists.ListEvent;
import org.gridgov.lists.Need;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.ResourceId;
import org.gridgov.mechanism.claiming.Claim;
import org.gridgov.mechanism.claiming.ClaimId;
import org.gridgov.mechanism.claiming.ClaimState;
import org.gridgov.mechanism.claiming.Side;
import org.gridgov.mechanism.claiming.TieOrder;
import org.gridgov.mechanism.claiming.agreement.Actor;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent;
import org.gridgov.mechanism.claiming.agreement.ClaimTerms;
import org.gridgov.mechanism.claiming.agreement.ClaimWindow;
import org.gridgov.mechanism.claiming.agreement.WindowId;
import org.gridgov.mechanism.consultation.AgendaSource;
import org.gridgov.mechanism.consultation.Theme;
import org.junit.jupiter.api.Test;

class AgendasTest {
    private static final Instant NINE = Instant.parse("2026-12-01T01:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final Actor PARTNER = Actor.of(Side.PARTNER, PersonRef.of("S-1"));
    private static final ClaimId CLAIM = ClaimId.of("K-1");

    @Test
    void aNeedWhoseOnlyClaimWasTakenBackIsUnmatchedAgain() {
        CommunityLife life = CommunityLife.fold(
                        LifeSettings.builder(ZoneId.of("Asia/Shanghai")).build())
                .empty();
        Quantity two = Quantity.parse("2 visits");
        DateRange days = DateRange.of(FIRST, FIRST.plusDays(40));
        Need need = Need.builder(NeedId.of("N-1"), GridCode.of("G"), Category.of("meals"), two, days, FIRST)
                .build();
        life.apply(NINE, new ListEvent.NeedRaised(need));
        assertThat(why(life)).isEqualTo(AgendaSource.Why.UNMATCHED);

        WindowId window = WindowId.of("W-1");
        life.apply(
                NINE,
                new ClaimEvent.WindowOpened(
                        new ClaimWindow(window, NINE, NINE.plusSeconds(86_400), Side.PARTNER, TieOrder.BY_ID)));
        Claim claim = Claim.builder(CLAIM, need.id(), ResourceId.of("R-1"), Side.PARTNER, two)
                .state(ClaimState.DRAFT)
                .build();
        life.apply(NINE, new ClaimEvent.ClaimDrafted(claim, ClaimTerms.on(days), PARTNER));
        life.apply(NINE, new ClaimEvent.ClaimProposed(CLAIM, window, PARTNER));
        assertThat(Agendas.sources(life, FIRST.plusDays(3), category -> Theme.of("livelihood")))
                .isEmpty();

        life.apply(NINE, new ClaimEvent.ClaimWithdrawn(CLAIM, LocalText.of("撤回", "taken back")));
        assertThat(why(life)).isEqualTo(AgendaSource.Why.UNMATCHED);
    }

    private static AgendaSource.Why why(CommunityLife life) {
        return Agendas.sources(life, FIRST.plusDays(3), category -> Theme.of("livelihood"))
                .get(0)
                .why();
    }
}
