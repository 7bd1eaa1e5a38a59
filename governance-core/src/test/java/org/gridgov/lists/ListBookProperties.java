package org.gridgov.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.basics.DateRange;
import org.gridgov.journal.Event;
import org.gridgov.journal.Reply;
import org.gridgov.organisation.OrgId;

/** Whatever is asked of a book, in whatever order. */
class ListBookProperties {
    /** What is asked: one of eleven commands, with small numbers so that they often meet. */
    record Ask(int kind, int need, int resource, int service, int amount, boolean flag) {}

    @Provide
    Arbitrary<List<Ask>> asks() {
        Arbitrary<Integer> few = Arbitraries.integers().between(1, 3);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 11),
                        few,
                        few,
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(true, false))
                .as(Ask::new)
                .list()
                .ofMaxSize(60);
    }

    private static Reply answer(ListBook book, Ask ask) {
        String need = "N" + ask.need();
        String resource = "R" + ask.resource();
        ServiceId service = ServiceId.of("V" + ask.service());
        Reach reach = (area, unit) -> ask.amount() != 6;
        DateRange window = ask.flag() ? ListRows.DECEMBER : DateRange.parse("2026-12-20/2027-02-01");
        return switch (ask.kind()) {
            case 0 -> book.raise(ListRows.need(need, ask.amount(), "visits", "meals", window));
            case 1 -> book.offer(ListRows.resource(resource, ask.amount() * 2L));
            case 2, 3 ->
                book.propose(
                        ask.flag()
                                ? ListRows.service("V" + ask.service(), resource, need, ask.amount())
                                : ListRows.offer("V" + ask.service(), resource, ask.amount()),
                        reach);
            case 4 -> book.commit(service);
            case 5, 6 -> book.deliver(service, ask.amount(), ask.flag());
            case 7 -> book.release(service, ListRows.REASON);
            case 8 -> book.change(ListRows.need(need, ask.amount(), "visits", "meals", window), reach);
            case 9 -> book.change(ListRows.resource(resource, ask.amount()), reach);
            case 10 -> book.withdraw(NeedId.of(need), ListRows.REASON);
            default ->
                switch (ask.amount() % 3) {
                    case 0 -> book.refer(NeedId.of(need), OrgId.of("PT-02"), ListRows.REASON);
                    case 1 -> book.reject(NeedId.of(need), ListRows.REASON);
                    default -> book.withdraw(ResourceId.of(resource), ListRows.REASON);
                };
        };
    }

    /** Lets all asks happen and looks after each; what happened comes back. */
    private static List<ListEvent> play(List<Ask> asks, Function<ListBook, Runnable> look) {
        ListBook book = new ListBook();
        List<ListEvent> events = new ArrayList<>();
        for (Ask ask : asks) {
            Runnable after = look.apply(book);
            Reply reply = answer(book, ask);
            for (Event event : reply.events()) {
                events.add((ListEvent) event);
                book.apply(ListRows.AT, (ListEvent) event);
            }
            after.run();
        }
        return events;
    }

    private static long taken(ListBook book, ResourceId resource) {
        return book.listServices().stream()
                .filter(service -> service.resource().equals(resource))
                .filter(service -> service.state().holdsCapacity())
                .mapToLong(service -> service.quantity().amount())
                .sum();
    }

    @Property(tries = 200)
    void l4EveryLedgerAddsUpAfterEveryCommandAndAgreesWithTheRows(@ForAll("asks") List<Ask> asks) {
        play(asks, book -> () -> {
            for (Need need : book.listNeeds()) {
                Ledger ledger = book.ledger(need.id());
                assertThat(ledger.open()
                                + ledger.proposed()
                                + ledger.committed()
                                + ledger.delivered()
                                + ledger.withdrawn()
                                + ledger.referred()
                                + ledger.rejected())
                        .isEqualTo(ledger.requested());
                // Rows know no half-delivered service; all else they say of the need is the same.
                Ledger rows = Ledger.of(need, book.listServices());
                assertThat(rows.committed() + rows.delivered()).isEqualTo(ledger.committed() + ledger.delivered());
                assertThat(List.of(rows.open(), rows.proposed(), rows.withdrawn(), rows.referred(), rows.rejected()))
                        .containsExactly(
                                ledger.open(),
                                ledger.proposed(),
                                ledger.withdrawn(),
                                ledger.referred(),
                                ledger.rejected());
                if (need.state() == NeedState.REJECTED || need.state() == NeedState.REFERRED) {
                    assertThat(ledger.open() + ledger.proposed() + ledger.committed())
                            .isZero();
                }
            }
        });
    }

    @Property(tries = 200)
    void l1l2NothingIsEverPromisedTwice(@ForAll("asks") List<Ask> asks) {
        play(asks, book -> () -> {
            for (Need need : book.listNeeds()) {
                long promised = book.listServices().stream()
                        .filter(service -> need.id().equals(service.need()))
                        .filter(service -> service.state().holdsCapacity())
                        .mapToLong(service -> service.quantity().amount())
                        .sum();
                assertThat(promised).isLessThanOrEqualTo(need.quantity().amount());
            }
            for (Resource resource : book.listResources()) {
                long taken = taken(book, resource.id());
                assertThat(taken).isLessThanOrEqualTo(resource.capacity().amount());
                if (book.state(resource.id()) == ResourceState.OFFERED) {
                    assertThat(book.free(resource.id()))
                            .isEqualTo(resource.capacity().amount() - taken);
                }
            }
        });
    }

    @Property(tries = 200)
    void l3WhatIsUnderWayFits(@ForAll("asks") List<Ask> asks) {
        play(asks, book -> () -> {
            for (Service service : book.listServices()) {
                if (service.need() != null
                        && Set.of(ServiceState.PROPOSED, ServiceState.COMMITTED).contains(service.state())) {
                    Need need = book.findNeed(service.need()).orElseThrow();
                    assertThat(need.window().overlaps(service.window())).isTrue();
                    assertThat(need.quantity().unit())
                            .isEqualTo(service.quantity().unit());
                }
            }
        });
    }

    @Property(tries = 200)
    void c5EveryReleaseGivesBackExactlyWhatWasNotDelivered(@ForAll("asks") List<Ask> asks) {
        ListBook book = new ListBook();
        play(asks, live -> () -> {}).forEach(event -> book.apply(ListRows.AT, event));
        for (Service service : book.listServices()) {
            long undone = service.quantity().amount() - book.delivered(service.id());
            long free = book.free(service.resource());
            long heldBefore = taken(book, service.resource());
            Reply reply = book.release(service.id(), ListRows.REASON);
            if (reply.isRefused()) {
                assertThat(service.state().next()).isEmpty();
                continue;
            }
            ListRows.happen(book, reply);
            assertThat(heldBefore - taken(book, service.resource())).isEqualTo(undone);
            if (book.state(service.resource()) == ResourceState.OFFERED) {
                assertThat(book.free(service.resource()) - free).isEqualTo(undone);
            }
        }
        for (Need need : book.listNeeds()) {
            Ledger ledger = book.ledger(need.id());
            assertThat(ledger.proposed() + ledger.committed()).isZero();
        }
    }

    @Property(tries = 200)
    void c6TheSameEventsGiveTheSameBook(@ForAll("asks") List<Ask> asks) {
        StringBuilder last = new StringBuilder();
        List<ListEvent> events = play(asks, book -> () -> {
            last.setLength(0);
            last.append(ListRows.text(book));
        });
        ListBook again = new ListBook();
        events.forEach(event -> again.apply(ListRows.AT, event));
        assertThat(ListRows.text(again)).isEqualTo(last.toString());
    }

    @Property(tries = 200)
    void everyRefusalHasReasonsAndChangesNothing(@ForAll("asks") List<Ask> asks) {
        ListBook book = new ListBook();
        for (Ask ask : asks) {
            String before = ListRows.text(book);
            Reply reply = answer(book, ask);
            assertThat(ListRows.text(book)).isEqualTo(before);
            for (Event event : reply.events()) {
                book.apply(ListRows.AT, (ListEvent) event);
            }
            if (!reply.isRefused() && reply.events().isEmpty()) {
                assertThat(ask.kind()).isIn(8, 9);
            }
        }
    }
}
