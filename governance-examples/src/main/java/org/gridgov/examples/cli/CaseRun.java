package org.gridgov.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridgov.allocation.Allocator;
import org.gridgov.allocation.PlanChecker;
import org.gridgov.allocation.Problem;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.boundary.BoundaryReport;
import org.gridgov.decision.Explanation;
import org.gridgov.decision.ExplanationBook;
import org.gridgov.decision.Explanations;
import org.gridgov.decision.Plan;
import org.gridgov.decision.Roster;
import org.gridgov.grid.PrincipleReport;
import org.gridgov.io.CaseReader;
import org.gridgov.io.ReadLimits;
import org.gridgov.merging.MergeResult;
import org.gridgov.merging.Merging;
import org.gridgov.policy.AssignmentCase;
import org.gridgov.policy.Cases;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.MatchCase;
import org.gridgov.policy.PackVersion;
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.policy.RuleInfo;
import org.gridgov.policy.ShiftCase;
import org.gridgov.report.Figures;
import org.gridgov.report.RunReport;
import org.gridgov.scheduling.Rosterer;
import org.gridgov.snapshot.Candidates;
import org.gridgov.snapshot.Community;

/**
 * The whole way of the data: read, check, merge, judge, allocate, roster, explain.
 *
 * @param report what people read
 * @param book why everything was decided as it was
 */
record CaseRun(RunReport report, ExplanationBook book) {
    /**
     * Reads a case.
     *
     * @throws UnreadableInput if it has no {@code case.yaml} that can be read
     */
    static Loaded<Community> read(Path folder) {
        Loaded<Optional<Community>> loaded = CaseReader.read(folder, ReadLimits.DEFAULT);
        Community community =
                loaded.value().orElseThrow(() -> new UnreadableInput(Texts.of("nocase"), loaded.findings()));
        return new Loaded<>(community, loaded.findings());
    }

    /** All findings about a community that do not come from its files. */
    static Findings audit(List<PrincipleReport> principles, BoundaryReport ground, MergeResult merge) {
        Findings findings = merge.findings().and(ground.findings());
        for (PrincipleReport principle : principles) {
            findings = findings.and(principle.findings());
        }
        return findings;
    }

    static CaseRun of(Path folder, Path packFolder, Progress progress) {
        progress.step("read");
        Loaded<Community> loaded = read(folder);
        Community community = loaded.value();
        List<PrincipleReport> principles = community.principles();
        BoundaryReport ground = community.ground();
        progress.step("merge");
        MergeResult merge = Merging.merge(community.territory(), community.nets());
        progress.step("compile");
        try (Packs packs = Packs.compile(packFolder)) {
            progress.step("judge");
            Candidates candidates = Candidates.of(community);
            Cases cases = new Cases(community);

            PolicyEngine assignment = packs.assignment();
            List<AssignmentCase> taskCases = cases.assignments(candidates.tasks());
            List<Judgement> taskVerdicts = assignment.judge(taskCases);
            Plan tasks = proven(Problem.ofTasks(community), taskCases, taskVerdicts, assignment.pack());

            PolicyEngine matching = packs.matching();
            List<MatchCase> needCases = cases.matches(candidates.needs());
            List<Judgement> needVerdicts = matching.judge(needCases);
            Plan needs = proven(Problem.ofNeeds(community), needCases, needVerdicts, matching.pack());

            PolicyEngine scheduling = packs.scheduling();
            List<ShiftCase> visitCases = cases.shifts(candidates.visits());
            List<Judgement> visitVerdicts = scheduling.judge(visitCases);
            Roster roster = Rosterer.build(community, visitCases, visitVerdicts, scheduling.pack());

            progress.step("explain");
            List<Explanation> explanations = new ArrayList<>(Explanations.of(taskCases, taskVerdicts, tasks));
            explanations.addAll(Explanations.of(needCases, needVerdicts, needs));
            explanations.addAll(Explanations.of(visitCases, visitVerdicts, roster));
            List<RuleInfo> rules = new ArrayList<>(assignment.rules());
            rules.addAll(matching.rules());
            rules.addAll(scheduling.rules());
            Findings findings =
                    loaded.findings().and(packs.findings(community.today())).and(audit(principles, ground, merge));
            RunReport report = new RunReport(
                    community,
                    findings,
                    principles,
                    ground,
                    community.formulas(),
                    merge,
                    tasks,
                    needs,
                    roster,
                    Figures.of(community));
            return new CaseRun(report, new ExplanationBook(rules, explanations));
        }
    }

    /** Allocates, and has the plan verified by code that shares nothing with the solver before anybody calls it proven. */
    private static Plan proven(
            Problem problem, List<? extends PolicyCase> cases, List<Judgement> judgements, PackVersion pack) {
        Plan plan = Allocator.allocate(problem, cases, judgements, pack);
        String doubt = PlanChecker.check(plan, problem, cases, judgements);
        if (!doubt.isEmpty()) {
            throw new IllegalStateException("A plan must be proven, but " + doubt);
        }
        return plan;
    }
}
