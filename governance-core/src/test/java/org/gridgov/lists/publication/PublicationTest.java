package org.gridgov.lists.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Facts;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Quantity;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.lists.Category;
import org.gridgov.lists.Need;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.NeedState;
import org.gridgov.lists.Resource;
import org.gridgov.lists.ResourceId;
import org.gridgov.lists.Service;
import org.gridgov.lists.ServiceId;
import org.gridgov.lists.ServiceState;
import org.gridgov.organisation.OrgId;
import org.junit.jupiter.api.Test;

class PublicationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static PublicRow row(String unit, String category, String count) {
        return new PublicRow(unit + "/" + category, List.of(unit, category, count));
    }

    private static final Publication ONE = Publication.first(
            PublicList.NEEDS, DAY, List.of(row("G1", "餐饮", "12"), row("G1", "*", "20"), row("G2", "*", "8")));

    @Test
    void aVersionIsBoundToTheOneBefore() {
        Publication two = ONE.next(DAY.plusDays(7), ONE.rows());
        assertThat(two.version()).isEqualTo(2);
        assertThat(two.previous()).isEqualTo(ONE.hash());
        assertThat(two.hash()).isNotEqualTo(ONE.hash());
        assertThat(two.since(ONE).isEmpty()).isTrue();
        assertThatThrownBy(() -> two.next(DAY, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-12-08");
    }

    @Test
    void theHashIsTheSameInEveryOrderAndLanguageAndOnEveryMachine() {
        List<PublicRow> turned = new ArrayList<>(ONE.rows());
        Collections.reverse(turned);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Publication.first(PublicList.NEEDS, DAY, turned)).isEqualTo(ONE);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(ONE.hash()).isEqualTo("5e2181d8aadeecfc6d080202e0f6290ceb1123be5035a851b1790fd6f8c38513");
    }

    @Test
    void whoeverAltersItIsFound() {
        assertThat(ONE.isIntact()).isTrue();
        List<PublicRow> other = new ArrayList<>(ONE.rows());
        other.set(0, row("G1", "*", "21"));
        assertThat(new Publication(ONE.list(), 1, DAY, "", other, ONE.hash()).isIntact())
                .isFalse();
        assertThat(new Publication(ONE.list(), 1, DAY.plusDays(1), "", ONE.rows(), ONE.hash()).isIntact())
                .isFalse();
        assertThat(new Publication(ONE.list(), 2, DAY, "", ONE.rows(), ONE.hash()).isIntact())
                .isFalse();
    }

    @Test
    void textsThatRunTogetherAreToldApart() {
        PublicRow one = new PublicRow("k", List.of("ab", "c", "1"));
        PublicRow other = new PublicRow("k", List.of("a", "bc", "1"));
        assertThat(Publication.first(PublicList.NEEDS, DAY, List.of(one)).hash())
                .isNotEqualTo(
                        Publication.first(PublicList.NEEDS, DAY, List.of(other)).hash());
    }

    @Test
    void aDiffSaysWhatCameWentAndChanged() {
        Publication two = ONE.next(DAY, List.of(row("G1", "餐饮", "12"), row("G1", "*", "25"), row("G3", "*", "9")));
        PublicationDiff diff = two.since(ONE);
        assertThat(diff.added()).containsExactly(row("G3", "*", "9"));
        assertThat(diff.removed()).containsExactly(row("G2", "*", "8"));
        assertThat(diff.changed())
                .containsExactly(new PublicationDiff.Change(row("G1", "*", "20"), row("G1", "*", "25")));
        PublicationDiff back = ONE.since(two);
        assertThat(back.added()).isEqualTo(diff.removed());
        assertThat(back.removed()).isEqualTo(diff.added());
        assertThat(back.changed())
                .containsExactly(new PublicationDiff.Change(row("G1", "*", "25"), row("G1", "*", "20")));
    }

    @Test
    void refusesRowsThatStandTwiceOrDoNotFit() {
        assertThatThrownBy(
                        () -> Publication.first(PublicList.NEEDS, DAY, List.of(row("G", "*", "5"), row("G", "*", "6"))))
                .hasMessageContaining("'G/*' stands twice");
        assertThatThrownBy(() -> Publication.first(PublicList.RESOURCES, DAY, List.of(row("G", "*", "5"))))
                .hasMessageContaining("must be in 7..7, but is 3");
        assertThatThrownBy(() -> Publication.first(PublicList.NEEDS, DAY, List.of())
                        .since(Publication.first(PublicList.SERVICES, DAY, List.of())))
                .hasMessageContaining("of SERVICES and NEEDS");
    }

    /** Every value that stands for a person or an address is a canary, and none may sing. */
    @Test
    void noPublicRowCarriesAPerson() {
        List<Need> needs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            needs.add(Need.builder(
                            NeedId.of("CANARY-NEED-" + i),
                            GridCode.of(i < 6 ? "G1-1" : "G2-1"),
                            Category.of("meals"),
                            Quantity.of(1, "visits"),
                            DateRange.ALWAYS,
                            DAY)
                    .beneficiary(PersonRef.of("CANARY-PERSON"))
                    .atom(AtomId.of("CANARY-ATOM"))
                    .facts(Facts.parse("living=canary-fact"))
                    .build());
        }
        Resource resource = Resource.builder(
                        ResourceId.of("R1"),
                        OrgId.of("PT-01"),
                        LocalText.of("送餐", "Meals"),
                        GridCode.of("C"),
                        Quantity.of(20, "visits"),
                        DateRange.ALWAYS)
                .atom(AtomId.of("CANARY-ATOM"))
                .facts(Facts.parse("fee=canary-fact"))
                .build();
        Service bound = Service.builder(
                        ServiceId.of("CANARY-SERVICE"), resource.id(), Quantity.of(1, "visits"), DateRange.ALWAYS)
                .need(NeedId.of("CANARY-NEED-1"))
                .build();
        Service standing = Service.builder(
                        ServiceId.of("V2"), resource.id(), Quantity.of(3, "visits"), DateRange.ALWAYS)
                .build();
        Service failed = Service.builder(ServiceId.of("V3"), resource.id(), Quantity.of(3, "visits"), DateRange.ALWAYS)
                .state(ServiceState.FAILED)
                .build();
        PublicCounts counts =
                PublicCounts.first(Towns.town(1, 1), PublicationSettings.DEFAULT, List.of(), Counted.of(needs));
        List<Publication> all = List.of(
                Publication.first(PublicList.NEEDS, DAY, PublicRow.ofNeeds(counts)),
                Publication.first(PublicList.RESOURCES, DAY, PublicRow.ofResources(List.of(resource))),
                Publication.first(
                        PublicList.SERVICES, DAY, PublicRow.ofStandingOffers(List.of(bound, standing, failed))));
        for (Publication publication : all) {
            assertThat(publication.rows()).isNotEmpty();
            assertThat((publication.rows() + " " + publication + " " + counts).toLowerCase(Locale.ROOT))
                    .doesNotContain("canary");
        }
        assertThat(all.get(0).rows()).contains(row("G1", "meals", "6"), row("C", "*", "12"));
        assertThat(all.get(2).rows())
                .extracting(PublicRow::values)
                .containsExactly(List.of("V2", "standing-offer", "R1", "3 visits", "../..", "COMMITTED"));
    }

    @Test
    void onlyNeedsThatHaveNotEndedCount() {
        Need.Builder need = Need.builder(
                NeedId.of("N1"),
                GridCode.of("G1-1"),
                Category.of("meals"),
                Quantity.of(1, "visits"),
                DateRange.ALWAYS,
                DAY);
        for (NeedState state : NeedState.values()) {
            assertThat(Counted.of(List.of(need.state(state).build())))
                    .hasSize(state == NeedState.OPEN || state == NeedState.COMMITTED ? 1 : 0);
        }
        List<Need> ended = List.of(need.state(NeedState.REJECTED).build());
        assertThat(Counted.raisedOn(ended, DateRange.of(DAY, DAY.plusDays(1)))).hasSize(1);
        assertThat(Counted.raisedOn(ended, DateRange.of(DAY.plusDays(1), DAY.plusDays(2))))
                .isEmpty();
    }
}
