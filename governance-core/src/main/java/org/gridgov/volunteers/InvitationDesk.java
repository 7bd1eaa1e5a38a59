package org.gridgov.volunteers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Terms;
import org.gridgov.journal.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Asks volunteers, takes their answers and asks the next when a seat stays free (邀请).
 *
 * <p>Nothing is committed without a person's own yes. A seat has one live invitation, and so has a person at any time; a
 * no, a silence or a yes taken back frees both, and the next wave may ask somebody else. Each method only reads the book and
 * answers with events or with every reason why not. Immutable, thread-safe; O(log n) and what is recalled or expires.
 *
 * <pre>{@code
 * InvitationDesk desk = new InvitationDesk(VolunteerSettings.builder(ZoneId.of("Asia/Shanghai")).build());
 * journal.submit(command, life -> desk.accept(life.volunteers(), command.at(), command.by(), invitation));
 * }</pre>
 *
 * <p>Source: C7 and S2, {@code INVARIANTS}; the national volunteer-service regulation, article 25.
 */
public final class InvitationDesk {
    private final VolunteerSettings settings;

    /**
     * Opens a desk.
     *
     * @param settings what the community decided
     */
    public InvitationDesk(VolunteerSettings settings) {
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    /**
     * Takes an offer of help, or a change of it. What was asked for days that the consent does not cover any more is
     * recalled.
     *
     * @param book the book
     * @param at the instant
     * @param volunteer the offer
     * @return the events; never refused
     */
    public Reply enlist(VolunteerBook book, Instant at, Volunteer volunteer) {
        List<VolunteerEvent> events = recalled(
                book, at, volunteer.person(), slotDay -> !volunteer.consent().contains(slotDay));
        events.add(new VolunteerEvent.Enlisted(volunteer));
        return new Reasons().unless(events);
    }

    /**
     * Ends the consent to be asked, from this day on. Every invitation and every yes for an occasion that has not started
     * falls away, and the facts about the person are forgotten.
     *
     * @param book the book
     * @param at the instant
     * @param person pseudonym of the volunteer
     * @return the events, or GG-VO-04
     */
    public Reply endConsent(VolunteerBook book, Instant at, PersonRef person) {
        Reasons reasons = new Reasons();
        reasons.require(book.person(person) != null, "GG-VO-04");
        List<VolunteerEvent> events = recalled(book, at, person, day -> true);
        events.add(new VolunteerEvent.ConsentEnded(person, day(at)));
        return reasons.unless(events);
    }

    /**
     * Announces an occasion.
     *
     * @param book the book
     * @param at the instant
     * @param occasion the occasion
     * @return the event, or GG-VO-01 for an identifier that is taken, GG-VO-03 for a time that has begun
     */
    public Reply open(VolunteerBook book, Instant at, Occasion occasion) {
        Reasons reasons = new Reasons();
        reasons.require(book.occasion(occasion.id()) == null, "GG-VO-01", occasion.id());
        reasons.require(at.isBefore(start(occasion)), "GG-VO-03", occasion.id(), occasion.slot());
        return reasons.unless(List.of(new VolunteerEvent.OccasionOpened(occasion)));
    }

    /**
     * Calls an occasion off before it starts; its live invitations are recalled.
     *
     * @param book the book
     * @param at the instant
     * @param id the occasion
     * @return the events, or GG-VO-02, GG-VO-03
     */
    public Reply callOff(VolunteerBook book, Instant at, OccasionId id) {
        Reasons reasons = new Reasons();
        OccasionFile file = ahead(book, at, id, reasons);
        List<VolunteerEvent> events = new ArrayList<>();
        if (file != null) {
            file.live.values().stream().sorted().forEach(live -> events.add(new VolunteerEvent.Recalled(live)));
        }
        events.add(new VolunteerEvent.OccasionCalledOff(id));
        return reasons.unless(events);
    }

    /**
     * Asks a person for a seat. Invitations in the way whose time for an answer went by expire by it.
     *
     * @param book the book
     * @param at the instant
     * @param id an identifier for the invitation
     * @param occasion the occasion
     * @param seat the seat, from 1
     * @param person pseudonym of who is asked
     * @param replyBy the instant from which silence counts as no answer: after {@code at}, not after the start
     * @return the events, or every reason of GG-VO-02 to GG-VO-09, GG-VO-14 and GG-VO-19
     */
    public Reply invite(
            VolunteerBook book,
            Instant at,
            InvitationId id,
            OccasionId occasion,
            int seat,
            PersonRef person,
            Instant replyBy) {
        Reasons reasons = new Reasons();
        Set<InvitationId> silent = new LinkedHashSet<>();
        reasons.require(book.findInvitation(id).isEmpty(), "GG-VO-19", id);
        OccasionFile file = ahead(book, at, occasion, reasons);
        PersonFile asked = book.person(person);
        reasons.require(asked != null, "GG-VO-04");
        int wave = 1;
        if (file != null) {
            Occasion to = file.occasion;
            wave = file.waves.getOrDefault(seat, 0) + 1;
            reasons.require(seat >= 1 && seat <= to.seats(), "GG-VO-06", occasion, seat, to.seats());
            InvitationId held = file.live.get(seat);
            if (held != null) {
                free(book, at, held, silent, reasons, "GG-VO-07", occasion, seat);
            }
            reasons.require(
                    replyBy.isAfter(at) && !replyBy.isAfter(start(to)), "GG-VO-09", replyBy, at, to.slot(), occasion);
            reasons.require(settings.mayAskAgainAfterNo() || !file.declined.contains(person), "GG-VO-14", occasion);
            if (asked != null) {
                reasons.require(
                        asked.consentsOn(to.slot().day()), "GG-VO-05", to.slot().day(), occasion);
                PersonFile.overlapping(asked.live, to.slot())
                        .values()
                        .forEach(taken -> free(
                                book,
                                at,
                                taken.by(),
                                silent,
                                reasons,
                                "GG-VO-08",
                                taken.by(),
                                taken.slot(),
                                occasion,
                                to.slot()));
            }
        }
        List<VolunteerEvent> events = new ArrayList<>();
        silent.forEach(overdue -> events.add(new VolunteerEvent.Expired(overdue)));
        events.add(new VolunteerEvent.Invited(id, occasion, seat, wave, person, replyBy, day(at)));
        return reasons.unless(events);
    }

    /**
     * Takes a yes.
     *
     * @param book the book
     * @param at the instant
     * @param by pseudonym of who says it
     * @param id the invitation
     * @return the event, or GG-VO-10 if it is somebody else's, GG-VO-11, GG-VO-12, GG-VO-13 after its time
     */
    public Reply accept(VolunteerBook book, Instant at, PersonRef by, InvitationId id) {
        return answer(book, at, by, new VolunteerEvent.Accepted(id, by));
    }

    /**
     * Takes a no.
     *
     * @param book the book
     * @param at the instant
     * @param by pseudonym of who says it
     * @param id the invitation
     * @return the event, or GG-VO-10 if it is somebody else's, GG-VO-11, GG-VO-12, GG-VO-13 after its time
     */
    public Reply decline(VolunteerBook book, Instant at, PersonRef by, InvitationId id) {
        return answer(book, at, by, new VolunteerEvent.Declined(id));
    }

    /**
     * Lets a person take a yes back, any time before the start.
     *
     * @param book the book
     * @param at the instant
     * @param by pseudonym of who takes it back
     * @param id the invitation
     * @return the event, or GG-VO-10 if it is somebody else's, GG-VO-11, GG-VO-12, GG-VO-13 after the start
     */
    public Reply takeBack(VolunteerBook book, Instant at, PersonRef by, InvitationId id) {
        return answer(book, at, by, new VolunteerEvent.TakenBack(id));
    }

    /**
     * Takes an invitation away, answered or not, before the start.
     *
     * @param book the book
     * @param at the instant
     * @param id the invitation
     * @return the event, or GG-VO-11, GG-VO-12, GG-VO-13 after the start
     */
    public Reply recall(VolunteerBook book, Instant at, InvitationId id) {
        return step(book, at, new Reasons(), new VolunteerEvent.Recalled(id));
    }

    /**
     * Lets every invitation expire whose time for an answer went by.
     *
     * @param book the book
     * @param at the instant
     * @return the events, by time and identifier; none if there is nothing to expire
     */
    public Reply expire(VolunteerBook book, Instant at) {
        List<VolunteerEvent> events = new ArrayList<>();
        book.unanswered(at).values().forEach(ids -> ids.forEach(id -> events.add(new VolunteerEvent.Expired(id))));
        return new Reasons().unless(events);
    }

    private Reply answer(VolunteerBook book, Instant at, PersonRef by, VolunteerEvent.Step step) {
        Reasons reasons = new Reasons();
        book.findInvitation(step.id())
                .ifPresent(asked -> reasons.require(asked.person().equals(by), "GG-VO-10", step.id()));
        return step(book, at, reasons, step);
    }

    private Reply step(VolunteerBook book, Instant at, Reasons reasons, VolunteerEvent.Step step) {
        SeatInvitation asked = book.findInvitation(step.id()).orElse(null);
        if (reasons.require(asked != null, "GG-VO-11", step.id()) && asked != null) {
            reasons.require(
                    asked.state().next().contains(step.to()),
                    "GG-VO-12",
                    step.id(),
                    Terms.name(asked.state()),
                    Terms.name(step.to()));
            boolean answers = step.to() == InvitationState.ACCEPTED || step.to() == InvitationState.DECLINED;
            OccasionFile file = Objects.requireNonNull(book.occasion(asked.occasion()), "occasion");
            Instant until = answers ? asked.replyBy() : start(file.occasion);
            reasons.require(at.isBefore(until), "GG-VO-13", step.id(), until, at);
        }
        return reasons.unless(List.of(step));
    }

    private @Nullable OccasionFile ahead(VolunteerBook book, Instant at, OccasionId id, Reasons reasons) {
        OccasionFile file = book.occasion(id);
        boolean stands = file != null && !file.calledOff;
        if (reasons.require(stands, "GG-VO-02", id) && file != null) {
            reasons.require(at.isBefore(start(file.occasion)), "GG-VO-03", id, file.occasion.slot());
        }
        return stands ? file : null;
    }

    private static void free(
            VolunteerBook book,
            Instant at,
            InvitationId held,
            Set<InvitationId> silent,
            Reasons reasons,
            String code,
            Object... arguments) {
        if (reasons.require(book.invitation(held).isOverdue(at), code, arguments)) {
            silent.add(held);
        }
    }

    private List<VolunteerEvent> recalled(VolunteerBook book, Instant at, PersonRef person, Predicate<LocalDate> days) {
        List<VolunteerEvent> events = new ArrayList<>();
        PersonFile file = book.person(person);
        if (file != null) {
            file.live.values().stream()
                    .filter(taken -> at.isBefore(
                                    taken.slot().from().atZone(settings.zone()).toInstant())
                            && days.test(taken.slot().day()))
                    .forEach(taken -> events.add(new VolunteerEvent.Recalled(taken.by())));
        }
        return events;
    }

    private Instant start(Occasion occasion) {
        return occasion.slot().from().atZone(settings.zone()).toInstant();
    }

    private LocalDate day(Instant at) {
        return at.atZone(settings.zone()).toLocalDate();
    }
}
