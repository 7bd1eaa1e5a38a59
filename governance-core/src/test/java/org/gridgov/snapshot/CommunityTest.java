package org.gridgov.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Language;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Place;
import org.gridgov.basics.Quantity;
import org.gridgov.basics.Sets;
import org.gridgov.basics.TimeSlot;
import org.gridgov.grid.Atom;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.Placement;
import org.gridgov.grid.Principle;
import org.gridgov.grid.UnitKind;
import org.gridgov.lists.Category;
import org.gridgov.lists.Need;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.NeedState;
import org.gridgov.lists.ResourceId;
import org.gridgov.lists.Service;
import org.gridgov.lists.ServiceId;
import org.gridgov.lists.ServiceState;
import org.gridgov.merging.NetCell;
import org.gridgov.merging.NetExtent;
import org.gridgov.organisation.DutyId;
import org.gridgov.organisation.LineOfWork;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.OrgKind;
import org.gridgov.organisation.Organisation;
import org.gridgov.organisation.Responsibility;
import org.gridgov.project.Beneficiary;
import org.gridgov.project.Progress;
import org.gridgov.project.Project;
import org.gridgov.project.ProjectId;
import org.gridgov.project.Visit;
import org.gridgov.project.VisitId;
import org.gridgov.volunteers.ServiceRecord;
import org.junit.jupiter.api.Test;

class CommunityTest {
    private static Finding only(Loaded<Community> loaded) {
        assertThat(loaded.findings().asList()).hasSize(1);
        return loaded.findings().asList().get(0);
    }

    private static Service service(String id, String need, String resource, long amount) {
        return Service.builder(
                        ServiceId.of(id),
                        ResourceId.of(resource),
                        Quantity.of(amount, "次"),
                        DateRange.parse("2026-12-01/2026-12-10"))
                .need(NeedId.of(need))
                .build();
    }

    @Test
    void aSoundTownHasNoFindings() {
        assertThat(new SmallTown().need("N1", 2).resource("R1", 9).load().findings())
                .isEmpty();
    }

    @Test
    void keepsTheFirstOfTwoNeedsWithOneIdAndNamesBothPlaces() {
        Loaded<Community> loaded =
                new SmallTown().need("N1", 2).need("N1", 5).need("N2", 1).load();
        assertThat(loaded.value().needs()).hasSize(2);
        assertThat(loaded.value().needs().get(0).quantity().amount()).isEqualTo(2);
        Finding finding = only(loaded);
        assertThat(finding.code()).isEqualTo("GG-CASE-01");
        assertThat(finding.place()).hasToString("needs:2:编号");
        assertThat(finding.cause().zh()).isEqualTo("编号不能重复，但 N1 已在 needs:1 出现过。");
        assertThat(finding.cause().en()).isEqualTo("An identifier must stand once, but N1 stands at needs:1 already.");
    }

    @Test
    void namesTheNearestIdOfADanglingReference() {
        Loaded<Community> loaded = new SmallTown()
                .add(new Placement(AtomId.of("A1"), GridCode.of("Z-C-G-11"), DateRange.ALWAYS))
                .load();
        Finding finding = only(loaded);
        assertThat(finding.code()).isEqualTo("GG-CASE-02");
        assertThat(finding.cure().zh()).contains("“Z-C-G-1”");
        assertThat(finding.cure().en()).contains("'Z-C-G-1'");
    }

    @Test
    void aRowLeftOutLeavesOutWhatRefersToIt() {
        Loaded<Community> loaded = new SmallTown()
                .need("N1", 2)
                .add(service("V1", "N1", "R9", 1))
                .visit("W1", "H1", "2026-12-02T09:00/2026-12-02T10:00", 1)
                .load();
        assertThat(loaded.value().services()).isEmpty();
        assertThat(loaded.value().visits()).isEmpty();
        assertThat(loaded.findings().stream().map(Finding::code)).containsOnly("GG-CASE-03");
    }

    @Test
    void aDanglingHouseholdIsNotNamed() {
        Loaded<Community> loaded = new SmallTown()
                .visit("W1", "CANARY-77", "2026-12-02T09:00/2026-12-02T10:00", 1)
                .load();
        assertThat(only(loaded).in(Language.ZH) + only(loaded).in(Language.EN)).doesNotContain("CANARY");
    }

    @Test
    void aPlannedVisitInThePastIsLeftOut() {
        Loaded<Community> loaded = new SmallTown()
                .household("H1")
                .visit("W1", "H1", "2026-11-20T09:00/2026-11-20T10:00", 1)
                .visit("W2", "H1", "2026-12-02T09:00/2026-12-02T10:00", 1)
                .load();
        assertThat(loaded.value().visits()).hasSize(1);
        Finding finding = only(loaded);
        assertThat(finding.code()).isEqualTo("GG-CASE-04");
        assertThat(finding.cause().en()).contains("W1").contains("2026-11-20").contains("2026-11-23");
        assertThat(finding.cause().zh()).contains("W1").contains("今天是 2026-11-23");
    }

    @Test
    void l2AServiceBeyondCapacityIsLeftOut() {
        Loaded<Community> loaded = new SmallTown()
                .need("N1", 5)
                .resource("R1", 3)
                .add(service("V1", "N1", "R1", 2))
                .add(service("V2", "N1", "R1", 2))
                .load();
        assertThat(only(loaded).code()).isEqualTo("GG-CASE-07");
        Community community = loaded.value();
        assertThat(community.services()).hasSize(1);
        assertThat(community.freeCapacity(community.resources().get(0))).isEqualTo(1);
        assertThat(community.ledger(NeedId.of("N1")).open()).isEqualTo(3);
    }

    @Test
    void l1AServiceBeyondItsNeedIsLeftOut() {
        Loaded<Community> loaded = new SmallTown()
                .need("N1", 1)
                .resource("R1", 9)
                .add(service("V1", "N1", "R1", 2))
                .load();
        assertThat(only(loaded).code()).isEqualTo("GG-CASE-08");
    }

    @Test
    void aVisitOutsideTheHouseholdsConsentIsLeftOutAndTheHouseholdIsNotNamed() {
        Loaded<Community> loaded = new SmallTown()
                .add(new Beneficiary(
                        PersonRef.of("CANARY"),
                        ProjectId.of("PJ"),
                        SmallTown.M1,
                        DateRange.parse("2026-01-01/2026-12-02"),
                        null))
                .visit("W1", "CANARY", "2026-12-01T09:00/2026-12-01T10:00", 1)
                .visit("W2", "CANARY", "2026-12-02T09:00/2026-12-02T10:00", 1)
                .load();
        assertThat(loaded.value().visits()).hasSize(1);
        assertThat(only(loaded).code()).isEqualTo("GG-CASE-09");
        assertThat(only(loaded).in(Language.EN)).contains("W2").doesNotContain("CANARY");
    }

    @Test
    void aVisitOutsideItsProjectsPeriodIsLeftOut() {
        SmallTown town = new SmallTown().household("H1");
        town.add(new Project(
                ProjectId.of("P2"), LocalText.of("旧", "old"), OrgId.of("O"), DateRange.parse("2020-01-01/2021-01-01")));
        town.add(Visit.builder(
                        VisitId.of("W1"),
                        ProjectId.of("P2"),
                        PersonRef.of("H1"),
                        SmallTown.M1,
                        TimeSlot.parse("2026-12-01T09:00/2026-12-01T10:00"))
                .build());
        assertThat(only(town.load()).code()).isEqualTo("GG-CASE-10");
    }

    @Test
    void whatIsDoneInTheFutureIsLeftOutAndSoIsItsRecord() {
        SmallTown town = new SmallTown().household("H1");
        town.add(town.volunteer("V1").build());
        town.add(Visit.builder(
                        VisitId.of("W1"),
                        ProjectId.of("PJ"),
                        PersonRef.of("H1"),
                        SmallTown.M1,
                        TimeSlot.parse("2026-12-01T09:00/2026-12-01T10:00"))
                .state(Progress.DONE)
                .build());
        town.add(new ServiceRecord(PersonRef.of("V1"), "W1", 60));
        Loaded<Community> loaded = town.load();
        assertThat(loaded.findings().stream().map(Finding::code)).containsExactlyInAnyOrder("GG-CASE-11", "GG-CASE-03");
        assertThat(loaded.value().serviceRecords()).isEmpty();
    }

    @Test
    void a4WhichServiceIsBeyondCapacityDoesNotDependOnTheOrderOfRows() {
        Service promised = service("V1", "N1", "R1", 4);
        Service delivered = Service.builder(
                        ServiceId.of("V2"),
                        ResourceId.of("R1"),
                        Quantity.of(2, "次"),
                        DateRange.parse("2026-12-01/2026-12-10"))
                .need(NeedId.of("N1"))
                .state(ServiceState.DELIVERED)
                .build();
        SmallTown one =
                new SmallTown().need("N1", 9).resource("R1", 5).add(promised).add(delivered);
        SmallTown other =
                new SmallTown().need("N1", 9).resource("R1", 5).add(delivered).add(promised);
        assertThat(one.community().services()).containsExactly(delivered);
        assertThat(other.community().services()).containsExactly(delivered);
    }

    @Test
    void l8ANeedThatIsSaidToBeAnsweredButHasNoServiceIsNamedAndMatched() {
        SmallTown town = new SmallTown().resource("R1", 9);
        town.add(Need.builder(
                        NeedId.of("N1"),
                        SmallTown.M1,
                        Category.of("meals"),
                        Quantity.of(3, "次"),
                        DateRange.parse("2026-12-01/2026-12-20"),
                        SmallTown.TODAY)
                .state(NeedState.COMMITTED)
                .build());
        assertThat(only(town.load()).code()).isEqualTo("GG-CASE-12");
        assertThat(Candidates.of(town.community()).needs()).hasSize(1);
    }

    @Test
    void o1ACycleOfOrganisationsIsNamed() {
        SmallTown town = new SmallTown();
        for (String[] pair : new String[][] {{"X", "Y"}, {"Y", "X"}}) {
            town.add(Organisation.builder(OrgId.of(pair[0]), OrgKind.of("group"), LocalText.of("组", "group"))
                    .parent(OrgId.of(pair[1]))
                    .build());
        }
        assertThat(town.load().findings().stream().map(Finding::code)).containsExactly("GG-ORG-04", "GG-ORG-04");
    }

    @Test
    void p5WhatHeldOfARetiredLeafIsHistoryAndNoMistake() {
        SmallTown town = new SmallTown();
        town.add(new GridUnit(
                GridCode.of("OLD"),
                UnitKind.of("micro-grid"),
                LocalText.of("旧", "old"),
                GridCode.of("Z-C-G"),
                DateRange.parse("../2026-01-01")));
        town.add(new Atom(AtomId.of("A9"), "西街1号", 10, 0, 0));
        town.add(new Placement(AtomId.of("A9"), GridCode.of("OLD"), DateRange.parse("../2026-01-01")));
        town.add(new Placement(AtomId.of("A9"), SmallTown.M1, DateRange.parse("2026-01-01/..")));
        assertThat(town.load().findings()).isEmpty();
        assertThat(town.community().principles()).allSatisfy(report -> {
            if (report.principle() == Principle.P5) {
                assertThat(report.findings()).isEmpty();
            }
        });
    }

    @Test
    void anExtentOfAnUnknownCellIsLeftOut() {
        LineOfWork line = LineOfWork.of("civil-affairs");
        Loaded<Community> loaded = new SmallTown()
                .add(new NetCell(
                        line, GridCode.of("MZ-01"), LocalText.of("一片", "one"), null, Sets.<DutyId>sorted(List.of())))
                .add(new NetExtent(line, GridCode.of("MZ-02"), AtomId.of("A1")))
                .add(new NetExtent(line, GridCode.of("MZ-01"), AtomId.of("A1")))
                .load();
        assertThat(only(loaded).code()).isEqualTo("GG-CASE-02");
        assertThat(loaded.value().nets()).hasSize(1);
    }

    @Test
    void o1ALeafWithTwoResponsibleOrganisationsIsNamed() {
        SmallTown town = new SmallTown();
        town.add(Organisation.builder(OrgId.of("O2"), OrgKind.of("group"), LocalText.of("二组", "second"))
                .build());
        town.add(new Responsibility(SmallTown.M1, OrgId.of("O2"), DateRange.parse("2026-01-01/..")));
        assertThat(only(town.load()).code()).isEqualTo("GG-ORG-10");
        assertThat(town.community().principles().stream()
                        .filter(report -> report.principle() == Principle.P1)
                        .findFirst()
                        .orElseThrow()
                        .score()
                        .part())
                .isEqualTo(2);
    }

    @Test
    void a4TheOrderOfRowsChangesNothing() {
        SmallTown town = new SmallTown();
        for (int i = 0; i < 20; i++) {
            town.need("N" + i, 1 + i).resource("R" + i, i);
        }
        List<Record> shuffled = new ArrayList<>(town.rows());
        Collections.shuffle(shuffled, new Random(7));
        Community other = Community.of(
                        SmallTown.info(), Rows.builder().addAll(shuffled).build())
                .value();
        assertThat(Candidates.of(other)).isEqualTo(Candidates.of(town.community()));
        assertThat(other.principles()).isEqualTo(town.community().principles());
    }

    @Test
    void a2CandidatesAreCutByCategoryUnitTimeAndAreaAlone() {
        Community community = new SmallTown().need("N1", 2).resource("R1", 9).community();
        assertThat(Candidates.of(community).needs()).hasSize(1);
    }

    @Test
    void aCodeThatLivedTwiceBeforeTheDayIsNamed() {
        SmallTown town = new SmallTown();
        town.add(leaf("OLD", "2001-01-01/2005-01-01")).add(leaf("OLD", "2003-01-01/2007-01-01"));
        assertThat(town.load().findings().stream().map(Finding::code)).containsExactly("GG-HIST-12");
    }

    @Test
    void theSecondOfTwoEqualUnitsIsNamedWhereItStands() {
        GridUnit unit = leaf("Z-C-G-9", "../..");
        Rows rows = Rows.builder()
                .addAll(new SmallTown().rows())
                .add(Place.of("units.csv").row(40), unit)
                .add(Place.of("units.csv").row(41), leaf("Z-C-G-9", "../.."))
                .build();
        assertThat(Community.of(SmallTown.info(), rows).findings().stream()
                        .filter(finding -> finding.code().equals("GG-GRID-02"))
                        .map(finding -> finding.place().row()))
                .containsExactly(41);
    }

    @Test
    void onlyTheFirstDanglingRowsNameTheNearestKey() {
        SmallTown town = new SmallTown();
        for (int i = 0; i < 30_000; i++) {
            String number = String.valueOf(100_000 + i);
            town.add(new Atom(AtomId.of("B" + number), "东街", 1, 0, 0));
            town.add(new Placement(AtomId.of("C" + number), SmallTown.M1, DateRange.ALWAYS));
        }
        assertThat(town.load().findings().stream()
                        .filter(finding -> finding.code().startsWith("GG-CASE-0"))
                        .count())
                .isEqualTo(30_000);
    }

    @Test
    void o1AChainOfThirtyThousandOrganisationsIsATree() {
        SmallTown town = new SmallTown();
        for (int i = 0; i < 30_000; i++) {
            String above = i == 0 ? "O" : "O" + (100_000 + i - 1);
            town.add(Organisation.builder(
                            OrgId.of("O" + (100_000 + i)), OrgKind.of("group"), LocalText.of("小组", "group"))
                    .parent(OrgId.of(above))
                    .build());
        }
        assertThat(town.load().findings().asList()).isEmpty();
    }

    private static GridUnit leaf(String code, String valid) {
        return new GridUnit(
                GridCode.of(code),
                UnitKind.of("micro-grid"),
                LocalText.of("网格", code),
                GridCode.of("Z-C-G"),
                DateRange.parse(valid));
    }
}
