package org.gridgov.organisation.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.journal.Reply;
import org.gridgov.organisation.OrgId;

class AllianceBookProperties {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalText WHY = LocalText.of("理由", "reason");
    private static final List<String> SLOTS = List.of("lead", "core", "member");

    private static Reply step(AllianceBook book, LocalDate day, Random dice) {
        OrgId partner = OrgId.of("PT-" + dice.nextInt(6));
        String slot = SLOTS.get(dice.nextInt(3));
        return switch (dice.nextInt(8)) {
            case 0, 1 -> book.join(day, partner, slot);
            case 2 -> book.move(day, partner, slot);
            case 3 -> book.leave(day, partner, WHY);
            case 4 -> book.rest(day, partner, WHY);
            case 5 -> book.wake(day, partner);
            case 6 -> book.nameLiaison(day, partner, PersonRef.of("L-" + dice.nextInt(3)));
            default -> book.resize(day, slot, dice.nextInt(4));
        };
    }

    private static String canonical(AllianceBook book, LocalDate day) {
        StringBuilder text = new StringBuilder();
        text.append(book.slots()).append(book.history()).append(book.check());
        for (int i = 0; i < 6; i++) {
            text.append(book.liaison(OrgId.of("PT-" + i), day)).append(book.isDormant(OrgId.of("PT-" + i), day));
        }
        return text.append(book.active(day)).toString();
    }

    @Property(tries = 150)
    void o2SlotsStayDisjointAndWithinTheirPlacesUnderAnyCommands(@ForAll Random dice) {
        AllianceBook book = new AllianceBook();
        List<AllianceEvent> events = new ArrayList<>();
        List<AllianceSlot> slots = new ArrayList<>();
        SLOTS.forEach(name -> slots.add(new AllianceSlot(name, WHY, 1 + dice.nextInt(3))));
        List<Reply> replies = new ArrayList<>(List.of(book.found(START, slots)));
        LocalDate day = START;
        for (int i = 0; i < 60; i++) {
            for (Reply reply : replies) {
                reply.events().forEach(event -> {
                    events.add((AllianceEvent) event);
                    book.apply(Instant.EPOCH, (AllianceEvent) event);
                });
            }
            Map<String, Integer> taken = new HashMap<>();
            Set<OrgId> seated = new HashSet<>();
            for (Seat seat : book.seats(day)) {
                assertThat(seated.add(seat.partner())).isTrue();
                taken.merge(seat.slot(), 1, Integer::sum);
            }
            book.slots()
                    .forEach(slot ->
                            assertThat(taken.getOrDefault(slot.name(), 0)).isLessThanOrEqualTo(slot.places()));
            assertThat(seated).containsAll(book.active(day));
            List<Seat> history = book.history();
            for (int at = 1; at < history.size(); at++) {
                Seat before = history.get(at - 1);
                Seat after = history.get(at);
                assertThat(before.partner().equals(after.partner())
                                && before.valid().overlaps(after.valid()))
                        .isFalse();
            }
            day = day.plusDays(dice.nextInt(3));
            replies = List.of(step(book, day, dice));
        }
        AllianceBook again = new AllianceBook();
        events.forEach(event -> again.apply(Instant.EPOCH, event));
        assertThat(canonical(again, day)).isEqualTo(canonical(book, day));
    }
}
