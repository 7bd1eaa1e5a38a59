package org.gridgov.volunteers;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Facts;
import org.gridgov.basics.Finding;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.TimeSlot;
import org.gridgov.grid.GridCode;
import org.gridgov.journal.Event;
import org.gridgov.journal.Reply;

/** A book with its desks, all events that happened, and short ways to say things. */
final class Club {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final GridCode UNIT = GridCode.of("320613401001");

    /** What happened, with its instant. */
    record Happened(Instant at, VolunteerEvent event) {}

    final VolunteerSettings settings;
    final InvitationDesk asking;
    final RecordDesk records;
    final VolunteerBook book = new VolunteerBook();
    final List<Happened> log = new ArrayList<>();
    Instant now = at("2026-12-01T08:00");

    Club() {
        this(VolunteerSettings.builder(SHANGHAI).build());
    }

    Club(VolunteerSettings settings) {
        this.settings = settings;
        asking = new InvitationDesk(settings);
        records = new RecordDesk(settings);
    }

    static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(SHANGHAI).toInstant();
    }

    static PersonRef person(String ref) {
        return PersonRef.of(ref);
    }

    static InvitationId inv(String id) {
        return InvitationId.of(id);
    }

    static OccasionId occ(String id) {
        return OccasionId.of(id);
    }

    static Volunteer volunteer(String ref, String consent) {
        return Volunteer.builder(person(ref), UNIT, DateRange.parse(consent))
                .facts(Facts.parse("age=60-79"))
                .build();
    }

    static Occasion occasion(String id, String slot, int seats) {
        return new Occasion(occ(id), UNIT, TimeSlot.parse(slot), seats, "visits");
    }

    Club at(String wall, Runnable then) {
        now = at(wall);
        then.run();
        return this;
    }

    /** Puts a command; what it answers happens. */
    Reply ask(BiFunction<VolunteerBook, Instant, Reply> command) {
        Reply reply = command.apply(book, now);
        for (Event event : reply.events()) {
            log.add(new Happened(now, (VolunteerEvent) event));
            book.apply(now, (VolunteerEvent) event);
        }
        return reply;
    }

    Club enlist(String... refs) {
        for (String ref : refs) {
            ask((b, at) -> asking.enlist(b, at, volunteer(ref, "2026-01-01/2027-01-01")));
        }
        return this;
    }

    Club open(String id, String slot, int seats) {
        ask((b, at) -> asking.open(b, at, occasion(id, slot, seats)));
        return this;
    }

    Reply invite(String id, String occasion, int seat, String ref, String replyBy) {
        return ask((b, at) -> asking.invite(b, at, inv(id), occ(occasion), seat, person(ref), at(replyBy)));
    }

    Reply accept(String id, String by) {
        return ask((b, at) -> asking.accept(b, at, person(by), inv(id)));
    }

    Reply attend(String id, String served) {
        return ask((b, at) -> records.attend(b, at, inv(id), TimeSlot.parse(served)));
    }

    InvitationState state(String id) {
        return book.findInvitation(inv(id)).orElseThrow().state();
    }

    static List<String> codes(Reply reply) {
        return reply.reasons().stream().map(Finding::code).toList();
    }

    /** Everything that can be read of a book, as text. */
    static String canonical(VolunteerBook book, Instant at) {
        StringBuilder text = new StringBuilder();
        var day = at.atZone(SHANGHAI).toLocalDate();
        for (Volunteer volunteer : book.listVolunteers(day, DateRange.ALWAYS)) {
            text.append(volunteer.person())
                    .append(volunteer)
                    .append(volunteer.facts())
                    .append('\n');
        }
        for (int i = 0; i < 9; i++) {
            PersonRef person = person("M-" + i);
            PersonFile file = book.person(person);
            text.append(book.recordedMinutes(person)).append('/').append(book.issuedMinutes(person));
            if (file != null) {
                text.append(file.exports).append(file.notes).append(file.live).append(file.served);
            }
            text.append('\n');
        }
        book.listOccasions()
                .forEach(occasion -> text.append(occasion)
                        .append(book.freeSeats(occasion.id(), at))
                        .append(book.listInvitations(occasion.id()))
                        .append('\n'));
        book.listInvitations()
                .forEach(asked -> text.append(asked)
                        .append(asked.person())
                        .append(book.grade(asked.id()))
                        .append('\n'));
        book.listServiceRecords()
                .forEach(row -> text.append(row).append(row.person()).append('\n'));
        return text.append(book.unanswered(Instant.MAX)).toString();
    }
}
