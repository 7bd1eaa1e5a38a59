package org.gridgov.mechanism.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gridgov.lists.NeedId;
import org.gridgov.mechanism.consultation.MeetingEvent.ItemDecided;
import org.gridgov.mechanism.consultation.MeetingEvent.MeetingCalled;
import org.gridgov.organisation.OrgId;
import org.jspecify.annotations.Nullable;

/** All that is known of one meeting. Not thread-safe. */
final class MeetingFile {
    /** One item with what became of it. */
    static final class Item {
        final AgendaSource source;
        final int chosen;
        final SortedSet<OrgId> recused = new TreeSet<>();
        final List<MemberTask.Answer> answers = new ArrayList<>();

        @Nullable ItemDecided decided;

        Item(AgendaSource source, int chosen) {
            this.source = source;
            this.chosen = chosen;
        }
    }

    final MeetingCalled called;
    final Map<NeedId, Item> items = new LinkedHashMap<>();
    final List<Invitee> invited;
    final SortedSet<OrgId> voters = new TreeSet<>();
    final SortedSet<OrgId> attended = new TreeSet<>();
    final List<MinuteLine> minutes = new ArrayList<>();
    LocalDate day;
    MeetingState state = MeetingState.CALLED;

    MeetingFile(MeetingCalled called) {
        this.called = called;
        day = called.day();
        invited = new ArrayList<>(called.invited());
        called.invited().forEach(this::register);
    }

    void invite(Invitee invitee) {
        invited.add(invitee);
        register(invitee);
    }

    private void register(Invitee invitee) {
        if (invitee.votes()) {
            voters.add(invitee.body());
        }
    }

    boolean isInvited(OrgId body) {
        return invited.stream().anyMatch(invitee -> invitee.body().equals(body));
    }

    /** The bodies that may vote on an item: there, with a vote, not recused. */
    Set<OrgId> voting(Item item) {
        Set<OrgId> voting = new TreeSet<>(voters);
        voting.retainAll(attended);
        voting.removeAll(item.recused);
        return voting;
    }

    /** The first of those who may take the chair that is there and not recused. */
    Optional<OrgId> chair(Item item) {
        return called.chairs().stream()
                .filter(chair -> attended.contains(chair) && !item.recused.contains(chair))
                .findFirst();
    }

    Meeting row() {
        return new Meeting(
                called.meeting(), day, called.theme(), called.chairs().get(0), attended);
    }
}
