package org.gridgov.examples.quarter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.LocalText;
import org.gridgov.life.Agendas;
import org.gridgov.life.CommunityLife;
import org.gridgov.life.LifeSettings;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.Service;
import org.gridgov.mechanism.consultation.AgendaEntry;
import org.gridgov.mechanism.consultation.AgendaSource;
import org.gridgov.mechanism.consultation.Decision;
import org.gridgov.mechanism.consultation.FollowUp;
import org.gridgov.mechanism.consultation.InvitationRule;
import org.gridgov.mechanism.consultation.Invitee;
import org.gridgov.mechanism.consultation.MeetingDesk;
import org.gridgov.mechanism.consultation.MeetingId;
import org.gridgov.mechanism.consultation.Theme;
import org.gridgov.mechanism.rotation.Turn;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.Partner;
import org.gridgov.snapshot.Community;

/** A consultation every other week, its theme in turn; the lead rotates month by month. */
final class Meetings {
    private static final List<String> THEMES =
            List.of("livelihood", "convenience", "environment", "neighbourhood-governance");
    private static final Map<String, String> THEME_OF = Map.of(
            "environment", "environment",
            "green", "environment",
            "parking", "neighbourhood-governance",
            "mediation", "neighbourhood-governance",
            "safety", "neighbourhood-governance",
            "repair", "convenience",
            "digital", "convenience",
            "legal", "convenience",
            "culture", "convenience");

    private final Community community;
    private final LifeSettings settings;
    private final Desk desk;
    private final OrgId committee;

    Meetings(Community community, LifeSettings settings, Desk desk) {
        this.community = community;
        this.settings = settings;
        this.desk = desk;
        committee = community.organisations().get(0).id();
    }

    /** Periods begin, and whoever leads next is told what is open. */
    void advance(Instant monday) {
        LocalDate today = settings.day(monday);
        desk.put(monday, "advance", life -> life.rotation().advance(today));
        for (Turn turn : desk.read(life -> life.rotation().handoversDue())) {
            LocalText note = LocalText.of("未了事项见跟进清单", "What is open stands on the list of follow-ups");
            desk.put(monday, "hand over", life -> life.rotation().handOver(today, turn.lead(), note));
        }
        for (FollowUp due : desk.read(life -> life.meetings().overdue(today.plusDays(7)))) {
            LocalText note = LocalText.of("已落实", "Done");
            desk.put(monday, "finish", life -> life.meetings().on(today).finish(due.meeting(), due.need(), note));
        }
    }

    void hold(int week, Instant at) {
        LocalDate today = settings.day(at);
        MeetingId meeting = MeetingId.of("J-" + (100 + week));
        Theme theme = Theme.of(THEMES.get(week / 2 % THEMES.size()));
        List<OrgId> chairs = chairs(today);
        List<Invitee> invited = new InvitationRule.Register(
                        community.organisations(),
                        community.memberships(),
                        community.posts(),
                        community.partners(),
                        community.grids(),
                        today)
                .invited(List.of(InvitationRule.partners(null)));
        List<AgendaSource> sources = desk.read(life -> Agendas.sources(
                life, today, category -> Theme.of(THEME_OF.getOrDefault(category.value(), "livelihood"))));
        desk.put(at, "call", life -> on(life, today).call(meeting, today, theme, chairs, invited, sources));
        desk.put(at, "open", life -> on(life, today).open(meeting));
        for (Partner partner : community.partners()) {
            if (Math.floorMod((partner.id() + "-" + week).hashCode(), 6) > 0) {
                desk.put(at, "attend", life -> on(life, today).attend(meeting, partner.id()));
            }
        }
        for (AgendaEntry item : desk.read(life -> life.meetings().agenda(meeting))) {
            NeedId need = item.source().need();
            Decision decision =
                    desk.read(life -> decision(life, need, item.source().why(), today));
            desk.put(at, "decide", life -> on(life, today).decide(meeting, need, decision));
        }
        desk.put(at, "minute", life -> on(life, today).minute(meeting, "逐项讨论，见各项结果。"));
        desk.put(at, "close", life -> on(life, today).close(meeting));
    }

    private static MeetingDesk on(CommunityLife life, LocalDate today) {
        return life.meetings().on(today);
    }

    private List<OrgId> chairs(LocalDate today) {
        List<OrgId> chairs = desk.read(life -> life.rotation().chairs(today));
        return chairs.isEmpty() ? List.of(community.partners().get(0).id()) : chairs;
    }

    /** What is served is said so; what nobody can serve yet is put off once, then goes up. */
    private Decision decision(CommunityLife life, NeedId need, AgendaSource.Why why, LocalDate today) {
        for (Service service : life.lists().listServices()) {
            if (need.equals(service.need())) {
                LocalText served = LocalText.of("已有服务承接", "A service has taken it up");
                return Decision.serve(service.id(), committee, null, List.of(), served);
            }
        }
        if (why != AgendaSource.Why.DEFERRED) {
            return Decision.defer(today.plusDays(14), LocalText.of("再征集资源", "To look for resources once more"));
        }
        return Decision.escalate(committee, null, LocalText.of("本次会议无法解决", "Beyond what this meeting can do"));
    }
}
