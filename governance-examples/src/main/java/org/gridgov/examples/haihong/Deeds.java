package org.gridgov.examples.haihong;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.TimeSlot;
import org.gridgov.grid.GridCode;
import org.gridgov.project.Activity;
import org.gridgov.project.ActivityId;
import org.gridgov.project.Progress;
import org.gridgov.project.Visit;
import org.gridgov.volunteers.ServiceRecord;
import org.gridgov.volunteers.Volunteer;

/** The project's activities, and who of the volunteers went where. */
final class Deeds {
    private static final int DONE = 22;
    private static final int PLANNED = 4;
    private static final int DAYS_APART = 12;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 7);
    private static final LocalDate FIRST_PLANNED = LocalDate.of(2026, 12, 5);
    private static final List<LocalText> NAMES =
            Lines.of("""
                    包饺子|Making dumplings
                    健康讲座|Talk on health
                    手工编织|Knitting together
                    红色观影|Film afternoon
                    种花养绿|Planting flowers
                    集体生日|Birthdays together
                    书法茶会|Calligraphy and tea
                    户外踏青|Walk in the open
                    """).stream().map(line -> line.name(0)).toList();

    private final List<Activity> activities = new ArrayList<>();
    private final List<ServiceRecord> records = new ArrayList<>();
    private final Map<PersonRef, LocalDate> lastServed = new TreeMap<>();
    private final Map<PersonRef, Integer> served = new TreeMap<>();
    /** Nobody goes to two places on one day. */
    private final Set<String> busy = new HashSet<>();

    Deeds(long seed, List<Visit> visits, List<Volunteer> volunteers) {
        Dice dice = new Dice(seed, "deeds");
        List<GridCode> places = List.of(Territory.COMMUNITY, Territory.XINGCHONG, Territory.XINGSHAN);
        for (int i = 0; i < DONE + PLANNED; i++) {
            LocalDate day =
                    i < DONE ? FIRST_DAY.plusDays((long) i * DAYS_APART) : FIRST_PLANNED.plusDays((i - DONE) * 7L);
            LocalTime start = LocalTime.of(14, 0);
            activities.add(Activity.builder(
                            ActivityId.of("E-" + Ids.two(i + 1)),
                            WarmthProject.ID,
                            NAMES.get(i % NAMES.size()),
                            new TimeSlot(day.atTime(start), day.atTime(start.plusHours(2))),
                            places.get(i % places.size()))
                    .state(i < DONE ? Progress.DONE : Progress.PLANNED)
                    .build());
        }
        for (Visit visit : visits) {
            if (visit.state() == Progress.DONE) {
                List<Volunteer> able = volunteers.stream()
                        .filter(one -> one.skills().containsAll(visit.requires()))
                        .toList();
                List<Volunteer> free = able.stream()
                        .filter(one -> one.availability().stream().anyMatch(hours -> hours.covers(visit.slot())))
                        .toList();
                int wanted = dice.chance(80) ? 2 : 1;
                // Where nobody's usual hours fit, somebody made an exception.
                go(visit.id().value(), visit.slot(), free.isEmpty() ? able : free, wanted);
            }
        }
        for (Activity activity : activities) {
            if (activity.state() == Progress.DONE) {
                go(activity.id().value(), activity.slot(), volunteers, dice.between(2, 4));
            }
        }
    }

    /** Those go who went least often so far, so that in the end all thirty have gone. */
    private void go(String occasion, TimeSlot slot, List<Volunteer> free, int wanted) {
        List<PersonRef> going = free.stream()
                .map(Volunteer::person)
                .filter(person -> !busy.contains(person + "/" + slot.day()))
                .sorted(Comparator.comparingInt((PersonRef person) -> served.getOrDefault(person, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(wanted)
                .toList();
        if (going.isEmpty()) {
            throw new IllegalStateException("Somebody must have gone to " + occasion + ", but nobody was free");
        }
        for (PersonRef person : going) {
            records.add(new ServiceRecord(person, occasion, (int) slot.minutes()));
            served.merge(person, 1, Integer::sum);
            busy.add(person + "/" + slot.day());
            lastServed.merge(person, slot.day(), (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    List<Activity> activities() {
        return activities;
    }

    List<ServiceRecord> records() {
        return records;
    }

    /** {@return the day on which each volunteer last went somewhere} */
    Map<PersonRef, LocalDate> lastServed() {
        return lastServed;
    }
}
