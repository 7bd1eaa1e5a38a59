package org.gridgov.lists;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;

/** A need of the book with its account. Not thread-safe. */
final class NeedLine {
    final Instant raised;
    final SortedSet<ServiceId> underWay = new TreeSet<>();
    Need need;
    Ledger ledger;

    NeedLine(Need need, Instant raised) {
        this.need = need.in(NeedState.OPEN);
        this.raised = raised;
        ledger = Ledger.opened(need.quantity().amount());
    }

    void move(LedgerPart from, LedgerPart to, long units) {
        ledger = ledger.moved(from, to, units);
        settle();
    }

    void change(Need to) {
        ledger = ledger.asking(to.quantity().amount());
        need = to.in(need.state());
        settle();
    }

    void end(NeedState state, LedgerPart part, long units) {
        ledger = ledger.moved(LedgerPart.OPEN, part, units);
        enter(state);
    }

    /** Where units go that a service gives back: a need that was withdrawn is not open again. */
    LedgerPart rest() {
        return need.state() == NeedState.WITHDRAWN ? LedgerPart.WITHDRAWN : LedgerPart.OPEN;
    }

    private void settle() {
        if (!need.state().isEnd()) {
            boolean waits = ledger.open() + ledger.proposed() > 0;
            enter(waits ? NeedState.OPEN : ledger.committed() > 0 ? NeedState.COMMITTED : NeedState.DELIVERED);
        }
    }

    private void enter(NeedState state) {
        if (state != need.state() && !need.state().next().contains(state)) {
            throw new IllegalArgumentException(
                    "Need " + need.id() + " must not go from " + need.state() + " to " + state);
        }
        need = need.in(state);
    }
}
