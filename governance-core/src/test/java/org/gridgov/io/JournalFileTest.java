package org.gridgov.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Quantity;
import org.gridgov.basics.Sets;
import org.gridgov.journal.Command;
import org.gridgov.journal.CommandKey;
import org.gridgov.journal.Entry;
import org.gridgov.journal.Event;
import org.gridgov.journal.Fold;
import org.gridgov.journal.Journal;
import org.gridgov.journal.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFileTest {
    private static final Instant NINE = Instant.parse("2026-12-01T01:00:00.123456Z");

    /** A family for this test. */
    sealed interface TrialEvent extends Event permits Noted, Counted {}

    record Noted(LocalText text, DateRange days, @Nullable PersonRef who, SortedSet<String> words)
            implements TrialEvent {}

    record Counted(Quantity amount) implements TrialEvent {}

    private static final EventKinds KINDS = EventKinds.of(List.of(TrialEvent.class));

    @TempDir
    private Path folder = Path.of("");

    private Loaded<Optional<JournalFile>> open() {
        return JournalFile.open(folder.resolve("journal.jsonl"), KINDS, ReadLimits.DEFAULT);
    }

    private static Entry entry(int number) {
        Event noted = new Noted(
                LocalText.of("张家“要”\n送餐 " + number, "meals " + number),
                DateRange.of(LocalDate.of(2026, 12, 1), LocalDate.MAX),
                number % 2 == 0 ? null : PersonRef.of("H-" + number),
                Sets.sorted(List.of("乙", "a")));
        List<Event> events = number == 2 ? List.of() : List.of(noted, new Counted(Quantity.parse("3 visits")));
        return new Entry(number, CommandKey.of("k" + number), NINE, PersonRef.of("S-001"), "ab12", events);
    }

    private byte[] written(int entries) throws IOException {
        JournalFile store = open().value().orElseThrow();
        for (int i = 0; i < entries; i++) {
            assertThat(store.append(entry(i))).isTrue();
        }
        return Files.readAllBytes(folder.resolve("journal.jsonl"));
    }

    private static List<String> codes(Loaded<?> loaded) {
        return loaded.findings().stream().map(Finding::code).toList();
    }

    @Test
    void readsWhatItWroteAndWritesTheSameBytesAgain() throws IOException {
        byte[] bytes = written(5);
        JournalFile again = open().value().orElseThrow();
        List<Entry> entries = again.read(0, 100);
        assertThat(entries).isEqualTo(List.of(entry(0), entry(1), entry(2), entry(3), entry(4)));
        Path copy = folder.resolve("copy.jsonl");
        JournalFile other =
                JournalFile.open(copy, KINDS, ReadLimits.DEFAULT).value().orElseThrow();
        entries.forEach(entry -> assertThat(other.append(entry)).isTrue());
        assertThat(Files.readAllBytes(copy)).isEqualTo(bytes);
        assertThat(new String(bytes, StandardCharsets.UTF_8).lines().findFirst())
                .get()
                .asString()
                .startsWith("{\"number\":0,\"key\":\"k0\",\"at\":\"2026-12-01T01:00:00.123456Z\"")
                .contains("\"kind\":\"trial.counted\"");
    }

    @Test
    void losesNothingAcknowledgedWhereverAWriteIsCutOff() throws IOException {
        byte[] bytes = written(3);
        Path file = folder.resolve("journal.jsonl");
        for (int cut = 0; cut <= bytes.length; cut++) {
            byte[] rest = Arrays.copyOf(bytes, cut);
            long whole = new String(rest, StandardCharsets.ISO_8859_1)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            Files.write(file, rest);
            Loaded<Optional<JournalFile>> opened = open();
            JournalFile store = opened.value().orElseThrow();
            assertThat(store.size()).isEqualTo(whole);
            boolean torn = cut > 0 && bytes[cut - 1] != '\n';
            assertThat(codes(opened)).isEqualTo(torn ? List.of("GG-IO-75") : List.of());
            assertThat(store.append(entry((int) whole))).isTrue();
            assertThat(open().value().orElseThrow().read(0, 9)).hasSize((int) whole + 1);
        }
    }

    @Test
    void opensNothingWhenALineIsDamaged() throws IOException {
        String good = new String(written(3), StandardCharsets.UTF_8);
        Path file = folder.resolve("journal.jsonl");
        List<String> lines = good.lines().toList();
        List<String> damaged = List.of(
                lines.get(0) + "\n" + lines.get(2) + "\n",
                lines.get(1) + "\n",
                lines.get(0) + "\n\n" + lines.get(1) + "\n",
                lines.get(0).replace("trial.counted", "trial.countet") + "\n",
                lines.get(0).replace("3 visits", "many") + "\n",
                lines.get(0).replace("\"by\":\"S-001\",", "") + "\n",
                lines.get(0).replace("{\"number\":0", "{\"number\":0,\"number\":0") + "\n",
                "{}\n",
                "null\n",
                lines.get(2).replace("[]", "null") + "\n",
                lines.get(2).replace("[]", "[null]") + "\n",
                lines.get(2).replace("\"ab12\"", "null") + "\n",
                lines.get(2).replace("[]", "[{\"kind\":null,\"data\":{}}]") + "\n",
                lines.get(2).replace("[]", "[{\"kind\":\"trial.counted\",\"data\":null}]") + "\n",
                "[1]\n");
        for (String text : damaged) {
            Files.writeString(file, text, StandardCharsets.UTF_8);
            Loaded<Optional<JournalFile>> opened = open();
            assertThat(opened.value()).as(text).isEmpty();
            assertThat(codes(opened)).as(text).contains("GG-IO-76").hasSize(2);
            assertThat(opened.findings().toString()).doesNotContain("S-001").doesNotContain("java.");
            assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo(text);
        }
        assertThat(opened(damaged.get(3)).findings().toString()).contains("Maybe 'trial.counted'");
    }

    private Loaded<Optional<JournalFile>> opened(String text) throws IOException {
        Files.writeString(folder.resolve("journal.jsonl"), text, StandardCharsets.UTF_8);
        return open();
    }

    @Test
    void twoProgramsShareAFile() {
        JournalFile one = open().value().orElseThrow();
        JournalFile two = open().value().orElseThrow();
        assertThat(one.append(entry(0))).isTrue();
        assertThat(two.append(entry(0))).as("the number is taken").isFalse();
        assertThat(two.append(entry(1))).isTrue();
        assertThat(one.read(1, 5)).containsExactly(entry(1));
    }

    @Test
    void c6ManyProgramsLoseNothingAndRepeatNothing() throws Exception {
        List<Callable<Boolean>> asks = new ArrayList<>();
        Fold<List<Event>> fold = new Fold<>() {
            @Override
            public List<Event> empty() {
                return new ArrayList<>();
            }

            @Override
            public void apply(List<Event> state, Entry entry) {
                state.addAll(entry.events());
            }
        };
        for (int program = 0; program < 3; program++) {
            Journal<List<Event>> journal = Journal.open(open().value().orElseThrow(), fold);
            for (int i = 0; i < 20; i++) {
                Command command = new Command(CommandKey.of("k" + i), NINE, PersonRef.of("S-001"), "count " + i);
                asks.add(() -> journal.submit(command, state -> Reply.done(new Counted(Quantity.parse("1 visits"))))
                        .repeated());
            }
        }
        ExecutorService pool = Executors.newFixedThreadPool(3);
        int repeated = 0;
        try {
            for (var answer : pool.invokeAll(asks)) {
                repeated += answer.get() ? 1 : 0;
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(repeated).isEqualTo(40);
        assertThat(open().value().orElseThrow().size()).isEqualTo(20);
    }

    @Test
    void refusesWhatIsTooLongBeforeItIsWritten() throws IOException {
        ReadLimits small = ReadLimits.builder().maxRowBytes(300).build();
        Path file = folder.resolve("small.jsonl");
        JournalFile store = JournalFile.open(file, KINDS, small).value().orElseThrow();
        assertThatThrownBy(() -> store.append(entry(0))).hasMessageContaining("at most 300 bytes");
        assertThat(Files.exists(file)).isFalse();
        Files.write(file, new byte[400], StandardOpenOption.CREATE);
        assertThat(codes(JournalFile.open(file, KINDS, small))).contains("GG-IO-07", "GG-IO-76");
    }

    @Test
    void namesKindsByFamily() {
        assertThat(KINDS.types().keySet()).containsExactly("trial.counted", "trial.noted");
        assertThatThrownBy(() -> EventKinds.of(List.of(Event.class))).hasMessageContaining("sealed");
    }

    @Test
    void writesNothingThatItCouldNotReadAgain() throws IOException {
        JournalFile store = open().value().orElseThrow();
        store.append(entry(0));
        Event longer = new Noted(
                LocalText.of("长".repeat(10_001), "long"),
                DateRange.of(LocalDate.of(2026, 12, 1), LocalDate.MAX),
                null,
                Sets.sorted(List.of("a")));
        Entry entry = new Entry(1, CommandKey.of("k1"), NINE, PersonRef.of("S-001"), "ab12", List.of(longer));
        assertThatThrownBy(() -> store.append(entry))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10000 characters")
                .hasMessageNotContaining("长长");
        assertThat(store.append(entry(1))).isTrue();
        assertThat(open().value().orElseThrow().size()).isEqualTo(2);
    }

    @Test
    void doesNotGrowBeyondWhatItCouldOpen() throws IOException {
        Path file = folder.resolve("journal.jsonl");
        ReadLimits small = ReadLimits.builder().maxTableBytes(700).build();
        JournalFile store = JournalFile.open(file, KINDS, small).value().orElseThrow();
        assertThatThrownBy(() -> {
                    for (int number = 0; number < 10; number++) {
                        store.append(entry(number));
                    }
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("700 bytes");
        assertThat(JournalFile.open(file, KINDS, small).value().orElseThrow().size())
                .isPositive();
    }
}
