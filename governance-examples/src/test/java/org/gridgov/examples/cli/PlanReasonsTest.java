package org.gridgov.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.allocation.Allocator;
import org.gridgov.allocation.Bottleneck;
import org.gridgov.allocation.Bottlenecks;
import org.gridgov.allocation.Demand;
import org.gridgov.allocation.PlanReasons;
import org.gridgov.allocation.Problem;
import org.gridgov.allocation.Settings;
import org.gridgov.allocation.Solution;
import org.gridgov.allocation.SubjectReason;
import org.gridgov.basics.Language;
import org.gridgov.decision.Mode;
import org.gridgov.policy.Cases;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.MatchCase;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.PolicyEngines;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;
import org.gridgov.snapshot.Candidates;
import org.gridgov.snapshot.Community;
import org.junit.jupiter.api.Test;

/** Why the needs of Haihong are served as they are; run with -Dgridgov.update=true to write the golden files. */
class PlanReasonsTest {
    private static final int MOST = 25;

    @Test
    void printsReasonsAndBottlenecksInBothLanguages() throws IOException {
        Community community = CaseRun.read(Shell.haihong().resolve("case")).value();
        PolicyPack pack = PolicyPacks.read(Shell.haihong().resolve("packs/matching"))
                .value()
                .orElseThrow();
        List<MatchCase> cases =
                new Cases(community).matches(Candidates.of(community).needs());
        Problem problem = Problem.ofNeeds(community);
        try (PolicyEngine engine = PolicyEngines.interpreter(pack)) {
            List<Judgement> judgements = engine.judge(cases);
            Solution solution =
                    Allocator.solve(Allocator.market(problem, cases, judgements), Settings.of(Mode.STRICT_TIERS));
            SortedMap<String, TreeSet<String>> categories = new TreeMap<>();
            Candidates.openNeeds(community)
                    .forEach(need -> categories
                            .computeIfAbsent(need.category().value(), category -> new TreeSet<>())
                            .add(need.id().value()));
            List<Bottleneck> bottlenecks = Bottlenecks.of(solution, MOST, categories);
            assertThat(bottlenecks).isNotEmpty();
            agreesWithGolden("plan-reasons.zh.txt", text(Language.ZH, problem, solution, bottlenecks));
            agreesWithGolden("plan-reasons.en.txt", text(Language.EN, problem, solution, bottlenecks));
        }
    }

    private static String text(Language language, Problem problem, Solution solution, List<Bottleneck> bottlenecks) {
        StringBuilder out = new StringBuilder();
        for (Bottleneck bottleneck : bottlenecks) {
            out.append(bottleneck.text().in(language)).append('\n');
        }
        PlanReasons reasons = PlanReasons.of(solution);
        for (String need :
                problem.demands().stream().map(Demand::subject).sorted().toList()) {
            SubjectReason reason = reasons.subject(need);
            out.append('\n').append(need).append('\n');
            reason.texts()
                    .forEach(line -> out.append("  ").append(line.in(language)).append('\n'));
        }
        return out.toString();
    }

    private static void agreesWithGolden(String name, String text) throws IOException {
        Path golden = Path.of("src/test/resources/org/gridgov/examples/cli", name);
        if (Boolean.getBoolean("gridgov.update")) {
            Files.writeString(golden, text, StandardCharsets.UTF_8);
        }
        assertThat(text).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }
}
