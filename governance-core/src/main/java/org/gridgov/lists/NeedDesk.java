package org.gridgov.lists;

import org.gridgov.basics.LocalText;
import org.gridgov.journal.Reply;
import org.gridgov.lists.ListEvent.NeedChanged;
import org.gridgov.lists.ListEvent.NeedRaised;
import org.gridgov.lists.ListEvent.NeedReferred;
import org.gridgov.lists.ListEvent.NeedRejected;
import org.gridgov.lists.ListEvent.NeedWithdrawn;
import org.gridgov.organisation.OrgId;
import org.jspecify.annotations.Nullable;

/** Judges what is asked of needs. */
final class NeedDesk {
    private final ListState state;

    NeedDesk(ListState state) {
        this.state = state;
    }

    Reply raise(Need need) {
        return new Reasons("needs")
                .free(need.id(), state.needs.get(need.id()) != null)
                .unless(need.quantity().amount() > 0, "GG-LS-16", need.id())
                .reply(new NeedRaised(need));
    }

    Reply change(Need need, Reach reach) {
        Reasons reasons = new Reasons("needs");
        NeedLine line = state.needs.get(need.id());
        reasons.known(need.id(), line != null).unless(need.quantity().amount() > 0, "GG-LS-16", need.id());
        if (line == null) {
            return reasons.refusal();
        }
        Need after = need.in(line.need.state());
        if (reasons.isEmpty() && after.equals(line.need)) {
            return Reply.done();
        }
        long held = line.ledger.underWay() + line.ledger.delivered();
        reasons.notEnded(line)
                .unless(need.quantity().amount() >= held, "GG-LS-13", need.id(), need.quantity(), held)
                .unless(
                        held == 0
                                || need.quantity()
                                        .unit()
                                        .equals(line.need.quantity().unit()),
                        "GG-LS-17",
                        need.id(),
                        line.need.quantity().unit(),
                        need.quantity().unit());
        for (Service service : state.services(line.underWay)) {
            reasons.agree(service, state.line(service.resource()).resource, after, reach);
        }
        return reasons.reply(new NeedChanged(after));
    }

    Reply withdraw(NeedId id, LocalText reason) {
        Reasons reasons = new Reasons("needs").given(id, reason);
        NeedLine line = ended(id, reasons, false);
        return line == null ? reasons.refusal() : reasons.reply(new NeedWithdrawn(id, line.ledger.open(), reason));
    }

    Reply refer(NeedId id, OrgId to, LocalText reason) {
        Reasons reasons = new Reasons("needs").given(id, reason);
        NeedLine line = ended(id, reasons, true);
        return line == null ? reasons.refusal() : reasons.reply(new NeedReferred(id, line.ledger.open(), to, reason));
    }

    Reply reject(NeedId id, LocalText reason) {
        Reasons reasons = new Reasons("needs").given(id, reason);
        NeedLine line = ended(id, reasons, true);
        return line == null ? reasons.refusal() : reasons.reply(new NeedRejected(id, line.ledger.open(), reason));
    }

    private @Nullable NeedLine ended(NeedId id, Reasons reasons, boolean idle) {
        NeedLine line = state.needs.get(id);
        reasons.known(id, line != null);
        if (line != null) {
            reasons.notEnded(line)
                    .unless(!idle || line.underWay.isEmpty(), "GG-LS-15", id, line.ledger.underWay(), line.underWay);
        }
        return line;
    }
}
