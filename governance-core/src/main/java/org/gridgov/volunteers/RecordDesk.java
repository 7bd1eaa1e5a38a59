package org.gridgov.volunteers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Require;
import org.gridgov.basics.Terms;
import org.gridgov.basics.TimeSlot;
import org.gridgov.journal.Reply;

/**
 * Keeps service records: who came and how long, corrections, trainings and awards, and what a person chooses to show of it
 * (服务记录).
 *
 * <p>Time is kept in whole minutes and rounded once, when minutes are issued. No minute of a person counts twice. A
 * correction is a new event, and takes back what had been issued too much. Records are shown only for a purpose that the
 * person chose, and only as long as the person does. Each method only reads the book. Immutable, thread-safe; O(log n),
 * extracts O(the person's records).
 *
 * <p>Source: volunteers' records, {@code DOMAIN} paragraph 3; the national rules for records of volunteer service,
 * article 4; privacy, {@code INVARIANTS}.
 */
public final class RecordDesk {
    private final VolunteerSettings settings;

    /**
     * Opens a desk.
     *
     * @param settings what the community decided
     */
    public RecordDesk(VolunteerSettings settings) {
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    /**
     * Notes that a person came.
     *
     * @param book the book
     * @param at the instant, not before the end of the service
     * @param id the invitation to which the person said yes
     * @param served from when until when; it must share time with the occasion, and not with another service of the person
     * @return the event, or every reason of GG-VO-11, GG-VO-12, GG-VO-15 to GG-VO-17
     */
    public Reply attend(VolunteerBook book, Instant at, InvitationId id, TimeSlot served) {
        return note(book, at, new VolunteerEvent.Attended(id, served, minutes(served)), false);
    }

    /**
     * Notes that a person did not come.
     *
     * @param book the book
     * @param at the instant, not before the start of the occasion
     * @param id the invitation to which the person said yes
     * @param excused whether the person had said why
     * @return the event, or GG-VO-11, GG-VO-12, GG-VO-15
     */
    public Reply miss(VolunteerBook book, Instant at, InvitationId id, boolean excused) {
        return note(book, at, new VolunteerEvent.Missed(id, excused), false);
    }

    /**
     * Corrects what was noted: the person came, or served at another time.
     *
     * @param book the book
     * @param at the instant
     * @param id the invitation
     * @param served from when until when
     * @param reason why it was wrong, a code
     * @return the events, or every reason of GG-VO-11, GG-VO-12, GG-VO-15 to GG-VO-17
     */
    public Reply correctAttended(VolunteerBook book, Instant at, InvitationId id, TimeSlot served, String reason) {
        Require.code("A reason", reason);
        int minutes = minutes(served);
        return note(book, at, new VolunteerEvent.Corrected(id, InvitationState.CAME, served, minutes, reason), true);
    }

    /**
     * Corrects what was noted: the person did not come.
     *
     * @param book the book
     * @param at the instant
     * @param id the invitation
     * @param excused whether the person had said why
     * @param reason why it was wrong, a code
     * @return the events, or every reason of GG-VO-11, GG-VO-12, GG-VO-15
     */
    public Reply correctMissed(VolunteerBook book, Instant at, InvitationId id, boolean excused, String reason) {
        Require.code("A reason", reason);
        InvitationState to = excused ? InvitationState.EXCUSED : InvitationState.NO_SHOW;
        return note(book, at, new VolunteerEvent.Corrected(id, to, null, 0, reason), true);
    }

    /**
     * Notes how a service went.
     *
     * @param book the book
     * @param id the invitation by which it came about
     * @param grade a code of an open vocabulary
     * @return the event, or GG-VO-11, GG-VO-12 if the person did not come
     */
    public Reply evaluate(VolunteerBook book, InvitationId id, String grade) {
        Require.code("A grade", grade);
        Reasons reasons = new Reasons();
        SeatInvitation asked = book.findInvitation(id).orElse(null);
        if (reasons.require(asked != null, "GG-VO-11", id) && asked != null) {
            reasons.require(
                    asked.state() == InvitationState.CAME,
                    "GG-VO-12",
                    id,
                    Terms.name(asked.state()),
                    Catalogue.core().text("volunteers.evaluated"));
        }
        return reasons.unless(List.of(new VolunteerEvent.Evaluated(id, grade)));
    }

    /**
     * Puts a training or an award on record; a note with a known identifier is corrected.
     *
     * @param book the book
     * @param person pseudonym of the volunteer
     * @param note the note
     * @return the event, or GG-VO-04
     */
    public Reply note(VolunteerBook book, PersonRef person, RecordNote note) {
        Reasons reasons = new Reasons();
        reasons.require(book.person(person) != null, "GG-VO-04");
        return reasons.unless(List.of(new VolunteerEvent.Noted(person, note)));
    }

    /**
     * Lets a person choose to show the own record.
     *
     * @param book the book
     * @param by pseudonym of who chooses
     * @param person pseudonym of the volunteer
     * @param purpose for what, a code
     * @return the event, or GG-VO-04, GG-VO-18 if somebody else chooses; no event if it was so before
     */
    public Reply allowExport(VolunteerBook book, PersonRef by, PersonRef person, String purpose) {
        return choose(book, by, person, purpose, new VolunteerEvent.ExportAllowed(person, purpose), true);
    }

    /**
     * Lets a person take that choice back.
     *
     * @param book the book
     * @param by pseudonym of who chooses
     * @param person pseudonym of the volunteer
     * @param purpose for what, a code
     * @return the event, or GG-VO-04, GG-VO-18 if somebody else chooses; no event if it was so before
     */
    public Reply stopExport(VolunteerBook book, PersonRef by, PersonRef person, String purpose) {
        return choose(book, by, person, purpose, new VolunteerEvent.ExportStopped(person, purpose), false);
    }

    /**
     * Issues minutes by the rounding of the settings.
     *
     * @param book the book
     * @param person pseudonym of the volunteer
     * @param purpose for what, a code
     * @return the event, or GG-VO-04, GG-VO-20 without the person's choice; no event if less than a step is left
     */
    public Reply issue(VolunteerBook book, PersonRef person, String purpose) {
        Require.code("A purpose", purpose);
        Reasons reasons = new Reasons();
        PersonFile file = book.person(person);
        if (!reasons.require(file != null, "GG-VO-04") || file == null) {
            return reasons.unless(List.of());
        }
        reasons.require(file.exports.contains(purpose), "GG-VO-20", purpose);
        long now = settings.rounding().issue(file.recorded, file.issued);
        return reasons.unless(
                now == 0
                        ? List.of()
                        : List.of(new VolunteerEvent.Issued(
                                person, purpose, settings.rounding(), file.recorded, file.issued, now)));
    }

    /**
     * The record as the person chose to show it.
     *
     * @param book the book
     * @param at the instant
     * @param person pseudonym of the volunteer
     * @param purpose for what, a code
     * @return the record as it stands, with all sums; empty unless the person's choice for this purpose stands
     */
    public Optional<ServiceExtract> extract(VolunteerBook book, Instant at, PersonRef person, String purpose) {
        PersonFile file = book.person(person);
        if (file == null || !file.exports.contains(purpose)) {
            return Optional.empty();
        }
        List<ServiceExtract.Line> lines = new ArrayList<>();
        SortedMap<String, Long> byCategory = new TreeMap<>();
        for (PersonFile.Taken taken : file.served.values()) {
            SeatInvitation asked = book.invitation(taken.by());
            Occasion occasion = Objects.requireNonNull(book.occasion(asked.occasion())).occasion;
            byCategory.merge(occasion.category(), (long) asked.minutes(), Long::sum);
            lines.add(new ServiceExtract.Line(
                    occasion.id(),
                    occasion.unit(),
                    occasion.category(),
                    taken.slot(),
                    asked.minutes(),
                    book.grade(asked.id()).orElse(null)));
        }
        long carried = file.recorded - file.issued;
        long trained =
                file.notes.values().stream().mapToLong(RecordNote::minutes).sum();
        Catalogue texts = Catalogue.core();
        return Optional.of(new ServiceExtract(
                texts.text(settings.isLinkedToNationalSystem() ? "volunteers.certificate" : "volunteers.extract"),
                texts.text("volunteers.rounded", purpose, Terms.name(settings.rounding()), file.issued, carried),
                person,
                purpose,
                at.atZone(settings.zone()).toLocalDate(),
                lines,
                byCategory,
                List.copyOf(file.notes.values()),
                new ServiceExtract.Sums(file.recorded, file.issued, carried, trained)));
    }

    private static Reply choose(
            VolunteerBook book, PersonRef by, PersonRef person, String purpose, VolunteerEvent event, boolean chosen) {
        Require.code("A purpose", purpose);
        Reasons reasons = new Reasons();
        PersonFile file = book.person(person);
        reasons.require(file != null, "GG-VO-04");
        reasons.require(by.equals(person), "GG-VO-18", purpose);
        boolean same = file != null && file.exports.contains(purpose) == chosen;
        return reasons.unless(same ? List.of() : List.of(event));
    }

    private Reply note(VolunteerBook book, Instant at, VolunteerEvent.Step step, boolean correction) {
        Reasons reasons = new Reasons();
        SeatInvitation asked = book.findInvitation(step.id()).orElse(null);
        if (!reasons.require(asked != null, "GG-VO-11", step.id()) || asked == null) {
            return reasons.unless(List.of());
        }
        boolean noted = !asked.state().isLive();
        reasons.require(
                asked.state().next().contains(step.to()) && noted == correction,
                "GG-VO-12",
                step.id(),
                Terms.name(asked.state()),
                Terms.name(step.to()));
        PersonFile person = Objects.requireNonNull(book.person(asked.person()));
        Occasion occasion = Objects.requireNonNull(book.occasion(asked.occasion())).occasion;
        TimeSlot served = step.served();
        Instant since = instant(served == null ? occasion.slot().from() : served.to());
        reasons.require(!at.isBefore(since), "GG-VO-15", step.id(), since, at);
        if (served != null) {
            boolean fits = served.overlaps(occasion.slot());
            reasons.require(
                    fits && step.minutes() >= 1 && step.minutes() <= 1440,
                    "GG-VO-16",
                    step.id(),
                    served,
                    occasion.slot(),
                    step.minutes());
            for (Map.Entry<?, PersonFile.Taken> other :
                    PersonFile.overlapping(person.served, served).entrySet()) {
                PersonFile.Taken taken = other.getValue();
                reasons.require(taken.by().equals(step.id()), "GG-VO-17", step.id(), served, taken.by(), taken.slot());
            }
        }
        List<VolunteerEvent> events = new ArrayList<>();
        long recorded = person.recorded - asked.minutes() + step.minutes();
        if (person.issued > recorded) {
            events.add(new VolunteerEvent.IssueReduced(asked.person(), person.issued - recorded));
        }
        events.add(step);
        return reasons.unless(events);
    }

    /** The time that really went by, also where clocks are put back or forward. */
    private int minutes(TimeSlot served) {
        long minutes =
                Duration.between(instant(served.from()), instant(served.to())).toMinutes();
        return (int) Math.min(minutes, Integer.MAX_VALUE);
    }

    private Instant instant(LocalDateTime wall) {
        return wall.atZone(settings.zone()).toInstant();
    }
}
