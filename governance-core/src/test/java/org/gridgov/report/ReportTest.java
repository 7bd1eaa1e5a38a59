package org.gridgov.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridgov.allocation.Allocator;
import org.gridgov.allocation.Problem;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Facts;
import org.gridgov.basics.Language;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.decision.ExplanationBook;
import org.gridgov.decision.Explanations;
import org.gridgov.decision.Plan;
import org.gridgov.decision.Roster;
import org.gridgov.grid.GridCode;
import org.gridgov.lists.NeedId;
import org.gridgov.merging.Merging;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.OrgKind;
import org.gridgov.organisation.Partner;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.Cases;
import org.gridgov.policy.Effect;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.MatchCase;
import org.gridgov.policy.PackVersion;
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.RuleInfo;
import org.gridgov.policy.Ruling;
import org.gridgov.policy.ShiftCase;
import org.gridgov.project.Beneficiary;
import org.gridgov.project.ProjectId;
import org.gridgov.scheduling.Rosterer;
import org.gridgov.snapshot.Candidates;
import org.gridgov.snapshot.Community;
import org.gridgov.snapshot.SmallTown;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final PackVersion PACK = new PackVersion("test", "1", "0".repeat(64), CaseKind.MATCH);
    private static final RuleInfo RULE = new RuleInfo(
            "表/行-01",
            Effect.QUALIFY,
            7,
            List.of(LocalText.of("紧急程度 是 一般", "urgency is routine")),
            LocalText.of("第一条", "Article 1"));

    private static List<Judgement> all(List<? extends PolicyCase> cases) {
        return cases.stream()
                .map(pair -> Judgement.of(List.of(new Ruling(RULE.id(), Effect.QUALIFY, 7, true)), Facts.NONE))
                .toList();
    }

    private static Plan needs(Community community, List<MatchCase> cases) {
        return Allocator.allocate(Problem.ofNeeds(community), cases, all(cases), PACK);
    }

    private static RunReport run(SmallTown town) {
        Community community = town.community();
        Candidates candidates = Candidates.of(community);
        Cases cases = new Cases(community);
        List<ShiftCase> visits = cases.shifts(candidates.visits());
        Roster roster = Rosterer.build(community, visits, all(visits), PACK);
        return new RunReport(
                community,
                town.load().findings(),
                community.principles(),
                community.ground(),
                community.formulas(),
                Merging.merge(community.territory(), community.nets()),
                Allocator.allocate(
                        Problem.ofTasks(community),
                        cases.assignments(candidates.tasks()),
                        all(cases.assignments(candidates.tasks())),
                        PACK),
                needs(community, cases.matches(candidates.needs())),
                roster,
                Figures.of(community));
    }

    @Test
    void anEmptyTownHasAPageAndASummary() {
        RunReport run = run(new SmallTown());
        assertThat(TextReport.print(run, Language.EN))
                .startsWith("small town · 2026-11-23\n")
                .contains("0 seats");
        assertThat(HtmlReport.print(run, Language.ZH))
                .startsWith("<!DOCTYPE html>")
                .contains("class=\"show-zh\"");
    }

    @Test
    void namesCanNotCarryMarkup() {
        SmallTown town = new SmallTown()
                .add(Partner.builder(
                                OrgId.of("PT-1"),
                                LocalText.of("<script>alert(1)</script>", "\"><img src=x>"),
                                OrgKind.of("bank"),
                                "member")
                        .build());
        String page = HtmlReport.print(run(town), Language.EN);
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert")
                .doesNotContain("<img");
    }

    @Test
    void l6ASmallCellHidesEveryCellOfItsTable() {
        SmallTown few = new SmallTown();
        SmallTown enough = new SmallTown();
        for (int i = 0; i < 5; i++) {
            Beneficiary household = new Beneficiary(
                    PersonRef.of("H-" + i), ProjectId.of("PJ"), GridCode.of("Z-C-G-2"), DateRange.ALWAYS, null);
            enough.add(household);
            if (i < 4) {
                few.add(household);
            }
        }
        assertThat(HtmlReport.print(run(few), Language.EN)).contains("hidden (a cell is below 5)");
        assertThat(HtmlReport.print(run(enough), Language.EN)).doesNotContain("hidden (a cell is below 5)");
    }

    @Test
    void noHouseholdStandsOnThePage() {
        SmallTown town =
                new SmallTown().household("CANARY-1").visit("W1", "CANARY-1", "2026-12-01T09:00/2026-12-01T10:00", 1);
        town.add(town.volunteer("V1", "TUE 09:00-12:00").build());
        RunReport run = run(town);
        assertThat(run.roster().firstWave()).hasSize(1);
        assertThat(HtmlReport.print(run, Language.EN)).contains("W1").doesNotContain("CANARY");
        assertThat(TextReport.print(run, Language.ZH)).doesNotContain("CANARY");
    }

    @Test
    void explainsWithTheRowAndItsArticleInBothLanguages() {
        Community community = new SmallTown().need("N1", 9).resource("R1", 4).community();
        List<MatchCase> cases =
                new Cases(community).matches(Candidates.of(community).needs());
        Plan plan = needs(community, cases);
        ExplanationBook book = new ExplanationBook(List.of(RULE), Explanations.of(cases, all(cases), plan));
        assertThat(ExplanationText.why(book, book.find("N1").orElseThrow(), Language.EN))
                .isEqualTo("""
                        N1 (need matching)
                        1 candidates, 1 of them eligible.
                        R1: chosen, 7 points
                            表/行-01 qualify 7: urgency is routine. Source: Article 1
                            Facts that were read:\s
                        Unmet 5: eligible candidates have nothing left to give.
                        """);
        assertThat(ExplanationText.whyNot(book, book.find("N1").orElseThrow(), "R9", Language.ZH))
                .contains("R9 不在候选之列");
        assertThat(community.ledger(NeedId.of("N1")).open()).isEqualTo(9);
    }

    @Test
    void a4TheSameRunPrintsTheSameBytes() {
        SmallTown town = new SmallTown().need("N1", 9).resource("R1", 4).household("H1");
        assertThat(HtmlReport.print(run(town), Language.ZH)).isEqualTo(HtmlReport.print(run(town), Language.ZH));
    }
}
