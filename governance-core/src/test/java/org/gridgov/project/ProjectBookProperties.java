package org.gridgov.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.TimeSlot;
import org.gridgov.journal.Reply;

/** Any commands of two teams' projects in any order. */
class ProjectBookProperties {
    private static final int STEPS = 250;
    private static final List<ProjectId> PROJECTS = List.of(ProjectId.of("PJ-01"), ProjectId.of("PJ-02"));
    private static final String[] LINES = {"food", "travel"};

    /** Random commands; households are shared by both projects. */
    private static final class Life {
        final Work work = new Work();
        final Random dice;
        LocalDateTime now = LocalDateTime.of(2026, 3, 1, 7, 0);
        int next;

        Life(Random dice) {
            this.dice = dice;
        }

        Life run(int steps) {
            for (int i = 0; i < steps; i++) {
                step();
            }
            return this;
        }

        Reply step() {
            now = now.plusMinutes(dice.nextInt(600));
            work.now = now.atZone(Work.SHANGHAI).toInstant();
            ProjectId project = PROJECTS.get(dice.nextInt(2));
            String household = "H-" + dice.nextInt(5);
            LocalDateTime start = now.plusMinutes(30L + dice.nextInt(1500)).withSecond(0);
            TimeSlot slot = new TimeSlot(start, start.plusMinutes(30));
            String line = LINES[dice.nextInt(2)];
            Money amount = Money.of(dice.nextInt(dice.nextInt(500) + 1), dice.nextInt(20) == 0 ? "JPY" : "CNY");
            String posting = posting(project);
            String fresh = dice.nextInt(10) == 0 ? posting : "P" + next;
            VisitId visit = VisitId.of("W-" + (next / 12 + dice.nextInt(6)));
            ActivityId activity = ActivityId.of("E-" + (next / 12 + dice.nextInt(6)));
            PersonRef by = Work.ref("S-" + dice.nextInt(2));
            boolean first = dice.nextInt(4) > 0;
            int kind = next++ < 6 ? next % 2 * 20 : dice.nextInt(26);
            boolean rarely = dice.nextInt(3) == 0;
            return work.ask((book, at) -> switch (kind) {
                case 0 -> work.desk.open(book, Work.project(project));
                case 1, 2, 3 ->
                    work.desk.enter(
                            book,
                            at,
                            Work.household(
                                    project,
                                    household,
                                    "2026-02-01/" + now.toLocalDate().plusDays(20)));
                case 4 -> rarely ? work.desk.leave(book, at, project, Work.ref(household)) : Reply.done();
                case 5 -> rarely ? work.desk.endConsent(book, at, project, Work.ref(household)) : Reply.done();
                case 6 ->
                    work.desk.renewConsent(
                            book,
                            at,
                            project,
                            Work.ref(household),
                            DateRange.of(
                                    LocalDate.of(2026, 2, 1), now.toLocalDate().plusDays(1L + dice.nextInt(9))));
                case 7, 8, 9 ->
                    work.desk.planVisit(book, Work.visit(visit.value(), project, household, slot.toString()));
                case 10, 11, 12, 13 ->
                    work.desk.noteVisit(
                            book,
                            at,
                            visit,
                            !rarely,
                            held(book, visit, slot),
                            List.of(by, Work.ref("M-" + dice.nextInt(4))),
                            first ? null : "clock");
                case 14 -> rarely ? work.desk.callOffVisit(book, visit, first ? null : "clock") : Reply.done();
                case 15, 16 -> work.desk.planActivity(book, Work.activity(activity.value(), project, slot.toString()));
                case 17, 18 ->
                    work.desk.noteActivity(
                            book,
                            at,
                            activity,
                            Work.attendance(
                                    held(book, activity, slot).toString(),
                                    List.of(household),
                                    dice.nextInt(3),
                                    "R-" + dice.nextInt(6)),
                            first ? null : "clock");
                case 19 -> rarely ? work.desk.callOffActivity(book, activity, first ? null : "clock") : Reply.done();
                case 20 -> BudgetDesk.openLine(book, project, line, Work.NAME, amount);
                case 21 -> BudgetDesk.changePlan(book, by, project, line, amount, Work.ref("S-1"));
                case 22 -> BudgetDesk.commit(book, project, fresh, line, amount);
                case 23 -> BudgetDesk.release(book, project, posting, amount);
                case 24 -> BudgetDesk.spend(book, project, fresh, line, amount, first ? posting : null);
                default -> BudgetDesk.refund(book, project, posting, amount);
            });
        }

        /** Mostly one that was made. */
        private String posting(ProjectId project) {
            ProjectFile file = work.book.project(project);
            List<String> known = file == null
                    ? List.of()
                    : file.postings.keySet().stream().sorted().toList();
            return known.isEmpty() ? "P0" : known.get(dice.nextInt(known.size()));
        }

        private static TimeSlot held(ProjectBook book, VisitId id, TimeSlot other) {
            VisitFile file = book.visit(id);
            return file == null ? other : file.visit.slot();
        }

        private static TimeSlot held(ProjectBook book, ActivityId id, TimeSlot other) {
            ActivityFile file = book.activity(id);
            return file == null ? other : file.activity.slot();
        }
    }

    @Property(tries = 100)
    void plannedIsSpentAndCommittedAndFreeAtEveryMoment(@ForAll Random dice) {
        Life life = new Life(dice);
        Map<String, Long> planned = new TreeMap<>();
        Map<String, Long> spent = new TreeMap<>();
        Map<String, Long> committed = new TreeMap<>();
        Map<String, String> lineOf = new HashMap<>();
        int read = 0;
        for (int i = 0; i < STEPS; i++) {
            life.step();
            for (; read < life.work.log.size(); read++) {
                ProjectEvent event = life.work.log.get(read).event();
                if (event instanceof ProjectEvent.LineOpened one) {
                    planned.put(one.project() + one.line(), one.planned().minor());
                } else if (event instanceof ProjectEvent.PlanChanged one) {
                    planned.put(one.project() + one.line(), one.planned().minor());
                } else if (event instanceof ProjectEvent.Committed one) {
                    lineOf.put(one.project() + one.posting(), one.project() + one.line());
                    committed.merge(one.project() + one.line(), one.amount().minor(), Long::sum);
                } else if (event instanceof ProjectEvent.Released one) {
                    committed.merge(
                            lineOf.get(one.project() + one.posting()),
                            -one.amount().minor(),
                            Long::sum);
                } else if (event instanceof ProjectEvent.Spent one) {
                    lineOf.put(one.project() + one.posting(), one.project() + one.line());
                    spent.merge(one.project() + one.line(), one.amount().minor(), Long::sum);
                    committed.merge(one.project() + one.line(), -one.promised().minor(), Long::sum);
                } else if (event instanceof ProjectEvent.Refunded one) {
                    spent.merge(
                            lineOf.get(one.project() + one.posting()),
                            -one.amount().minor(),
                            Long::sum);
                }
            }
            for (ProjectId project : PROJECTS) {
                for (BudgetLine line : life.work.book.listBudget(project)) {
                    String key = project + line.code();
                    assertThat(line.planned().minor()).isEqualTo(planned.get(key));
                    assertThat(line.spent().minor())
                            .isEqualTo(spent.getOrDefault(key, 0L))
                            .isNotNegative();
                    assertThat(line.committed().minor())
                            .isEqualTo(committed.getOrDefault(key, 0L))
                            .isNotNegative();
                    assertThat(line.free().minor())
                            .isEqualTo(planned.getOrDefault(key, -1L)
                                    - spent.getOrDefault(key, 0L)
                                    - committed.getOrDefault(key, 0L))
                            .isNotNegative();
                }
            }
        }
    }

    @Property(tries = 100)
    void f5DistinctHouseholdsAreComputedOverTeamsAndMonthsNeverAddedUp(@ForAll Random dice) {
        Life life = new Life(dice).run(STEPS);
        Map<VisitId, Visit> visits = new HashMap<>();
        Map<VisitId, LocalDate> reached = new HashMap<>();
        for (Work.Happened line : life.work.log) {
            if (line.event() instanceof ProjectEvent.VisitPlanned planned) {
                visits.put(planned.visit().id(), planned.visit());
            } else if (line.event() instanceof ProjectEvent.VisitNoted noted) {
                reached.remove(noted.id());
                if (noted.outcome() == Outcome.HELD) {
                    reached.put(noted.id(), noted.held().day());
                }
            } else if (line.event() instanceof ProjectEvent.VisitCalledOff off) {
                reached.remove(off.id());
            }
        }
        DateRange[] periods = {
            Work.YEAR, DateRange.parse("2026-03-01/2026-03-15"), DateRange.parse("2026-03-15/2027-01-01")
        };
        for (DateRange period : periods) {
            Set<PersonRef> all = new HashSet<>();
            long events = 0;
            for (ProjectId project : PROJECTS) {
                Set<PersonRef> own = new HashSet<>();
                for (Map.Entry<VisitId, LocalDate> entry : reached.entrySet()) {
                    Visit visit = Objects.requireNonNull(visits.get(entry.getKey()));
                    if (visit.project().equals(project) && period.contains(entry.getValue())) {
                        own.add(visit.household());
                        events++;
                    }
                }
                all.addAll(own);
                assertThat(life.work.value("households-visited", List.of(project), period))
                        .isEqualTo(own.size());
            }
            assertThat(life.work.value("households-visited", List.of(), period)).isEqualTo(all.size());
            assertThat(life.work.value("households-visited", PROJECTS, period)).isEqualTo(all.size());
            assertThat(life.work.value("visits", List.of(), period)).isEqualTo(events);
        }
    }

    @Property(tries = 100)
    void f5AFigureOfTheWholeIsBetweenItsGreatestPartAndTheirSum(@ForAll Random dice) {
        Life life = new Life(dice).run(STEPS);
        DateRange early = DateRange.parse("2026-01-01/2026-03-20");
        DateRange late = DateRange.parse("2026-03-20/2027-01-01");
        for (FigureDefinition definition : FigureDefinition.standard()) {
            List<Figure> parts = new ArrayList<>();
            for (DateRange period : List.of(early, late)) {
                parts.add(ProjectFigures.compute(life.work.book, definition, List.of(), period));
            }
            long whole = life.work.value(definition.code(), List.of(), Work.YEAR);
            long sum = parts.stream().mapToLong(Figure::value).sum();
            long greatest = parts.stream().mapToLong(Figure::value).max().orElseThrow();
            assertThat(whole).isBetween(greatest, sum);
            var added = ProjectFigures.add(definition, parts);
            if (definition.counted().isDistinct()) {
                assertThat(added.value()).isEmpty();
            } else {
                assertThat(added.value().orElseThrow().value()).isEqualTo(whole).isEqualTo(sum);
            }
        }
    }

    @Property(tries = 100)
    void figuresThatWereComputedAreSupportedAndMoreHouseholdsThanVisitsImpossible(@ForAll Random dice) {
        Life life = new Life(dice).run(STEPS);
        List<StatedFigure> report = new ArrayList<>();
        for (FigureDefinition definition : FigureDefinition.standard()) {
            report.add(
                    new StatedFigure(definition, life.work.value(definition.code(), List.of(), Work.YEAR), Work.YEAR));
        }
        assertThat(ProjectFigures.verify(life.work.book, List.of(), report)).allSatisfy(answer -> {
            assertThat(answer.support()).isEqualTo(Verification.Support.SUPPORTED);
            assertThat(answer.findings()).isEmpty();
        });
        long visits = life.work.value("visits", List.of(), Work.YEAR);
        StatedFigure tooMany = new StatedFigure(life.work.definition("households-visited"), visits + 1, Work.YEAR);
        assertThat(ProjectFigures.verify(life.work.book, List.of(), List.of(tooMany)))
                .allSatisfy(answer -> assertThat(answer.support()).isEqualTo(Verification.Support.IMPOSSIBLE));
    }

    @Property(tries = 100)
    void nobodyIsServedWithoutConsent(@ForAll Random dice) {
        Life life = new Life(dice);
        for (int i = 0; i < STEPS; i++) {
            life.step();
            LocalDate today = life.now.toLocalDate();
            for (VisitFile file : life.work.book.visits()) {
                LocalDateTime start = file.visit.slot().from();
                if (file.outcome == Outcome.PLANNED && start.isAfter(life.now)) {
                    assertThat(life.work.book.listBeneficiaries(file.visit.project(), start.toLocalDate()))
                            .anyMatch(row -> row.household().equals(file.visit.household()));
                }
            }
            for (Visit visit : life.work.book.listVisits(today, DateRange.ALWAYS)) {
                boolean stands = life.work.book.listBeneficiaries(visit.project(), today).stream()
                        .anyMatch(row -> row.household().equals(visit.household()));
                assertThat(stands || visit.facts().names().isEmpty()).isTrue();
            }
        }
    }

    @Property(tries = 100)
    void theSameEventsGiveTheSameBook(@ForAll Random dice) {
        Life life = new Life(dice).run(STEPS);
        ProjectBook again = new ProjectBook();
        life.work.log.forEach(line -> again.apply(line.at(), line.event()));
        LocalDate today = life.now.toLocalDate();
        assertThat(Work.canonical(again, today)).isEqualTo(Work.canonical(life.work.book, today));
    }

    @Example
    void everyKindOfEventHappensInThoseLives() {
        Map<Class<?>, Integer> kinds = new HashMap<>();
        for (int seed = 0; seed < 100; seed++) {
            new Life(new Random(seed))
                    .run(STEPS)
                    .work
                    .log
                    .forEach(line -> kinds.merge(line.event().getClass(), 1, Integer::sum));
        }
        Set<Class<?>> all = new HashSet<>(Set.of(ProjectEvent.class.getPermittedSubclasses()));
        all.addAll(Set.of(ProjectEvent.OfBudget.class.getPermittedSubclasses()));
        all.addAll(Set.of(ProjectEvent.OfHousehold.class.getPermittedSubclasses()));
        all.removeAll(Set.of(ProjectEvent.OfBudget.class, ProjectEvent.OfHousehold.class));
        assertThat(kinds.keySet()).containsAll(all);
        kinds.forEach((kind, times) ->
                assertThat(times).as(kind.getSimpleName() + " of " + kinds).isGreaterThan(20));
    }

    @Example
    void everyEventIsWrittenAndReadAsItWas() throws Exception {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        for (Work.Happened line : new Life(new Random(7)).run(1500).work.log) {
            String json = mapper.writeValueAsString(line.event());
            assertThat(mapper.readValue(json, line.event().getClass())).isEqualTo(line.event());
        }
    }
}
