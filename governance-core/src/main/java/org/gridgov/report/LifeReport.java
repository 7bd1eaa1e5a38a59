package org.gridgov.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gridgov.basics.DateRange;
import org.gridgov.journal.Entry;
import org.gridgov.journal.Fold;
import org.gridgov.life.CommunityLife;
import org.gridgov.life.LifeSettings;
import org.gridgov.life.WaitingTimes;
import org.gridgov.project.Figure;
import org.gridgov.project.FigureDefinition;
import org.gridgov.project.Project;
import org.gridgov.project.ProjectFigures;
import org.gridgov.project.ProjectId;
import org.gridgov.snapshot.Community;

/**
 * A stretch of a community's working life, seen from its journal (运转报告).
 *
 * <p>Folded from entries of its own, so nothing that happens later changes it. Immutable, thread-safe once made.
 *
 * <p>Source: three lists and three mechanisms, seed paragraphs 2 and 3.
 */
public final class LifeReport {
    private final Community community;
    private final LifeSettings settings;
    private final CommunityLife life;
    private final DateRange days;
    private final WaitingTimes waiting;
    private final List<Figure> figures = new ArrayList<>();

    private LifeReport(Community community, LifeSettings settings, List<Entry> entries) {
        this.community = community;
        this.settings = settings;
        Fold<CommunityLife> fold = CommunityLife.fold(settings);
        life = fold.empty();
        entries.forEach(entry -> fold.apply(life, entry));
        LocalDate first = entries.isEmpty()
                ? community.today()
                : settings.day(entries.get(0).at());
        LocalDate last = entries.isEmpty()
                ? first
                : settings.day(entries.get(entries.size() - 1).at());
        days = DateRange.of(first, last.plusDays(1));
        waiting = WaitingTimes.of(entries, settings, last);
        List<ProjectId> projects =
                life.projects().listProjects().stream().map(Project::id).toList();
        for (FigureDefinition definition : FigureDefinition.standard()) {
            figures.add(ProjectFigures.compute(life.projects(), definition, projects, days));
        }
    }

    /**
     * Looks at a journal.
     *
     * @param community the case from which it began
     * @param settings what the community set
     * @param entries the entries, from the first on, in order
     * @return the report; O(events)
     */
    public static LifeReport of(Community community, LifeSettings settings, List<Entry> entries) {
        return new LifeReport(community, settings, entries);
    }

    /** {@return the case from which the journal began} */
    public Community community() {
        return community;
    }

    /** {@return the days from the first entry to the last} */
    public DateRange days() {
        return days;
    }

    /** {@return the last day} */
    public LocalDate today() {
        return days.to().minusDays(1);
    }

    /** {@return what the community set} */
    public LifeSettings settings() {
        return settings;
    }

    /** {@return how long needs waited} */
    public WaitingTimes waiting() {
        return waiting;
    }

    /** {@return the figures of all projects over these days, by definition} */
    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    /**
     * Reads the state after the last entry.
     *
     * @param <R> what is read
     * @param question what to read; it must only read
     * @return the answer
     */
    public <R> R read(Function<? super CommunityLife, R> question) {
        synchronized (life) {
            return question.apply(life);
        }
    }
}
