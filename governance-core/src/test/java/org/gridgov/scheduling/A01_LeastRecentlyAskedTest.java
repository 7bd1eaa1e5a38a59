package org.gridgov.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gridgov.basics.Facts;
import org.gridgov.basics.PersonRef;
import org.gridgov.decision.Roster;
import org.gridgov.decision.UnmetCause;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.Cases;
import org.gridgov.policy.Effect;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PackVersion;
import org.gridgov.policy.Ruling;
import org.gridgov.policy.ShiftCase;
import org.gridgov.project.Progress;
import org.gridgov.snapshot.Candidates;
import org.gridgov.snapshot.Community;
import org.gridgov.snapshot.Rows;
import org.gridgov.snapshot.SmallTown;
import org.gridgov.volunteers.ServiceRecord;
import org.junit.jupiter.api.Test;

class A01_LeastRecentlyAskedTest {
    private static Roster roster(SmallTown town) {
        return roster(town.household("H1").community());
    }

    private static Roster roster(Community community) {
        List<ShiftCase> cases =
                new Cases(community).shifts(Candidates.of(community).visits());
        List<Judgement> judgements = cases.stream()
                .map(pair -> Judgement.of(List.of(new Ruling("q", Effect.QUALIFY, 1, true)), Facts.NONE))
                .toList();
        return Rosterer.build(
                community, cases, judgements, new PackVersion("test", "1", "0".repeat(64), CaseKind.SHIFT));
    }

    private static String text(Roster roster) {
        StringBuilder text = new StringBuilder();
        roster.invitations()
                .forEach(asked -> text.append(asked.visit())
                        .append(" seat ")
                        .append(asked.seat())
                        .append(" wave ")
                        .append(asked.wave())
                        .append(": ")
                        .append(asked.volunteer())
                        .append('\n'));
        roster.open()
                .forEach(rest -> text.append(rest.subject())
                        .append(" open: ")
                        .append(rest.cause())
                        .append('\n'));
        return text.toString();
    }

    @Test
    void s3AmongEqualsWhoWasAskedLongestAgoIsAskedFirst() {
        SmallTown town = new SmallTown().visit("W1", "H1", "2026-12-01T09:00/2026-12-01T10:00", 1);
        town.add(town.volunteer("V1", "TUE 09:00-12:00")
                .lastAsked(LocalDate.of(2026, 11, 20))
                .build());
        town.add(town.volunteer("V2", "TUE 09:00-12:00")
                .lastAsked(LocalDate.of(2026, 10, 1))
                .build());
        town.add(town.volunteer("V3", "TUE 09:00-12:00").build());
        assertThat(text(roster(town))).isEqualTo("""
                        W1 seat 1 wave 1: V3
                        W1 seat 1 wave 2: V2
                        W1 seat 1 wave 3: V1
                        """);
    }

    @Test
    void aSeatThatNobodyCanTakeStaysOpenWithItsReason() {
        SmallTown town = new SmallTown().visit("W1", "H1", "2026-12-01T09:00/2026-12-01T10:00", 2);
        town.add(town.volunteer("V1", "TUE 09:00-12:00").build());
        town.add(town.volunteer("V2", "WED 09:00-12:00").build());
        Roster roster = roster(town);
        assertThat(text(roster)).isEqualTo("W1 seat 1 wave 1: V1\nW1 open: NOT_FREE\n");
        assertThat(roster.open().get(0).cause()).isEqualTo(UnmetCause.NOT_FREE);
    }

    @Test
    void aVolunteerMovesWhereThatFillsASeatThatWouldStayOpen() {
        SmallTown town = new SmallTown()
                .visit("W1", "H1", "2026-12-01T09:00/2026-12-01T10:00", 1)
                .visit("W2", "H1", "2026-12-02T09:00/2026-12-02T10:00", 1)
                .visit("W3", "H1", "2026-12-03T09:00/2026-12-03T10:00", 1);
        town.add(town.volunteer("V1", "TUE 09:00-12:00", "WED 09:00-12:00")
                .visitsPerWeek(1)
                .build());
        town.add(town.volunteer("V2", "TUE 09:00-12:00", "THU 09:00-12:00")
                .visitsPerWeek(1)
                .build());
        town.add(town.volunteer("V3", "TUE 09:00-12:00").visitsPerWeek(1).build());
        assertThat(roster(town).open()).isEmpty();
    }

    @Test
    void s1VisitsThatWereMadeCountTowardsTheLimits() {
        SmallTown town = new SmallTown()
                .visit("W1", "H1", "2026-12-04T09:00/2026-12-04T10:00", 1)
                .add(new ServiceRecord(PersonRef.of("V1"), "W0", 60));
        town.add(town.visitBuilder("W0", "H1", "2026-12-01T09:00/2026-12-01T10:00")
                .state(Progress.DONE)
                .build());
        town.add(town.volunteer("V1", "FRI 09:00-12:00").visitsPerWeek(1).build());
        Community later = Community.of(
                        SmallTown.info(Instant.parse("2026-12-02T01:00:00Z")),
                        Rows.builder().addAll(town.household("H1").rows()).build())
                .value();
        assertThat(text(roster(later))).isEqualTo("W1 open: NOT_FREE\n");
    }
}
