package org.gridgov.examples.haihong;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Facts;
import org.gridgov.basics.PersonRef;
import org.gridgov.grid.GridCode;
import org.gridgov.volunteers.Availability;
import org.gridgov.volunteers.Volunteer;

/** The thirty volunteers of the team: what they can do, when they are free, how often they wish to be asked. */
final class Helpers {
    private static final DateRange CONSENT = DateRange.parse("2026-01-01/2027-01-01");
    /** One volunteer stops in the middle of the month. */
    private static final DateRange SHORT_CONSENT = DateRange.parse("2026-01-01/2026-12-19");

    private static final int STOPS_EARLY = 17;
    private static final List<Integer> NOT_INSURED = List.of(4, 22);
    private static final List<String> SKILLS = List.of(
            "elder-care/65", "first-aid/35", "psychology/40", "digital/20", "driving/20", "repair/15", "tutoring/12");
    /** Weekly hours as often as volunteers are free in them; Friday and Saturday afternoons are thin. */
    private static final List<String> HOURS = List.of(
            "MON 09:00-12:00",
            "MON 09:00-11:30",
            "MON 14:00-17:00",
            "TUE 09:00-12:00",
            "TUE 09:00-11:30",
            "TUE 14:00-17:00",
            "WED 09:00-12:00",
            "WED 14:00-17:00",
            "WED 14:00-16:30",
            "THU 09:00-12:00",
            "THU 09:00-11:30",
            "THU 14:00-17:00",
            "FRI 09:00-12:00",
            "FRI 14:00-16:30",
            "SAT 09:00-12:00",
            "SAT 09:00-12:00",
            "SAT 14:00-16:00");

    private final List<Draft> drafts = new ArrayList<>();
    private final Dice dice;

    /** A volunteer before it is known when the person was last asked. */
    private record Draft(Volunteer volunteer, LocalDate asked) {}

    Helpers(long seed, Territory territory, Bodies bodies, Members members) {
        dice = new Dice(seed, "volunteers");
        for (PersonRef person : members.volunteers()) {
            drafts.add(draft(person, bodies.leavesOf(members.homeOf(person)), territory));
        }
    }

    private Draft draft(PersonRef person, List<GridCode> leaves, Territory territory) {
        int number = drafts.size() + 1;
        GridCode leaf = dice.pick(leaves);
        List<String> skills = new ArrayList<>();
        for (String wanted : SKILLS) {
            int slash = wanted.indexOf('/');
            if (dice.chance(Integer.parseInt(wanted.substring(slash + 1)))) {
                skills.add(wanted.substring(0, slash));
            }
        }
        Set<Availability> hours = new LinkedHashSet<>();
        int periods = dice.pick(List.of(2, 3, 3, 4, 4));
        while (hours.size() < periods) {
            Availability drawn = Availability.parse(dice.pick(HOURS));
            if (hours.stream()
                    .noneMatch(one -> one.day() == drawn.day() && one.from().equals(drawn.from()))) {
                hours.add(drawn);
            }
        }
        int drawn = dice.between(1, 100);
        Facts facts = Facts.NONE
                .with("age", drawn <= 20 ? "18-59" : drawn <= 70 ? "60-69" : "70-plus")
                .with("trained", dice.chance(75) ? "yes" : "no");
        int perWeek = dice.pick(List.of(1, 2, 2, 3, 3));
        Volunteer volunteer = Volunteer.builder(person, leaf, number == STOPS_EARLY ? SHORT_CONSENT : CONSENT)
                .atom(dice.pick(territory.atoms(leaf)).id())
                .skills(Staff.skills(skills))
                .availability(hours)
                .visitsPerDay(perWeek == 3 ? 2 : 1)
                .visitsPerWeek(perWeek)
                .visitsPerMonth(Math.min(8, perWeek * 3 + dice.between(0, 2)))
                .insured(!NOT_INSURED.contains(number))
                .facts(facts)
                .build();
        return new Draft(volunteer, LocalDate.of(2026, 9, 1).plusDays(dice.between(0, 70)));
    }

    /** {@return the volunteers without the day on which they were last asked} */
    List<Volunteer> all() {
        return drafts.stream().map(Draft::volunteer).toList();
    }

    /** {@return the volunteers; nobody was last asked before the day on which the person last went} */
    List<Volunteer> rows(Map<PersonRef, LocalDate> lastServed) {
        List<Volunteer> rows = new ArrayList<>();
        for (Draft draft : drafts) {
            Volunteer one = draft.volunteer;
            LocalDate served = lastServed.getOrDefault(one.person(), draft.asked);
            LocalDate asked = served.isAfter(draft.asked) ? served : draft.asked;
            Volunteer.Builder copy = Volunteer.builder(one.person(), one.unit(), one.consent())
                    .skills(one.skills())
                    .availability(one.availability())
                    .visitsPerDay(one.visitsPerDay())
                    .visitsPerWeek(one.visitsPerWeek())
                    .visitsPerMonth(one.visitsPerMonth())
                    .lastAsked(asked)
                    .insured(one.insured())
                    .facts(one.facts());
            if (one.atom() != null) {
                copy.atom(one.atom());
            }
            rows.add(copy.build());
        }
        return rows;
    }
}
