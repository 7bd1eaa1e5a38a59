package org.gridgov.project;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.TimeSlot;
import org.gridgov.project.FigureDefinition.Way;

/** Counts what some services of some projects reached in a period, everything at once. O(rows). */
final class Tally {
    long events;
    long visits;
    long planned;
    long heads;
    final Set<PersonRef> households = new HashSet<>();
    final Set<PersonRef> participants = new HashSet<>();
    final Set<PersonRef> volunteers = new HashSet<>();
    final Set<PersonRef> beneficiaries = new HashSet<>();

    Tally(ProjectBook book, Collection<ProjectId> projects, Collection<Way> ways, DateRange period) {
        if (ways.contains(Way.VISITS)) {
            book.visits().stream()
                    .filter(file -> in(projects, file.visit.project()))
                    .forEach(file -> add(file, period));
        }
        if (ways.contains(Way.ACTIVITIES)) {
            book.activities().stream()
                    .filter(file -> in(projects, file.activity.project()))
                    .forEach(file -> add(file, period));
        }
        for (ProjectFile file : book.projects()) {
            if (in(projects, file.project.id())) {
                file.households.forEach((household, enrolment) -> {
                    if (enrolment.isIn(period)) {
                        beneficiaries.add(household);
                    }
                });
            }
        }
        beneficiaries.addAll(households);
    }

    private void add(VisitFile file, DateRange period) {
        TimeSlot held = file.held;
        boolean now = held != null && period.contains(held.day());
        if (now || period.contains(file.visit.slot().day())) {
            planned++;
        }
        if (now && file.outcome == Outcome.HELD) {
            events++;
            visits++;
            households.add(file.visit.household());
            volunteers.addAll(file.volunteers);
        }
    }

    private void add(ActivityFile file, DateRange period) {
        Attendance held = file.held;
        boolean now = held != null && period.contains(held.slot().day());
        if (now || period.contains(file.activity.slot().day())) {
            planned++;
        }
        if (held != null && now) {
            events++;
            heads += held.heads();
            households.addAll(held.households());
            participants.addAll(held.participants());
            volunteers.addAll(held.volunteers());
        }
    }

    /** No project named means all of them. */
    private static boolean in(Collection<ProjectId> projects, ProjectId project) {
        return projects.isEmpty() || projects.contains(project);
    }
}
