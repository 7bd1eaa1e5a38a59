package org.gridgov.examples.haihong;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Facts;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.TimeSlot;
import org.gridgov.examples.haihong.Households.Household;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.project.Beneficiary;
import org.gridgov.project.Progress;
import org.gridgov.project.Project;
import org.gridgov.project.ProjectId;
import org.gridgov.project.Visit;
import org.gridgov.project.VisitId;

/** The project for bereaved families: 66 households, 32 visits that were made, and the visits of December. */
final class WarmthProject {
    static final ProjectId ID = ProjectId.of("PJ-01");
    static final DateRange PERIOD = DateRange.parse("2026-01-01/2027-01-01");

    private static final int HOUSEHOLDS = 66;
    private static final int DONE = 32;
    /** The first so many households were reached by the visits that were made, some of them twice. */
    private static final int REACHED = 26;

    private static final int SECOND_VISITS = 16;
    private static final LocalDate DONE_FROM = LocalDate.of(2026, 10, 8);
    private static final LocalDate PLAN_FROM = LocalDate.of(2026, 12, 1);
    private static final LocalDate PLAN_TO = LocalDate.of(2027, 1, 1);
    private static final List<LocalTime> STARTS = List.of(
            LocalTime.of(9, 0),
            LocalTime.of(9, 30),
            LocalTime.of(10, 0),
            LocalTime.of(10, 30),
            LocalTime.of(14, 0),
            LocalTime.of(14, 30),
            LocalTime.of(15, 0),
            LocalTime.of(15, 30));

    private final List<Household> households = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();
    private final Dice dice;

    private record Draft(Household household, TimeSlot slot, boolean first) {}

    WarmthProject(long seed, Territory territory) {
        dice = new Dice(seed, "project");
        for (int i = 1; i <= HOUSEHOLDS; i++) {
            GridCode leaf = dice.pick(territory.leaves());
            AtomId atom = dice.pick(territory.atoms(leaf)).id();
            Facts facts = Facts.NONE
                    .with("living", dice.chance(45) ? "alone" : "with-family")
                    .with("mobility", dice.chance(30) ? "limited" : "free");
            households.add(new Household(PersonRef.of("H-F" + Ids.three(i)), leaf, atom, facts));
        }
        List<Household> order = dice.shuffled(households);
        done(order.subList(0, REACHED));
        planned(order, Set.copyOf(order.subList(0, REACHED)));
    }

    private void done(List<Household> reached) {
        List<Household> visited = new ArrayList<>(reached);
        visited.addAll(reached.subList(0, DONE - REACHED));
        List<LocalDate> days = dice.shuffled(workdays(DONE_FROM, Needs.TODAY)).subList(0, DONE).stream()
                .sorted()
                .toList();
        Set<PersonRef> seen = new TreeSet<>();
        for (int i = 0; i < DONE; i++) {
            Household household = visited.get(i);
            add(new Draft(household, slot(days.get(i)), seen.add(household.id())), Progress.DONE, 2);
        }
    }

    /** Every household once; then those who live alone or can't go out are visited again ten days or more later. */
    private void planned(List<Household> order, Set<Household> reached) {
        List<LocalDate> days = workdays(PLAN_FROM, PLAN_TO);
        List<Draft> drafts = new ArrayList<>();
        int again = 0;
        for (int i = 0; i < order.size(); i++) {
            Household household = order.get(i);
            boolean first = !reached.contains(household);
            int day = (i * 7 + dice.between(0, 2)) % days.size();
            boolean twice =
                    again < SECOND_VISITS && (household.has("living", "alone") || household.has("mobility", "limited"));
            if (twice) {
                again++;
                day = day % (days.size() - 10);
                drafts.add(new Draft(household, slot(days.get(day + dice.between(9, 10))), first));
            }
            drafts.add(new Draft(household, slot(days.get(day)), first));
        }
        drafts.sort(
                Comparator.comparing((Draft draft) -> draft.slot.from()).thenComparing(draft -> draft.household.id()));
        for (int i = 0; i < drafts.size(); i++) {
            add(drafts.get(i), Progress.PLANNED, i % 10 == 6 ? 1 : 2);
        }
    }

    private static List<LocalDate> workdays(LocalDate from, LocalDate to) {
        return from.datesUntil(to)
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .toList();
    }

    private TimeSlot slot(LocalDate day) {
        LocalDateTime start = day.atTime(dice.pick(STARTS));
        return new TimeSlot(start, start.plusMinutes(dice.chance(70) ? 60 : 90));
    }

    private void add(Draft draft, Progress state, int seats) {
        Household household = draft.household;
        List<String> skills = new ArrayList<>();
        if (household.has("mobility", "limited") && dice.chance(50)) {
            skills.add("elder-care");
        } else if (draft.first && dice.chance(12)) {
            skills.add("psychology");
        }
        visits.add(Visit.builder(
                        VisitId.of("W-" + Ids.four(visits.size() + 1)),
                        ID,
                        household.id(),
                        household.leaf(),
                        draft.slot)
                .atom(household.atom())
                .seats(seats)
                .requires(Staff.skills(skills))
                .facts(household.facts().with("first-visit", draft.first ? "yes" : "no"))
                .state(state)
                .build());
    }

    List<Project> projects() {
        return List.of(new Project(
                ID,
                LocalText.of("联民送温暖—关爱失独家庭", "Warmth for neighbours: caring for bereaved families"),
                Bodies.FUNCTIONAL,
                PERIOD));
    }

    List<Beneficiary> beneficiaries() {
        return households.stream()
                .map(one -> new Beneficiary(one.id(), ID, one.leaf(), PERIOD, one.atom()))
                .toList();
    }

    List<Visit> visits() {
        return visits;
    }
}
