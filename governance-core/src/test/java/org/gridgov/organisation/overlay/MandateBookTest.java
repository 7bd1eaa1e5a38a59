package org.gridgov.organisation.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Place;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridSystem;
import org.gridgov.grid.GridSystems;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.Scheme;
import org.gridgov.grid.UnitKind;
import org.gridgov.journal.Reply;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.OrgKind;
import org.gridgov.organisation.Organisation;
import org.gridgov.organisation.Role;
import org.junit.jupiter.api.Test;

class MandateBookTest {
    static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    static final OrgId SILVER = OrgId.of("F-01");
    static final LocalText WHY = LocalText.of("关爱", "care");
    private static final PersonRef ANNA = PersonRef.of("canary");

    private final MandateBook book = new MandateBook();

    private void done(Reply reply) {
        assertThat(reply.reasons().asList()).isEmpty();
        reply.events().forEach(event -> book.apply(Instant.EPOCH, (MandateEvent) event));
    }

    private static void refused(Reply reply, String... codes) {
        assertThat(reply.reasons().stream().map(Finding::code)).containsExactly(codes);
    }

    static GridSystem grids() {
        List<GridUnit> units = new ArrayList<>();
        for (String code : List.of("C", "C-1", "C-1-01", "C-1-02", "C-2", "C-2-01", "D", "D-1", "D-1-01")) {
            int level = code.split("-").length - 1;
            units.add(new GridUnit(
                    GridCode.of(code),
                    UnitKind.of(List.of("community", "grid", "micro-grid").get(level)),
                    LocalText.parse(code),
                    level == 0 ? null : GridCode.of(code.substring(0, code.lastIndexOf('-'))),
                    DateRange.ALWAYS));
        }
        return GridSystems.build(
                        new Scheme(List.of(UnitKind.of("community"), UnitKind.of("grid"), UnitKind.of("micro-grid"))),
                        units,
                        DAY,
                        unit -> Place.NONE)
                .value();
    }

    private static Organisation body(String id, String kind, String unit) {
        return Organisation.builder(OrgId.of(id), OrgKind.of(kind), WHY)
                .unit(GridCode.of(unit))
                .build();
    }

    static Approvers approvers() {
        return new Approvers(
                grids(),
                UnitKind.of("grid"),
                List.of(
                        body("B-1", "branch", "C-1"),
                        body("B-2", "branch", "C-2"),
                        body("K", "committee", "C"),
                        body("T", "team", "C")),
                List.of(OrgKind.of("branch"), OrgKind.of("committee")),
                DAY);
    }

    static Mandate mandate(String days, String... scope) {
        Set<GridCode> units = new TreeSet<>();
        for (String unit : scope) {
            units.add(GridCode.of(unit));
        }
        return new Mandate(SILVER, WHY, new TreeSet<>(units), DateRange.parse(days), new TreeSet<>(List.of("visits")));
    }

    private boolean reads(String unit, LocalDate day) {
        return book.mayRead(SILVER, "visits", GridCode.of(unit), grids(), day);
    }

    @Test
    void f3WithinAGridItStandsAtOnce() {
        done(book.propose(DAY, mandate("2026-01-01/2027-01-01", "C-1-01", "C-1-02"), approvers()));
        assertThat(book.findState(SILVER)).contains(MandateState.APPROVED);
        assertThat(book.waiting()).isEmpty();
        refused(book.approve(DAY, SILVER, OrgId.of("K")), "GG-ORG-34", "GG-ORG-35");
    }

    @Test
    void f3BeyondAGridTheLowestCommonAncestorApproves() {
        done(book.propose(DAY, mandate("2026-01-01/2027-01-01", "C-1-01", "C-2-01"), approvers()));
        assertThat(book.waiting()).containsEntry(SILVER, OrgId.of("K"));
        assertThat(reads("C-1-01", DAY)).isFalse();
        refused(book.approve(DAY, SILVER, OrgId.of("B-1")), "GG-ORG-35");
        done(book.approve(DAY.plusDays(2), SILVER, OrgId.of("K")));
        assertThat(reads("C-1-01", DAY.plusDays(1))).isFalse();
        assertThat(reads("C-1-01", DAY.plusDays(2))).isTrue();
        assertThat(book.standing(DAY.plusDays(2))).hasSize(1);
    }

    @Test
    void f3WithoutAnAncestorOrItsBodyNothingIsAskedFor() {
        refused(book.propose(DAY, mandate("../..", "C-1", "D-1"), approvers()), "GG-ORG-33");
        refused(book.propose(DAY, mandate("../..", "D"), approvers()), "GG-ORG-33");
        refused(book.propose(DAY, mandate("../2026-03-01"), approvers()), "GG-ORG-31", "GG-ORG-32");
        refused(book.propose(DAY, mandate("../..", "C-9"), approvers()), "GG-ORG-32");
        assertThatThrownBy(() -> new Approvers(grids(), UnitKind.of("street"), List.of(), List.of(), DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("street");
    }

    @Test
    void f4WhatItMayReadEndsWithTheMandate() {
        done(book.propose(DAY, mandate("2026-03-10/2026-06-01", "C-1"), approvers()));
        assertThat(reads("C-1-02", DAY)).isFalse();
        assertThat(reads("C-1-02", LocalDate.of(2026, 3, 10))).isTrue();
        assertThat(reads("C-2-01", LocalDate.of(2026, 3, 10))).isFalse();
        assertThat(reads("X", LocalDate.of(2026, 3, 10))).isFalse();
        assertThat(book.mayRead(SILVER, "income", GridCode.of("C-1"), grids(), LocalDate.of(2026, 3, 10)))
                .isFalse();
        assertThat(reads("C-1-02", LocalDate.of(2026, 6, 1))).isFalse();
        done(book.end(LocalDate.of(2026, 4, 1), SILVER, WHY));
        assertThat(reads("C-1-02", LocalDate.of(2026, 3, 31))).isTrue();
        assertThat(reads("C-1-02", LocalDate.of(2026, 4, 1))).isFalse();
        refused(book.end(DAY, SILVER, WHY), "GG-ORG-34");
    }

    @Test
    void oneMandateAtATime() {
        done(book.propose(DAY, mandate("../2026-06-01", "C-1"), approvers()));
        refused(book.propose(DAY, mandate("../..", "C-1"), approvers()), "GG-ORG-30");
        done(book.propose(LocalDate.of(2026, 6, 1), mandate("../..", "C"), approvers()));
        done(book.refuse(SILVER, OrgId.of("K"), WHY));
        refused(book.refuse(SILVER, OrgId.of("K"), LocalText.parse(" ")), "GG-ORG-34", "GG-ORG-39");
        done(book.propose(LocalDate.of(2026, 6, 2), mandate("../..", "C"), approvers()));
        done(book.end(LocalDate.of(2026, 6, 3), SILVER, WHY));
        assertThat(reads("C-1", LocalDate.of(2026, 6, 2))).isFalse();
    }

    @Test
    void f1MembersKeepTheirHome() {
        refused(book.second(DAY, SILVER, ANNA, Role.of("member"), person -> false), "GG-ORG-34", "GG-ORG-36");
        done(book.propose(DAY, mandate("../..", "C-1"), approvers()));
        done(book.second(DAY, SILVER, ANNA, Role.of("member"), person -> true));
        refused(book.second(DAY, SILVER, ANNA, Role.of("member"), person -> true), "GG-ORG-37");
        assertThat(book.overlays())
                .allSatisfy(row -> assertThat(row.home()).isFalse())
                .hasSize(1);
        done(book.release(DAY.plusDays(3), SILVER, ANNA));
        refused(book.release(DAY.plusDays(3), SILVER, ANNA), "GG-ORG-38");
        assertThat(book.overlays().get(0).valid()).hasToString("2026-03-01/2026-03-04");
        assertThat(book.second(DAY, SILVER, ANNA, Role.of("head"), person -> true)
                        .events()
                        .toString())
                .doesNotContain("canary");
    }

    @Test
    void everyPairOfStatesIsAllowedOrNot() {
        for (MandateState from : MandateState.values()) {
            for (MandateState to : List.of(MandateState.APPROVED, MandateState.REFUSED, MandateState.ENDED)) {
                MandateBook fresh = new MandateBook();
                List<Reply> way = new ArrayList<>(List.of(fresh.propose(DAY, mandate("../..", "C"), approvers())));
                way.forEach(reply -> reply.events().forEach(event -> fresh.apply(Instant.EPOCH, (MandateEvent) event)));
                if (from != MandateState.PROPOSED) {
                    to(fresh, from).events().forEach(event -> fresh.apply(Instant.EPOCH, (MandateEvent) event));
                }
                assertThat(fresh.findState(SILVER)).contains(from);
                assertThat(!to(fresh, to).isRefused())
                        .as(from + " to " + to)
                        .isEqualTo(from.next().contains(to));
            }
        }
    }

    private static Reply to(MandateBook any, MandateState state) {
        return switch (state) {
            case PROPOSED -> any.propose(DAY, mandate("../..", "C"), approvers());
            case APPROVED -> any.approve(DAY, SILVER, OrgId.of("K"));
            case REFUSED -> any.refuse(SILVER, OrgId.of("K"), WHY);
            case ENDED -> any.end(DAY, SILVER, WHY);
        };
    }
}
