package org.gridgov.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.TimeSlot;
import org.gridgov.mechanism.consultation.Meeting;
import org.gridgov.organisation.Membership;
import org.gridgov.organisation.OrgId;
import org.gridgov.project.Activity;
import org.gridgov.project.Figure;
import org.gridgov.project.Progress;
import org.gridgov.project.Visit;
import org.gridgov.snapshot.Community;
import org.gridgov.volunteers.Volunteer;

/**
 * Counts what a community reports, each figure with its definition and denominator.
 *
 * <p>People in several teams are counted once; a figure about households that is below the least public cell is left out. Thread-safe; O(rows).
 *
 * <p>Source: results, seed paragraph 3; F5 and results, {@code INVARIANTS}.
 */
public final class Figures {
    private static final Catalogue TEXTS = Catalogue.core();

    private Figures() {}

    /**
     * Counts a community.
     *
     * @param community the community
     * @return its figures, always in the same order
     */
    public static List<Figure> of(Community community) {
        List<Figure> figures = new ArrayList<>();
        List<Visit> done = community.visits().stream()
                .filter(visit -> visit.state() == Progress.DONE)
                .toList();
        DateRange visited = period(community, done.stream().map(Visit::slot).toList());
        figures.add(count("visits", done.size(), visited));
        Set<PersonRef> reached = new HashSet<>();
        done.forEach(visit -> reached.add(visit.household()));
        int households = community.beneficiaries().size();
        int least = community.info().publicCellLeast();
        if (reached.size() >= least) {
            figures.add(Figure.reached(
                    text("reached.definition"),
                    reached.size(),
                    text("household"),
                    households,
                    done.size(),
                    text("key.household"),
                    visited));
        }
        if (households >= least) {
            figures.add(new Figure(
                    text("reachable.definition", done.size(), households),
                    Math.min(done.size(), households),
                    text("household"),
                    households,
                    text("key.household"),
                    visited));
        }
        List<Activity> held = community.activities().stream()
                .filter(activity -> activity.state() == Progress.DONE)
                .toList();
        figures.add(count(
                "activities",
                held.size(),
                period(community, held.stream().map(Activity::slot).toList())));
        people(community, figures);
        List<LocalDate> met = community.meetings().stream()
                .map(Meeting::day)
                .filter(day -> !day.isAfter(community.today()))
                .toList();
        figures.add(count("meetings", met.size(), days(community, met)));
        figures.add(count("partners", community.partners().size(), today(community)));
        return List.copyOf(figures);
    }

    private static void people(Community community, List<Figure> figures) {
        Set<PersonRef> volunteers = new HashSet<>();
        community.volunteers().stream().map(Volunteer::person).forEach(volunteers::add);
        Set<PersonRef> others = new HashSet<>();
        Set<OrgId> teams = new HashSet<>();
        community.organisations().stream()
                .filter(body -> body.kind().value().equals("team"))
                .forEach(team -> teams.add(team.id()));
        for (Membership membership : community.memberships()) {
            if (teams.contains(membership.organisation()) && !volunteers.contains(membership.person())) {
                others.add(membership.person());
            }
        }
        figures.add(count("volunteers", volunteers.size(), today(community)));
        figures.add(count("teams", volunteers.size() + others.size(), today(community)));
    }

    private static Figure count(String what, long value, DateRange period) {
        return new Figure(text(what + ".definition"), value, text(what + ".unit"), value, text(what + ".key"), period);
    }

    private static DateRange today(Community community) {
        return DateRange.of(community.today(), community.today().plusDays(1));
    }

    private static DateRange period(Community community, Collection<TimeSlot> slots) {
        return days(community, slots.stream().map(TimeSlot::day).toList());
    }

    private static DateRange days(Community community, Collection<LocalDate> days) {
        LocalDate first = days.stream().min(LocalDate::compareTo).orElse(community.today());
        LocalDate last = days.stream().max(LocalDate::compareTo).orElse(community.today());
        return DateRange.of(first, last.plusDays(1));
    }

    private static LocalText text(String key, Object... arguments) {
        return TEXTS.text("figure." + key, arguments);
    }
}
