package org.gridgov.journal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.Place;
import org.jspecify.annotations.Nullable;

/**
 * Answers commands one after the other and remembers what happened (流水账).
 *
 * <p>A command is judged against the state that all earlier entries give, and is written before it changes that state: so
 * what was promised is kept, and two commands never spend the same thing. If another program writes to the same store, its
 * entries are read first and the command is judged again. Thread-safe; a command costs what its judgement costs, plus one
 * append.
 *
 * <p>Source: C3 and C6, {@code INVARIANTS}; Q2.
 *
 * @param <S> the state
 */
public final class Journal<S> {
    private static final int PAGE = 1000;

    private final JournalStore store;
    private final Fold<S> fold;
    private final Map<CommandKey, Entry> byKey = new HashMap<>();
    private final S state;
    private long size;
    private @Nullable Instant last;

    private Journal(JournalStore store, Fold<S> fold) {
        this.store = store;
        this.fold = fold;
        state = fold.empty();
    }

    /**
     * Opens a journal and lets everything that its store holds happen again.
     *
     * @param <S> the state
     * @param store where the entries are
     * @param fold how the state follows from them
     * @return the journal
     */
    public static <S> Journal<S> open(JournalStore store, Fold<S> fold) {
        Journal<S> journal = new Journal<>(store, fold);
        journal.catchUp();
        return journal;
    }

    /**
     * Puts a command.
     *
     * @param command who asks, when, by which key
     * @param judge what the domain makes of it, given the state; it must only read the state, and may be called more than
     *     once
     * @return the line that was written, or the one written when the key came first, or all reasons of a refusal: those of
     *     the judge, a key that stands for another command, an instant before the latest entry
     */
    public synchronized Receipt submit(Command command, Function<? super S, Reply> judge) {
        while (true) {
            catchUp();
            Entry known = byKey.get(command.key());
            if (known != null) {
                return known.fingerprint().equals(command.fingerprint())
                        ? new Receipt(known, Findings.NONE, true)
                        : refusal("GG-JN-01", command.key(), known.number());
            }
            if (last != null && command.at().isBefore(last)) {
                return refusal("GG-JN-02", command.at(), last);
            }
            Reply reply = judge.apply(state);
            if (reply.isRefused()) {
                return new Receipt(null, reply.reasons(), false);
            }
            Entry entry =
                    new Entry(size, command.key(), command.at(), command.by(), command.fingerprint(), reply.events());
            if (store.append(entry)) {
                take(entry);
                return new Receipt(entry, Findings.NONE, false);
            }
        }
    }

    /**
     * Reads the state.
     *
     * @param <R> what is read
     * @param question what to read; it must not change the state nor keep it
     * @return the answer
     */
    public synchronized <R> R read(Function<? super S, R> question) {
        catchUp();
        return question.apply(state);
    }

    /** {@return how many entries have happened} */
    public synchronized long size() {
        catchUp();
        return size;
    }

    /**
     * Lets the first entries happen again to a new state.
     *
     * @param entries how many, from 0; those behind the end are passed over
     * @return the state after them, which belongs to the caller
     */
    public S replay(long entries) {
        S past = fold.empty();
        for (long from = 0; from < entries; ) {
            List<Entry> page = store.read(from, (int) Math.min(PAGE, entries - from));
            if (page.isEmpty()) {
                break;
            }
            page.forEach(entry -> fold.apply(past, entry));
            from += page.size();
        }
        return past;
    }

    private void catchUp() {
        for (List<Entry> page = store.read(size, PAGE); !page.isEmpty(); page = store.read(size, PAGE)) {
            page.forEach(this::take);
        }
    }

    private void take(Entry entry) {
        fold.apply(state, entry);
        byKey.putIfAbsent(entry.key(), entry);
        size = entry.number() + 1;
        last = entry.at();
    }

    private static Receipt refusal(String code, Object... arguments) {
        return new Receipt(
                null,
                Findings.of(List.of(Catalogue.core().finding(Level.ERROR, code, Place.of("journal"), arguments))),
                false);
    }
}
