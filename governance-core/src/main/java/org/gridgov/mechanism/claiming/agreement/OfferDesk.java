package org.gridgov.mechanism.claiming.agreement;

import java.time.Instant;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Quantity;
import org.gridgov.basics.Terms;
import org.gridgov.journal.Reply;
import org.gridgov.lists.ListBook;
import org.gridgov.lists.Reach;
import org.gridgov.lists.Resource;
import org.gridgov.lists.Service;
import org.gridgov.lists.ServiceId;
import org.gridgov.mechanism.claiming.Claim;
import org.gridgov.mechanism.claiming.ClaimId;
import org.gridgov.mechanism.claiming.ClaimState;
import org.gridgov.mechanism.claiming.Side;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimAccepted;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimChanged;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimConsented;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimDeclined;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimDrafted;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimProposed;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.VolunteerAgreed;
import org.gridgov.mechanism.claiming.agreement.ClaimLines.WindowLine;

/** Judges what is asked until both sides agree. */
final class OfferDesk {
    /** A service is named after its claim, a dot and a number. */
    private static final int LONGEST_ID = 56;

    private final ClaimLines lines;
    private final ClaimRules rules;

    OfferDesk(ClaimLines lines, ClaimRules rules) {
        this.lines = lines;
        this.rules = rules;
    }

    Reply draft(Claim claim, ClaimTerms terms, Actor by, ListBook lists) {
        Answer answer = new Answer()
                .unless(lines.claims.get(claim.id()) == null, "GG-CL-01", claim.id())
                .unless(claim.id().value().length() <= LONGEST_ID, "GG-CL-14", claim.id(), LONGEST_ID)
                .unless(claim.proposedBy() == by.side(), "GG-CL-13", claim.id(), Terms.name(claim.proposedBy()));
        says(answer, claim, claim.quantity(), terms, lists);
        Claim draft =
                new Claim(claim.id(), claim.need(), claim.resource(), by.side(), claim.quantity(), ClaimState.DRAFT);
        return answer.add(new ClaimDrafted(draft, terms, by)).reply();
    }

    Reply propose(ClaimId id, Actor by, Instant at) {
        ClaimLine line = lines.claims.get(id);
        Answer answer = new Answer().mayEnter(line, id, ClaimState.PROPOSED);
        WindowLine open = lines.openAt(at);
        answer.unless(open != null, "GG-CL-05", at);
        if (line == null || open == null || !answer.holds()) {
            return answer.reply();
        }
        return answer.unless(
                        line.state() == ClaimState.DRAFT, "GG-CL-03", id, name(line), Terms.name(ClaimState.PROPOSED))
                .unless(line.offeredBy.side() == by.side(), "GG-CL-13", id, Terms.name(line.offeredBy.side()))
                .add(new ClaimProposed(id, open.window.id(), by))
                .reply();
    }

    Reply change(ClaimId id, Quantity quantity, ClaimTerms terms, Actor by, Instant at, ListBook lists) {
        ClaimLine line = lines.claims.get(id);
        boolean again = line != null && (line.state() == ClaimState.DRAFT || line.state() == ClaimState.PROPOSED);
        Answer answer = again ? new Answer() : new Answer().mayEnter(line, id, ClaimState.PROPOSED);
        if (line == null || !answer.holds()) {
            return answer.reply();
        }
        says(answer, line.claim, quantity, terms, lists);
        if (answer.holds() && quantity.equals(line.claim.quantity()) && terms.equals(line.terms)) {
            return Reply.done();
        }
        WindowId window = line.window;
        WindowLine contest = lines.contestOf(line);
        if (line.state() == ClaimState.DRAFT) {
            answer.unless(line.offeredBy.side() == by.side(), "GG-CL-13", id, Terms.name(line.offeredBy.side()));
        } else if (contest != null) {
            answer.unless(contest.window.isOpen(at), "GG-CL-08", id, contest.window.id());
        } else if (asksMore(line, quantity, terms)) {
            WindowLine open = lines.openAt(at);
            answer.unless(open != null, "GG-CL-05", at);
            window = open == null ? null : open.window.id();
        }
        answer.add(new ClaimChanged(id, quantity, terms, window, by));
        giveBack(answer, line, lists, Catalogued.CHANGED.text());
        return answer.reply();
    }

    private static boolean asksMore(ClaimLine line, Quantity quantity, ClaimTerms terms) {
        return !quantity.unit().equals(line.claim.quantity().unit())
                || quantity.amount() > line.amount()
                || !line.terms.days().encloses(terms.days());
    }

    Reply accept(ClaimId id, Actor by, ListBook lists, Reach reach) {
        ClaimLine line = lines.claims.get(id);
        Answer answer = new Answer().mayEnter(line, id, ClaimState.ACCEPTED);
        if (line == null || !answer.holds()) {
            return answer.reply();
        }
        boolean own = by.side() == line.offeredBy.side() || by.person().equals(line.offeredBy.person());
        answer.unless(!own, "GG-CL-04", id, Terms.name(line.offeredBy.side()));
        boolean first = !line.consents.containsKey(by.side());
        if (first) {
            answer.add(new ClaimConsented(id, by));
        }
        if (lines.contestOf(line) == null) {
            ServiceId service = nextService(id, lists);
            answer.add(new ClaimAccepted(id, line.amount(), service))
                    .and(lists.propose(service(line, service, line.amount()), reach));
        }
        return answer.reply();
    }

    Reply confirm(ClaimId id, Actor by) {
        ClaimLine line = lines.claims.get(id);
        Answer answer = new Answer().mayEnter(line, id, ClaimState.COMMITTED);
        if (line == null || !answer.holds() || line.consents.containsKey(by.side())) {
            return answer.reply();
        }
        return answer.unless(
                        !line.speaksForOther(by),
                        "GG-CL-04",
                        id,
                        Terms.name(by.side().other()))
                .add(new ClaimConsented(id, by))
                .reply();
    }

    Reply agree(ClaimId id, PersonRef volunteer) {
        ClaimLine line = lines.claims.get(id);
        Answer answer = new Answer().mayEnter(line, id, ClaimState.ACCEPTED, ClaimState.COMMITTED);
        if (line == null || !answer.holds() || line.agreed.contains(volunteer)) {
            return answer.reply();
        }
        return answer.unless(line.terms.volunteers().contains(volunteer), "GG-CL-15", id)
                .add(new VolunteerAgreed(id, volunteer))
                .reply();
    }

    Reply decline(ClaimId id, Actor by, LocalText reason) {
        ClaimLine line = lines.claims.get(id);
        Answer answer = new Answer().mayEnter(line, id, ClaimState.DECLINED).given(id, reason);
        if (line != null) {
            Side other = line.offeredBy.side().other();
            answer.unless(by.side() == other, "GG-CL-13", id, Terms.name(other));
        }
        return answer.add(new ClaimDeclined(id, reason)).reply();
    }

    /** What a claim says must name things of the lists, and people where it is their own time. */
    private void says(Answer answer, Claim claim, Quantity quantity, ClaimTerms terms, ListBook lists) {
        Resource resource = lists.findResource(claim.resource()).orElse(null);
        answer.unless(lists.findNeed(claim.need()).isPresent(), "GG-CL-02", claim.need())
                .unless(resource != null, "GG-CL-02", claim.resource())
                .unless(quantity.amount() > 0, "GG-CL-16", claim.id())
                .unless(
                        resource == null
                                || !rules.isVolunteerTime(resource)
                                || !terms.volunteers().isEmpty(),
                        "GG-CL-17",
                        claim.id(),
                        claim.resource());
    }

    /** Gives back what a claim holds, unless the lists have taken it back already. */
    static void giveBack(Answer answer, ClaimLine line, ListBook lists, LocalText reason) {
        ServiceId id = line.service;
        if (id == null) {
            return;
        }
        boolean held = lists.findService(id)
                .filter(service -> !service.state().next().isEmpty())
                .isPresent();
        if (held) {
            answer.and(lists.release(id, reason));
        }
    }

    static Service service(ClaimLine line, ServiceId id, long units) {
        return Service.builder(
                        id,
                        line.claim.resource(),
                        Quantity.of(units, line.claim.quantity().unit()),
                        line.terms.days())
                .need(line.claim.need())
                .build();
    }

    /** The first free name: a claim that was changed or came back holds its units under a new one. */
    static ServiceId nextService(ClaimId claim, ListBook lists) {
        for (int number = 1; ; number++) {
            ServiceId id = ServiceId.of(claim + "." + number);
            if (lists.findService(id).isEmpty()) {
                return id;
            }
        }
    }

    private static LocalText name(ClaimLine line) {
        return Terms.name(line.state());
    }
}
