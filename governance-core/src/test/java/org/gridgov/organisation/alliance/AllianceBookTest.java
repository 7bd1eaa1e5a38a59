package org.gridgov.organisation.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.journal.Reply;
import org.gridgov.organisation.OrgId;
import org.junit.jupiter.api.Test;

class AllianceBookTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final OrgId A = OrgId.of("PT-01");
    private static final OrgId B = OrgId.of("PT-02");
    private static final LocalText WHY = LocalText.of("理由", "reason");

    private final AllianceBook book = new AllianceBook();

    private void done(Reply reply) {
        assertThat(reply.reasons().asList()).isEmpty();
        reply.events().forEach(event -> book.apply(Instant.EPOCH, (AllianceEvent) event));
    }

    private static void refused(Reply reply, String... codes) {
        assertThat(reply.reasons().stream().map(Finding::code)).containsExactly(codes);
    }

    private static AllianceSlot slot(String name, int places) {
        return new AllianceSlot(name, LocalText.parse(name), places);
    }

    private void found() {
        done(book.found(DAY, List.of(slot("lead", 1), slot("core", 2), slot("member", 9))));
    }

    @Test
    void o2ItsSlotsMakeAFormula() {
        assertThat(book.formula(WHY)).isEmpty();
        found();
        assertThat(book.formula(WHY).orElseThrow().text()).isEqualTo("1+2+9");
        assertThat(book.formula(WHY).orElseThrow().counts()).containsExactly("slot:lead", "slot:core", "slot:member");
        refused(book.found(DAY, List.of(slot("x", 1), slot("x", 2))), "GG-ORG-20", "GG-ORG-21");
    }

    @Test
    void o2AFullSlotTakesNobodyAndNobodySitsTwice() {
        found();
        done(book.join(DAY, A, "lead"));
        refused(book.join(DAY, A, "lead"), "GG-ORG-22", "GG-ORG-25");
        refused(book.join(DAY, B, "laed"), "GG-ORG-24");
        assertThat(book.join(DAY, B, "laed").reasons().toString()).contains("Nearest: 'lead'");
        refused(book.move(DAY, B, "core"), "GG-ORG-23");
        done(book.move(DAY.plusDays(5), A, "core"));
        assertThat(book.move(DAY.plusDays(5), A, "core").events()).isEmpty();
        done(book.join(DAY.plusDays(5), B, "lead"));
        assertThat(book.seats(DAY)).extracting(Seat::slot).containsExactly("lead");
        assertThat(book.seats(DAY.plusDays(5))).extracting(Seat::slot).containsExactly("core", "lead");
        refused(book.resize(DAY, "core", 0), "GG-ORG-27");
        done(book.resize(DAY, "core", 1));
        assertThat(book.slots().get(1).places()).isEqualTo(1);
    }

    @Test
    void o4ADormantPartnerKeepsItsPlaceAndTakesNoPart() {
        found();
        done(book.join(DAY, A, "lead"));
        done(book.join(DAY, B, "core"));
        done(book.rest(DAY.plusDays(10), A, WHY));
        refused(book.rest(DAY.plusDays(11), A, WHY), "GG-ORG-26");
        assertThat(book.active(DAY.plusDays(9))).containsExactly(A, B);
        assertThat(book.active(DAY.plusDays(10))).containsExactly(B);
        refused(book.join(DAY.plusDays(10), OrgId.of("X"), "lead"), "GG-ORG-25");
        done(book.wake(DAY.plusDays(20), A));
        refused(book.wake(DAY.plusDays(20), A), "GG-ORG-26");
        assertThat(book.active(DAY.plusDays(20))).containsExactly(A, B);
        assertThat(book.active(DAY.plusDays(15))).containsExactly(B);
    }

    @Test
    void liaisonsAreDatedAndEndWithTheSeat() {
        found();
        done(book.join(DAY, A, "lead"));
        assertThat(book.check().stream().map(Finding::code)).containsExactly("GG-ORG-28", "GG-ORG-28", "GG-ORG-29");
        done(book.nameLiaison(DAY.plusDays(1), A, PersonRef.of("canary-1")));
        done(book.nameLiaison(DAY.plusDays(3), A, PersonRef.of("canary-2")));
        assertThat(book.liaison(A, DAY)).isEmpty();
        assertThat(book.liaison(A, DAY.plusDays(2))).contains(PersonRef.of("canary-1"));
        assertThat(book.liaison(A, DAY.plusDays(9))).contains(PersonRef.of("canary-2"));
        assertThat(book.nameLiaison(DAY, A, PersonRef.of("canary-3")).events().toString())
                .doesNotContain("canary");
        done(book.leave(DAY.plusDays(10), A, WHY));
        done(book.join(DAY.plusDays(12), A, "core"));
        assertThat(book.liaison(A, DAY.plusDays(11))).isEmpty();
        assertThat(book.liaison(A, DAY.plusDays(12))).isEmpty();
        assertThat(book.liaison(A, DAY.plusDays(9))).contains(PersonRef.of("canary-2"));
        refused(book.leave(DAY, B, WHY), "GG-ORG-23");
    }

    @Test
    void aSeatThatEndsOnItsFirstDayNeverWas() {
        found();
        done(book.join(DAY, A, "lead"));
        done(book.leave(DAY, A, WHY));
        assertThat(book.history()).isEmpty();
    }
}
