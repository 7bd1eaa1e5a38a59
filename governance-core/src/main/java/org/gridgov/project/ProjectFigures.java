package org.gridgov.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.project.FigureDefinition.Counted;
import org.gridgov.project.FigureDefinition.Way;
import org.gridgov.project.Verification.Support;

/**
 * Computes figures from what happened, and holds reported numbers against it (项目指标).
 *
 * <p>Households and people are told apart over all projects and days of a figure; that of two months or two teams is
 * computed, never added up. Figures are for those who run a project: whoever publishes them hides small cells. Thread-safe
 * as far as the book is; O(rows) a figure.
 *
 * <p>Source: results and F5, {@code INVARIANTS}.
 */
public final class ProjectFigures {
    private static final Place PLACE = Place.of("figures");

    private ProjectFigures() {}

    /**
     * Keeps the definitions that can be used.
     *
     * @param definitions definitions as somebody wrote them
     * @return those that are complete and have a code of their own, by code; GG-PJ-18 and GG-PJ-25 for the others
     */
    public static Loaded<List<FigureDefinition>> usable(Collection<FigureDefinition> definitions) {
        List<FigureDefinition> good = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        List<FigureDefinition> sorted = definitions.stream()
                .sorted(Comparator.comparing(FigureDefinition::code)
                        .thenComparing(definition -> definition.name().zh())
                        .thenComparing(definition -> definition.ways().toString()))
                .toList();
        for (FigureDefinition definition : sorted) {
            if (!definition.isComplete()) {
                findings.add(undefined(definition));
            } else if (codes.add(definition.code())) {
                good.add(definition);
            } else {
                findings.add(finding(Level.ERROR, "GG-PJ-25", definition.code()));
            }
        }
        return new Loaded<>(List.copyOf(good), Findings.of(findings));
    }

    /**
     * Computes a figure.
     *
     * @param book the book
     * @param definition what to count
     * @param projects the projects; none means all of them
     * @param period the days, by the day on which a service took place
     * @return the figure; of events out of those planned or held in the period, of households out of those in the projects
     *     in the period, of participants out of attendances, else out of itself
     * @throws IllegalArgumentException if the definition is not complete
     */
    public static Figure compute(
            ProjectBook book, FigureDefinition definition, Collection<ProjectId> projects, DateRange period) {
        if (!definition.isComplete()) {
            throw new IllegalArgumentException(
                    "A figure must say by which services it counts, but '" + definition.code() + "' does not");
        }
        Tally tally = new Tally(book, projects, definition.ways(), period);
        long value = value(tally, definition.counted());
        long out = switch (definition.counted()) {
            case EVENTS -> tally.planned;
            case HOUSEHOLDS -> tally.beneficiaries.size();
            case PARTICIPANTS -> tally.heads;
            case ATTENDANCES, VOLUNTEERS -> value;
        };
        return new Figure(definition.name(), value, definition.unit(), out, definition.key(), period);
    }

    /**
     * Adds the figures of months, where that is right.
     *
     * @param definition what they count
     * @param parts figures of the same projects in different periods
     * @return their sum over the days from the first to the last; none, with GG-PJ-22 for things that may stand in two
     *     parts, or GG-PJ-23 for parts that share days or count something else
     */
    public static Loaded<Optional<Figure>> add(FigureDefinition definition, Collection<Figure> parts) {
        List<Figure> sorted = parts.stream()
                .sorted(Comparator.comparing((Figure part) -> part.period().from())
                        .thenComparing(part -> part.period().to()))
                .toList();
        List<Finding> findings = new ArrayList<>();
        long sum = sorted.stream().mapToLong(Figure::value).sum();
        if (definition.counted().isDistinct()) {
            findings.add(finding(Level.ERROR, "GG-PJ-22", definition.name(), sorted.size(), sum, definition.key()));
        }
        boolean same = sorted.stream().allMatch(part -> part.definition().equals(definition.name()));
        boolean apart = true;
        for (int i = 1; i < sorted.size(); i++) {
            apart &= !sorted.get(i - 1).period().overlaps(sorted.get(i).period());
        }
        if (!same || !apart) {
            findings.add(finding(Level.ERROR, "GG-PJ-23", definition.name(), sorted.size()));
        }
        if (!findings.isEmpty() || sorted.isEmpty()) {
            return new Loaded<>(Optional.empty(), Findings.of(findings));
        }
        LocalDate from = sorted.get(0).period().from();
        LocalDate to = sorted.get(sorted.size() - 1).period().to();
        long out = sorted.stream().mapToLong(Figure::denominator).sum();
        return new Loaded<>(
                Optional.of(new Figure(
                        definition.name(), sum, definition.unit(), out, definition.key(), DateRange.of(from, to))),
                Findings.NONE);
    }

    /**
     * Holds a report against the records, and its numbers against each other.
     *
     * @param book the book
     * @param projects the projects of the report; none means all of them
     * @param report the reported numbers
     * @return one answer for each, in the same order: GG-PJ-18 to GG-PJ-21 or GG-PJ-24 say why it is not supported
     */
    public static List<Verification> verify(
            ProjectBook book, Collection<ProjectId> projects, List<StatedFigure> report) {
        return report.stream()
                .map(stated -> verify(book, projects, stated, report))
                .toList();
    }

    private static Verification verify(
            ProjectBook book, Collection<ProjectId> projects, StatedFigure stated, List<StatedFigure> report) {
        FigureDefinition definition = stated.definition();
        Set<Way> ways = definition.isComplete() ? definition.ways() : EnumSet.allOf(Way.class);
        Tally tally = new Tally(book, projects, ways, stated.period());
        List<Finding> impossible = new ArrayList<>();
        if (stated.value() < 0) {
            impossible.add(finding(Level.ERROR, "GG-PJ-21", definition.name(), stated.value()));
        }
        if (definition.counted() == Counted.HOUSEHOLDS && stated.value() > tally.beneficiaries.size()) {
            impossible.add(
                    finding(Level.ERROR, "GG-PJ-20", definition.name(), stated.value(), tally.beneficiaries.size()));
        }
        long most = most(definition.counted(), ways, tally, stated, report);
        if (stated.value() > most) {
            impossible.add(finding(Level.ERROR, "GG-PJ-19", stated.value(), most, definition.name()));
        }
        if (!definition.isComplete()) {
            List<Finding> findings = new ArrayList<>(impossible);
            findings.add(undefined(definition));
            return new Verification(
                    stated,
                    impossible.isEmpty() ? Support.NOT_SUPPORTED : Support.IMPOSSIBLE,
                    null,
                    byWay(book, projects, stated),
                    Findings.of(findings));
        }
        Figure recorded = compute(book, definition, projects, stated.period());
        boolean equal = recorded.value() == stated.value();
        List<Finding> findings = impossible;
        if (impossible.isEmpty() && !equal) {
            findings = List.of(finding(Level.WARNING, "GG-PJ-24", definition.name(), stated.value(), recorded.value()));
        }
        Support support =
                !impossible.isEmpty() ? Support.IMPOSSIBLE : equal ? Support.SUPPORTED : Support.NOT_SUPPORTED;
        return new Verification(
                stated,
                support,
                recorded,
                Catalogue.core()
                        .text(
                                "project.verified",
                                stated.value(),
                                definition.unit(),
                                definition.name(),
                                recorded.value(),
                                tally.events,
                                tally.beneficiaries.size()),
                Findings.of(findings));
    }

    /** The most that events can have reached, by the report's own count of them where it gives one, else by the records. */
    private static long most(
            Counted counted, Set<Way> ways, Tally tally, StatedFigure stated, List<StatedFigure> report) {
        if (counted == Counted.PARTICIPANTS) {
            return stated(report, Counted.ATTENDANCES, Way.ACTIVITIES, stated).orElse(tally.heads);
        }
        if (counted != Counted.HOUSEHOLDS) {
            return Long.MAX_VALUE;
        }
        long most = 0;
        if (ways.contains(Way.VISITS)) {
            most += stated(report, Counted.EVENTS, Way.VISITS, stated).orElse(tally.visits);
        }
        if (ways.contains(Way.ACTIVITIES)) {
            most += stated(report, Counted.ATTENDANCES, Way.ACTIVITIES, stated).orElse(tally.heads);
        }
        return most;
    }

    private static Optional<Long> stated(List<StatedFigure> report, Counted counted, Way way, StatedFigure within) {
        return report.stream()
                .filter(other -> other.definition().counted() == counted
                        && other.definition().ways().equals(Set.of(way))
                        && other.period().encloses(within.period()))
                .map(StatedFigure::value)
                .filter(value -> value >= 0)
                .max(Comparator.naturalOrder());
    }

    private static LocalText byWay(ProjectBook book, Collection<ProjectId> projects, StatedFigure stated) {
        Counted counted = stated.definition().counted();
        return Catalogue.core()
                .text(
                        "project.unsaid",
                        stated.value(),
                        stated.definition().unit(),
                        value(new Tally(book, projects, Set.of(Way.VISITS), stated.period()), counted),
                        value(new Tally(book, projects, Set.of(Way.ACTIVITIES), stated.period()), counted),
                        value(new Tally(book, projects, EnumSet.allOf(Way.class), stated.period()), counted));
    }

    private static long value(Tally tally, Counted counted) {
        return switch (counted) {
            case EVENTS -> tally.events;
            case HOUSEHOLDS -> tally.households.size();
            case PARTICIPANTS -> tally.participants.size();
            case ATTENDANCES -> tally.heads;
            case VOLUNTEERS -> tally.volunteers.size();
        };
    }

    private static Finding undefined(FigureDefinition definition) {
        return finding(Level.ERROR, "GG-PJ-18", definition.code(), definition.name());
    }

    private static Finding finding(Level level, String code, Object... arguments) {
        return Catalogue.core().finding(level, code, PLACE, arguments);
    }
}
