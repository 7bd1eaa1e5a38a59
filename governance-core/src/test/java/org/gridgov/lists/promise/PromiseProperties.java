package org.gridgov.lists.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.journal.Event;
import org.gridgov.journal.Reply;
import org.gridgov.lists.ListEvent;
import org.gridgov.lists.Need;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.Urgency;
import org.gridgov.organisation.DutyId;
import org.gridgov.organisation.PostId;
import org.jspecify.annotations.Nullable;

/** Whatever happens to needs while time goes on, none grows old in silence. */
class PromiseProperties {
    private static final Instant START = Instant.parse("2026-12-01T01:00:00Z");
    private static final List<PostId> POSTS = List.of(Promises.ONE, Promises.ALSO, Promises.TWO, Promises.TOP);

    private static final List<Urgency> URGENCIES = List.of(Urgency.URGENT, Urgency.PRIORITY, Urgency.ROUTINE);

    /** Something that is asked, so many hours after what was asked before. */
    record Ask(int hours, int kind, int need, int post, int duty) {}

    @Provide
    Arbitrary<List<Ask>> asks() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 90),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 2))
                .as(Ask::new)
                .list()
                .ofMaxSize(40);
    }

    private static Reply answer(Promises all, Ask ask, Instant at) {
        NeedId need = NeedId.of("N" + ask.need());
        PostId post = POSTS.get(ask.post());
        @Nullable DutyId duty = ask.duty() == 0 ? null : ask.duty() == 1 ? Promises.VISIT : Promises.INSPECT;
        return switch (ask.kind()) {
            case 0 ->
                all.lists.raise(Promises.need(
                        "N" + ask.need(),
                        ask.post() < 2 ? "G-1" : "G-2",
                        URGENCIES.get(ask.duty()),
                        at.atZone(Promises.ZONE).toLocalDate().minusDays(ask.post())));
            case 1 -> all.desk.receive(need, post, duty);
            case 2 -> all.desk.answer(need, Promises.REASON);
            case 3 -> all.desk.handOver(need, post, duty, Promises.REASON);
            case 4, 5 -> all.desk.giveBack(need, Promises.REASON);
            default ->
                ask.duty() == 0 ? all.lists.withdraw(need, Promises.REASON) : all.lists.reject(need, Promises.REASON);
        };
    }

    /** When the answer or the service is due, said once more in other words. */
    private static Instant due(Need need, Instant entered, boolean answered) {
        LocalDate day = need.raised();
        Instant start = day.plusDays(1).atStartOfDay(Promises.ZONE).toInstant();
        start = entered.isBefore(start) ? entered : start;
        int tier = need.urgency().rank();
        long days = answered ? (tier == 3 ? 3 : tier == 2 ? 15 : 30) : (tier == 3 ? 1 : tier == 2 ? 3 : 7);
        return start.plus(Duration.ofDays(days));
    }

    @Property(tries = 200)
    void l8EveryNeedHasEndedOrIsInItsTermOrHasGoneUp(@ForAll("asks") List<Ask> asks) {
        Promises all = new Promises();
        Map<String, Integer> ups = new HashMap<>();
        Instant at = START;
        for (Ask ask : asks) {
            at = at.plus(Duration.ofHours(ask.hours()));
            for (Event event : answer(all, ask, at).events()) {
                all.happen(at, Reply.done(event));
            }
            List<NeedId> lateAndLow = all.desk.ageing(at).stream()
                    .filter(line -> line.standing() == Standing.OVER)
                    .map(Ageing::need)
                    .toList();
            Reply up = all.desk.escalate(at);
            assertThat(up.events())
                    .extracting(event -> ((PromiseEvent) event).need())
                    .containsExactlyElementsOf(lateAndLow);
            up.events().forEach(event -> {
                PromiseEvent.NeedEscalated escalated = (PromiseEvent.NeedEscalated) event;
                ups.merge(escalated.need() + " " + escalated.phase(), 1, Integer::sum);
            });
            all.happen(at, up);

            Map<NeedId, Ageing> lines = new HashMap<>();
            all.desk.ageing(at).forEach(line -> lines.put(line.need(), line));
            for (Need need : all.lists.listNeeds()) {
                assertThat(lines.containsKey(need.id())).isEqualTo(!need.state().isEnd());
                if (need.state().isEnd()) {
                    continue;
                }
                Ageing line = Objects.requireNonNull(lines.get(need.id()), "line");
                boolean answered = all.promises.findAnswered(need.id()).isPresent();
                boolean inTerm = at.isBefore(due(need, all.lists.raisedAt(need.id()), answered));
                boolean wentUp =
                        ups.containsKey(need.id() + " " + (answered ? PromisePhase.SERVICE : PromisePhase.ANSWER));
                assertThat(inTerm || wentUp).as("%s at %s", line, at).isTrue();
                assertThat(line.standing() == Standing.ESCALATED).isEqualTo(!inTerm);
                assertThat(line.turn().post()).isNotNull();
            }
        }
    }

    @Property(tries = 200)
    void l8WhatWasOnceReceivedAlwaysHasALead(@ForAll("asks") List<Ask> asks) {
        Promises all = new Promises();
        Map<NeedId, PostId> first = new HashMap<>();
        Instant at = START;
        for (Ask ask : asks) {
            at = at.plus(Duration.ofHours(ask.hours()));
            Reply reply = answer(all, ask, at);
            for (Event event : reply.events()) {
                if (event instanceof PromiseEvent.NeedReceived received) {
                    assertThat(first.put(received.need(), received.post())).isNull();
                }
                if (event instanceof PromiseEvent.NeedHandedOver handed
                        && handed.to().equals(Promises.TWO)
                        && handed.from().equals(Promises.TOP)) {
                    assertThat(handed.duty()).isEqualTo(Promises.VISIT);
                }
            }
            all.happen(at, reply.isRefused() ? Reply.done() : reply);
            first.forEach((need, post) -> {
                assertThat(all.promises.findLead(need)).isPresent();
                assertThat(all.promises.findFirstReceiver(need)).contains(post);
            });
        }
    }

    @Property(tries = 100)
    void c6TheSameEventsGiveTheSamePromises(@ForAll("asks") List<Ask> asks) {
        Promises all = new Promises();
        Promises again = new Promises();
        List<Event> events = new ArrayList<>();
        List<Instant> instants = new ArrayList<>();
        Instant at = START;
        for (Ask ask : asks) {
            at = at.plus(Duration.ofHours(ask.hours()));
            for (Reply reply : List.of(answer(all, ask, at), all.desk.escalate(at))) {
                // The second was judged before the first happened, which an event of ageing bears.
                for (Event event : reply.events()) {
                    events.add(event);
                    instants.add(at);
                    all.happen(at, Reply.done(event));
                }
            }
        }
        for (int i = 0; i < events.size(); i++) {
            again.happen(instants.get(i), Reply.done(events.get(i)));
        }
        Instant end = at;
        assertThat(again.desk.ageing(end)).isEqualTo(all.desk.ageing(end));
        for (Need need : all.lists.listNeeds()) {
            Optional<PostId> lead = again.promises.findLead(need.id());
            assertThat(lead).isEqualTo(all.promises.findLead(need.id()));
        }
        assertThat(events).allMatch(event -> event instanceof ListEvent || event instanceof PromiseEvent);
    }
}
