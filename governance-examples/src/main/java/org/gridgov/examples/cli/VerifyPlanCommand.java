package org.gridgov.examples.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gridgov.allocation.PlanChecker;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.decision.Plan;
import org.gridgov.io.JsonFiles;
import org.gridgov.io.ProblemFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gridgov verify-plan PLAN CASE}: whether a plan keeps every limit and nothing better exists. */
@Command(
        name = "verify-plan",
        description = "Judge a case again and prove its plan, or say what does not hold. / 重新判断并核验方案的证明。")
final class VerifyPlanCommand implements Job {
    @Parameters(index = "0", paramLabel = "PLAN", description = "A plan.json, or its folder. / 方案文件或其文件夹。")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "CASE", description = "The case or plain problem. / 案例或普通问题。")
    private Path folder = Path.of("");

    @Option(
            names = "--pack",
            paramLabel = "DIR",
            description = "A folder with the packs assignment, matching and scheduling. / 政策包文件夹。")
    private @Nullable Path packs;

    @Override
    public int run(Session session) throws IOException {
        Map<String, Plan> plans = plans(Files.isDirectory(file) ? file.resolve(PlanFolder.PLAN) : file);
        AllocationInput input;
        try (PackSource source = new PackSource(packs)) {
            input = AllocationInput.read(folder, source);
        }
        boolean proven = true;
        for (AllocationInput.Question question : input.questions()) {
            Plan plan = plans.get(question.name());
            if (plan == null) {
                throw new UnreadableInput(Texts.of("verify.noplan"), Findings.NONE);
            }
            String doubt = plan.pack().equals(question.pack())
                    ? PlanChecker.check(plan, question.market())
                    : "it was judged by " + plan.pack() + ", but the case by " + question.pack();
            proven &= doubt.isEmpty();
            LocalText name = Texts.of("allocate.name." + question.name());
            LocalText verdict = doubt.isEmpty()
                    ? Texts.of("verify.proven", name, AllotmentText.proof(plan))
                    : Texts.of("verify.doubt", name, doubt);
            session.print(verdict.in(session.language()) + "\n");
        }
        return proven ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private Map<String, Plan> plans(Path plan) throws IOException {
        Map<String, Plan> plans = new LinkedHashMap<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(plan))) {
            String name = String.valueOf(plan.getFileName());
            if (ProblemFiles.isProblem(folder)) {
                Loaded<Optional<Plan>> loaded = ProblemFiles.plan(name, in, ProblemFiles.LIMITS);
                plans.put("problem", read(loaded));
            } else {
                RunFiles.Plans both =
                        read(JsonFiles.readWithoutNulls(name, in, RunFiles.Plans.class, ProblemFiles.LIMITS));
                plans.put("tasks", both.tasks());
                plans.put("needs", both.needs());
            }
        }
        return plans;
    }

    private static <T> T read(Loaded<Optional<T>> loaded) {
        Findings findings = loaded.findings();
        return loaded.value().orElseThrow(() -> new UnreadableInput(Texts.of("verify.noplan"), findings));
    }
}
