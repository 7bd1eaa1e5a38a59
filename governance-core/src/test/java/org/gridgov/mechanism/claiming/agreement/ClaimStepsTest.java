package org.gridgov.mechanism.claiming.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridgov.mechanism.claiming.agreement.Town.COMMUNITY;
import static org.gridgov.mechanism.claiming.agreement.Town.DECEMBER;
import static org.gridgov.mechanism.claiming.agreement.Town.EVERYWHERE;
import static org.gridgov.mechanism.claiming.agreement.Town.PARTNER;
import static org.gridgov.mechanism.claiming.agreement.Town.REASON;
import static org.gridgov.mechanism.claiming.agreement.Town.hour;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Quantity;
import org.gridgov.journal.Reply;
import org.gridgov.mechanism.claiming.ClaimId;
import org.gridgov.mechanism.claiming.ClaimState;
import org.gridgov.mechanism.claiming.Side;
import org.junit.jupiter.api.Test;

/** Every step from every state: taken exactly if the one table names it. */
class ClaimStepsTest {
    private static final ClaimId K1 = ClaimId.of("K1");

    /** A command for each state that can be entered, by whoever may give it. */
    private static final Map<ClaimState, Function<Town, Reply>> STEPS = new EnumMap<>(Map.ofEntries(
            Map.entry(ClaimState.ACCEPTED, town -> town.claims.accept(K1, COMMUNITY, town.lists, EVERYWHERE)),
            Map.entry(ClaimState.COMMITTED, town -> town.claims.commit(K1, town.lists)),
            Map.entry(ClaimState.DELIVERING, town -> town.claims.deliver(K1, 1, false, town.lists)),
            Map.entry(ClaimState.DELIVERED, town -> town.claims.deliver(K1, 1, true, town.lists)),
            Map.entry(ClaimState.EVALUATED, ClaimStepsTest::evaluateTwice),
            Map.entry(ClaimState.CLOSED, town -> town.claims.close(K1)),
            Map.entry(ClaimState.DECLINED, town -> town.claims.decline(K1, COMMUNITY, REASON)),
            Map.entry(ClaimState.EXPIRED, town -> town.claims.expire(hour(9999), town.lists)),
            Map.entry(ClaimState.WITHDRAWN, town -> town.claims.withdraw(K1, PARTNER, REASON, town.lists)),
            Map.entry(ClaimState.FAILED, town -> town.claims.fail(K1, REASON, town.lists))));

    private static Reply evaluateTwice(Town town) {
        town.ask(town.claims.evaluate(K1, Grade.GOOD, LocalText.parse(""), PARTNER));
        return town.claims.evaluate(K1, Grade.GOOD, LocalText.parse(""), COMMUNITY);
    }

    private static Reply change(Town town) {
        return town.claims.change(K1, Quantity.of(2, "visits"), ClaimTerms.on(DECEMBER), PARTNER, hour(11), town.lists);
    }

    /** A claim in a state, by the straight way; the claim is offered in a window that was settled without it. */
    private static Town at(ClaimState state) {
        Town town = new Town();
        town.ask(town.lists.raise(Town.need("N1", 5)));
        town.ask(town.lists.offer(Town.resource("R1", 5)));
        town.ask(town.claims.open(Town.window("W1", 0, 10), hour(0)));
        town.ask(town.claims.draft(
                Town.claim("K1", "N1", "R1", Side.PARTNER, 3), ClaimTerms.on(DECEMBER), PARTNER, town.lists));
        if (state == ClaimState.DRAFT) {
            return town;
        }
        town.ask(town.claims.propose(K1, PARTNER, hour(1)));
        town.ask(hour(10), town.claims.settle(WindowId.of("W1"), Ranking.ALIKE, hour(10), town.lists, EVERYWHERE));
        for (ClaimState step : path(state)) {
            assertThat(town.ask(
                            hour(11),
                            STEPS.getOrDefault(step, ClaimStepsTest::change).apply(town)))
                    .isEmpty();
        }
        assertThat(town.claims.find(K1).orElseThrow().state()).isEqualTo(state);
        return town;
    }

    private static Set<ClaimState> path(ClaimState state) {
        return switch (state) {
            case DRAFT, PROPOSED -> EnumSet.noneOf(ClaimState.class);
            case DECLINED, EXPIRED, WITHDRAWN -> EnumSet.of(state);
            case FAILED -> EnumSet.of(ClaimState.ACCEPTED, ClaimState.COMMITTED, ClaimState.FAILED);
            default -> EnumSet.range(ClaimState.ACCEPTED, state);
        };
    }

    @Test
    void everyStepIsTakenExactlyIfTheTableNamesIt() {
        for (ClaimState from : ClaimState.values()) {
            for (Map.Entry<ClaimState, Function<Town, Reply>> step : STEPS.entrySet()) {
                Town town = at(from);
                Reply reply = step.getValue().apply(town);
                town.ask(hour(12), reply);
                ClaimState to = town.claims.find(K1).orElseThrow().state();
                boolean named = from.next().contains(step.getKey());
                // The last unit may be the first: delivering and delivered in one word.
                boolean shortcut = from == ClaimState.COMMITTED && step.getKey() == ClaimState.DELIVERED;
                boolean more = from == ClaimState.DELIVERING && step.getKey() == ClaimState.DELIVERING;
                assertThat(to)
                        .as(from + " to " + step.getKey())
                        .isEqualTo(named || shortcut || more ? step.getKey() : from);
                assertThat(reply.events().isEmpty()).isEqualTo(!(named || shortcut || more));
            }
        }
    }

    @Test
    void aChangeIsTakenWhereTheTableLeadsBackToAnOffer() {
        for (ClaimState from : ClaimState.values()) {
            Town town = at(from);
            Reply reply = change(town);
            town.ask(hour(12), reply);
            boolean stays = from == ClaimState.DRAFT || from == ClaimState.PROPOSED;
            assertThat(reply.isRefused())
                    .as(from.name())
                    .isEqualTo(!stays && !from.next().contains(ClaimState.PROPOSED));
        }
    }

    @Test
    void onlyADraftIsOffered() {
        for (ClaimState from : ClaimState.values()) {
            Town town = at(from);
            town.ask(town.claims.open(Town.window("W2", 20, 30), hour(11)));
            assertThat(town.claims.propose(K1, PARTNER, hour(21)).isRefused())
                    .as(from.name())
                    .isEqualTo(from != ClaimState.DRAFT);
        }
    }
}
