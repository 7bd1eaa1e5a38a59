package org.gridgov.project;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Require;
import org.gridgov.basics.Sets;
import org.gridgov.basics.Terms;
import org.gridgov.basics.TimeSlot;
import org.gridgov.journal.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what projects do: households that come and go, visits and activities (项目实施).
 *
 * <p>A household is served only while it is in the project and agrees; when that ends, what was planned for it is called
 * off. A correction is a new event with its reason. Each method only reads the book and answers with events or with every
 * reason why not. Immutable, thread-safe; O(log n) and what is called off.
 *
 * <p>Source: public-good project, seed paragraph 3; results and privacy, {@code INVARIANTS}.
 */
public final class ProjectDesk {
    private final ZoneId zone;

    /**
     * Opens a desk.
     *
     * @param zone the time zone of the community
     */
    public ProjectDesk(ZoneId zone) {
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    /**
     * Opens a project.
     *
     * @param book the book
     * @param project the project
     * @return the event, or GG-PJ-01 for an identifier that is taken
     */
    public Reply open(ProjectBook book, Project project) {
        Reasons reasons = new Reasons();
        reasons.require(book.project(project.id()) == null, "GG-PJ-01", project.id());
        return reasons.unless(List.of(new ProjectEvent.ProjectOpened(project)));
    }

    /**
     * Takes a household into a project, from this day on.
     *
     * @param book the book
     * @param at the instant
     * @param beneficiary the household with its consent
     * @return the event, or GG-PJ-02, GG-PJ-12 if it is in the project
     */
    public Reply enter(ProjectBook book, Instant at, Beneficiary beneficiary) {
        Reasons reasons = new Reasons();
        ProjectFile file = project(book, beneficiary.project(), reasons);
        if (file != null) {
            Enrolment known = file.households.get(beneficiary.household());
            reasons.require(known == null || known.left != null, "GG-PJ-12", beneficiary.project());
        }
        return reasons.unless(List.of(new ProjectEvent.Entered(beneficiary, day(at))));
    }

    /**
     * Takes a household's consent for other days; visits that are planned outside them are called off.
     *
     * @param book the book
     * @param at the instant
     * @param project the project
     * @param household pseudonym of the household
     * @param consent the days to which it agrees
     * @return the events, or GG-PJ-02, GG-PJ-13 if it is not in the project
     */
    public Reply renewConsent(ProjectBook book, Instant at, ProjectId project, PersonRef household, DateRange consent) {
        return end(
                book,
                at,
                project,
                household,
                day -> !consent.contains(day),
                new ProjectEvent.ConsentRenewed(project, household, consent));
    }

    /**
     * Ends a household's consent, from this day on; planned visits are called off and the facts about it are forgotten.
     *
     * @param book the book
     * @param at the instant
     * @param project the project
     * @param household pseudonym of the household
     * @return the events, or GG-PJ-02, GG-PJ-13 if it is not in the project
     */
    public Reply endConsent(ProjectBook book, Instant at, ProjectId project, PersonRef household) {
        return end(
                book, at, project, household, day -> true, new ProjectEvent.ConsentEnded(project, household, day(at)));
    }

    /**
     * Lets a household leave a project, from this day on; planned visits are called off and the facts about it are
     * forgotten.
     *
     * @param book the book
     * @param at the instant
     * @param project the project
     * @param household pseudonym of the household
     * @return the events, or GG-PJ-02, GG-PJ-13 if it is not in the project
     */
    public Reply leave(ProjectBook book, Instant at, ProjectId project, PersonRef household) {
        return end(book, at, project, household, day -> true, new ProjectEvent.Left(project, household, day(at)));
    }

    /**
     * Plans a visit.
     *
     * @param book the book
     * @param visit the visit; its state is taken as planned
     * @return the event, or every reason of GG-PJ-02, GG-PJ-03, GG-PJ-13, GG-PJ-14
     */
    public Reply planVisit(ProjectBook book, Visit visit) {
        Reasons reasons = new Reasons();
        ProjectFile file = project(book, visit.project(), reasons);
        reasons.require(book.visit(visit.id()) == null, "GG-PJ-14", visit.id());
        if (file != null) {
            LocalDate day = visit.slot().day();
            within(file, day, visit.id(), reasons);
            Enrolment enrolment = file.households.get(visit.household());
            reasons.require(enrolment != null && enrolment.standsOn(day), "GG-PJ-13", visit.project(), day, visit.id());
        }
        return reasons.unless(List.of(new ProjectEvent.VisitPlanned(visit)));
    }

    /**
     * Notes that somebody went.
     *
     * @param book the book
     * @param at the instant, not before the end of the visit
     * @param id the visit
     * @param reached whether the household was at home
     * @param held from when until when
     * @param volunteers pseudonyms of who went
     * @param correction why an earlier note was wrong, a code; null if this is the first
     * @return the event, or every reason of GG-PJ-03, GG-PJ-13, GG-PJ-15 to GG-PJ-17
     */
    public Reply noteVisit(
            ProjectBook book,
            Instant at,
            VisitId id,
            boolean reached,
            TimeSlot held,
            Collection<PersonRef> volunteers,
            @Nullable String correction) {
        Reasons reasons = new Reasons();
        VisitFile file = book.visit(id);
        Outcome to = reached ? Outcome.HELD : Outcome.NOT_AT_HOME;
        if (reasons.require(file != null, "GG-PJ-15", id) && file != null) {
            move(file.outcome, to, correction, id, reasons);
            ProjectFile project = project(book, file.visit.project(), reasons);
            if (project != null) {
                over(project, at, held, id, reasons);
                Enrolment enrolment = project.households.get(file.visit.household());
                boolean in = held.day().equals(file.visit.slot().day())
                        || (enrolment != null && enrolment.mayHaveBeenServedOn(held.day()));
                reasons.require(in, "GG-PJ-13", file.visit.project(), held.day(), id);
            }
        }
        return reasons.unless(List.of(new ProjectEvent.VisitNoted(id, to, held, Sets.sorted(volunteers), correction)));
    }

    /**
     * Calls a visit off, or corrects a note of one that never took place.
     *
     * @param book the book
     * @param id the visit
     * @param correction why an earlier note was wrong, a code; null if nothing was noted
     * @return the event, or GG-PJ-15, GG-PJ-16
     */
    public Reply callOffVisit(ProjectBook book, VisitId id, @Nullable String correction) {
        Reasons reasons = new Reasons();
        VisitFile file = book.visit(id);
        if (reasons.require(file != null, "GG-PJ-15", id) && file != null) {
            move(file.outcome, Outcome.CALLED_OFF, correction, id, reasons);
        }
        return reasons.unless(List.of(new ProjectEvent.VisitCalledOff(id, correction)));
    }

    /**
     * Plans an activity.
     *
     * @param book the book
     * @param activity the activity; its state is taken as planned
     * @return the event, or every reason of GG-PJ-02, GG-PJ-03, GG-PJ-14
     */
    public Reply planActivity(ProjectBook book, Activity activity) {
        Reasons reasons = new Reasons();
        ProjectFile file = project(book, activity.project(), reasons);
        reasons.require(book.activity(activity.id()) == null, "GG-PJ-14", activity.id());
        if (file != null) {
            within(file, activity.slot().day(), activity.id(), reasons);
        }
        return reasons.unless(List.of(new ProjectEvent.ActivityPlanned(activity)));
    }

    /**
     * Notes that an activity took place.
     *
     * @param book the book
     * @param at the instant, not before the end of the activity
     * @param id the activity
     * @param held from when until when, and who came
     * @param correction why an earlier note was wrong, a code; null if this is the first
     * @return the event, or every reason of GG-PJ-03, GG-PJ-13, GG-PJ-15 to GG-PJ-17, GG-PJ-19
     */
    public Reply noteActivity(
            ProjectBook book, Instant at, ActivityId id, Attendance held, @Nullable String correction) {
        Reasons reasons = new Reasons();
        ActivityFile file = book.activity(id);
        if (reasons.require(file != null, "GG-PJ-15", id) && file != null) {
            move(file.outcome, Outcome.HELD, correction, id, reasons);
            ProjectFile project = project(book, file.activity.project(), reasons);
            if (project != null) {
                LocalDate day = held.slot().day();
                over(project, at, held.slot(), id, reasons);
                boolean in = held.households().stream().allMatch(household -> {
                    Enrolment enrolment = project.households.get(household);
                    return enrolment != null && enrolment.mayHaveBeenServedOn(day);
                });
                reasons.require(in, "GG-PJ-13", file.activity.project(), day, id);
            }
            reasons.require(
                    held.households().size() <= held.heads(),
                    "GG-PJ-19",
                    held.households().size(),
                    held.heads(),
                    id);
        }
        return reasons.unless(List.of(new ProjectEvent.ActivityNoted(id, held, correction)));
    }

    /**
     * Calls an activity off, or corrects a note of one that never took place.
     *
     * @param book the book
     * @param id the activity
     * @param correction why an earlier note was wrong, a code; null if nothing was noted
     * @return the event, or GG-PJ-15, GG-PJ-16
     */
    public Reply callOffActivity(ProjectBook book, ActivityId id, @Nullable String correction) {
        Reasons reasons = new Reasons();
        ActivityFile file = book.activity(id);
        if (reasons.require(file != null, "GG-PJ-15", id) && file != null) {
            move(file.outcome, Outcome.CALLED_OFF, correction, id, reasons);
        }
        return reasons.unless(List.of(new ProjectEvent.ActivityCalledOff(id, correction)));
    }

    private Reply end(
            ProjectBook book,
            Instant at,
            ProjectId project,
            PersonRef household,
            Predicate<LocalDate> days,
            ProjectEvent event) {
        Reasons reasons = new Reasons();
        List<ProjectEvent> events = new ArrayList<>();
        ProjectFile file = project(book, project, reasons);
        Enrolment enrolment = file == null ? null : file.households.get(household);
        boolean in = enrolment != null && enrolment.left == null;
        reasons.require(file == null || in, "GG-PJ-13", project, day(at), project);
        if (enrolment != null) {
            for (VisitId id : enrolment.planned) {
                TimeSlot slot = Objects.requireNonNull(book.visit(id)).visit.slot();
                if (at.isBefore(instant(slot.from())) && days.test(slot.day())) {
                    events.add(new ProjectEvent.VisitCalledOff(id, null));
                }
            }
        }
        events.add(event);
        return reasons.unless(events);
    }

    private static @Nullable ProjectFile project(ProjectBook book, ProjectId id, Reasons reasons) {
        ProjectFile file = book.project(id);
        reasons.require(file != null, "GG-PJ-02", id);
        return file;
    }

    private static void within(ProjectFile file, LocalDate day, Object what, Reasons reasons) {
        DateRange period = file.project.period();
        reasons.require(period.contains(day), "GG-PJ-03", what, period, day);
    }

    private void over(ProjectFile file, Instant at, TimeSlot held, Object what, Reasons reasons) {
        within(file, held.day(), what, reasons);
        Instant end = instant(held.to());
        reasons.require(!at.isBefore(end), "GG-PJ-17", what, end, at);
    }

    private static void move(Outcome from, Outcome to, @Nullable String correction, Object what, Reasons reasons) {
        boolean known = from == Outcome.HELD || from == Outcome.NOT_AT_HOME;
        if (correction != null) {
            Require.code("The reason of a correction", correction);
        }
        reasons.require(
                from.next().contains(to) && known == (correction != null),
                "GG-PJ-16",
                what,
                Terms.name(from),
                Terms.name(to));
    }

    private Instant instant(LocalDateTime wall) {
        return wall.atZone(zone).toInstant();
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
