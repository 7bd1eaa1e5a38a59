package org.gridgov.scheduling;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gridgov.grid.Atom;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.Territory;
import org.gridgov.project.Visit;
import org.gridgov.project.VisitId;
import org.gridgov.volunteers.Volunteer;
import org.jspecify.annotations.Nullable;

/** The visits to which one volunteer is to be invited, and what still fits beside them. */
final class Diary {
    /** Walking speed of an elderly person: so many metres a minute. */
    static final int METRES_PER_MINUTE = 60;

    /** Time to travel where an address is unknown. */
    static final int UNKNOWN_TRAVEL_MINUTES = 30;

    private final Volunteer volunteer;
    private final Territory territory;
    private final List<Visit> made;
    private final TreeMap<VisitId, Visit> visits = new TreeMap<>();

    /** Starts with the visits that the volunteer made before: they count towards every limit. */
    Diary(Volunteer volunteer, Territory territory, List<Visit> made) {
        this.volunteer = volunteer;
        this.territory = territory;
        this.made = List.copyOf(made);
    }

    /** Whether the volunteer offered this time, has the skills and is not visiting the own home. */
    static boolean isOffered(Volunteer volunteer, Visit visit) {
        return volunteer.consent().contains(visit.slot().day())
                && volunteer.skills().containsAll(visit.requires())
                && !volunteer.person().equals(visit.household())
                && volunteer.availability().stream().anyMatch(hours -> hours.covers(visit.slot()));
    }

    /** Whether the visit fits beside those that are in the diary: limits, clashes and travel. */
    boolean isFree(Visit visit) {
        LocalDate day = visit.slot().day();
        long week = week(day);
        return count(other -> other.slot().day().equals(day)) < volunteer.visitsPerDay()
                && count(other -> week(other.slot().day()) == week) < volunteer.visitsPerWeek()
                && count(other -> isSameMonth(other.slot().day(), day)) < volunteer.visitsPerMonth()
                && visits.values().stream().allMatch(other -> fits(visit, other));
    }

    private boolean fits(Visit visit, Visit other) {
        return visit.slot().minutesBetween(other.slot()) >= travelMinutes(visit.atom(), other.atom());
    }

    private int travelMinutes(@Nullable AtomId from, @Nullable AtomId to) {
        Optional<Atom> start = from == null ? Optional.empty() : territory.atom(from);
        Optional<Atom> end = to == null ? Optional.empty() : territory.atom(to);
        if (start.isEmpty() || end.isEmpty()) {
            return UNKNOWN_TRAVEL_MINUTES;
        }
        int metres = start.get().metresTo(end.get());
        return (metres + METRES_PER_MINUTE - 1) / METRES_PER_MINUTE;
    }

    private static long week(LocalDate day) {
        return ChronoUnit.WEEKS.between(LocalDate.of(1970, 1, 5), day);
    }

    private static boolean isSameMonth(LocalDate one, LocalDate other) {
        return one.getYear() == other.getYear() && one.getMonthValue() == other.getMonthValue();
    }

    private long count(Predicate<Visit> which) {
        return Stream.concat(made.stream(), visits.values().stream())
                .filter(which)
                .count();
    }

    void add(Visit visit) {
        visits.put(visit.id(), visit);
    }

    void remove(Visit visit) {
        visits.remove(visit.id());
    }

    int size() {
        return visits.size();
    }

    List<Visit> visits() {
        return List.copyOf(visits.values());
    }
}
