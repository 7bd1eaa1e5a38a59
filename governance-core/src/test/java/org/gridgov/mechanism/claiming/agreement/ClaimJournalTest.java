package org.gridgov.mechanism.claiming.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridgov.mechanism.claiming.agreement.Town.COMMUNITY;
import static org.gridgov.mechanism.claiming.agreement.Town.DECEMBER;
import static org.gridgov.mechanism.claiming.agreement.Town.EVERYWHERE;
import static org.gridgov.mechanism.claiming.agreement.Town.PARTNER;
import static org.gridgov.mechanism.claiming.agreement.Town.hour;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.gridgov.journal.Command;
import org.gridgov.journal.CommandKey;
import org.gridgov.journal.Journal;
import org.gridgov.journal.JournalStore;
import org.gridgov.journal.MemoryStore;
import org.gridgov.journal.Receipt;
import org.gridgov.journal.Reply;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.ResourceId;
import org.gridgov.mechanism.claiming.ClaimId;
import org.gridgov.mechanism.claiming.ClaimState;
import org.gridgov.mechanism.claiming.Side;
import org.junit.jupiter.api.Test;

/** Claims through a journal that several programs and threads write to. */
class ClaimJournalTest {
    private static final int CLAIMS = 40;

    private final JournalStore store = new MemoryStore();

    private static Receipt submit(Journal<Town> journal, String key, Instant at, Function<Town, Reply> judge) {
        Command command = new Command(CommandKey.of(key), at, COMMUNITY.person(), key);
        return journal.submit(command, judge);
    }

    /** Forty claims for ten units, offered in a window that is settled before anybody answers. */
    private Journal<Town> offered() {
        Journal<Town> journal = Journal.open(store, Town.fold());
        submit(journal, "need", hour(0), town -> town.lists.raise(Town.need("N1", 10)));
        submit(journal, "resource", hour(0), town -> town.lists.offer(Town.resource("R1", 25)));
        submit(journal, "window", hour(0), town -> town.claims.open(Town.window("W1", 0, 10), hour(0)));
        for (int i = 0; i < CLAIMS; i++) {
            ClaimId id = ClaimId.of("K" + i);
            submit(
                    journal,
                    "draft" + i,
                    hour(0),
                    town -> town.claims.draft(
                            Town.claim(id.value(), "N1", "R1", Side.PARTNER, 1),
                            ClaimTerms.on(DECEMBER),
                            PARTNER,
                            town.lists));
            submit(journal, "propose" + i, hour(0), town -> town.claims.propose(id, PARTNER, hour(0)));
        }
        submit(
                journal,
                "settle",
                hour(10),
                town -> town.claims.settle(WindowId.of("W1"), Ranking.ALIKE, hour(10), town.lists, EVERYWHERE));
        return journal;
    }

    @Test
    void c3NoThreadOverClaimsUnderAnyInterleaving() throws Exception {
        offered();
        List<Callable<Boolean>> asks = new ArrayList<>();
        for (int program = 0; program < 4; program++) {
            Journal<Town> journal = Journal.open(store, Town.fold());
            for (int i = program; i < CLAIMS; i += 4) {
                ClaimId id = ClaimId.of("K" + i);
                asks.add(() -> submit(
                                journal,
                                "accept-" + id,
                                hour(10),
                                town -> town.claims.accept(id, COMMUNITY, town.lists, EVERYWHERE))
                        .isDone());
            }
        }
        ExecutorService pool = Executors.newFixedThreadPool(4);
        int done = 0;
        try {
            for (Future<Boolean> answer : pool.invokeAll(asks)) {
                done += answer.get() ? 1 : 0;
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(done).isEqualTo(10);
        Journal<Town> after = Journal.open(store, Town.fold());
        assertThat(after.<Long>read(town -> town.lists.open(NeedId.of("N1")))).isZero();
        assertThat(after.<Long>read(town -> town.lists.free(ResourceId.of("R1"))))
                .isEqualTo(15);
        assertThat(after.<Long>read(town -> town.claims.list().stream()
                        .filter(claim -> claim.state() == ClaimState.ACCEPTED)
                        .count()))
                .isEqualTo(10);
    }

    @Test
    void c6ARepeatedYesGivesTheFirstAnswerAgain() {
        Journal<Town> journal = offered();
        ClaimId id = ClaimId.of("K7");
        Function<Town, Reply> accept = town -> town.claims.accept(id, COMMUNITY, town.lists, EVERYWHERE);
        Receipt first = submit(journal, "yes", hour(11), accept);
        Receipt second = submit(journal, "yes", hour(11), accept);
        assertThat(second.entry()).isEqualTo(first.entry());
        assertThat(second.repeated()).isTrue();
        assertThat(journal.<Long>read(town -> town.lists.open(NeedId.of("N1")))).isEqualTo(9);
    }

    @Test
    void aYesAndItsReservationStandInOneEntry() {
        Receipt receipt = submit(
                offered(),
                "yes",
                hour(11),
                town -> town.claims.accept(ClaimId.of("K7"), COMMUNITY, town.lists, EVERYWHERE));
        assertThat(Objects.requireNonNull(receipt.entry()).events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("ClaimConsented", "ClaimAccepted", "ServiceProposed");
    }
}
