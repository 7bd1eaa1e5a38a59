package org.gridgov.organisation.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.LocalText;
import org.gridgov.grid.GridCode;
import org.gridgov.organisation.Formula;
import org.gridgov.organisation.FormulaLine;
import org.gridgov.organisation.Membership;
import org.gridgov.organisation.OrgId;

class StructureProperties {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final DateRange SPAN = DateRange.of(START, START.plusDays(40));

    private static String days(Random dice) {
        LocalDate from = START.plusDays(dice.nextInt(50) - 5);
        return (dice.nextInt(4) == 0 ? ".." : from) + "/"
                + (dice.nextInt(4) == 0 ? ".." : from.plusDays(1 + dice.nextInt(40)));
    }

    private static Towns town(Random dice) {
        Towns town = new Towns();
        for (int i = 0; i < 3; i++) {
            town.unit("L" + i, "micro-grid", "../..");
            town.body("G" + i, "group", null, null, dice.nextInt(3) == 0 ? days(dice) : "../..");
        }
        for (int i = dice.nextInt(8); i >= 0; i--) {
            town.holds("L" + dice.nextInt(3), "G" + dice.nextInt(3), days(dice));
        }
        return town;
    }

    @Property(tries = 200)
    void o1TheCheckAgreesWithAskingEveryDay(@ForAll Random dice) {
        Towns town = town(dice);
        Findings findings = StructureCheck.check(
                town.rows(), StructureSettings.builder().oneGridOneBranch(false).build(), SPAN);
        boolean total = true;
        boolean single = true;
        boolean standing = true;
        for (LocalDate day = START; day.isBefore(SPAN.to()); day = day.plusDays(1)) {
            LocalDate at = day;
            for (int i = 0; i < 3; i++) {
                GridCode leaf = GridCode.of("L" + i);
                Set<OrgId> holders = new HashSet<>();
                town.responsibilities.stream()
                        .filter(row -> row.unit().equals(leaf) && row.valid().contains(at))
                        .forEach(row -> holders.add(row.organisation()));
                total &= !holders.isEmpty();
                single &= holders.size() <= 1;
                standing &= town.organisations.stream()
                        .filter(body -> holders.contains(body.id()))
                        .allMatch(body -> body.valid().contains(at));
            }
        }
        assertThat(findings.stream().noneMatch(finding -> finding.code().equals("GG-ORG-09")))
                .isEqualTo(total);
        assertThat(findings.stream().noneMatch(finding -> finding.code().equals("GG-ORG-10")))
                .isEqualTo(single);
        assertThat(findings.stream().noneMatch(finding -> finding.code().equals("GG-ORG-11")))
                .isEqualTo(standing);
    }

    @Property(tries = 100)
    void o1O3TheOrderOfRowsChangesNothing(@ForAll Random dice) {
        Towns town = town(dice);
        for (int i = 0; i < 3; i++) {
            town.unit("U" + i, "grid", days(dice));
            town.body("B" + i, "branch", null, "U" + dice.nextInt(4), days(dice));
            town.member("P" + i, "B" + dice.nextInt(3), "secretary", dice.nextBoolean(), days(dice));
        }
        List<Finding> was = StructureCheck.check(town.rows(), StructureSettings.DEFAULT, SPAN)
                .asList();
        Collections.shuffle(town.units, dice);
        Collections.shuffle(town.organisations, dice);
        Collections.shuffle(town.responsibilities, dice);
        Collections.shuffle(town.members, dice);
        assertThat(StructureCheck.check(town.rows(), StructureSettings.DEFAULT, SPAN)
                        .asList())
                .isEqualTo(was);
    }

    @Property(tries = 100)
    void o2AGapNamesExactlyWhatIsSurplusAndNeverWhatCounts(@ForAll Random dice) {
        Towns town = new Towns();
        for (int i = 0; i < 8; i++) {
            town.body("B" + i, dice.nextInt(3) == 0 ? "brnch" : "branch", null, null, days(dice));
        }
        Census census = Census.of(town.rows(), START);
        Formula formula =
                new Formula(String.valueOf(dice.nextInt(9)), List.of("organisation:branch"), LocalText.of("名", "name"));
        FormulaLine line = formula.check(census.counts()).get(0);
        List<FormulaGap> gaps = census.gaps(formula);
        assertThat(gaps.isEmpty()).isEqualTo(line.holds());
        for (FormulaGap gap : gaps) {
            assertThat(gap.surplus()).hasSize(Math.max(0, -line.missing()));
            assertThat(line.found()).containsAll(gap.surplus());
            assertThat(gap.causes()).noneMatch(cause -> line.found().contains(cause.id()));
        }
    }

    @Property(tries = 100)
    void f2F5NobodyCountsTwice(@ForAll Random dice) {
        Towns town = new Towns();
        for (int i = 0; i < 5; i++) {
            town.body("B" + i, "branch", i == 0 ? null : "B" + dice.nextInt(i), null, "../..");
        }
        for (int i = 0; i < 20; i++) {
            town.member("P" + dice.nextInt(9), "B" + dice.nextInt(5), "member", dice.nextBoolean(), "../..");
        }
        List<OrgId> teams = new ArrayList<>();
        town.organisations.forEach(body -> teams.add(body.id()));
        Set<Object> people = new HashSet<>();
        Set<Object> homed = new HashSet<>();
        for (Membership row : town.members) {
            people.add(row.person());
            if (row.home()) {
                homed.add(row.person());
            }
        }
        assertThat(Headcount.across(town.members, teams, START).different()).isEqualTo(people.size());
        assertThat(Headcount.byHome(town.organisations, town.members, START))
                .containsEntry(OrgId.of("B0"), homed.size());
    }
}
