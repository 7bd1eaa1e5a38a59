package org.gridgov.volunteers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Sets;
import org.jspecify.annotations.Nullable;

/**
 * Who offered help, who was asked and answered, who came, and how long each served (志愿者台账).
 *
 * <p>The state that {@link VolunteerEvent events} give; {@link InvitationDesk} and {@link RecordDesk} make them. A seat has
 * one live invitation at most, and so has a person at any time. Not thread-safe: a journal keeps it to itself. Applying an
 * event and finding one row is O(log n), lists are O(rows).
 *
 * <p>Source: volunteers' records, {@code DOMAIN} paragraph 3; C7 and S2, {@code INVARIANTS}.
 */
public final class VolunteerBook {
    /** Days on which nobody reads: before any day of a calendar. */
    private static final DateRange NEVER = DateRange.of(LocalDate.MIN, LocalDate.of(1900, 1, 1));

    private final NavigableMap<PersonRef, PersonFile> people = new TreeMap<>();
    private final NavigableMap<OccasionId, OccasionFile> occasions = new TreeMap<>();
    private final NavigableMap<InvitationId, SeatInvitation> invitations = new TreeMap<>();
    private final NavigableMap<Instant, SortedSet<InvitationId>> unanswered = new TreeMap<>();
    private final Map<InvitationId, String> grades = new HashMap<>();

    /** Starts with nothing. */
    public VolunteerBook() {}

    /**
     * Lets an event happen.
     *
     * @param at the instant of the command that it follows from
     * @param event the event
     * @throws IllegalArgumentException if it names what no earlier event made
     */
    public void apply(Instant at, VolunteerEvent event) {
        Objects.requireNonNull(at, "at");
        if (event instanceof VolunteerEvent.Step step) {
            move(step);
        } else if (event instanceof VolunteerEvent.Invited invited) {
            ask(invited);
        } else if (event instanceof VolunteerEvent.Enlisted enlisted) {
            enlist(enlisted.volunteer());
        } else if (event instanceof VolunteerEvent.ConsentEnded ended) {
            PersonFile file = file(ended.person());
            file.volunteer = file.seen(ended.from(), NEVER);
            file.consentEnds = ended.from();
        } else if (event instanceof VolunteerEvent.OccasionOpened opened) {
            occasions.put(opened.occasion().id(), new OccasionFile(opened.occasion()));
        } else if (event instanceof VolunteerEvent.OccasionCalledOff off) {
            file(off.occasion()).calledOff = true;
        } else {
            record(event);
        }
    }

    private void enlist(Volunteer volunteer) {
        PersonFile file = people.computeIfAbsent(volunteer.person(), person -> new PersonFile(volunteer));
        file.volunteer = volunteer;
        file.consentEnds = null;
    }

    private void ask(VolunteerEvent.Invited invited) {
        OccasionFile occasion = file(invited.occasion());
        PersonFile person = file(invited.person());
        occasion.live.put(invited.seat(), invited.id());
        occasion.waves.put(invited.seat(), invited.wave());
        occasion.asked.add(invited.id());
        person.live.put(occasion.occasion.slot().from(), new PersonFile.Taken(occasion.occasion.slot(), invited.id()));
        person.lastAsked = invited.on();
        unanswered.computeIfAbsent(invited.replyBy(), by -> new TreeSet<>()).add(invited.id());
        invitations.put(
                invited.id(),
                new SeatInvitation(
                        invited.id(),
                        invited.occasion(),
                        invited.seat(),
                        invited.wave(),
                        invited.person(),
                        invited.replyBy(),
                        InvitationState.OPEN,
                        null,
                        0));
    }

    private void move(VolunteerEvent.Step step) {
        SeatInvitation old = invitations.get(step.id());
        if (old == null) {
            throw new IllegalArgumentException(
                    "An event must name an invitation that was made, but names " + step.id());
        }
        OccasionFile occasion = file(old.occasion());
        PersonFile person = file(old.person());
        if (old.state() == InvitationState.OPEN) {
            SortedSet<InvitationId> waiting = unanswered.getOrDefault(old.replyBy(), Collections.emptySortedSet());
            waiting.remove(old.id());
            if (waiting.isEmpty()) {
                unanswered.remove(old.replyBy());
            }
        }
        if (old.state().isLive() && !step.to().isLive()) {
            occasion.live.remove(old.seat());
            person.live.remove(occasion.occasion.slot().from());
        }
        if (step.to() == InvitationState.DECLINED) {
            occasion.declined.add(old.person());
        }
        if (old.served() != null) {
            person.served.remove(old.served().from());
            person.recorded -= old.minutes();
        }
        SeatInvitation moved = old.moved(step.to(), step.served(), step.minutes());
        if (moved.served() != null) {
            person.served.put(moved.served().from(), new PersonFile.Taken(moved.served(), moved.id()));
            person.recorded += moved.minutes();
        }
        invitations.put(moved.id(), moved);
    }

    private void record(VolunteerEvent event) {
        if (event instanceof VolunteerEvent.Issued issued) {
            file(issued.person()).issued += issued.issuedMinutes();
        } else if (event instanceof VolunteerEvent.IssueReduced reduced) {
            file(reduced.person()).issued -= reduced.minutes();
        } else if (event instanceof VolunteerEvent.Evaluated evaluated) {
            grades.put(evaluated.id(), evaluated.grade());
        } else if (event instanceof VolunteerEvent.Noted noted) {
            file(noted.person()).notes.put(noted.note().id(), noted.note());
        } else if (event instanceof VolunteerEvent.ExportAllowed allowed) {
            file(allowed.person()).exports.add(allowed.purpose());
        } else if (event instanceof VolunteerEvent.ExportStopped stopped) {
            file(stopped.person()).exports.remove(stopped.purpose());
        } else {
            throw new IllegalArgumentException("An event must be of a known kind, but is " + event.getClass());
        }
    }

    /**
     * A volunteer as somebody with a mandate may see the person.
     *
     * @param person pseudonym of the volunteer
     * @param day the day on which it is read
     * @param mandate the days of the reader's mandate; without it the facts stay closed
     * @return the volunteer with the day of the latest invitation; empty if nobody, or the person's consent does not stand
     */
    public Optional<Volunteer> findVolunteer(PersonRef person, LocalDate day, DateRange mandate) {
        PersonFile file = people.get(person);
        return file == null || !file.consentsOn(day) ? Optional.empty() : Optional.of(file.seen(day, mandate));
    }

    /**
     * All volunteers whose consent stands.
     *
     * @param day the day on which they are read
     * @param mandate the days of the reader's mandate; without it the facts stay closed
     * @return the volunteers, by pseudonym
     */
    public List<Volunteer> listVolunteers(LocalDate day, DateRange mandate) {
        return people.values().stream()
                .filter(file -> file.consentsOn(day))
                .map(file -> file.seen(day, mandate))
                .toList();
    }

    /**
     * An occasion.
     *
     * @param id its identifier
     * @return the occasion, perhaps called off; empty if there is none
     */
    public Optional<Occasion> findOccasion(OccasionId id) {
        return Optional.ofNullable(occasions.get(id)).map(file -> file.occasion);
    }

    /** {@return all occasions that were not called off, by identifier} */
    public List<Occasion> listOccasions() {
        return occasions.values().stream()
                .filter(file -> !file.calledOff)
                .map(file -> file.occasion)
                .toList();
    }

    /**
     * The seats for which a next wave may ask somebody.
     *
     * @param occasion an occasion
     * @param at the instant; an invitation that was not answered by then keeps no seat
     * @return the seats, from 1 on, in order; empty if the occasion is unknown or called off
     */
    public SortedSet<Integer> freeSeats(OccasionId occasion, Instant at) {
        SortedSet<Integer> free = new TreeSet<>();
        OccasionFile file = occasions.get(occasion);
        if (file != null && !file.calledOff) {
            for (int seat = 1; seat <= file.occasion.seats(); seat++) {
                InvitationId live = file.live.get(seat);
                if (live == null || invitation(live).isOverdue(at)) {
                    free.add(seat);
                }
            }
        }
        return Sets.sorted(free);
    }

    /**
     * An invitation.
     *
     * @param id its identifier
     * @return what became of it; empty if there is none
     */
    public Optional<SeatInvitation> findInvitation(InvitationId id) {
        return Optional.ofNullable(invitations.get(id));
    }

    /** {@return all invitations, by identifier} */
    public List<SeatInvitation> listInvitations() {
        return List.copyOf(invitations.values());
    }

    /**
     * The invitations to an occasion.
     *
     * @param occasion an occasion
     * @return the invitations, in the order in which they were made
     */
    public List<SeatInvitation> listInvitations(OccasionId occasion) {
        OccasionFile file = occasions.get(occasion);
        return file == null
                ? List.of()
                : file.asked.stream().map(this::invitation).toList();
    }

    /** {@return every service in whole minutes, by pseudonym and time} */
    public List<ServiceRecord> listServiceRecords() {
        List<ServiceRecord> records = new ArrayList<>();
        people.forEach((person, file) -> file.served.values().forEach(taken -> {
            SeatInvitation served = invitation(taken.by());
            records.add(new ServiceRecord(person, served.occasion().value(), served.minutes()));
        }));
        return List.copyOf(records);
    }

    /**
     * How long a person served.
     *
     * @param person pseudonym of the volunteer
     * @return whole minutes; 0 if the person is unknown
     */
    public long recordedMinutes(PersonRef person) {
        PersonFile file = people.get(person);
        return file == null ? 0 : file.recorded;
    }

    /**
     * How much of it was issued.
     *
     * @param person pseudonym of the volunteer
     * @return whole minutes, never more than {@link #recordedMinutes}; 0 if the person is unknown
     */
    public long issuedMinutes(PersonRef person) {
        PersonFile file = people.get(person);
        return file == null ? 0 : file.issued;
    }

    SortedMap<Instant, SortedSet<InvitationId>> unanswered(Instant at) {
        return unanswered.headMap(at, true);
    }

    @Nullable PersonFile person(PersonRef person) {
        return people.get(person);
    }

    @Nullable OccasionFile occasion(OccasionId id) {
        return occasions.get(id);
    }

    Optional<String> grade(InvitationId id) {
        return Optional.ofNullable(grades.get(id));
    }

    SeatInvitation invitation(InvitationId id) {
        return Objects.requireNonNull(invitations.get(id), "invitation");
    }

    private PersonFile file(PersonRef person) {
        PersonFile file = people.get(person);
        if (file == null) {
            throw new IllegalArgumentException("An event must name a volunteer who was enlisted, but does not");
        }
        return file;
    }

    private OccasionFile file(OccasionId occasion) {
        OccasionFile file = occasions.get(occasion);
        if (file == null) {
            throw new IllegalArgumentException("An event must name an occasion that was opened, but names " + occasion);
        }
        return file;
    }
}
