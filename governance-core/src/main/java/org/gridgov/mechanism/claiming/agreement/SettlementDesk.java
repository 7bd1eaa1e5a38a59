package org.gridgov.mechanism.claiming.agreement;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridgov.basics.LocalText;
import org.gridgov.journal.Reply;
import org.gridgov.lists.ListBook;
import org.gridgov.lists.Reach;
import org.gridgov.lists.ServiceId;
import org.gridgov.mechanism.claiming.Award;
import org.gridgov.mechanism.claiming.Bid;
import org.gridgov.mechanism.claiming.Claim;
import org.gridgov.mechanism.claiming.ClaimId;
import org.gridgov.mechanism.claiming.ClaimState;
import org.gridgov.mechanism.claiming.Contest;
import org.gridgov.mechanism.claiming.Settlement;
import org.gridgov.mechanism.claiming.Side;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimAccepted;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimDeclined;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.WindowOpened;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.WindowSettled;
import org.gridgov.mechanism.claiming.agreement.ClaimLines.WindowLine;

/** Opens windows and settles what competes in them. */
final class SettlementDesk {
    private final ClaimLines lines;

    SettlementDesk(ClaimLines lines) {
        this.lines = lines;
    }

    Reply open(ClaimWindow window, Instant at) {
        Answer answer = new Answer()
                .unless(lines.windows.get(window.id()) == null, "GG-CL-01", window.id())
                .unless(window.to().isAfter(at), "GG-CL-19", window.id(), window.to(), at);
        for (WindowLine other : lines.windows.values()) {
            boolean apart =
                    !other.window.from().isBefore(window.to()) || !window.from().isBefore(other.window.to());
            answer.unless(apart, "GG-CL-06", window.id(), other.window.id());
        }
        return answer.add(new WindowOpened(window)).reply();
    }

    Reply settle(WindowId id, Ranking ranking, Instant at, ListBook lists, Reach reach) {
        WindowLine window = lines.windows.get(id);
        Answer answer = new Answer().unless(window != null, "GG-CL-02", id);
        if (window == null) {
            return answer.reply();
        }
        answer.unless(!window.isSettled(), "GG-CL-07", id)
                .unless(!at.isBefore(window.window.to()), "GG-CL-20", id, window.window.to());
        if (!answer.holds()) {
            return answer.reply();
        }
        Contest.Builder contest = Contest.builder().ties(window.window.ties());
        Map<ClaimId, LocalText> unfit = new LinkedHashMap<>();
        for (ClaimId claim : window.claims) {
            ClaimLine line = lines.line(claim);
            if (line.state() != ClaimState.PROPOSED || !line.isConsented()) {
                continue;
            }
            Reply one = lists.propose(OfferDesk.service(line, OfferDesk.nextService(claim, lists), 1), reach);
            if (one.isRefused()) {
                unfit.put(claim, one.reasons().asList().get(0).cause());
            } else {
                contest.open(line.claim.need(), lists.open(line.claim.need()))
                        .free(line.claim.resource(), lists.free(line.claim.resource()))
                        .bid(bid(line, ranking));
            }
        }
        Settlement settlement = contest.build().settle(window.window.favours());
        answer.add(new WindowSettled(id, settlement));
        unfit.forEach((claim, reason) -> answer.add(new ClaimDeclined(claim, reason)));
        for (Award award : settlement.awards()) {
            ClaimId claim = award.bid().claim();
            if (award.accepted() == 0) {
                answer.add(new ClaimDeclined(claim, award.reason()));
            } else {
                ServiceId service = OfferDesk.nextService(claim, lists);
                answer.add(new ClaimAccepted(claim, award.accepted(), service))
                        .and(lists.propose(OfferDesk.service(lines.line(claim), service, award.accepted()), reach));
            }
        }
        return answer.reply();
    }

    private static Bid bid(ClaimLine line, Ranking ranking) {
        Claim claim = line.claim;
        Bid bid = Bid.of(
                claim.id(),
                claim.need(),
                claim.resource(),
                line.amount(),
                ranking.score(Side.COMMUNITY, claim),
                ranking.score(Side.PARTNER, claim));
        return line.terms.whole() ? bid.asWhole() : bid;
    }
}
