package org.gridgov.mechanism.claiming.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Quantity;
import org.gridgov.journal.Reply;
import org.gridgov.mechanism.claiming.Claim;
import org.gridgov.mechanism.claiming.ClaimId;
import org.gridgov.mechanism.claiming.ClaimState;
import org.gridgov.mechanism.claiming.Side;
import org.gridgov.mechanism.claiming.TieOrder;

/** One life: a seed decides what is asked, mostly by whom it may be asked. */
final class Life {
    private static final int NEEDS = 3;
    private static final int RESOURCES = 3;
    private static final int ALIVE = 4;

    final Town town =
            new Town(ClaimRules.builder().answerWithin(Duration.ofHours(9)).build());
    final List<Instant> times = new ArrayList<>();
    private final Random random;
    private Instant at = Town.NINE;
    private int windows;

    private Life(long seed) {
        random = new Random(seed);
    }

    static Life play(long seed, int steps, Consumer<Life> after) {
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
        ClaimTerms terms =
                ClaimTerms.on(random.nextInt(4) == 0 ? DateRange.parse("2026-12-05/2026-12-09") : Town.DECEMBER);
        terms = random.nextInt(4) == 0 ? terms.asWhole() : terms;
        return random.nextInt(3) == 0 ? terms.by(List.of(PersonRef.of("V1"), PersonRef.of("V2"))) : terms;
    }

    Reply next() {
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
            case 9 -> book.change(id, Quantity.of(random.nextInt(6), "visits"), terms(), actor(), at, town.lists);
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
                        (side, claim) -> (claim.id().hashCode() * 31L + (side == Side.PARTNER ? 7L : 0L)) % 5,
                        at,
                        town.lists,
                        Town.EVERYWHERE);
            }
        }
        return Reply.done();
    }
}
