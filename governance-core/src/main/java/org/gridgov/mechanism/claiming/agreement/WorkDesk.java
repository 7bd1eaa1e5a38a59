package org.gridgov.mechanism.claiming.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Terms;
import org.gridgov.journal.Event;
import org.gridgov.journal.Reply;
import org.gridgov.lists.ListBook;
import org.gridgov.lists.ListEvent.ServiceDelivered;
import org.gridgov.lists.ServiceId;
import org.gridgov.mechanism.claiming.ClaimId;
import org.gridgov.mechanism.claiming.ClaimState;
import org.gridgov.mechanism.claiming.Side;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimClosed;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimCommitted;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimDeclined;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimDelivered;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimEvaluated;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimExpired;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimFailed;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimWithdrawn;

/** Judges what is asked from the promise to the end, and every exit. */
final class WorkDesk {
    private final ClaimLines lines;
    private final ClaimRules rules;

    WorkDesk(ClaimLines lines, ClaimRules rules) {
        this.lines = lines;
        this.rules = rules;
    }

    Reply commit(ClaimId id, ListBook lists) {
        ClaimLine line = lines.claims.get(id);
        Answer answer = new Answer().mayEnter(line, id, ClaimState.COMMITTED);
        if (line == null || !answer.holds()) {
            return answer.reply();
        }
        for (Side side : Side.values()) {
            answer.unless(line.consents.containsKey(side), "GG-CL-09", id, Terms.name(side));
        }
        int silent = line.terms.volunteers().size() - line.agreed.size();
        answer.unless(silent == 0, "GG-CL-10", id, silent).add(new ClaimCommitted(id));
        ServiceId service = line.service;
        if (service != null) {
            answer.and(lists.commit(service));
        }
        return answer.reply();
    }

    Reply deliver(ClaimId id, long units, boolean last, ListBook lists) {
        ClaimLine line = lines.claims.get(id);
        Answer answer = new Answer().mayEnter(line, id, ClaimState.DELIVERING, ClaimState.DELIVERED);
        ServiceId service = line == null ? null : line.service;
        if (service == null || !answer.holds()) {
            return answer.reply();
        }
        Reply delivered = lists.deliver(service, units, last);
        boolean end = false;
        for (Event event : delivered.events()) {
            end |= event instanceof ServiceDelivered done && done.last();
        }
        return delivered.isRefused()
                ? delivered
                : answer.add(new ClaimDelivered(id, units, end)).and(delivered).reply();
    }

    Reply evaluate(ClaimId id, Grade grade, LocalText note, Actor by) {
        ClaimLine line = lines.claims.get(id);
        Answer answer = new Answer().mayEnter(line, id, ClaimState.EVALUATED).harmless(id, note);
        if (line != null) {
            answer.unless(!line.grades.containsKey(by.side()), "GG-CL-18", id, Terms.name(by.side()));
        }
        return answer.add(new ClaimEvaluated(id, grade, note, by)).reply();
    }

    Reply close(ClaimId id) {
        return new Answer()
                .mayEnter(lines.claims.get(id), id, ClaimState.CLOSED)
                .add(new ClaimClosed(id))
                .reply();
    }

    Reply withdraw(ClaimId id, Actor by, LocalText reason, ListBook lists) {
        ClaimLine line = lines.claims.get(id);
        Answer answer = new Answer().mayEnter(line, id, ClaimState.WITHDRAWN).given(id, reason);
        if (line == null || !answer.holds()) {
            return answer.reply();
        }
        boolean early = line.state() == ClaimState.DRAFT || line.state() == ClaimState.PROPOSED;
        answer.unless(!early || by.side() == line.offeredBy.side(), "GG-CL-13", id, Terms.name(line.offeredBy.side()))
                .add(new ClaimWithdrawn(id, reason));
        OfferDesk.giveBack(answer, line, lists, reason);
        return answer.reply();
    }

    Reply fail(ClaimId id, LocalText reason, ListBook lists) {
        ClaimLine line = lines.claims.get(id);
        Answer answer = new Answer().mayEnter(line, id, ClaimState.FAILED).given(id, reason);
        if (line != null) {
            answer.add(new ClaimFailed(id, reason));
            OfferDesk.giveBack(answer, line, lists, reason);
        }
        return answer.reply();
    }

    Reply refuse(ClaimId id, PersonRef volunteer, ListBook lists) {
        ClaimLine line = lines.claims.get(id);
        Answer answer = new Answer().mayEnter(line, id, ClaimState.DECLINED, ClaimState.WITHDRAWN, ClaimState.FAILED);
        if (line == null || !answer.holds()) {
            return answer.reply();
        }
        LocalText no = Catalogued.VOLUNTEER_SAID_NO.text();
        answer.unless(line.terms.volunteers().contains(volunteer), "GG-CL-15", id)
                .add(
                        switch (line.state()) {
                            case PROPOSED -> new ClaimDeclined(id, no);
                            case DELIVERING -> new ClaimFailed(id, no);
                            default -> new ClaimWithdrawn(id, no);
                        });
        OfferDesk.giveBack(answer, line, lists, no);
        return answer.reply();
    }

    Reply expire(Instant at, ListBook lists) {
        Answer answer = new Answer();
        for (ClaimId id : overdue(at)) {
            answer.add(new ClaimExpired(id));
            OfferDesk.giveBack(answer, lines.line(id), lists, Catalogued.EXPIRED.text());
        }
        return answer.reply();
    }

    List<ClaimId> overdue(Instant at) {
        List<ClaimId> overdue = new ArrayList<>();
        for (ClaimId id : lines.waiting) {
            ClaimLine line = lines.line(id);
            boolean settles = line.isConsented() && lines.contestOf(line) != null;
            if (!settles && !at.isBefore(due(line))) {
                overdue.add(id);
            }
        }
        return List.copyOf(overdue);
    }

    private Instant due(ClaimLine line) {
        if (line.state() == ClaimState.ACCEPTED) {
            return line.since.plus(rules.confirmWithin());
        }
        WindowId window = line.window;
        Instant closed = window == null ? line.since : lines.line(window).window.to();
        return (closed.isAfter(line.since) ? closed : line.since).plus(rules.answerWithin());
    }
}
