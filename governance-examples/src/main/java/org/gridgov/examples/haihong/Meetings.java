package org.gridgov.examples.haihong;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.gridgov.basics.LocalText;
import org.gridgov.mechanism.consultation.AgendaItem;
import org.gridgov.mechanism.consultation.Meeting;
import org.gridgov.mechanism.consultation.MeetingId;
import org.gridgov.mechanism.consultation.Outcome;
import org.gridgov.mechanism.consultation.Theme;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.Partner;

/** Fifteen consultations, one a week save that of the national holiday; the partners take turns, and what is deferred stands on the next agenda. */
final class Meetings {
    private static final int COUNT = 15;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 6);
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 10, 1);

    private final List<Meeting> meetings = new ArrayList<>();
    private final List<AgendaItem> items = new ArrayList<>();

    Meetings(long seed, Bodies bodies, Needs needs) {
        Dice dice = new Dice(seed, "meetings");
        List<OrgId> partners = bodies.partners().stream().map(Partner::id).toList();
        for (int number = 1; number <= COUNT; number++) {
            MeetingId id = MeetingId.of("J-" + Ids.two(number));
            int first = items.size();
            String theme = "";
            for (int i = 0; i < needs.rows().size(); i++) {
                NeedDraft draft = needs.drafts().get(i);
                if (draft.firstMeeting > 0 && draft.firstMeeting <= number && number <= draft.lastMeeting) {
                    Outcome outcome = number == draft.lastMeeting ? draft.fate.outcome : Outcome.DEFERRED;
                    items.add(new AgendaItem(id, needs.rows().get(i).id(), outcome, reason(outcome)));
                    theme = draft.kind.theme();
                }
            }
            if (items.size() == first) {
                throw new IllegalStateException("Meeting " + id + " must have an agenda, but has none");
            }
            OrgId lead = partners.get((number - 1) % partners.size());
            // The committee and both branches always come, and never fewer than seven of the twelve partners.
            TreeSet<OrgId> attended = new TreeSet<>(dice.some(partners, dice.between(7, 11)));
            attended.addAll(List.of(lead, Bodies.COMMITTEE, Bodies.XINGCHONG, Bodies.XINGSHAN));
            meetings.add(new Meeting(id, day(number), Theme.of(theme), lead, attended));
        }
    }

    /** {@return the day of a meeting, numbered from 1} */
    static LocalDate day(int number) {
        LocalDate day = FIRST_DAY.plusDays((number - 1) * 7L);
        return day.isBefore(HOLIDAY) ? day : day.plusDays(7);
    }

    private static LocalText reason(Outcome outcome) {
        return switch (outcome) {
            case SERVICE -> LocalText.of("有共建单位认领，转入服务清单", "A partner claimed it; entered in the services list");
            case DEFERRED -> LocalText.of("资源不足，列入下次议程", "Too little to give so far; on the next agenda");
            case ESCALATED -> LocalText.of("超出社区权限，上报处理", "Beyond what the community may decide; handed upwards");
            case REJECTED -> LocalText.of("与消防通道规定或场地条件不符", "Against the rules for fire lanes or the site");
        };
    }

    List<Meeting> meetings() {
        return meetings;
    }

    List<AgendaItem> items() {
        return items;
    }
}
