package org.gridgov.mechanism.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gridgov.basics.Terms;
import org.gridgov.lists.NeedId;
import org.gridgov.organisation.OrgId;
import org.jspecify.annotations.Nullable;

/** Checks whether a decision says all that its outcome must say. */
final class DecisionCheck {
    /** Where reasons go. */
    interface No {
        void because(String code, Object... arguments);
    }

    private final ConsultationSettings settings;
    private final LocalDate today;
    private final No no;

    DecisionCheck(ConsultationSettings settings, LocalDate today, No no) {
        this.settings = settings;
        this.today = today;
        this.no = no;
    }

    void check(MeetingId meeting, NeedId need, Decision decision, MeetingFile.@Nullable Item item) {
        Outcome outcome = decision.outcome();
        require(
                decision,
                "reason",
                !decision.reason().zh().isBlank() && !decision.reason().en().isBlank());
        require(decision, "service", (decision.service() != null) == (outcome == Outcome.SERVICE));
        require(
                decision,
                "responsible",
                decision.responsible() != null || (outcome != Outcome.SERVICE && outcome != Outcome.ESCALATED));
        require(decision, "until", decision.until() != null || outcome != Outcome.DEFERRED);
        require(decision, "tasks", decision.tasks().isEmpty() || outcome != Outcome.DEFERRED);
        LocalDate until = decision.until();
        LocalDate last = today.plusDays(settings.longestDeferralDays());
        boolean deferred = outcome == Outcome.DEFERRED;
        if (until != null && (deferred ? !until.isAfter(today) || until.isAfter(last) : until.isBefore(today))) {
            no.because("GG-CO-12", need, until, deferred ? today.plusDays(1) : today, deferred ? last : "—");
        }
        if (deferred && item != null && item.chosen >= settings.mostDeferrals()) {
            no.because("GG-CO-21", need, item.chosen, meeting);
        }
    }

    private void require(Decision decision, String part, boolean right) {
        if (!right) {
            no.because("GG-CO-11", Terms.name(decision.outcome()), MeetingDesk.text("part." + part));
        }
    }

    /** The bodies that voted without a vote or twice, each with what is wrong. */
    static SortedSet<OrgId> votes(Ballot ballot, Set<OrgId> voting) {
        SortedSet<OrgId> wrong = new TreeSet<>();
        Set<OrgId> seen = new TreeSet<>();
        List<OrgId> all = new ArrayList<>(ballot.yes());
        all.addAll(ballot.no());
        all.addAll(ballot.abstained());
        for (OrgId body : all) {
            if (!voting.contains(body) || !seen.add(body)) {
                wrong.add(body);
            }
        }
        return wrong;
    }
}
