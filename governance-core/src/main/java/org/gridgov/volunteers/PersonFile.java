package org.gridgov.volunteers;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Facts;
import org.gridgov.basics.TimeSlot;
import org.jspecify.annotations.Nullable;

/** What the book holds on one volunteer; changed by the book alone. */
final class PersonFile {
    /** Of the time that is taken: slots do not overlap, so they stand in order of start and of end. */
    record Taken(TimeSlot slot, InvitationId by) {}

    Volunteer volunteer;

    @Nullable LocalDate consentEnds;

    @Nullable LocalDate lastAsked;

    final NavigableMap<LocalDateTime, Taken> live = new TreeMap<>();
    final NavigableMap<LocalDateTime, Taken> served = new TreeMap<>();
    final SortedMap<String, RecordNote> notes = new TreeMap<>();
    final SortedSet<String> exports = new TreeSet<>();
    long recorded;
    long issued;

    PersonFile(Volunteer volunteer) {
        this.volunteer = volunteer;
    }

    boolean consentsOn(LocalDate day) {
        LocalDate end = consentEnds;
        return volunteer.consent().contains(day) && (end == null || day.isBefore(end));
    }

    /** The volunteer as a reader with that mandate may see the person on that day. */
    Volunteer seen(LocalDate day, DateRange mandate) {
        LocalDate asked = lastAsked;
        LocalDate given = volunteer.lastAsked();
        return new Volunteer(
                volunteer.person(),
                volunteer.unit(),
                volunteer.consent(),
                volunteer.atom(),
                volunteer.skills(),
                volunteer.availability(),
                volunteer.visitsPerDay(),
                volunteer.visitsPerWeek(),
                volunteer.visitsPerMonth(),
                asked == null || (given != null && given.isAfter(asked)) ? given : asked,
                volunteer.insured(),
                mandate.contains(day) ? volunteer.facts() : Facts.NONE);
    }

    /** What overlaps a slot, in order of time. */
    static SortedMap<LocalDateTime, Taken> overlapping(NavigableMap<LocalDateTime, Taken> taken, TimeSlot slot) {
        Map.Entry<LocalDateTime, Taken> before = taken.floorEntry(slot.from());
        boolean reaches = before != null && before.getValue().slot().overlaps(slot);
        LocalDateTime first = reaches ? before.getKey() : slot.from();
        return taken.subMap(first, slot.to());
    }
}
