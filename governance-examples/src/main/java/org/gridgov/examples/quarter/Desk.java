package org.gridgov.examples.quarter;

import java.time.Instant;
import java.util.function.Function;
import org.gridgov.basics.PersonRef;
import org.gridgov.journal.Command;
import org.gridgov.journal.CommandKey;
import org.gridgov.journal.Journal;
import org.gridgov.journal.Receipt;
import org.gridgov.journal.Reply;
import org.gridgov.life.CommunityLife;

/** Puts commands one after the other, each with a key of its own; time never runs backwards. */
final class Desk {
    private static final PersonRef OFFICE = PersonRef.of("S-office");

    private final Journal<CommunityLife> journal;
    private Instant now = Instant.EPOCH;
    private int number;

    Desk(Journal<CommunityLife> journal) {
        this.journal = journal;
    }

    /** {@return whether it was agreed to} */
    boolean put(Instant at, String content, Function<CommunityLife, Reply> judge) {
        at(at);
        CommandKey key = CommandKey.of("Q-" + (100_000 + number++));
        Receipt receipt = journal.submit(new Command(key, now, OFFICE, content), judge);
        return receipt.isDone();
    }

    void at(Instant at) {
        now = at.isAfter(now) ? at : now;
    }

    <R> R read(Function<CommunityLife, R> question) {
        return journal.read(question);
    }
}
