package org.gridgov.volunteers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridgov.volunteers.Club.inv;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import org.gridgov.basics.TimeSlot;
import org.gridgov.journal.Reply;
import org.junit.jupiter.api.Test;

class InvitationStateTest {
    @Test
    void everyStateIsReachedFromAnOpenInvitation() {
        Set<InvitationState> reached = EnumSet.of(InvitationState.OPEN);
        Deque<InvitationState> waiting = new ArrayDeque<>(reached);
        while (!waiting.isEmpty()) {
            for (InvitationState next : waiting.pop().next()) {
                if (reached.add(next)) {
                    waiting.push(next);
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(InvitationState.values());
    }

    @Test
    void theDesksAllowEveryPairThatTheTableNamesAndNoOther() {
        for (InvitationState from : InvitationState.values()) {
            for (InvitationState to : InvitationState.values()) {
                if (to == InvitationState.OPEN || to == InvitationState.EXPIRED) {
                    continue;
                }
                Club club = in(from);
                Reply reply = move(club, from, to);
                assertThat(!reply.isRefused())
                        .as(from + " to " + to + " " + reply.reasons())
                        .isEqualTo(from.next().contains(to));
                assertThat(club.state("I1")).isEqualTo(reply.isRefused() ? from : to);
            }
        }
    }

    @Test
    void onlyAnOpenInvitationExpires() {
        for (InvitationState from : InvitationState.values()) {
            Club club = in(from);
            club.now = Club.at("2026-12-03T08:00");
            Reply reply = club.ask(club.asking::expire);
            assertThat(reply.events()).hasSize(from == InvitationState.OPEN ? 1 : 0);
        }
    }

    /** A club in which invitation I1 stands in a state, at a time at which it may still be answered or was attended. */
    private static Club in(InvitationState state) {
        Club club = new Club().enlist("M-1").open("W-1", "2026-12-03T09:00/2026-12-03T10:00", 1);
        club.invite("I1", "W-1", 1, "M-1", "2026-12-02T12:00");
        if (state == InvitationState.OPEN) {
            return club;
        }
        if (state == InvitationState.EXPIRED) {
            club.now = Club.at("2026-12-02T12:00");
            club.ask(club.asking::expire);
            return club;
        }
        if (state != InvitationState.DECLINED && state != InvitationState.RECALLED) {
            club.accept("I1", "M-1");
        }
        move(club, InvitationState.ACCEPTED, state);
        assertThat(club.state("I1")).isEqualTo(state);
        return club;
    }

    private static Reply move(Club club, InvitationState from, InvitationState to) {
        boolean correct = !from.isLive();
        boolean attendance = EnumSet.of(InvitationState.CAME, InvitationState.EXCUSED, InvitationState.NO_SHOW)
                .contains(to);
        if (attendance) {
            club.now = Club.at("2026-12-03T11:00");
        }
        TimeSlot served = TimeSlot.parse("2026-12-03T09:00/2026-12-03T10:00");
        boolean excused = to == InvitationState.EXCUSED;
        return club.ask((b, at) -> switch (to) {
            case ACCEPTED -> club.asking.accept(b, at, Club.person("M-1"), inv("I1"));
            case DECLINED -> club.asking.decline(b, at, Club.person("M-1"), inv("I1"));
            case TAKEN_BACK -> club.asking.takeBack(b, at, Club.person("M-1"), inv("I1"));
            case RECALLED -> club.asking.recall(b, at, inv("I1"));
            case CAME ->
                correct
                        ? club.records.correctAttended(b, at, inv("I1"), served, "clock")
                        : club.records.attend(b, at, inv("I1"), served);
            case EXCUSED, NO_SHOW ->
                correct
                        ? club.records.correctMissed(b, at, inv("I1"), excused, "clock")
                        : club.records.miss(b, at, inv("I1"), excused);
            default -> throw new IllegalArgumentException(to.toString());
        });
    }
}
