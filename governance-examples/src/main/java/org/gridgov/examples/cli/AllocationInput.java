package org.gridgov.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gridgov.allocation.Allocator;
import org.gridgov.allocation.Market;
import org.gridgov.allocation.PlanChecker;
import org.gridgov.allocation.Problem;
import org.gridgov.allocation.Settings;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.decision.Plan;
import org.gridgov.io.ProblemFiles;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.Cases;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PackVersion;
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.snapshot.Candidates;
import org.gridgov.snapshot.Community;

/**
 * What there is to allocate: the tasks and the needs of a case, or one plain problem.
 *
 * @param questions each with its market
 * @param findings what was found in the files
 */
record AllocationInput(List<Question> questions, Findings findings) {
    /** Who judges the pairs of a plain problem: nobody. */
    static final PackVersion NO_POLICY = new PackVersion("none", "0", "", CaseKind.MATCH);

    /**
     * One market and how its pairs were judged.
     *
     * @param name {@code tasks}, {@code needs}, or {@code problem}
     */
    record Question(
            String name,
            Market market,
            List<? extends PolicyCase> cases,
            List<Judgement> judgements,
            PackVersion pack) {
        /** Allocates, and has the plan verified by code that shares nothing with the solver. */
        Plan solve(Settings settings) {
            Plan plan = Allocator.plan(Allocator.solve(market, settings), cases, judgements, pack);
            String doubt = PlanChecker.check(plan, market);
            if (!doubt.isEmpty()) {
                throw new IllegalStateException("A plan must be proven, but " + doubt);
            }
            return plan;
        }
    }

    /** Whether a folder or file is something to allocate. */
    static boolean isOne(Path path) {
        return Files.isRegularFile(path.resolve("case.yaml")) || ProblemFiles.isProblem(path);
    }

    /**
     * Reads a case or a plain problem, and judges.
     *
     * @throws UnreadableInput if it can't be used at all
     */
    static AllocationInput read(Path path, PackSource source) throws IOException {
        if (!isOne(path)) {
            throw new UnreadableInput(Texts.of("allocate.nothing"), Findings.NONE);
        }
        return ProblemFiles.isProblem(path) ? problem(path) : community(path, source);
    }

    private static AllocationInput problem(Path path) {
        Loaded<Optional<Market>> loaded = ProblemFiles.read(path, ProblemFiles.LIMITS);
        Market market = loaded.value()
                .orElseThrow(() -> new UnreadableInput(Texts.of("allocate.noproblem"), loaded.findings()));
        return new AllocationInput(
                List.of(new Question("problem", market, List.of(), List.of(), NO_POLICY)), loaded.findings());
    }

    private static AllocationInput community(Path folder, PackSource source) throws IOException {
        Loaded<Community> loaded = CaseRun.read(folder);
        Community community = loaded.value();
        Packs packs = source.get();
        Candidates candidates = Candidates.of(community);
        Cases cases = new Cases(community);
        return new AllocationInput(
                List.of(
                        judged(
                                "tasks",
                                Problem.ofTasks(community),
                                cases.assignments(candidates.tasks()),
                                packs.assignment()),
                        judged(
                                "needs",
                                Problem.ofNeeds(community),
                                cases.matches(candidates.needs()),
                                packs.matching())),
                loaded.findings().and(packs.findings(community.today())));
    }

    private static Question judged(
            String name, Problem problem, List<? extends PolicyCase> cases, PolicyEngine engine) {
        List<Judgement> judgements = engine.judge(cases);
        return new Question(name, Allocator.market(problem, cases, judgements), cases, judgements, engine.pack());
    }
}
