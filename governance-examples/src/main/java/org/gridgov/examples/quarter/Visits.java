package org.gridgov.examples.quarter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.life.LifeSettings;
import org.gridgov.project.Activity;
import org.gridgov.project.Attendance;
import org.gridgov.project.BudgetDesk;
import org.gridgov.project.Money;
import org.gridgov.project.Progress;
import org.gridgov.project.Project;
import org.gridgov.project.ProjectDesk;
import org.gridgov.project.Visit;
import org.gridgov.snapshot.Community;
import org.gridgov.volunteers.InvitationDesk;
import org.gridgov.volunteers.InvitationId;
import org.gridgov.volunteers.Occasion;
import org.gridgov.volunteers.OccasionId;
import org.gridgov.volunteers.RecordDesk;
import org.gridgov.volunteers.Volunteer;

/** Home visits: people are invited, least asked first; who says yes goes, and the minutes are written down. */
final class Visits {
    private final Community community;
    private final ZoneId zone;
    private final Desk desk;
    private final InvitationDesk invitations;
    private final RecordDesk records;
    private final ProjectDesk projects;
    private final Map<PersonRef, Integer> asked = new HashMap<>();
    private int number;

    Visits(Community community, LifeSettings settings, Desk desk) {
        this.community = community;
        this.desk = desk;
        zone = settings.zone();
        invitations = new InvitationDesk(settings.volunteers());
        records = new RecordDesk(settings.volunteers());
        projects = new ProjectDesk(zone);
    }

    /** Invites for the visits of the next week and writes down those of the last. */
    void week(int week, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        desk.put(at, "silence", life -> invitations.expire(life.volunteers(), at));
        for (Visit visit : planned(DateRange.of(today.minusDays(7), today))) {
            note(visit, at);
        }
        held(DateRange.of(today.minusDays(7), today), at);
        for (Visit visit : planned(DateRange.of(today.plusDays(1), today.plusDays(8)))) {
            invite(visit, at);
        }
    }

    private List<Visit> planned(DateRange days) {
        return community.visits().stream()
                .filter(visit -> visit.state() == Progress.PLANNED
                        && days.contains(visit.slot().day()))
                .toList();
    }

    /** Activities of the last week; who came is counted and not named, and each costs a little. */
    private void held(DateRange days, Instant at) {
        for (Activity activity : community.activities()) {
            if (activity.state() != Progress.PLANNED
                    || !days.contains(activity.slot().day())) {
                continue;
            }
            TreeSet<PersonRef> nobody = new TreeSet<>();
            int came = 8 + Math.floorMod(activity.id().hashCode(), 9);
            Attendance attendance = new Attendance(activity.slot(), nobody, nobody, came, nobody);
            desk.put(
                    at,
                    "activity",
                    life -> projects.noteActivity(life.projects(), at, activity.id(), attendance, null));
            desk.put(
                    at,
                    "spend",
                    life -> BudgetDesk.spend(
                            life.projects(),
                            activity.project(),
                            activity.id().value(),
                            "activities",
                            Money.of(12_000L + 500L * came, "CNY"),
                            null));
        }
    }

    /** The money of the project, synthetic like all the rest. */
    void budget(Instant at) {
        for (Project project : community.projects()) {
            LocalText name = LocalText.of("活动物资", "Material for activities");
            desk.put(
                    at,
                    "budget",
                    life -> BudgetDesk.openLine(
                            life.projects(), project.id(), "activities", name, Money.of(200_000, "CNY")));
        }
    }

    private void invite(Visit visit, Instant at) {
        OccasionId occasion = OccasionId.of(visit.id().value());
        Occasion open = new Occasion(occasion, visit.unit(), visit.slot(), visit.seats(), "home-visit");
        desk.put(at, "occasion", life -> invitations.open(life.volunteers(), at, open));
        int seat = 1;
        for (Volunteer volunteer : leastAsked(visit)) {
            if (seat > visit.seats()) {
                return;
            }
            PersonRef person = volunteer.person();
            InvitationId id = InvitationId.of("I-" + (1000 + number++));
            int place = seat;
            Instant replyBy = at.plus(Duration.ofHours(20));
            boolean invited = desk.put(
                    at,
                    "invite",
                    life -> invitations.invite(life.volunteers(), at, id, occasion, place, person, replyBy));
            if (!invited) {
                continue;
            }
            asked.merge(person, 1, Integer::sum);
            int answer = Math.floorMod((person + visit.id().value()).hashCode(), 10);
            if (answer < 7) {
                desk.put(at, "yes", life -> invitations.accept(life.volunteers(), at, person, id));
                seat++;
            } else if (answer < 9) {
                desk.put(at, "no", life -> invitations.decline(life.volunteers(), at, person, id));
            } else {
                desk.put(at, "recall", life -> invitations.recall(life.volunteers(), at, id));
            }
        }
    }

    private List<Volunteer> leastAsked(Visit visit) {
        List<Volunteer> free = new ArrayList<>(community.volunteers().stream()
                .filter(volunteer -> volunteer.skills().containsAll(visit.requires())
                        && volunteer.availability().stream().anyMatch(hours -> hours.covers(visit.slot())))
                .toList());
        free.sort(Comparator.<Volunteer>comparingInt(volunteer -> asked.getOrDefault(volunteer.person(), 0))
                .thenComparing(Volunteer::person));
        return free;
    }

    private void note(Visit visit, Instant at) {
        List<PersonRef> came = new ArrayList<>();
        OccasionId occasion = OccasionId.of(visit.id().value());
        desk.read(life -> life.volunteers().listInvitations(occasion)).forEach(invitation -> {
            boolean missed = Math.floorMod(invitation.id().hashCode(), 15) == 0;
            boolean noted = desk.put(
                    at,
                    "attendance",
                    life -> missed
                            ? records.miss(life.volunteers(), at, invitation.id(), true)
                            : records.attend(life.volunteers(), at, invitation.id(), visit.slot()));
            if (noted && !missed) {
                came.add(invitation.person());
            }
        });
        if (came.isEmpty()) {
            desk.put(at, "call off", life -> projects.callOffVisit(life.projects(), visit.id(), null));
            return;
        }
        boolean reached = Math.floorMod(visit.id().hashCode(), 12) > 0;
        desk.put(
                at,
                "visit",
                life -> projects.noteVisit(life.projects(), at, visit.id(), reached, visit.slot(), came, null));
    }
}
