package org.gridgov.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Place;
import org.junit.jupiter.api.Test;

class JournalTest {
    private static final Instant NINE = Instant.parse("2026-12-01T01:00:00Z");

    private record Taken(int seats) implements Event {}

    /** Ten seats, of which some are taken. */
    private static final class Seats {
        private int taken;
    }

    private static final Fold<Seats> FOLD = new Fold<>() {
        @Override
        public Seats empty() {
            return new Seats();
        }

        @Override
        public void apply(Seats state, Entry entry) {
            entry.events().forEach(event -> state.taken += ((Taken) event).seats());
        }
    };

    private static Command command(String key, String content) {
        return new Command(CommandKey.of(key), NINE, PersonRef.of("S-001"), content);
    }

    private static Reply take(Seats state, int seats) {
        return state.taken + seats > 10
                ? Reply.refused(Catalogue.core().finding(Level.ERROR, "GG-JN-02", Place.NONE, "a", "b"))
                : Reply.done(new Taken(seats));
    }

    private static Receipt submit(Journal<Seats> journal, String key, int seats) {
        return journal.submit(command(key, "take " + seats), state -> take(state, seats));
    }

    @Test
    void givesTheFirstAnswerAgainWhenACommandComesTwice() {
        Journal<Seats> journal = Journal.open(new MemoryStore(), FOLD);
        Receipt first = submit(journal, "k1", 4);
        Receipt second = submit(journal, "k1", 4);
        assertThat(second.entry()).isEqualTo(first.entry());
        assertThat(List.of(first.repeated(), second.repeated())).containsExactly(false, true);
        assertThat(journal.<Integer>read(state -> state.taken)).isEqualTo(4);
    }

    @Test
    void refusesAKeyThatStandsForAnotherCommand() {
        Journal<Seats> journal = Journal.open(new MemoryStore(), FOLD);
        submit(journal, "k1", 4);
        Receipt other = submit(journal, "k1", 5);
        assertThat(other.isDone()).isFalse();
        assertThat(other.reasons().asList())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("GG-JN-01"));
    }

    @Test
    void refusesTimeThatRunsBackwards() {
        Journal<Seats> journal = Journal.open(new MemoryStore(), FOLD);
        submit(journal, "k1", 1);
        Command earlier =
                new Command(CommandKey.of("k2"), NINE.minusSeconds(1), PersonRef.of("S-001"), "take one more");
        assertThat(journal.submit(earlier, state -> take(state, 1)).reasons().asList())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("GG-JN-02"));
    }

    @Test
    void keepsNothingOfARefusal() {
        Journal<Seats> journal = Journal.open(new MemoryStore(), FOLD);
        submit(journal, "k1", 8);
        assertThat(submit(journal, "k2", 3).isDone()).isFalse();
        assertThat(journal.size()).isEqualTo(1);
        assertThat(submit(journal, "k2", 2).isDone())
                .as("a refused key is free for the next try")
                .isTrue();
    }

    @Test
    void readsWhatAnotherProgramWroteBeforeItJudges() {
        JournalStore store = new MemoryStore();
        Journal<Seats> one = Journal.open(store, FOLD);
        Journal<Seats> two = Journal.open(store, FOLD);
        submit(one, "k1", 8);
        assertThat(submit(two, "k2", 3).isDone()).isFalse();
        assertThat(submit(two, "k1", 8).repeated()).isTrue();
    }

    @Test
    void changesNothingWhenTheStoreFails() {
        MemoryStore behind = new MemoryStore();
        JournalStore failing = new JournalStore() {
            @Override
            public long size() {
                return behind.size();
            }

            @Override
            public List<Entry> read(long fromInclusive, int most) {
                return behind.read(fromInclusive, most);
            }

            @Override
            public boolean append(Entry entry) {
                throw new IllegalStateException("disk full");
            }
        };
        Journal<Seats> journal = Journal.open(failing, FOLD);
        assertThatThrownBy(() -> submit(journal, "k1", 1)).hasMessage("disk full");
        assertThat(journal.<Integer>read(state -> state.taken)).isZero();
    }

    @Test
    void neverSpendsTheSameSeatTwiceUnderConcurrency() throws Exception {
        JournalStore store = new MemoryStore();
        List<Callable<Boolean>> asks = new ArrayList<>();
        for (int program = 0; program < 4; program++) {
            Journal<Seats> journal = Journal.open(store, FOLD);
            for (int i = 0; i < 25; i++) {
                String key = "p" + program + "-" + i;
                asks.add(() -> submit(journal, key, 1).isDone());
            }
        }
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            int done = 0;
            for (var answer : pool.invokeAll(asks)) {
                done += answer.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(10);
        } finally {
            pool.shutdownNow();
        }
        assertThat(Journal.open(store, FOLD).<Integer>read(state -> state.taken))
                .isEqualTo(10);
    }

    @Test
    void replaysAnyPast() {
        Journal<Seats> journal = Journal.open(new MemoryStore(), FOLD);
        submit(journal, "k1", 1);
        submit(journal, "k2", 2);
        submit(journal, "k3", 3);
        assertThat(journal.replay(2).taken).isEqualTo(3);
        assertThat(journal.replay(99).taken).isEqualTo(6);
    }

    @Test
    void tellsNobodyWhoAsked() {
        Receipt receipt = submit(Journal.open(new MemoryStore(), FOLD), "k1", 1);
        assertThat(receipt.toString() + command("k1", "H-canary"))
                .doesNotContain("S-001")
                .doesNotContain("canary");
        assertThat(receipt.reasons()).isEqualTo(Findings.NONE);
    }

    @Test
    void takesNoInstantFromWhichNoTermCanBeCounted() {
        assertThatThrownBy(() -> new Command(
                        CommandKey.of("k1"), Instant.parse("3000-01-01T00:00:00Z"), PersonRef.of("S-001"), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1900..2999");
        assertThatThrownBy(() -> new Command(CommandKey.of("k1"), Instant.MIN, PersonRef.of("S-001"), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("S-001");
    }
}
