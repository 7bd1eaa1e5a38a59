package org.gridgov.volunteers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridgov.volunteers.Club.codes;
import static org.gridgov.volunteers.Club.inv;
import static org.gridgov.volunteers.Club.person;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.TimeSlot;
import org.gridgov.journal.Reply;
import org.junit.jupiter.api.Test;

/** Who came and how long, and what of it a person shows. */
class A02_HoursAndWhatIsShownTest {
    private Club club = new Club(VolunteerSettings.builder(Club.SHANGHAI)
            .rounding(HourRounding.DOWN_TO_HALF_HOUR)
            .build());

    private void serve(String id, String slot, String served) {
        club.open("W-" + id, slot, 1);
        assertThat(codes(club.invite(id, "W-" + id, 1, "M-1", slot.substring(0, 16))))
                .isEmpty();
        club.accept(id, "M-1");
        club.now = Club.at(served.substring(17));
        assertThat(codes(club.attend(id, served))).isEmpty();
    }

    private long issue() {
        Reply reply = club.ask((b, at) -> club.records.issue(b, person("M-1"), "school"));
        assertThat(codes(reply)).isEmpty();
        return reply.events().isEmpty()
                ? 0
                : ((VolunteerEvent.Issued) reply.events().get(0)).issuedMinutes();
    }

    private void choose() {
        club.ask((b, at) -> club.records.allowExport(b, person("M-1"), person("M-1"), "school"));
    }

    @Test
    void minutesAreRoundedAtIssueAndTheRestIsCarried() {
        club.enlist("M-1");
        choose();
        serve("I1", "2026-12-02T09:00/2026-12-02T10:00", "2026-12-02T09:00/2026-12-02T09:50");
        assertThat(issue()).isEqualTo(30);
        serve("I2", "2026-12-03T09:00/2026-12-03T10:00", "2026-12-03T09:00/2026-12-03T09:45");
        assertThat(issue()).as("20 carried + 45 = 65").isEqualTo(60);
        assertThat(issue()).isZero();
        ServiceExtract extract = club.records
                .extract(club.book, club.now, person("M-1"), "school")
                .orElseThrow();
        assertThat(extract.sums()).isEqualTo(new ServiceExtract.Sums(95, 90, 5, 0));
        assertThat(extract.minutesByCategory()).containsEntry("visits", 95L);
    }

    @Test
    void aCorrectionTakesBackWhatWasIssuedTooMuch() {
        club.enlist("M-1");
        choose();
        serve("I1", "2026-12-02T09:00/2026-12-02T12:00", "2026-12-02T09:00/2026-12-02T11:00");
        assertThat(issue()).isEqualTo(120);
        TimeSlot right = TimeSlot.parse("2026-12-02T09:00/2026-12-02T10:10");
        Reply reply = club.ask((b, at) -> club.records.correctAttended(b, at, inv("I1"), right, "clock"));
        assertThat(reply.events().get(0)).isEqualTo(new VolunteerEvent.IssueReduced(person("M-1"), 50));
        assertThat(club.book.issuedMinutes(person("M-1"))).isEqualTo(70);
        assertThat(club.book.recordedMinutes(person("M-1"))).isEqualTo(70);
        assertThat(club.book.listServiceRecords()).containsExactly(new ServiceRecord(person("M-1"), "W-I1", 70));
    }

    @Test
    void aRecordIsShownByThePersonsOwnChoiceAlone() {
        club.enlist("M-1");
        serve("I1", "2026-12-02T09:00/2026-12-02T12:00", "2026-12-02T09:00/2026-12-02T11:00");
        assertThat(codes(club.ask((b, at) -> club.records.allowExport(b, person("S-001"), person("M-1"), "school"))))
                .containsExactly("GG-VO-18");
        assertThat(codes(club.ask((b, at) -> club.records.issue(b, person("M-1"), "school"))))
                .containsExactly("GG-VO-20");
        assertThat(club.records.extract(club.book, club.now, person("M-1"), "school"))
                .isEmpty();
        choose();
        assertThat(club.records.extract(club.book, club.now, person("M-1"), "points"))
                .isEmpty();
        assertThat(club.records.extract(club.book, club.now, person("M-1"), "school"))
                .isPresent();
        club.ask((b, at) -> club.records.stopExport(b, person("M-1"), person("M-1"), "school"));
        assertThat(club.records.extract(club.book, club.now, person("M-1"), "school"))
                .isEmpty();
    }

    @Test
    void itIsNoCertificateUnlessTheHostIsLinkedToTheNationalSystem() {
        club.enlist("M-1");
        choose();
        String words = words(club.records);
        assertThat(words)
                .doesNotContain("证明")
                .doesNotContainIgnoringCase("certificate")
                .contains("school");
        RecordDesk linked = new RecordDesk(VolunteerSettings.builder(Club.SHANGHAI)
                .linkedToNationalSystem(true)
                .build());
        assertThat(words(linked)).contains("证明").contains("Certificate");
    }

    private String words(RecordDesk desk) {
        ServiceExtract extract =
                desk.extract(club.book, club.now, person("M-1"), "school").orElseThrow();
        return extract.title() + " " + extract.note();
    }

    @Test
    void theRecordHoldsTrainingAwardsAndEvaluation() {
        club.enlist("M-1");
        choose();
        serve("I1", "2026-12-02T09:00/2026-12-02T12:00", "2026-12-02T09:00/2026-12-02T11:00");
        RecordNote first = note("N1", RecordNote.Kind.TRAINING, 45);
        RecordNote right = note("N1", RecordNote.Kind.TRAINING, 90);
        RecordNote award = note("N2", RecordNote.Kind.AWARD, 0);
        club.ask((b, at) -> club.records.note(b, person("M-1"), first));
        club.ask((b, at) -> club.records.note(b, person("M-1"), right));
        club.ask((b, at) -> club.records.note(b, person("M-1"), award));
        club.ask((b, at) -> club.records.evaluate(b, inv("I1"), "good"));
        ServiceExtract extract = club.records
                .extract(club.book, club.now, person("M-1"), "school")
                .orElseThrow();
        assertThat(extract.notes()).containsExactly(right, award);
        assertThat(extract.sums().trained()).isEqualTo(90);
        assertThat(extract.lines())
                .containsExactly(new ServiceExtract.Line(
                        Club.occ("W-I1"),
                        Club.UNIT,
                        "visits",
                        TimeSlot.parse("2026-12-02T09:00/2026-12-02T11:00"),
                        120,
                        "good"));
        assertThat(extract.toString()).doesNotContain("M-1").doesNotContain("W-I1");
    }

    private static RecordNote note(String id, RecordNote.Kind kind, int minutes) {
        return new RecordNote(id, kind, LocalText.of("急救", "First aid"), LocalDate.of(2026, 11, 2), minutes);
    }

    @Test
    void noMinuteCountsTwice() {
        club.enlist("M-1");
        serve("I1", "2026-12-02T09:00/2026-12-02T10:00", "2026-12-02T09:00/2026-12-02T10:30");
        club.now = Club.at("2026-12-01T09:00");
        club.open("W-2", "2026-12-02T10:00/2026-12-02T11:00", 1);
        assertThat(codes(club.invite("I2", "W-2", 1, "M-1", "2026-12-02T09:30")))
                .isEmpty();
        club.accept("I2", "M-1");
        club.now = Club.at("2026-12-02T12:00");
        assertThat(codes(club.attend("I2", "2026-12-02T10:29/2026-12-02T11:00")))
                .containsExactly("GG-VO-17");
        assertThat(codes(club.attend("I2", "2026-12-02T10:30/2026-12-02T11:00")))
                .isEmpty();
    }

    @Test
    void attendanceIsNotedWhenItIsOverAndWhereItBelongs() {
        club.enlist("M-1").open("W-1", "2026-12-02T09:00/2026-12-02T10:00", 1);
        club.invite("I1", "W-1", 1, "M-1", "2026-12-02T09:00");
        club.accept("I1", "M-1");
        club.now = Club.at("2026-12-02T09:30");
        assertThat(codes(club.attend("I1", "2026-12-02T09:00/2026-12-02T10:00")))
                .containsExactly("GG-VO-15");
        assertThat(codes(club.attend("I1", "2026-12-02T08:00/2026-12-02T09:00")))
                .containsExactly("GG-VO-16");
        assertThat(codes(club.attend("I77", "2026-12-02T08:00/2026-12-02T09:00")))
                .containsExactly("GG-VO-11");
    }

    @Test
    void clocksThatAreChangedMakeNoMinutes() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        club = new Club(VolunteerSettings.builder(berlin).build());
        club.now = LocalDateTime.parse("2026-03-01T08:00").atZone(berlin).toInstant();
        club.enlist("M-1").open("W-1", "2026-03-29T01:00/2026-03-29T04:00", 1);
        club.invite("I1", "W-1", 1, "M-1", "2026-03-20T09:00");
        club.accept("I1", "M-1");
        club.now = LocalDateTime.parse("2026-03-29T08:00").atZone(berlin).toInstant();
        club.attend("I1", "2026-03-29T01:00/2026-03-29T04:00");
        assertThat(club.book.recordedMinutes(person("M-1"))).isEqualTo(120);
    }
}
