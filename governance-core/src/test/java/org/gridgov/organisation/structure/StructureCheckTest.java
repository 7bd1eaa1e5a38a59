package org.gridgov.organisation.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.grid.UnitKind;
import org.gridgov.organisation.Formula;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.OrgKind;
import org.gridgov.organisation.Role;
import org.junit.jupiter.api.Test;

class StructureCheckTest {
    private static final DateRange SPAN = DateRange.parse("2026-01-01/2027-01-01");
    private static final LocalDate DAY = SPAN.from();

    private static List<String> codes(Towns town, StructureSettings settings) {
        return StructureCheck.check(town.rows(), settings, SPAN).stream()
                .map(Finding::code)
                .toList();
    }

    private static List<String> codes(Towns town) {
        return codes(town, StructureSettings.DEFAULT);
    }

    private static String cause(Towns town) {
        return StructureCheck.check(town.rows(), StructureSettings.DEFAULT, SPAN)
                .asList()
                .get(0)
                .cause()
                .en();
    }

    @Test
    void aSoundStructureHasNoFindings() {
        assertThat(codes(Towns.sound())).isEmpty();
    }

    @Test
    void o1NamesTheDaysOnWhichNobodyAnswers() {
        Towns town = Towns.sound();
        town.unit("1-02", "micro-grid", "2026-03-01/..");
        town.holds("1-02", "G1", "2026-04-01/2026-10-01");
        assertThat(codes(town)).containsExactly("GG-ORG-09", "GG-ORG-09");
        assertThat(StructureCheck.check(town.rows(), StructureSettings.DEFAULT, SPAN)
                        .toString())
                .contains("2026-03-01/2026-04-01")
                .contains("2026-10-01/2027-01-01");
    }

    @Test
    void o1NamesTheDaysOnWhichTwoAnswer() {
        Towns town = Towns.sound();
        town.holds("1-01", "G2", "2026-06-01/2026-07-01");
        assertThat(codes(town)).containsExactly("GG-ORG-10");
        assertThat(cause(town)).contains("1-01").contains("G1 and G2").contains("2026-06-01/2026-07-01");
        assertThat(codes(Towns.sound().holds("1-01", "G1", "2026-06-01/2026-07-01")))
                .isEmpty();
    }

    @Test
    void o1AGroupThatEndedOrIsNoGroupCannotAnswer() {
        Towns town = Towns.sound();
        town.body("G3", "group", "B1", null, "../2026-05-01").body("G3", "group", "B1", null, "2026-06-01/..");
        town.responsibilities.remove(0);
        town.holds("1-01", "G3", "../..");
        assertThat(codes(town)).containsExactly("GG-ORG-11");
        assertThat(cause(town)).contains("2026-05-01/2026-06-01");
        town.responsibilities.remove(1);
        town.holds("1-01", "B1", "../..");
        assertThat(codes(town)).containsExactly("GG-ORG-11");
        assertThat(codes(town, StructureSettings.builder().groupKinds(List.of()).build()))
                .isEmpty();
    }

    @Test
    void o3EveryGridHasOneBranchAndEveryBranchOneGrid() {
        Towns town = Towns.sound();
        town.unit("3", "grid", "../..");
        town.body("B4", "branch", "C", "1", "../..").body("B5", "branch", "C", "1-01", "../..");
        StructureSettings settings =
                StructureSettings.builder().leastFullMembers(0).committeeFrom(0).build();
        assertThat(codes(town, settings)).containsExactly("GG-ORG-12", "GG-ORG-12", "GG-ORG-13");
        assertThat(StructureCheck.check(town.rows(), settings, SPAN).toString())
                .contains("grid 1 has 2: [B1, B4]")
                .contains("grid 3 has 0: []")
                .contains("Branch B5 must be of a grid, but is of 1-01 (micro-grid)");
        assertThat(codes(
                        town,
                        StructureSettings.builder()
                                .leastFullMembers(0)
                                .committeeFrom(0)
                                .oneGridOneBranch(false)
                                .build()))
                .isEmpty();
    }

    @Test
    void o4ABranchHasThreeFullMembersASecretaryAndNoCommittee() {
        Towns town = Towns.sound();
        town.body("F1", "functional-branch", "C", null, "../..");
        town.body("K1", "branch-committee", "F1", null, "../..");
        town.member("M1", "F1", "member", false, "../..").member("M2", "F1", "assistant", false, "../..");
        assertThat(codes(town)).containsExactly("GG-ORG-14", "GG-ORG-15", "GG-ORG-16");
        assertThat(codes(town, StructureSettings.builder().leastFullMembers(1).build()))
                .containsExactly("GG-ORG-15", "GG-ORG-16");
        assertThat(codes(
                        town,
                        StructureSettings.builder()
                                .leastFullMembers(0)
                                .committeeFrom(1)
                                .build()))
                .isEmpty();
        for (int i = 0; i < 7; i++) {
            town.member("X" + i, "B1", "member", true, "../..");
        }
        town.member("X0", "B1", "secretary", false, "../..");
        assertThat(codes(town)).as("ten members may have two").containsExactly("GG-ORG-14", "GG-ORG-15", "GG-ORG-16");
    }

    @Test
    void o4AJointBranchCoversFiveBodies() {
        Towns town = Towns.sound();
        town.body("J", "joint-branch", "C", null, "../..");
        for (int i = 0; i < 6; i++) {
            town.body("P" + i, "partner", "J", null, "../..");
        }
        assertThat(codes(town)).containsExactly("GG-ORG-17");
        assertThat(codes(town, StructureSettings.builder().mostInJointBranch(6).build()))
                .isEmpty();
        assertThat(codes(town, StructureSettings.builder().mostInJointBranch(0).build()))
                .isEmpty();
    }

    @Test
    void f1EverybodyHasOneHomeOnEveryDay() {
        Towns town = Towns.sound();
        town.member("M1", "B2", "member", true, "2026-08-01/..").member("canary", "C", "member", false, "../..");
        assertThat(codes(town)).containsExactly("GG-ORG-18", "GG-ORG-19");
        assertThat(StructureCheck.check(town.rows(), StructureSettings.DEFAULT, SPAN)
                        .toString())
                .contains("first on 2026-08-01")
                .doesNotContain("canary");
        assertThat(codes(town, StructureSettings.builder().oneHome(false).build()))
                .isEmpty();
        assertThat(town.rows().toString()).doesNotContain("canary");
    }

    @Test
    void kindsAndRolesAreData() {
        Towns town = new Towns();
        town.unit("X", "街区", "../..").body("B", "街区支部", null, "X", "../..").body("Y", "支委会", "B", null, "../..");
        StructureSettings settings = StructureSettings.builder()
                .units(UnitKind.of("街区"), UnitKind.of("楼栋"))
                .branchKinds(List.of(OrgKind.of("街区支部")), List.of(OrgKind.of("街区支部")))
                .otherKinds(List.of(), List.of(OrgKind.of("支委会")))
                .roles(List.of(Role.of("党员")), Role.of("支书"))
                .build();
        town.member("A", "B", "支书", true, "../..");
        assertThat(codes(town, settings)).containsExactly("GG-ORG-14", "GG-ORG-16");
    }

    @Test
    void o2SaysWhyAFormulaDoesNotHold() {
        Towns town = Towns.sound();
        town.body("B3", "branch", "C", null, "../2025-06-01").body("B4", "brnach", "C", null, "../..");
        town.body("B5", "branch", "C", null, "2026-02-01/..");
        Formula formula = new Formula(
                "1+4+1",
                List.of("organisation:committee", "organisation:branch", "unit:micro-grid"),
                LocalText.of("体系", "structure"));
        Census census = Census.of(town.rows(), DAY);
        List<FormulaGap> gaps = census.gaps(formula);
        assertThat(gaps).hasSize(2);
        assertThat(gaps.get(0).causes())
                .extracting(cause -> cause.why() + " " + cause.id())
                .containsExactly("ENDED B3", "NOT_BEGUN B5", "MISSPELT B4");
        assertThat(gaps.get(1).surplus()).containsExactly("1-01");
        assertThat(census.check(formula).asList().get(0).cause().en())
                .isEqualTo("Formula 1+4+1 wants 4 of organisation:branch, but there are 2. B3 ended on 2025-06-01; "
                        + "B5 begins only on 2026-02-01; B4 is of kind 'brnach', perhaps 'branch' was meant.");
        assertThat(census.check(new Formula("7", List.of("slot:core"), LocalText.parse("x")))
                        .toString())
                .contains("nothing similar");
    }

    @Test
    void f2F5PeopleCountByHomeAndOnceAcrossTeams() {
        Towns town = Towns.sound();
        town.body("T1", "team", "C", null, "../..").body("T2", "team", "C", null, "../..");
        for (String person : List.of("S1", "M1")) {
            town.member(person, "T1", "member", false, "../..").member(person, "T2", "member", false, "../..");
        }
        town.member("N1", "T2", "member", false, "../2025-01-01");
        assertThat(Headcount.byHome(town.organisations, town.members, DAY))
                .containsEntry(OrgId.of("C"), 6)
                .containsEntry(OrgId.of("B1"), 3)
                .containsEntry(OrgId.of("G1"), 2)
                .containsEntry(OrgId.of("T1"), 0);
        Headcount.Across across = Headcount.across(town.members, List.of(OrgId.of("T1"), OrgId.of("T2")), DAY);
        assertThat(across).isEqualTo(new Headcount.Across(2, 4));
        assertThat(across.shared()).isEqualTo(2);
    }
}
