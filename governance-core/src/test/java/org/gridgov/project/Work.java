package org.gridgov.project;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Facts;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Sets;
import org.gridgov.basics.TimeSlot;
import org.gridgov.grid.GridCode;
import org.gridgov.journal.Event;
import org.gridgov.journal.Reply;
import org.gridgov.organisation.OrgId;

/** A book of projects with its desk, all events that happened, and short ways to say things. */
final class Work {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final ProjectId PJ = ProjectId.of("PJ-01");
    static final DateRange YEAR = DateRange.parse("2026-01-01/2027-01-01");
    static final GridCode UNIT = GridCode.of("320613401001");
    static final LocalText NAME = LocalText.of("名", "name");

    /** What happened, with its instant. */
    record Happened(Instant at, ProjectEvent event) {}

    final ProjectDesk desk = new ProjectDesk(SHANGHAI);
    final ProjectBook book = new ProjectBook();
    final List<Happened> log = new ArrayList<>();
    Instant now = at("2026-03-01T08:00");

    static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(SHANGHAI).toInstant();
    }

    static PersonRef ref(String value) {
        return PersonRef.of(value);
    }

    static Project project(ProjectId id) {
        return new Project(id, NAME, OrgId.of("F-01"), YEAR);
    }

    static Beneficiary household(ProjectId project, String ref, String consent) {
        return new Beneficiary(ref(ref), project, UNIT, DateRange.parse(consent), null);
    }

    static Visit visit(String id, ProjectId project, String household, String slot) {
        return Visit.builder(VisitId.of(id), project, ref(household), UNIT, TimeSlot.parse(slot))
                .facts(Facts.parse("living=alone"))
                .build();
    }

    static Activity activity(String id, ProjectId project, String slot) {
        return Activity.builder(ActivityId.of(id), project, NAME, TimeSlot.parse(slot), UNIT)
                .build();
    }

    static Attendance attendance(String slot, Collection<String> households, int unnamed, String... participants) {
        return new Attendance(
                TimeSlot.parse(slot),
                Sets.sorted(households.stream().map(Work::ref).toList()),
                Sets.sorted(Stream.of(participants).map(Work::ref).toList()),
                unnamed,
                Sets.sorted(List.of(ref("M-1"))));
    }

    Reply ask(BiFunction<ProjectBook, Instant, Reply> command) {
        Reply reply = command.apply(book, now);
        for (Event event : reply.events()) {
            log.add(new Happened(now, (ProjectEvent) event));
            book.apply(now, (ProjectEvent) event);
        }
        return reply;
    }

    Work open(ProjectId id) {
        ask((b, at) -> desk.open(b, project(id)));
        return this;
    }

    Work enter(ProjectId project, String... refs) {
        for (String ref : refs) {
            ask((b, at) -> desk.enter(b, at, household(project, ref, "2026-01-01/2027-01-01")));
        }
        return this;
    }

    /** A visit that is planned and, when it is over, noted. */
    List<String> visited(String id, ProjectId project, String household, String day, boolean reached) {
        String slot = day + "T09:00/" + day + "T10:00";
        Reply planned = ask((b, at) -> desk.planVisit(b, visit(id, project, household, slot)));
        now = at(day + "T12:00");
        Reply noted = ask((b, at) -> desk.noteVisit(
                b, at, VisitId.of(id), reached, TimeSlot.parse(slot), List.of(ref("M-1"), ref("M-2")), null));
        return codes(planned.isRefused() ? planned : noted);
    }

    static List<String> codes(Reply reply) {
        return reply.reasons().stream().map(Finding::code).toList();
    }

    FigureDefinition definition(String code) {
        return FigureDefinition.standard().stream()
                .filter(definition -> definition.code().equals(code))
                .findAny()
                .orElseThrow();
    }

    long value(String code, Collection<ProjectId> projects, DateRange period) {
        return ProjectFigures.compute(book, definition(code), projects, period).value();
    }

    /** Everything that can be read of a book, as text. */
    static String canonical(ProjectBook book, LocalDate day) {
        StringBuilder text = new StringBuilder();
        for (Project project : book.listProjects()) {
            text.append(project).append(book.listBudget(project.id()));
            book.listBeneficiaries(project.id(), day)
                    .forEach(row -> text.append(row.household()).append(row).append('\n'));
            ProjectFile file = Objects.requireNonNull(book.project(project.id()));
            text.append(new TreeMap<>(file.postings));
            file.households.forEach((household, row) -> text.append(household)
                    .append(row.entered)
                    .append(row.left)
                    .append(row.consentEnds)
                    .append(row.before)
                    .append(row.planned)
                    .append('\n'));
        }
        book.listVisits(day, DateRange.ALWAYS)
                .forEach(row -> text.append(row).append(row.household()).append(row.facts()));
        book.visits().forEach(row -> text.append(row.outcome).append(row.held).append(row.volunteers));
        book.listActivities().forEach(text::append);
        for (FigureDefinition definition : FigureDefinition.standard()) {
            text.append(ProjectFigures.compute(book, definition, List.of(), YEAR));
        }
        return text.toString();
    }
}
