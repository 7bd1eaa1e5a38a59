package org.gridgov.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.gridgov.basics.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * What became of a community's public-good projects: money, households, visits and activities (项目台账).
 *
 * <p>The state that {@link ProjectEvent events} give; {@link BudgetDesk} and {@link ProjectDesk} make them, and
 * {@link ProjectFigures} counts them. Facts about a household are readable only while its consent and the reader's mandate
 * stand; a pseudonym stays, so that households can be told apart when they are counted. Not thread-safe: a journal keeps it
 * to itself. Applying an event and finding one row is O(log n), lists are O(rows).
 *
 * <p>Source: public-good project, seed paragraph 3; results and privacy, {@code INVARIANTS}.
 */
public final class ProjectBook {
    private final NavigableMap<ProjectId, ProjectFile> projects = new TreeMap<>();
    private final NavigableMap<VisitId, VisitFile> visits = new TreeMap<>();
    private final NavigableMap<ActivityId, ActivityFile> activities = new TreeMap<>();

    /** Starts with nothing. */
    public ProjectBook() {}

    /**
     * Lets an event happen.
     *
     * @param at the instant of the command that it follows from
     * @param event the event
     * @throws NullPointerException if it names what no earlier event made
     */
    public void apply(Instant at, ProjectEvent event) {
        Objects.requireNonNull(at, "at");
        if (event instanceof ProjectEvent.OfBudget money) {
            file(money.project()).apply(money);
        } else if (event instanceof ProjectEvent.OfHousehold household) {
            change(household);
        } else if (event instanceof ProjectEvent.ProjectOpened opened) {
            projects.put(opened.project().id(), new ProjectFile(opened.project()));
        } else if (event instanceof ProjectEvent.Entered entered) {
            Beneficiary to = entered.beneficiary();
            var households = file(to.project()).households;
            Enrolment known = households.get(to.household());
            if (known == null) {
                households.put(to.household(), new Enrolment(to, entered.from()));
            } else {
                known.enter(to, entered.from());
            }
        } else if (event instanceof ProjectEvent.VisitPlanned planned) {
            Visit visit = planned.visit();
            visits.put(visit.id(), new VisitFile(visit));
            enrolment(visit).planned.add(visit.id());
            enrolment(visit).visits.add(visit.id());
        } else if (event instanceof ProjectEvent.VisitNoted noted) {
            VisitFile file = Objects.requireNonNull(visits.get(noted.id()), "visit");
            file.outcome = noted.outcome();
            file.held = noted.held();
            file.volunteers = noted.volunteers();
            enrolment(file.visit).planned.remove(noted.id());
        } else if (event instanceof ProjectEvent.VisitCalledOff off) {
            VisitFile file = Objects.requireNonNull(visits.get(off.id()), "visit");
            file.outcome = Outcome.CALLED_OFF;
            file.held = null;
            file.volunteers = Collections.emptySortedSet();
            enrolment(file.visit).planned.remove(off.id());
        } else if (event instanceof ProjectEvent.ActivityPlanned planned) {
            activities.put(planned.activity().id(), new ActivityFile(planned.activity()));
        } else if (event instanceof ProjectEvent.ActivityNoted noted) {
            ActivityFile file = Objects.requireNonNull(activities.get(noted.id()), "activity");
            file.outcome = Outcome.HELD;
            file.held = noted.held();
        } else if (event instanceof ProjectEvent.ActivityCalledOff off) {
            ActivityFile file = Objects.requireNonNull(activities.get(off.id()), "activity");
            file.outcome = Outcome.CALLED_OFF;
            file.held = null;
        }
    }

    private void change(ProjectEvent.OfHousehold event) {
        Enrolment enrolment =
                Objects.requireNonNull(file(event.project()).households.get(event.household()), "household");
        if (event instanceof ProjectEvent.ConsentRenewed renewed) {
            Beneficiary old = enrolment.beneficiary;
            enrolment.beneficiary =
                    new Beneficiary(old.household(), old.project(), old.unit(), renewed.consent(), old.atom());
            enrolment.consentEnds = null;
            return;
        }
        if (event instanceof ProjectEvent.ConsentEnded ended) {
            enrolment.consentEnds = ended.from();
        } else if (event instanceof ProjectEvent.Left left) {
            enrolment.left = left.from();
        }
        for (VisitId id : enrolment.visits) {
            VisitFile file = Objects.requireNonNull(visits.get(id), "visit");
            file.visit = file.seen(false);
        }
    }

    /** {@return all projects, by identifier} */
    public List<Project> listProjects() {
        return projects.values().stream().map(file -> file.project).toList();
    }

    /**
     * The budget of a project.
     *
     * @param project the project
     * @return its lines, by code; empty if there is no such project
     */
    public List<BudgetLine> listBudget(ProjectId project) {
        ProjectFile file = projects.get(project);
        return file == null ? List.of() : List.copyOf(file.lines.values());
    }

    /**
     * The households that are in a project and agree to be served.
     *
     * @param project the project
     * @param day the day
     * @return the households, by pseudonym; empty if there is no such project
     */
    public List<Beneficiary> listBeneficiaries(ProjectId project, LocalDate day) {
        ProjectFile file = projects.get(project);
        return file == null
                ? List.of()
                : file.households.values().stream()
                        .filter(enrolment -> enrolment.standsOn(day))
                        .map(enrolment -> enrolment.beneficiary)
                        .toList();
    }

    /**
     * All visits as somebody with a mandate may see them.
     *
     * @param day the day on which they are read
     * @param mandate the days of the reader's mandate
     * @return the visits, by identifier; with the household's facts only if its consent and the mandate stand
     */
    public List<Visit> listVisits(LocalDate day, DateRange mandate) {
        return visits.values().stream()
                .map(file ->
                        file.seen(mandate.contains(day) && enrolment(file.visit).standsOn(day)))
                .toList();
    }

    /** {@return all activities, by identifier} */
    public List<Activity> listActivities() {
        return activities.values().stream().map(ActivityFile::seen).toList();
    }

    /**
     * What became of a visit.
     *
     * @param id the visit
     * @return its outcome; empty if there is none
     */
    public Optional<Outcome> findOutcome(VisitId id) {
        return Optional.ofNullable(visits.get(id)).map(file -> file.outcome);
    }

    /**
     * What became of an activity.
     *
     * @param id the activity
     * @return its outcome; empty if there is none
     */
    public Optional<Outcome> findOutcome(ActivityId id) {
        return Optional.ofNullable(activities.get(id)).map(file -> file.outcome);
    }

    @Nullable ProjectFile project(ProjectId id) {
        return projects.get(id);
    }

    @Nullable VisitFile visit(VisitId id) {
        return visits.get(id);
    }

    @Nullable ActivityFile activity(ActivityId id) {
        return activities.get(id);
    }

    Collection<ProjectFile> projects() {
        return projects.values();
    }

    Collection<VisitFile> visits() {
        return visits.values();
    }

    Collection<ActivityFile> activities() {
        return activities.values();
    }

    private ProjectFile file(ProjectId id) {
        return Objects.requireNonNull(projects.get(id), "project");
    }

    private Enrolment enrolment(Visit visit) {
        return Objects.requireNonNull(file(visit.project()).households.get(visit.household()), "household");
    }
}
