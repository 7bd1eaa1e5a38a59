package org.gridgov.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridgov.lists.ListRows.EVERYWHERE;
import static org.gridgov.lists.ListRows.REASON;
import static org.gridgov.lists.ListRows.codes;
import static org.gridgov.lists.ListRows.happen;
import static org.gridgov.lists.ListRows.need;
import static org.gridgov.lists.ListRows.offer;
import static org.gridgov.lists.ListRows.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Quantity;
import org.gridgov.journal.Reply;
import org.gridgov.organisation.OrgId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListBookTest {
    private static final NeedId N1 = NeedId.of("N1");
    private static final ResourceId R1 = ResourceId.of("R1");
    private static final ServiceId V1 = ServiceId.of("V1");

    private final ListBook book = new ListBook();

    @BeforeEach
    void oneNeedMeetsOneResource() {
        happen(book, book.raise(need("N1", 5)));
        happen(book, book.offer(resource("R1", 8)));
    }

    private NeedState state() {
        return book.findNeed(N1).orElseThrow().state();
    }

    @Test
    void reservesWhatIsProposed() {
        happen(book, book.propose(service("V1", "R1", "N1", 3), EVERYWHERE));
        assertThat(book.open(N1)).isEqualTo(2);
        assertThat(book.free(R1)).isEqualTo(5);
        assertThat(book.ledger(N1).proposed()).isEqualTo(3);
        assertThat(book.findService(V1).orElseThrow().state()).isEqualTo(ServiceState.PROPOSED);
        happen(book, book.commit(V1));
        assertThat(book.ledger(N1).committed()).isEqualTo(3);
        assertThat(book.open(N1)).isEqualTo(2);
    }

    @Test
    void endsANeedWhenAllOfItIsDelivered() {
        happen(book, book.propose(service("V1", "R1", "N1", 5), EVERYWHERE));
        assertThat(state()).isEqualTo(NeedState.OPEN);
        happen(book, book.commit(V1));
        assertThat(state()).isEqualTo(NeedState.COMMITTED);
        happen(book, book.deliver(V1, 2, false));
        assertThat(book.ledger(N1).delivered()).isEqualTo(2);
        assertThat(state()).isEqualTo(NeedState.COMMITTED);
        happen(book, book.deliver(V1, 3, false));
        assertThat(state()).isEqualTo(NeedState.DELIVERED);
        assertThat(book.findService(V1).orElseThrow().state()).isEqualTo(ServiceState.DELIVERED);
        assertThat(book.free(R1)).isEqualTo(3);
    }

    @Test
    void givesBackWhatALastDeliveryLeavesUndone() {
        happen(book, book.propose(service("V1", "R1", "N1", 5), EVERYWHERE));
        happen(book, book.commit(V1));
        happen(book, book.deliver(V1, 2, true));
        assertThat(book.open(N1)).isEqualTo(3);
        assertThat(book.free(R1)).isEqualTo(6);
        assertThat(book.findService(V1).orElseThrow().quantity()).isEqualTo(Quantity.of(2, "visits"));
        assertThat(state()).isEqualTo(NeedState.OPEN);
    }

    @Test
    void releaseGivesBackExactlyWhatWasNotDelivered() {
        happen(book, book.propose(service("V1", "R1", "N1", 5), EVERYWHERE));
        happen(book, book.commit(V1));
        happen(book, book.deliver(V1, 1, false));
        happen(book, book.release(V1, REASON));
        assertThat(book.open(N1)).isEqualTo(4);
        assertThat(book.free(R1)).isEqualTo(7);
        assertThat(codes(book.release(V1, REASON))).containsExactly("GG-LS-10");
    }

    @Test
    void aServiceWithoutANeedSaysThatItIsAStandingOffer() {
        happen(book, book.propose(offer("V1", "R1", 6), EVERYWHERE));
        assertThat(book.findService(V1).orElseThrow().isStandingOffer()).isTrue();
        assertThat(book.free(R1)).isEqualTo(2);
        assertThat(service("V2", "R1", "N1", 1).isStandingOffer()).isFalse();
    }

    @Test
    void namesEveryReasonAtOnce() {
        happen(
                book,
                book.offer(ListRows.resource("R2", 2, "hours", "repair", DateRange.parse("2027-02-01/2027-03-01"))));
        Reply reply = book.propose(service("V1", "R2", "N1", 6), (area, unit) -> false);
        assertThat(codes(reply))
                .containsExactlyInAnyOrder("GG-LS-04", "GG-LS-05", "GG-LS-06", "GG-LS-07", "GG-LS-08", "GG-LS-09");
        assertThat(reply.events()).isEmpty();
    }

    @Test
    void refusesWhatIsUnknownTakenOrNothing() {
        assertThat(codes(book.raise(need("N1", 0)))).containsExactly("GG-LS-01", "GG-LS-16");
        assertThat(codes(book.offer(resource("R1", 1)))).containsExactly("GG-LS-01");
        assertThat(codes(book.propose(service("V1", "R9", "N9", 0), EVERYWHERE)))
                .containsExactly("GG-LS-02", "GG-LS-02", "GG-LS-16");
        assertThat(codes(book.commit(V1))).containsExactly("GG-LS-02");
        assertThat(codes(book.deliver(V1, 1, true))).containsExactly("GG-LS-02");
        assertThat(codes(book.change(need("N9", 1), EVERYWHERE))).containsExactly("GG-LS-02");
        assertThat(codes(book.withdraw(ResourceId.of("R9"), REASON))).containsExactly("GG-LS-02");
    }

    @Test
    void refusesAnEndWithoutAReason() {
        LocalText blank = LocalText.of("只有中文", " ");
        assertThat(codes(book.reject(N1, blank))).containsExactly("GG-LS-12");
        assertThat(codes(book.refer(N1, OrgId.of("PT-02"), blank))).containsExactly("GG-LS-12");
        assertThat(codes(book.withdraw(N1, blank))).containsExactly("GG-LS-12");
        assertThat(codes(book.withdraw(R1, blank))).containsExactly("GG-LS-12");
        happen(book, book.reject(N1, REASON));
        assertThat(book.ledger(N1).rejected()).isEqualTo(5);
        assertThat(codes(book.reject(N1, REASON))).containsExactly("GG-LS-03");
    }

    @Test
    void refersWhatIsLeftOnlyOnceNothingIsUnderWay() {
        happen(book, book.propose(service("V1", "R1", "N1", 2), EVERYWHERE));
        assertThat(codes(book.refer(N1, OrgId.of("PT-02"), REASON))).containsExactly("GG-LS-15");
        happen(book, book.commit(V1));
        happen(book, book.deliver(V1, 2, true));
        happen(book, book.refer(N1, OrgId.of("PT-02"), REASON));
        assertThat(book.ledger(N1)).isEqualTo(new Ledger(5, 0, 0, 0, 2, 0, 3, 0));
        assertThat(state()).isEqualTo(NeedState.REFERRED);
    }

    @Test
    void whatAServiceGivesBackToAWithdrawnNeedIsWithdrawnToo() {
        happen(book, book.propose(service("V1", "R1", "N1", 2), EVERYWHERE));
        happen(book, book.withdraw(N1, REASON));
        assertThat(book.ledger(N1)).isEqualTo(new Ledger(5, 0, 2, 0, 0, 3, 0, 0));
        happen(book, book.release(V1, REASON));
        assertThat(book.ledger(N1)).isEqualTo(new Ledger(5, 0, 0, 0, 0, 5, 0, 0));
        assertThat(book.free(R1)).isEqualTo(8);
        assertThat(codes(book.propose(service("V2", "R1", "N1", 1), EVERYWHERE)))
                .containsExactly("GG-LS-03");
    }

    @Test
    void aChangeKeepsWhatIsUnderWayAndWhatFits() {
        happen(book, book.propose(service("V1", "R1", "N1", 3), EVERYWHERE));
        assertThat(codes(book.change(need("N1", 2), EVERYWHERE))).containsExactly("GG-LS-13");
        assertThat(codes(book.change(ListRows.need("N1", 5, "hours", "repair", ListRows.DECEMBER), EVERYWHERE)))
                .containsExactlyInAnyOrder("GG-LS-06", "GG-LS-07", "GG-LS-17");
        assertThat(book.change(need("N1", 5), EVERYWHERE)).isEqualTo(Reply.done());
        happen(book, book.change(need("N1", 3), EVERYWHERE));
        assertThat(book.open(N1)).isZero();
        happen(book, book.commit(V1));
        assertThat(state()).isEqualTo(NeedState.COMMITTED);
        happen(book, book.change(need("N1", 4), EVERYWHERE));
        assertThat(state()).isEqualTo(NeedState.OPEN);
    }

    @Test
    void aResourceNeverGivesLessThanItPromised() {
        happen(book, book.propose(service("V1", "R1", "N1", 3), EVERYWHERE));
        assertThat(codes(book.change(resource("R1", 2), EVERYWHERE))).containsExactly("GG-LS-13");
        assertThat(codes(book.change(resource("R1", 8, "hours"), (area, unit) -> false)))
                .containsExactlyInAnyOrder("GG-LS-07", "GG-LS-09", "GG-LS-17");
        happen(book, book.change(resource("R1", 3), EVERYWHERE));
        assertThat(book.free(R1)).isZero();
        happen(book, book.withdraw(R1, REASON));
        assertThat(book.state(R1)).isEqualTo(ResourceState.WITHDRAWN);
        happen(book, book.release(V1, REASON));
        assertThat(book.free(R1)).isZero();
        assertThat(codes(book.withdraw(R1, REASON))).containsExactly("GG-LS-14");
        assertThat(codes(book.propose(service("V2", "R1", "N1", 1), EVERYWHERE)))
                .containsExactly("GG-LS-14");
    }

    private static Resource resource(String id, long capacity) {
        return ListRows.resource(id, capacity);
    }

    private static Resource resource(String id, long capacity, String unit) {
        return ListRows.resource(id, capacity, unit, "meals", ListRows.DECEMBER);
    }

    @Test
    void deliversNoMoreThanWasPromised() {
        happen(book, book.propose(service("V1", "R1", "N1", 3), EVERYWHERE));
        assertThat(codes(book.deliver(V1, 1, false))).containsExactly("GG-LS-10");
        happen(book, book.commit(V1));
        assertThat(codes(book.deliver(V1, 4, false))).containsExactly("GG-LS-11");
        assertThat(codes(book.deliver(V1, 0, true))).containsExactly("GG-LS-11");
        assertThat(codes(book.deliver(V1, -1, true))).containsExactly("GG-LS-11");
        happen(book, book.deliver(V1, 1, false));
        happen(book, book.deliver(V1, 0, true));
        assertThat(book.open(N1)).isEqualTo(4);
    }

    @Test
    void messagesSayWhatWasFoundInstead() {
        assertThat(book.propose(service("V1", "R1", "N1", 6), EVERYWHERE).reasons().stream()
                        .map(Finding::cause)
                        .map(LocalText::en))
                .containsExactly("Service V1 must take no more than is open of need N1, which is 5, but takes 6.");
    }

    @Test
    void keepsTheInstantAtWhichANeedWasRaised() {
        Instant later = ListRows.AT.plusSeconds(60);
        book.apply(later, new ListEvent.NeedRaised(need("N2", 1)));
        assertThat(book.raisedAt(NeedId.of("N2"))).isEqualTo(later);
        assertThat(book.listNeeds()).extracting(Need::id).containsExactly(N1, NeedId.of("N2"));
    }

    /** Every pair of states of each life: what the table allows is written out here once more. */
    @Test
    void theThreeLivesAllowTheseStepsAndNoOthers() {
        Map<NeedState, Set<NeedState>> needs = new EnumMap<>(NeedState.class);
        needs.put(
                NeedState.OPEN,
                EnumSet.of(
                        NeedState.COMMITTED,
                        NeedState.DELIVERED,
                        NeedState.WITHDRAWN,
                        NeedState.REFERRED,
                        NeedState.REJECTED));
        needs.put(NeedState.COMMITTED, EnumSet.of(NeedState.OPEN, NeedState.DELIVERED, NeedState.WITHDRAWN));
        for (NeedState from : NeedState.values()) {
            assertThat(from.next()).isEqualTo(needs.getOrDefault(from, Set.of()));
            assertThat(from.isEnd()).isEqualTo(!needs.containsKey(from));
        }
        List<String> services = new ArrayList<>();
        for (ServiceState from : ServiceState.values()) {
            from.next().forEach(to -> services.add(from + ">" + to));
        }
        assertThat(services)
                .containsExactly("PROPOSED>COMMITTED", "PROPOSED>FAILED", "COMMITTED>DELIVERED", "COMMITTED>FAILED");
        assertThat(ResourceState.OFFERED.next()).containsExactly(ResourceState.WITHDRAWN);
        assertThat(ResourceState.WITHDRAWN.next()).isEmpty();
    }
}
