package org.gridgov.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Quantity;
import org.gridgov.grid.GridCode;
import org.gridgov.journal.Command;
import org.gridgov.journal.CommandKey;
import org.gridgov.journal.Entry;
import org.gridgov.journal.Journal;
import org.gridgov.journal.MemoryStore;
import org.gridgov.journal.Receipt;
import org.gridgov.journal.Reply;
import org.gridgov.lists.Category;
import org.gridgov.lists.Need;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.Resource;
import org.gridgov.lists.ResourceId;
import org.gridgov.lists.Service;
import org.gridgov.lists.ServiceId;
import org.gridgov.organisation.OrgId;
import org.junit.jupiter.api.Test;

/**
 * Eight people at four programs ask for the same few units at once; what each is told must be what it would have been told had
 * they come one after the other, in an order that nobody's watch contradicts.
 */
class LinearisationTest {
    private static final LifeSettings SETTINGS =
            LifeSettings.builder(ZoneId.of("Asia/Shanghai")).build();
    private static final Instant NOW = Instant.parse("2026-12-01T01:00:00Z");
    private static final DateRange DAYS = DateRange.of(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 1));
    private static final ResourceId MEALS = ResourceId.of("R-1");
    private static final int THREADS = 8;
    private static final int EACH = 25;

    /** What somebody asked, when by the one clock, and what was said. */
    private record Asked(ServiceId service, NeedId need, boolean release, long from, long to, Receipt receipt) {}

    private static Reply judge(CommunityLife life, ServiceId service, NeedId need, boolean release) {
        return release
                ? life.lists().release(service, LocalText.of("改期", "put off"))
                : life.lists()
                        .propose(
                                Service.builder(service, MEALS, Quantity.parse("1 visits"), DAYS)
                                        .need(need)
                                        .build(),
                                (area, unit) -> true);
    }

    private static Command command(String key, String content) {
        return new Command(CommandKey.of(key), NOW, PersonRef.of("S-1"), content);
    }

    private static void prepare(Journal<CommunityLife> journal) {
        Resource resource = Resource.builder(
                        MEALS,
                        OrgId.of("PT-1"),
                        LocalText.of("送餐", "meals"),
                        GridCode.of("G"),
                        Quantity.parse("40 visits"),
                        DAYS)
                .categories(List.of(Category.of("meals")))
                .build();
        journal.submit(command("offer", "offer"), life -> life.lists().offer(resource));
        for (int i = 0; i < 4; i++) {
            Need need = Need.builder(
                            NeedId.of("N-" + i),
                            GridCode.of("G"),
                            Category.of("meals"),
                            Quantity.parse("15 visits"),
                            DAYS,
                            LocalDate.of(2026, 11, 30))
                    .build();
            journal.submit(command("raise" + i, "raise"), life -> life.lists().raise(need));
        }
    }

    private static List<Asked> ask(Journal<CommunityLife> journal, int who, CyclicBarrier start) throws Exception {
        List<Asked> asked = new ArrayList<>();
        start.await();
        for (int i = 0; i < EACH; i++) {
            boolean release = i % 5 == 4;
            ServiceId service = ServiceId.of("S-" + who + "-" + (release ? i - 2 : i));
            NeedId need = NeedId.of("N-" + (who + i) % 4);
            long from = System.nanoTime();
            Receipt receipt = journal.submit(
                    command("k" + who + "-" + i, service + " " + release), life -> judge(life, service, need, release));
            asked.add(new Asked(service, need, release, from, System.nanoTime(), receipt));
        }
        return asked;
    }

    @Test
    void c3WhatEightThreadsAreToldIsWhatOneAfterTheOtherWouldBeTold() throws Exception {
        MemoryStore store = new MemoryStore();
        prepare(Journal.open(store, CommunityLife.fold(SETTINGS)));
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<List<Asked>>> people = new ArrayList<>();
        for (int program = 0; program < THREADS / 2; program++) {
            Journal<CommunityLife> journal = Journal.open(store, CommunityLife.fold(SETTINGS));
            for (int person = 0; person < 2; person++) {
                int who = program * 2 + person;
                people.add(() -> ask(journal, who, start));
            }
        }
        List<Asked> all = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<List<Asked>> answer : pool.invokeAll(people)) {
                all.addAll(answer.get());
            }
        } finally {
            pool.shutdownNow();
        }
        List<Entry> entries = store.read(0, 10_000);
        Journal<CommunityLife> replayed = Journal.open(store, CommunityLife.fold(SETTINGS));
        int refused = 0;
        for (Asked one : all) {
            long[] window = window(one, all, entries.size());
            Entry entry = one.receipt().entry();
            if (entry != null) {
                assertThat(entry.number()).isBetween(window[0], window[1] - 1);
                CommunityLife before = replayed.replay(entry.number());
                assertThat(judge(before, one.service(), one.need(), one.release())
                                .events())
                        .isEqualTo(entry.events());
            } else {
                refused++;
                assertThat(refusedSomewhere(one, replayed, window))
                        .as("%s was refused at a moment when nothing stood against it", one.service())
                        .isTrue();
            }
        }
        assertThat(refused).as("the units were contested").isPositive();
        long free = replayed.read(life -> life.lists().free(MEALS));
        assertThat(free).isNotNegative();
    }

    /** At least those entries stood before it came that were acknowledged by then; at most those whose asking had begun. */
    private static long[] window(Asked one, List<Asked> all, int entries) {
        long least = 5;
        long most = entries;
        for (Asked other : all) {
            Entry entry = other.receipt().entry();
            if (entry == null) {
                continue;
            }
            if (other.to() < one.from()) {
                least = Math.max(least, entry.number() + 1);
            } else if (other.from() > one.to()) {
                most = Math.min(most, entry.number());
            }
        }
        return new long[] {least, most};
    }

    private static boolean refusedSomewhere(Asked one, Journal<CommunityLife> journal, long[] window) {
        for (long count = window[0]; count <= window[1]; count++) {
            if (judge(journal.replay(count), one.service(), one.need(), one.release())
                    .isRefused()) {
                return true;
            }
        }
        return false;
    }
}
