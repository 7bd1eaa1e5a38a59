package org.gridgov.examples.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Nearest;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Require;
import org.gridgov.io.EventKinds;
import org.gridgov.io.JournalFile;
import org.gridgov.io.ReadLimits;
import org.gridgov.journal.Command;
import org.gridgov.journal.CommandKey;
import org.gridgov.journal.Entry;
import org.gridgov.journal.Event;
import org.gridgov.journal.Journal;
import org.gridgov.journal.JournalStore;
import org.gridgov.journal.MemoryStore;
import org.gridgov.journal.Receipt;
import org.gridgov.journal.Reply;
import org.gridgov.life.CommunityLife;
import org.gridgov.life.LifeSettings;
import org.gridgov.life.Opening;
import org.gridgov.snapshot.Community;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * A question or a command about the working life of a case: its tables at the start, then the journal beside them.
 *
 * <p>A question never writes. The first command opens the journal with what the case holds.
 */
abstract class LifeCommand extends CaseQuestion {
    private static final EventKinds KINDS = EventKinds.of(CommunityLife.families());

    /** The opening of a large case is one long line. */
    private static final ReadLimits LIMITS =
            ReadLimits.builder().maxRowBytes(1 << 26).build();

    @Parameters(index = "1", arity = "0..1", paramLabel = "VERB", defaultValue = "show", description = "What to do.")
    private String verb = "show";

    @Parameters(index = "2", arity = "0..1", paramLabel = "ID", description = "Of what. / 编号。")
    private @Nullable String id;

    @Option(names = "--journal", paramLabel = "FILE", description = "Default: CASE/journal.jsonl. / 流水文件。")
    private @Nullable Path file;

    @Option(names = "--at", paramLabel = "INSTANT", description = "When, such as 2026-12-01T01:00:00Z. / 时间。")
    private @Nullable Instant at;

    @Option(names = "--by", paramLabel = "PERSON", description = "Pseudonym of who asks. / 操作人化名。")
    private String by = "S-office";

    @Option(names = "--key", paramLabel = "KEY", description = "The same key twice acts once. / 幂等键。")
    private @Nullable String key;

    @Option(names = "--reason", paramLabel = "ZH|EN", description = "Why, in both languages. / 理由。")
    private @Nullable String reason;

    /** What JSON holds of a command. */
    @JsonPropertyOrder({"entry", "repeated", "events", "reasons"})
    record Acted(@Nullable Long entry, boolean repeated, List<String> events, Findings reasons) {}

    /** A journal that is open, and the instant of the command. */
    record Desk(
            Community community,
            LifeSettings settings,
            Journal<CommunityLife> journal,
            JournalStore store,
            Findings opening,
            Instant at) {
        LocalDate today() {
            return settings.day(at);
        }

        List<Entry> entries() {
            return store.read(0, Integer.MAX_VALUE);
        }
    }

    /** Lines of text and what JSON holds instead. */
    record View(Object json, List<LocalText> lines) {}

    /** The verbs that ask and do not write. */
    abstract List<String> questions();

    /** The verbs that write. */
    abstract List<String> commands();

    /** Answers a verb that asks. */
    abstract View ask(String verb, Desk desk);

    /** The judgement of a verb that writes. */
    abstract Function<CommunityLife, Reply> command(String verb, Desk desk);

    @Override
    Answer answer(Loaded<Community> loaded, Session session) throws IOException {
        boolean asks = questions().contains(verb);
        if (!asks && !commands().contains(verb)) {
            List<String> known = new ArrayList<>(questions());
            known.addAll(commands());
            throw new UnreadableInput(
                    Texts.of(
                            "life.noverb",
                            verb,
                            String.join(", ", known),
                            Nearest.of(verb, known).map(word -> " → " + word).orElse("")),
                    Findings.NONE);
        }
        try {
            Desk desk = open(loaded.value(), !asks);
            if (asks) {
                View view = ask(verb, desk);
                String text = findings(desk, session.language()) + text(view.lines(), session.language());
                return new Answer(view.json(), text, ExitCode.FINE);
            }
            return act(desk, session);
        } catch (IllegalArgumentException e) {
            throw new UnreadableInput(Texts.of("life.bad", String.valueOf(e.getMessage())), Findings.NONE);
        }
    }

    private Desk open(Community community, boolean writes) {
        if (at != null) {
            Require.instant("--at", at);
        }
        LifeSettings settings = LifeSettings.builder(community.info().zone()).build();
        Path path = file == null ? folder().resolve("journal.jsonl") : file;
        Loaded<Optional<JournalFile>> opened = JournalFile.open(path, KINDS, LIMITS);
        JournalFile journalFile = opened.value()
                .orElseThrow(
                        () -> new UnreadableInput(Texts.of("life.nojournal", path.getFileName()), opened.findings()));
        JournalStore store = writes || journalFile.size() > 0 ? journalFile : new MemoryStore();
        Journal<CommunityLife> journal = Journal.open(store, CommunityLife.fold(settings));
        Instant start = community.info().asOf();
        Findings leftOut = Findings.NONE;
        if (journal.size() == 0) {
            Loaded<List<Event>> opening = Opening.of(community, settings);
            leftOut = opening.findings();
            Command command = new Command(CommandKey.of("opening"), start, PersonRef.of(by), "opening");
            journal.submit(command, life -> Reply.unless(List.of(), opening.value()));
        }
        List<Entry> last = store.read(journal.size() - 1, 1);
        Instant latest = last.isEmpty() ? start : last.get(0).at();
        return new Desk(community, settings, journal, store, leftOut, at == null ? latest : at);
    }

    private Answer act(Desk desk, Session session) {
        Function<CommunityLife, Reply> judge = command(verb, desk);
        String content = content();
        CommandKey known =
                CommandKey.of(key == null ? "c-" + hash(desk.at() + content).substring(0, 32) : key);
        Receipt receipt = desk.journal().submit(new Command(known, desk.at(), PersonRef.of(by), content), judge);
        List<String> kinds = new ArrayList<>();
        StringBuilder text = new StringBuilder(findings(desk, session.language()));
        Entry entry = receipt.entry();
        if (entry != null) {
            entry.events().forEach(event -> kinds.add(KINDS.name(event)));
            text.append(Texts.of(
                                    receipt.repeated() ? "life.repeated" : "life.done",
                                    entry.number(),
                                    kinds.isEmpty() ? "-" : String.join(", ", kinds))
                            .in(session.language()))
                    .append('\n');
        } else {
            receipt.reasons()
                    .forEach(finding ->
                            text.append(finding.in(session.language())).append('\n'));
            text.append(Texts.of("life.refused", receipt.reasons().size()).in(session.language()))
                    .append('\n');
        }
        Acted acted = new Acted(entry == null ? null : entry.number(), receipt.repeated(), kinds, receipt.reasons());
        return new Answer(acted, text.toString(), receipt.isDone() ? ExitCode.FINE : ExitCode.FINDINGS);
    }

    /** The rows of the case that could not be taken into a journal that begins now. */
    private static String findings(Desk desk, Language language) {
        StringBuilder text = new StringBuilder();
        desk.opening().forEach(finding -> text.append(finding.in(language)).append('\n'));
        return text.toString();
    }

    /** All that tells two commands apart. */
    String content() {
        return getClass().getSimpleName() + " " + verb + " " + id + " " + reason;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String text(List<LocalText> lines, Language language) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.in(language)).append('\n'));
        return text.toString();
    }

    /** The identifier behind the verb, which must be there. */
    String id() {
        return given("ID", id);
    }

    LocalText reason() {
        return LocalText.parse(given("--reason", reason));
    }

    PersonRef by() {
        return PersonRef.of(by);
    }

    static <T> T given(String what, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(what + " must be given for this verb");
        }
        return value;
    }
}
