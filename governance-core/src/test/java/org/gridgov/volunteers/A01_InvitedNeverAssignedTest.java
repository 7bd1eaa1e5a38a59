package org.gridgov.volunteers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridgov.volunteers.Club.codes;
import static org.gridgov.volunteers.Club.inv;
import static org.gridgov.volunteers.Club.occ;
import static org.gridgov.volunteers.Club.person;

import java.time.LocalDate;
import java.util.Objects;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Facts;
import org.gridgov.basics.Language;
import org.gridgov.journal.Reply;
import org.junit.jupiter.api.Test;

/** One visit with two seats, and the people who are asked for them. */
class A01_InvitedNeverAssignedTest {
    private final Club club =
            new Club().enlist("M-1", "M-2", "M-3").open("W-1", "2026-12-03T09:00/2026-12-03T10:30", 2);

    @Test
    void c7AYesOfSomebodyElseDoesNotCount() {
        club.invite("I1", "W-1", 1, "M-1", "2026-12-02T12:00");
        Reply reply = club.accept("I1", "S-001");
        assertThat(codes(reply)).containsExactly("GG-VO-10");
        assertThat(club.state("I1")).isEqualTo(InvitationState.OPEN);
        assertThat(reply.reasons().asList().get(0).in(Language.EN))
                .doesNotContain("M-1")
                .doesNotContain("S-001");
    }

    @Test
    void s2ANoOpensTheSeatForTheNextWave() {
        club.invite("I1", "W-1", 1, "M-1", "2026-12-02T12:00");
        assertThat(codes(club.invite("I2", "W-1", 1, "M-2", "2026-12-02T12:00")))
                .containsExactly("GG-VO-07");
        club.ask((b, at) -> club.asking.decline(b, at, person("M-1"), inv("I1")));
        club.invite("I2", "W-1", 1, "M-2", "2026-12-02T12:00");
        assertThat(club.book.findInvitation(inv("I2")).orElseThrow().wave()).isEqualTo(2);
    }

    @Test
    void s2ASilenceOpensTheSeatWithoutAnybodyTidyingUp() {
        club.invite("I1", "W-1", 1, "M-1", "2026-12-02T12:00");
        club.now = Club.at("2026-12-02T12:00");
        assertThat(club.book.freeSeats(occ("W-1"), club.now)).containsExactly(1, 2);
        assertThat(codes(club.accept("I1", "M-1"))).containsExactly("GG-VO-13");
        club.invite("I2", "W-1", 1, "M-2", "2026-12-03T09:00");
        assertThat(club.state("I1")).isEqualTo(InvitationState.EXPIRED);
        assertThat(club.book.freeSeats(occ("W-1"), club.now)).containsExactly(2);
    }

    @Test
    void nobodyIsAskedTwiceForOneTime() {
        club.open("W-2", "2026-12-03T10:00/2026-12-03T11:00", 1).open("W-3", "2026-12-03T10:30/2026-12-03T11:00", 1);
        club.invite("I1", "W-1", 1, "M-1", "2026-12-02T12:00");
        assertThat(codes(club.invite("I2", "W-2", 1, "M-1", "2026-12-02T12:00")))
                .containsExactly("GG-VO-08");
        assertThat(codes(club.invite("I3", "W-3", 1, "M-1", "2026-12-02T12:00")))
                .isEmpty();
        club.ask((b, at) -> club.asking.takeBack(b, at, person("M-1"), inv("I1")));
    }

    @Test
    void whoSaidNoIsNotAskedAgainUnlessPolicyAllows() {
        club.invite("I1", "W-1", 1, "M-1", "2026-12-02T12:00");
        club.ask((b, at) -> club.asking.decline(b, at, person("M-1"), inv("I1")));
        assertThat(codes(club.invite("I2", "W-1", 2, "M-1", "2026-12-02T12:00")))
                .containsExactly("GG-VO-14");
        InvitationDesk insistent = new InvitationDesk(
                VolunteerSettings.builder(Club.SHANGHAI).askAgainAfterNo(true).build());
        Reply reply = insistent.invite(
                club.book, club.now, inv("I2"), occ("W-1"), 2, person("M-1"), Club.at("2026-12-02T12:00"));
        assertThat(reply.isRefused()).isFalse();
    }

    @Test
    void aRefusalNamesEveryReason() {
        club.ask((b, at) -> club.asking.enlist(b, at, Club.volunteer("M-9", "2026-01-01/2026-12-03")));
        club.invite("I1", "W-1", 1, "M-1", "2026-12-02T12:00");
        assertThat(codes(club.invite("I1", "W-1", 3, "M-9", "2026-12-04T12:00")))
                .containsExactlyInAnyOrder("GG-VO-05", "GG-VO-06", "GG-VO-09", "GG-VO-19");
        assertThat(codes(club.invite("I5", "W-77", 1, "M-77", "2026-12-02T12:00")))
                .containsExactlyInAnyOrder("GG-VO-02", "GG-VO-04");
    }

    @Test
    void theEndOfConsentTakesBackWhatIsAheadAndForgetsTheFacts() {
        club.open("W-2", "2026-12-05T10:00/2026-12-05T11:00", 1).open("W-0", "2026-12-01T09:00/2026-12-01T10:00", 1);
        club.invite("I0", "W-0", 1, "M-1", "2026-12-01T08:30");
        club.accept("I0", "M-1");
        club.invite("I1", "W-1", 1, "M-1", "2026-12-02T12:00");
        club.accept("I1", "M-1");
        club.invite("I2", "W-2", 1, "M-1", "2026-12-04T12:00");
        club.now = Club.at("2026-12-01T09:30");
        var today = club.now.atZone(Club.SHANGHAI).toLocalDate();
        assertThat(club.book
                        .findVolunteer(person("M-1"), today, DateRange.ALWAYS)
                        .orElseThrow()
                        .facts())
                .isEqualTo(Facts.parse("age=60-79"));
        club.ask((b, at) -> club.asking.endConsent(b, at, person("M-1")));
        assertThat(club.state("I0")).isEqualTo(InvitationState.ACCEPTED);
        assertThat(club.state("I1")).isEqualTo(InvitationState.RECALLED);
        assertThat(club.state("I2")).isEqualTo(InvitationState.RECALLED);
        assertThat(club.book.findVolunteer(person("M-1"), today, DateRange.ALWAYS))
                .isEmpty();
        assertThat(Objects.requireNonNull(club.book.person(person("M-1")))
                        .volunteer
                        .facts())
                .isEqualTo(Facts.NONE);
        assertThat(codes(club.invite("I3", "W-1", 1, "M-1", "2026-12-02T12:00")))
                .containsExactly("GG-VO-05");
    }

    @Test
    void factsAreClosedWithoutAMandate() {
        var day = LocalDate.of(2026, 12, 1);
        DateRange ended = DateRange.parse("2026-01-01/2026-12-01");
        Volunteer seen = club.book.findVolunteer(person("M-1"), day, ended).orElseThrow();
        assertThat(seen.facts()).isEqualTo(Facts.NONE);
        assertThat(club.book.listVolunteers(day, DateRange.ALWAYS))
                .allSatisfy(volunteer -> assertThat(volunteer.facts()).isNotEqualTo(Facts.NONE));
    }

    @Test
    void theLatestInvitationIsRemembered() {
        club.invite("I1", "W-1", 1, "M-1", "2026-12-02T12:00");
        var day = LocalDate.of(2026, 12, 1);
        assertThat(club.book
                        .findVolunteer(person("M-1"), day, DateRange.ALWAYS)
                        .orElseThrow()
                        .lastAsked())
                .isEqualTo(day);
    }

    @Test
    void anOccasionThatIsCalledOffTakesItsInvitationsAlong() {
        club.invite("I1", "W-1", 1, "M-1", "2026-12-02T12:00");
        club.invite("I2", "W-1", 2, "M-2", "2026-12-02T12:00");
        club.accept("I2", "M-2");
        club.ask((b, at) -> club.asking.callOff(b, at, occ("W-1")));
        assertThat(club.state("I1")).isEqualTo(InvitationState.RECALLED);
        assertThat(club.state("I2")).isEqualTo(InvitationState.RECALLED);
        assertThat(codes(club.invite("I3", "W-1", 1, "M-3", "2026-12-02T12:00")))
                .containsExactly("GG-VO-02");
        assertThat(codes(club.ask((b, at) -> club.asking.callOff(b, at, occ("W-1")))))
                .containsExactly("GG-VO-02");
    }

    @Test
    void whatHasStartedIsNeitherAnnouncedNorAskedNorTakenBack() {
        club.invite("I1", "W-1", 1, "M-1", "2026-12-02T12:00");
        club.accept("I1", "M-1");
        club.now = Club.at("2026-12-03T09:00");
        assertThat(codes(club.ask((b, at) -> club.asking.takeBack(b, at, person("M-1"), inv("I1")))))
                .containsExactly("GG-VO-13");
        assertThat(codes(club.invite("I2", "W-1", 2, "M-2", "2026-12-03T09:30")))
                .containsExactlyInAnyOrder("GG-VO-03", "GG-VO-09");
        assertThat(codes(club.ask((b, at) ->
                        club.asking.open(b, at, Club.occasion("W-1", "2026-12-03T08:00/2026-12-03T09:30", 1)))))
                .containsExactlyInAnyOrder("GG-VO-01", "GG-VO-03");
    }
}
