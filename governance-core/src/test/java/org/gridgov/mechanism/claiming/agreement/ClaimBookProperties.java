package org.gridgov.mechanism.claiming.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gridgov.journal.Event;
import org.gridgov.journal.Reply;
import org.gridgov.lists.Ledger;
import org.gridgov.lists.ListEvent;
import org.gridgov.lists.Need;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.Resource;
import org.gridgov.lists.Service;
import org.gridgov.lists.ServiceId;
import org.gridgov.mechanism.claiming.Award;
import org.gridgov.mechanism.claiming.Claim;
import org.gridgov.mechanism.claiming.ClaimId;
import org.gridgov.mechanism.claiming.ClaimState;

/** Whatever is asked of a book, in whatever order. */
class ClaimBookProperties {

    @Property(tries = 150)
    void c3c5WhatClaimsHoldIsWhatTheListsHoldAfterEveryStep(@ForAll long seed, @ForAll @IntRange(max = 200) int steps) {
        Life.play(seed, steps, life -> {
            Town town = life.town;
            Set<ServiceId> holding = new HashSet<>();
            for (Claim claim : town.claims.list()) {
                boolean reserved = claim.state() == ClaimState.ACCEPTED;
                boolean promised = claim.state() == ClaimState.COMMITTED || claim.state() == ClaimState.DELIVERING;
                if (reserved || promised) {
                    ServiceId id = town.service(claim.id());
                    Service service = town.lists.findService(id).orElseThrow();
                    assertThat(service.quantity()).isEqualTo(claim.quantity());
                    assertThat(service.state().name()).isEqualTo(reserved ? "PROPOSED" : "COMMITTED");
                    assertThat(town.lists.delivered(id))
                            .isEqualTo(town.view(claim.id()).delivered());
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
        Map<ClaimId, Long> due = new HashMap<>();
        for (Event event : Life.play(seed, steps, life -> {}).town.events) {
            if (event instanceof ClaimEvent.WindowSettled settled) {
                for (Award award : settled.settlement().awards()) {
                    due.put(award.bid().claim(), award.accepted());
                }
            } else if (event instanceof ClaimEvent.ClaimAccepted accepted) {
                Long units = due.remove(accepted.claim());
                assertThat(units).isIn(null, accepted.units());
            } else if (event instanceof ClaimEvent.ClaimDeclined declined) {
                assertThat(due.remove(declined.claim())).isIn(null, 0L);
            } else if (!(event instanceof ListEvent)) {
                assertThat(due).as("before anything else happens").isEmpty();
            }
        }
        assertThat(due).isEmpty();
    }

    @Property(tries = 100)
    void c5EveryExitGivesBackExactlyWhatWasNotDelivered(@ForAll long seed, @ForAll @IntRange(max = 200) int steps) {
        Town town = Life.play(seed, steps, life -> {}).town;
        for (Claim claim : town.claims.list()) {
            NeedId need = claim.need();
            boolean holds = Set.of(ClaimState.ACCEPTED, ClaimState.COMMITTED, ClaimState.DELIVERING)
                    .contains(claim.state());
            long undone =
                    holds ? claim.quantity().amount() - town.view(claim.id()).delivered() : 0;
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
        Town again =
                new Town(ClaimRules.builder().answerWithin(Duration.ofHours(9)).build());
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
