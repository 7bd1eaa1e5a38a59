package org.gridgov.mechanism.claiming.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Quantity;
import org.gridgov.journal.Event;
import org.gridgov.journal.Reply;
import org.gridgov.lists.Ledger;
import org.gridgov.lists.Need;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.Resource;
import org.gridgov.lists.Service;
import org.gridgov.lists.ServiceId;
import org.gridgov.mechanism.claiming.Award;
import org.gridgov.mechanism.claiming.Claim;
import org.gridgov.mechanism.claiming.ClaimId;
import org.gridgov.mechanism.claiming.ClaimState;
import org.gridgov.mechanism.claiming.Side;
import org.gridgov.mechanism.claiming.TieOrder;

/** Whatever is asked of a book, in whatever order. */
class ClaimBookProperties {
    private static final int NEEDS = 3;
    private static final int RESOURCES = 3;
    private static final int ALIVE = 4;

    /** One life: a seed decides what is asked, mostly by whom it may be asked. */
    private static final class Life {
        private final Town town = new Town(
                ClaimRules.builder().answerWithin(Duration.ofHours(9)).build());
        private final List<Instant> times = new ArrayList<>();
        private final Random random;
        private Instant at = Town.NINE;
        private int windows;

        private Life(long seed) {
            random = new Random(seed);
        }

        private static Life play(long seed, int steps, Consumer<Life> after) {
            Life life = new Life(seed);
            for (int i = 0; i < NEEDS; i++) {
                life.happen(life.town.lists.raise(Town.need("N" + i, 1 + life.random.nextInt(6))));
            }
            for (int i = 0; i < RESOURCES; i++) {
                life.happen(life.town.lists.offer(Town.resource("R" + i, 4 + life.random.nextInt(9))));
            }
            for (int i = 0; i < steps; i++) {
                life.happen(life.next());
                after.accept(life);
            }
            return life;
        }

        private void happen(Reply reply) {
            reply.events().forEach(event -> times.add(at));
            town.ask(at, reply);
        }

        /** Mostly the usual person of a side, sometimes somebody who acts for both. */
        private Actor actor() {
            Side side = random.nextBoolean() ? Side.PARTNER : Side.COMMUNITY;
            return Actor.of(side, PersonRef.of(random.nextInt(4) == 0 ? "P-both" : "P-" + side));
        }

        private boolean isWindowOpen() {
            return town.claims.listWindows().stream().anyMatch(window -> window.isOpen(at));
        }

        private ClaimTerms terms() {
            ClaimTerms terms = ClaimTerms.on(
                    random.nextInt(4) == 0 ? DateRange.parse("2026-12-05/2026-12-09") : Town.DECEMBER);
            terms = random.nextInt(4) == 0 ? terms.asWhole() : terms;
            return random.nextInt(3) == 0 ? terms.by(List.of(PersonRef.of("V1"), PersonRef.of("V2"))) : terms;
        }

        private Reply next() {
            ClaimBook book = town.claims;
            List<Claim> alive = book.list().stream()
                    .filter(claim -> !claim.state().next().isEmpty() && claim.state() != ClaimState.EVALUATED)
                    .toList();
            boolean anew = alive.size() < ALIVE;
            String name = anew
                    ? "K" + (100 + book.list().size())
                    : alive.get(random.nextInt(alive.size())).id().value();
            ClaimId id = ClaimId.of(name);
            PersonRef volunteer = PersonRef.of("V" + (1 + random.nextInt(2)));
            if (!isWindowOpen() && random.nextInt(3) == 0) {
                return open();
            }
            return switch (anew ? 0 : random.nextInt(24)) {
                case 0, 1 -> {
                    Actor by = actor();
                    Claim claim = Town.claim(
                            name,
                            "N" + random.nextInt(NEEDS),
                            "R" + random.nextInt(RESOURCES),
                            by.side(),
                            random.nextInt(6));
                    yield book.draft(claim, terms(), by, town.lists);
                }
                case 2, 3, 4 -> book.propose(id, actor(), at);
                case 5, 6, 7, 8 -> book.accept(id, actor(), town.lists, Town.EVERYWHERE);
                case 9 ->
                    book.change(id, Quantity.of(random.nextInt(6), "visits"), terms(), actor(), at, town.lists);
                case 10, 11 -> book.confirm(id, actor());
                case 12, 13 -> book.agree(id, volunteer);
                case 14, 15 -> book.commit(id, town.lists);
                case 16, 17 -> book.deliver(id, random.nextInt(4), random.nextBoolean(), town.lists);
                case 18 -> book.evaluate(id, Grade.FAIR, LocalText.parse(""), actor());
                case 19 -> exit(id, volunteer);
                case 20 -> book.expire(at, town.lists);
                case 21 -> {
                    at = at.plusSeconds(3600L * random.nextInt(3));
                    yield book.close(id);
                }
                case 22 -> open();
                default -> settle();
            };
        }

        private Reply open() {
            windows++;
            return town.claims.open(
                    new ClaimWindow(
                            WindowId.of("W" + windows),
                            at,
                            at.plusSeconds(3600L * (1 + random.nextInt(4))),
                            random.nextBoolean() ? Side.PARTNER : Side.COMMUNITY,
                            TieOrder.drawn(windows)),
                    at);
        }

        private Reply exit(ClaimId id, PersonRef volunteer) {
            return switch (random.nextInt(4)) {
                case 0 -> town.claims.decline(id, actor(), Town.REASON);
                case 1 -> town.claims.withdraw(id, actor(), Town.REASON, town.lists);
                case 2 -> town.claims.fail(id, Town.REASON, town.lists);
                default -> town.claims.refuse(id, volunteer, town.lists);
            };
        }

        private Reply settle() {
            for (ClaimWindow window : town.claims.listWindows()) {
                if (town.claims.settlement(window.id()).isEmpty()) {
                    at = at.isBefore(window.to()) ? window.to() : at;
                    return town.claims.settle(
                            window.id(),
                            (side, claim) -> (claim.id().hashCode() * 31L + side.ordinal() * 7L) % 5,
                            at,
                            town.lists,
                            Town.EVERYWHERE);
                }
            }
            return Reply.done();
        }
    }

    @Property(tries = 150)
    void c3c5WhatClaimsHoldIsWhatTheListsHoldAfterEveryStep(@ForAll long seed, @ForAll @IntRange(max = 200) int steps) {
        Life.play(seed, steps, life -> {
            Town town = life.town;
            Set<ServiceId> holding = new HashSet<>();
            for (Claim claim : town.claims.list()) {
                boolean reserved = claim.state() == ClaimState.ACCEPTED;
                boolean promised = claim.state() == ClaimState.COMMITTED || claim.state() == ClaimState.DELIVERING;
                if (reserved || promised) {
                    ServiceId id = town.claims.service(claim.id()).orElseThrow();
                    Service service = town.lists.findService(id).orElseThrow();
                    assertThat(service.quantity()).isEqualTo(claim.quantity());
                    assertThat(service.state().name()).isEqualTo(reserved ? "PROPOSED" : "COMMITTED");
                    assertThat(town.lists.delivered(id)).isEqualTo(town.claims.delivered(claim.id()));
                    holding.add(id);
                }
            }
            for (Service service : town.lists.listServices()) {
                assertThat(service.state().next().isEmpty()).isEqualTo(!holding.contains(service.id()));
            }
        });
    }

    @Property(tries = 150)
    void l1l2NothingIsEverPromisedTwice(@ForAll long seed, @ForAll @IntRange(max = 200) int steps) {
        Life.play(seed, steps, life -> {
            for (Need need : life.town.lists.listNeeds()) {
                assertThat(taken(life, service -> need.id().equals(service.need())))
                        .isLessThanOrEqualTo(need.quantity().amount());
                Ledger ledger = life.town.lists.ledger(need.id());
                assertThat(ledger.open() + ledger.proposed() + ledger.committed() + ledger.delivered())
                        .isEqualTo(ledger.requested());
            }
            for (Resource resource : life.town.lists.listResources()) {
                assertThat(taken(life, service -> resource.id().equals(service.resource()))
                                + life.town.lists.free(resource.id()))
                        .isEqualTo(resource.capacity().amount());
            }
        });
    }

    private static long taken(Life life, Predicate<Service> of) {
        return life.town.lists.listServices().stream()
                .filter(of)
                .filter(service -> service.state().holdsCapacity())
                .mapToLong(service -> service.quantity().amount())
                .sum();
    }

    /** Reads the events alone: what was said since a claim last changed in what matters. */
    private static final class Witness {
        private final Map<ClaimId, Map<Side, PersonRef>> consents = new HashMap<>();
        private final Map<ClaimId, Set<PersonRef>> volunteers = new HashMap<>();
        private final Map<ClaimId, ClaimTerms> terms = new HashMap<>();
        private final Map<ClaimId, Quantity> quantities = new HashMap<>();
        private int commitments;

        private void anew(ClaimId id) {
            consents.put(id, new EnumMap<>(Side.class));
            volunteers.put(id, new HashSet<>());
        }

        private void yes(ClaimId id, Actor by) {
            Map<Side, PersonRef> said = consents.getOrDefault(id, Map.of());
            assertThat(said.get(by.side().other())).as("C2").isNotEqualTo(by.person());
            said.put(by.side(), by.person());
        }

        private void read(Event event) {
            if (event instanceof ClaimEvent.ClaimDrafted drafted) {
                anew(drafted.claim().id());
                terms.put(drafted.claim().id(), drafted.terms());
                quantities.put(drafted.claim().id(), drafted.claim().quantity());
            } else if (event instanceof ClaimEvent.ClaimProposed proposed) {
                yes(proposed.claim(), proposed.by());
            } else if (event instanceof ClaimEvent.ClaimChanged changed) {
                anew(changed.claim());
                terms.put(changed.claim(), changed.terms());
                quantities.put(changed.claim(), changed.quantity());
                if (changed.window() != null) {
                    yes(changed.claim(), changed.by());
                }
            } else if (event instanceof ClaimEvent.ClaimConsented consented) {
                yes(consented.claim(), consented.by());
            } else if (event instanceof ClaimEvent.VolunteerAgreed agreed) {
                volunteers.getOrDefault(agreed.claim(), Set.of()).add(agreed.volunteer());
            } else if (event instanceof ClaimEvent.ClaimAccepted accepted) {
                assertThat(consents.get(accepted.claim())).hasSize(2);
                Quantity got = Quantity.of(accepted.units(), "visits");
                if (!got.equals(quantities.put(accepted.claim(), got))) {
                    anew(accepted.claim());
                }
            } else if (event instanceof ClaimEvent.ClaimCommitted committed) {
                commitments++;
                assertThat(consents.get(committed.claim())).as("C1").hasSize(2);
                ClaimTerms agreed = terms.get(committed.claim());
                assertThat(agreed).isNotNull();
                assertThat(volunteers.get(committed.claim())).as("C7").containsAll(agreed.volunteers());
            }
        }
    }

    @Property(tries = 150)
    void c1c2c7NothingIsPromisedWithoutEveryYesToWhatItSaysNow(
            @ForAll long seed, @ForAll @IntRange(max = 250) int steps) {
        Witness witness = new Witness();
        Life.play(seed, steps, life -> {}).town.events.forEach(witness::read);
        assertThat(witness.commitments).isNotNegative();
    }

    @Property(tries = 5)
    void c1ThereArePromisesToLookAt(@ForAll @IntRange(max = 1000) int start) {
        Witness witness = new Witness();
        for (long seed = start; seed < start + 40; seed++) {
            Town town = Life.play(seed, 250, life -> {}).town;
            town.events.forEach(witness::read);
        }
        assertThat(witness.commitments).isGreaterThan(20);
    }

    @Property(tries = 150)
    void c4EveryClaimThatCompetedIsAcceptedOrDeclinedInOneEntry(
            @ForAll long seed, @ForAll @IntRange(max = 200) int steps) {
        Town town = Life.play(seed, steps, life -> {}).town;
        List<Event> events = town.events;
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof ClaimEvent.WindowSettled settled) {
                Map<ClaimId, Long> got = new HashMap<>();
                for (int j = i + 1; j < events.size() && got.size() < settled.settlement().awards().size(); j++) {
                    if (events.get(j) instanceof ClaimEvent.ClaimAccepted accepted) {
                        got.put(accepted.claim(), accepted.units());
                    } else if (events.get(j) instanceof ClaimEvent.ClaimDeclined declined) {
                        got.put(declined.claim(), 0L);
                    }
                }
                for (Award award : settled.settlement().awards()) {
                    assertThat(got).containsEntry(award.bid().claim(), award.accepted());
                }
            }
        }
    }

    @Property(tries = 100)
    void c5EveryExitGivesBackExactlyWhatWasNotDelivered(@ForAll long seed, @ForAll @IntRange(max = 200) int steps) {
        Town town = Life.play(seed, steps, life -> {}).town;
        for (Claim claim : town.claims.list()) {
            NeedId need = claim.need();
            boolean holds = Set.of(ClaimState.ACCEPTED, ClaimState.COMMITTED, ClaimState.DELIVERING)
                    .contains(claim.state());
            long undone = holds ? claim.quantity().amount() - town.claims.delivered(claim.id()) : 0;
            long open = town.lists.open(need);
            long free = town.lists.free(claim.resource());
            Reply reply = claim.state() == ClaimState.DELIVERING
                    ? town.claims.fail(claim.id(), Town.REASON, town.lists)
                    : town.claims.withdraw(claim.id(), Town.PARTNER, Town.REASON, town.lists);
            if (town.ask(reply).isEmpty()) {
                assertThat(town.lists.open(need) - open).isEqualTo(undone);
                assertThat(town.lists.free(claim.resource()) - free).isEqualTo(undone);
            }
        }
    }

    @Property(tries = 100)
    void c6TheSameEventsGiveTheSameBook(@ForAll long seed, @ForAll @IntRange(max = 200) int steps) {
        Life life = Life.play(seed, steps, after -> {});
        Town again = new Town(
                ClaimRules.builder().answerWithin(Duration.ofHours(9)).build());
        for (int i = 0; i < life.times.size(); i++) {
            again.apply(life.times.get(i), life.town.events.get(i));
        }
        assertThat(again.text()).isEqualTo(life.town.text());
    }

    @Property(tries = 100)
    void everyRefusalHasReasonsAndChangesNothing(@ForAll long seed) {
        Life life = Life.play(seed, 80, after -> {});
        for (int i = 0; i < 40; i++) {
            String before = life.town.text();
            Reply reply = life.next();
            assertThat(life.town.text()).isEqualTo(before);
            assertThat(reply.isRefused()).isEqualTo(!reply.reasons().isEmpty());
        }
    }
}
