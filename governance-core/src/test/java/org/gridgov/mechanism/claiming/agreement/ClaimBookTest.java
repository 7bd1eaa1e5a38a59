package org.gridgov.mechanism.claiming.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridgov.mechanism.claiming.agreement.Town.COMMUNITY;
import static org.gridgov.mechanism.claiming.agreement.Town.DECEMBER;
import static org.gridgov.mechanism.claiming.agreement.Town.EVERYWHERE;
import static org.gridgov.mechanism.claiming.agreement.Town.PARTNER;
import static org.gridgov.mechanism.claiming.agreement.Town.REASON;
import static org.gridgov.mechanism.claiming.agreement.Town.claim;
import static org.gridgov.mechanism.claiming.agreement.Town.hour;
import static org.gridgov.mechanism.claiming.agreement.Town.need;
import static org.gridgov.mechanism.claiming.agreement.Town.resource;
import static org.gridgov.mechanism.claiming.agreement.Town.window;

import java.time.Duration;
import java.util.List;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Quantity;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.ResourceId;
import org.gridgov.mechanism.claiming.Award;
import org.gridgov.mechanism.claiming.ClaimId;
import org.gridgov.mechanism.claiming.ClaimState;
import org.gridgov.mechanism.claiming.Side;
import org.junit.jupiter.api.Test;

class ClaimBookTest {
    private static final ClaimId K1 = ClaimId.of("K1");
    private static final ClaimId K2 = ClaimId.of("K2");
    private static final NeedId N1 = NeedId.of("N1");
    private static final ResourceId R1 = ResourceId.of("R1");
    private static final WindowId W1 = WindowId.of("W1");

    private Town town = new Town();

    /** Window W1 is open from hour 0 to hour 10. */
    private void lists(long asked, long given) {
        assertThat(town.ask(town.lists.raise(need("N1", asked)))).isEmpty();
        assertThat(town.ask(town.lists.offer(resource("R1", given)))).isEmpty();
        assertThat(town.ask(town.claims.open(window("W1", 0, 10), hour(0)))).isEmpty();
    }

    private void offer(ClaimId id, long amount, ClaimTerms terms) {
        assertThat(town.ask(town.claims.draft(
                        claim(id.value(), "N1", "R1", Side.PARTNER, amount), terms, PARTNER, town.lists)))
                .isEmpty();
        assertThat(town.ask(hour(1), town.claims.propose(id, PARTNER, hour(1)))).isEmpty();
    }

    private List<String> accept(ClaimId id, Actor by) {
        return town.ask(hour(2), town.claims.accept(id, by, town.lists, EVERYWHERE));
    }

    private void settle() {
        assertThat(town.ask(hour(10), town.claims.settle(W1, Ranking.ALIKE, hour(10), town.lists, EVERYWHERE)))
                .isEmpty();
    }

    private ClaimState state(ClaimId id) {
        return town.claims.find(id).orElseThrow().state();
    }

    private void agreed(long amount, ClaimTerms terms) {
        lists(5, 5);
        offer(K1, amount, terms);
        assertThat(accept(K1, COMMUNITY)).isEmpty();
        settle();
    }

    @Test
    void goesFromADraftToTheEnd() {
        agreed(3, ClaimTerms.on(DECEMBER));
        assertThat(state(K1)).isEqualTo(ClaimState.ACCEPTED);
        assertThat(town.lists.open(N1)).isEqualTo(2);
        assertThat(town.ask(town.claims.commit(K1, town.lists))).isEmpty();
        assertThat(town.ask(town.claims.deliver(K1, 1, false, town.lists))).isEmpty();
        assertThat(state(K1)).isEqualTo(ClaimState.DELIVERING);
        assertThat(town.ask(town.claims.deliver(K1, 1, true, town.lists))).isEmpty();
        assertThat(state(K1)).isEqualTo(ClaimState.DELIVERED);
        assertThat(town.lists.free(R1)).as("what was not done is free again").isEqualTo(3);
        LocalText note = LocalText.of("准时", "on time");
        assertThat(town.ask(town.claims.evaluate(K1, Grade.GOOD, note, PARTNER)))
                .isEmpty();
        assertThat(state(K1)).isEqualTo(ClaimState.DELIVERED);
        assertThat(town.ask(town.claims.evaluate(K1, Grade.GOOD, note, PARTNER)))
                .containsExactly("GG-CL-18");
        assertThat(town.ask(town.claims.evaluate(K1, Grade.FAIR, note, COMMUNITY)))
                .isEmpty();
        assertThat(town.view(K1).grades()).hasToString("{PARTNER=GOOD, COMMUNITY=FAIR}");
        assertThat(town.ask(town.claims.close(K1))).isEmpty();
        assertThat(state(K1)).isEqualTo(ClaimState.CLOSED);
    }

    @Test
    void aYesBeforeTheCloseReservesNothing() {
        lists(5, 5);
        offer(K1, 3, ClaimTerms.on(DECEMBER));
        assertThat(accept(K1, COMMUNITY)).isEmpty();
        assertThat(state(K1)).isEqualTo(ClaimState.PROPOSED);
        assertThat(town.lists.open(N1)).isEqualTo(5);
        assertThat(town.ask(town.claims.settle(W1, Ranking.ALIKE, hour(9), town.lists, EVERYWHERE)))
                .containsExactly("GG-CL-20");
    }

    @Test
    void competingClaimsGoByRankNotByWhoCameFirst() {
        lists(5, 9);
        offer(K1, 5, ClaimTerms.on(DECEMBER));
        offer(K2, 4, ClaimTerms.on(DECEMBER));
        accept(K1, COMMUNITY);
        accept(K2, COMMUNITY);
        Ranking second = (side, claim) -> claim.id().equals(K2) ? 9 : 3;
        assertThat(town.ask(hour(10), town.claims.settle(W1, second, hour(10), town.lists, EVERYWHERE)))
                .isEmpty();
        assertThat(town.claims.find(K2).orElseThrow().quantity()).hasToString("4 visits");
        assertThat(town.claims.find(K1).orElseThrow().quantity()).hasToString("1 visits");
        Award less = town.claims.settlement(W1).orElseThrow().find(K1).orElseThrow();
        assertThat(less.reason().en())
                .isEqualTo(
                        "Need N1 is served by claims that it ranks higher, the lowest of them K2 (score 9, this one 3);"
                                + " 4 units are wanting.");
        assertThat(town.ask(town.claims.settle(W1, second, hour(10), town.lists, EVERYWHERE)))
                .containsExactly("GG-CL-07");
    }

    @Test
    void aPartSmallerThanAskedForNeedsBothAgain() {
        lists(5, 2);
        offer(K1, 5, ClaimTerms.on(DECEMBER));
        accept(K1, COMMUNITY);
        settle();
        assertThat(town.ask(town.claims.commit(K1, town.lists))).containsExactly("GG-CL-09", "GG-CL-09");
        assertThat(town.ask(town.claims.confirm(K1, PARTNER))).isEmpty();
        Actor both = Actor.of(Side.COMMUNITY, PARTNER.person());
        assertThat(town.ask(town.claims.confirm(K1, both))).containsExactly("GG-CL-04");
        assertThat(town.ask(town.claims.confirm(K1, COMMUNITY))).isEmpty();
        assertThat(town.ask(town.claims.commit(K1, town.lists))).isEmpty();
    }

    @Test
    void nobodyAcceptsTheOwnOffer() {
        lists(5, 5);
        offer(K1, 3, ClaimTerms.on(DECEMBER));
        assertThat(accept(K1, PARTNER)).containsExactly("GG-CL-04");
        assertThat(accept(K1, Actor.of(Side.PARTNER, PersonRef.of("P-other")))).containsExactly("GG-CL-04");
        assertThat(accept(K1, Actor.of(Side.COMMUNITY, PARTNER.person()))).containsExactly("GG-CL-04");
        assertThat(accept(K1, COMMUNITY)).isEmpty();
    }

    @Test
    void whoeverChangesAPromiseOffersItAnew() {
        agreed(3, ClaimTerms.on(DECEMBER));
        town.ask(town.claims.commit(K1, town.lists));
        Quantity two = Quantity.of(2, "visits");
        assertThat(town.ask(
                        hour(11),
                        town.claims.change(K1, two, ClaimTerms.on(DECEMBER), COMMUNITY, hour(11), town.lists)))
                .isEmpty();
        assertThat(state(K1)).isEqualTo(ClaimState.PROPOSED);
        assertThat(town.view(K1).consents()).containsExactly(Side.COMMUNITY);
        assertThat(town.lists.open(N1)).as("all is free again").isEqualTo(5);
        assertThat(accept(K1, COMMUNITY)).containsExactly("GG-CL-04");
        assertThat(accept(K1, PARTNER)).isEmpty();
        assertThat(state(K1)).isEqualTo(ClaimState.ACCEPTED);
        assertThat(town.service(K1)).hasToString("K1.2");
    }

    @Test
    void moreIsAskedForOnlyWhileAWindowIsOpen() {
        agreed(3, ClaimTerms.on(DECEMBER));
        Quantity four = Quantity.of(4, "visits");
        assertThat(town.ask(town.claims.change(K1, four, ClaimTerms.on(DECEMBER), PARTNER, hour(11), town.lists)))
                .containsExactly("GG-CL-05");
        town.ask(hour(11), town.claims.open(window("W2", 12, 20), hour(11)));
        assertThat(town.ask(
                        hour(12), town.claims.change(K1, four, ClaimTerms.on(DECEMBER), PARTNER, hour(12), town.lists)))
                .isEmpty();
        assertThat(town.view(K1).window()).isEqualTo(WindowId.of("W2"));
    }

    @Test
    void nothingChangesBetweenCloseAndSettlement() {
        lists(5, 5);
        offer(K1, 3, ClaimTerms.on(DECEMBER));
        ClaimTerms later = ClaimTerms.on(DateRange.parse("2026-12-10/2026-12-12"));
        Quantity one = Quantity.of(1, "visits");
        assertThat(town.ask(town.claims.change(K1, one, later, PARTNER, hour(10), town.lists)))
                .containsExactly("GG-CL-08");
        assertThat(town.ask(town.claims.change(K1, one, later, PARTNER, hour(9), town.lists)))
                .isEmpty();
    }

    @Test
    void aVolunteersTimeNeedsTheOwnYes() {
        PersonRef volunteer = PersonRef.of("V-canary");
        agreed(3, ClaimTerms.on(DECEMBER).by(List.of(volunteer)));
        assertThat(town.ask(town.claims.commit(K1, town.lists))).containsExactly("GG-CL-10");
        assertThat(town.ask(town.claims.agree(K1, PARTNER.person()))).containsExactly("GG-CL-15");
        assertThat(town.ask(town.claims.agree(K1, volunteer))).isEmpty();
        assertThat(town.ask(town.claims.commit(K1, town.lists))).isEmpty();
        assertThat(town.ask(town.claims.refuse(K1, volunteer, town.lists))).isEmpty();
        assertThat(state(K1)).isEqualTo(ClaimState.WITHDRAWN);
        assertThat(town.lists.open(N1)).isEqualTo(5);
        assertThat(town.events.toString() + town.claims.terms(K1)).doesNotContain("canary");
    }

    @Test
    void aVolunteersYesIsToWhatTheClaimSaysNow() {
        PersonRef volunteer = PersonRef.of("V1");
        ClaimTerms terms = ClaimTerms.on(DECEMBER).by(List.of(volunteer));
        agreed(3, terms);
        town.ask(town.claims.agree(K1, volunteer));
        Quantity two = Quantity.of(2, "visits");
        town.ask(hour(11), town.claims.change(K1, two, terms, PARTNER, hour(11), town.lists));
        assertThat(accept(K1, COMMUNITY)).isEmpty();
        assertThat(town.view(K1).silentVolunteers()).isEqualTo(1);
        assertThat(town.ask(town.claims.commit(K1, town.lists))).containsExactly("GG-CL-10");
    }

    @Test
    void aResourceOfVolunteersTimeMustNameThem() {
        town = new Town(ClaimRules.builder()
                .volunteerTime(resource -> resource.id().equals(R1))
                .build());
        lists(5, 5);
        assertThat(town.ask(town.claims.draft(
                        claim("K1", "N1", "R1", Side.PARTNER, 1), ClaimTerms.on(DECEMBER), PARTNER, town.lists)))
                .containsExactly("GG-CL-17");
    }

    @Test
    void nothingWaitsForEver() {
        town = new Town(ClaimRules.builder()
                .answerWithin(Duration.ofHours(5))
                .confirmWithin(Duration.ofHours(3))
                .build());
        lists(5, 5);
        offer(K1, 3, ClaimTerms.on(DECEMBER));
        offer(K2, 2, ClaimTerms.on(DECEMBER));
        accept(K1, COMMUNITY);
        settle();
        assertThat(town.claims.listOverdue(hour(12))).isEmpty();
        assertThat(town.claims.listOverdue(hour(13))).containsExactly(K1);
        assertThat(town.ask(hour(15), town.claims.expire(hour(15), town.lists))).isEmpty();
        assertThat(List.of(state(K1), state(K2))).containsOnly(ClaimState.EXPIRED);
        assertThat(town.lists.free(R1)).isEqualTo(5);
    }

    @Test
    void anExitGoesOnWhenTheListsHaveTakenTheUnitsBack() {
        agreed(3, ClaimTerms.on(DECEMBER));
        town.ask(town.lists.release(town.service(K1), REASON));
        assertThat(town.ask(town.claims.commit(K1, town.lists))).containsExactly("GG-LS-10");
        assertThat(town.ask(town.claims.withdraw(K1, PARTNER, REASON, town.lists)))
                .isEmpty();
    }

    @Test
    void textsGiveNobodyAway() {
        lists(5, 5);
        offer(K1, 3, ClaimTerms.on(DECEMBER));
        assertThat(town.ask(town.claims.decline(K1, COMMUNITY, LocalText.of(" ", "no"))))
                .containsExactly("GG-CL-11");
        assertThat(town.ask(town.claims.decline(K1, COMMUNITY, LocalText.parse("请打 138 0013 8000"))))
                .containsExactly("GG-CL-12");
        assertThat(town.ask(town.claims.decline(K1, COMMUNITY, LocalText.parse("x".repeat(501)))))
                .containsExactly("GG-CL-12");
        assertThat(town.ask(town.claims.decline(K1, PARTNER, REASON))).containsExactly("GG-CL-13");
        assertThat(town.ask(town.claims.decline(K1, COMMUNITY, REASON))).isEmpty();
        assertThat(town.view(K1).reason()).isEqualTo(REASON);
    }

    @Test
    void namesAllReasonsAtOnce() {
        lists(5, 5);
        offer(K1, 3, ClaimTerms.on(DECEMBER));
        assertThat(town.ask(town.claims.draft(
                        claim("K1", "N9", "R9", Side.PARTNER, 0), ClaimTerms.on(DECEMBER), COMMUNITY, town.lists)))
                .containsExactlyInAnyOrder("GG-CL-01", "GG-CL-02", "GG-CL-02", "GG-CL-13", "GG-CL-16");
        assertThat(town.ask(town.claims.draft(
                        claim("K".repeat(57), "N1", "R1", Side.PARTNER, 1),
                        ClaimTerms.on(DECEMBER),
                        PARTNER,
                        town.lists)))
                .containsExactly("GG-CL-14");
        assertThat(town.ask(town.claims.open(window("W1", 5, 11), hour(12))))
                .containsExactlyInAnyOrder("GG-CL-01", "GG-CL-06", "GG-CL-19");
        assertThat(town.ask(town.claims.propose(K2, PARTNER, hour(10))))
                .containsExactlyInAnyOrder("GG-CL-02", "GG-CL-05");
    }

    @Test
    void aClaimThatTheListsCannotServeIsDeclinedWithTheirReason() {
        lists(5, 5);
        offer(K1, 3, ClaimTerms.on(DateRange.parse("2028-01-01/2028-02-01")));
        accept(K1, COMMUNITY);
        settle();
        assertThat(state(K1)).isEqualTo(ClaimState.DECLINED);
        assertThat(town.view(K1).reason()).asString().contains("2028-01-01");
    }
}
