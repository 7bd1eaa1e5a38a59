package org.gridgov.examples.quickstart;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.gridgov.allocation.Allocator;
import org.gridgov.allocation.Problem;
import org.gridgov.basics.Language;
import org.gridgov.decision.ExplanationBook;
import org.gridgov.decision.Explanations;
import org.gridgov.decision.Plan;
import org.gridgov.io.CaseReader;
import org.gridgov.io.ReadLimits;
import org.gridgov.policy.Cases;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.MatchCase;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.report.ExplanationText;
import org.gridgov.rules.PolicyEngines;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;
import org.gridgov.snapshot.Candidates;
import org.gridgov.snapshot.Community;

/** Matches the needs of a case with its resources and says why the first need was served as it was. */
public final class QuickStart {
    private QuickStart() {}

    /**
     * Runs the example.
     *
     * @param arguments a case folder and the folder of a matching pack
     */
    public static void main(String[] arguments) {
        match(Path.of(arguments[0]), Path.of(arguments[1]), System.out);
    }

    static void match(Path caseFolder, Path packFolder, PrintStream out) {
        var loaded = CaseReader.read(caseFolder, ReadLimits.DEFAULT);
        loaded.findings().forEach(out::println);
        Community community = loaded.value().orElseThrow();
        PolicyPack pack = PolicyPacks.read(packFolder).value().orElseThrow();

        try (PolicyEngine engine = PolicyEngines.drools(pack)) {
            List<MatchCase> cases =
                    new Cases(community).matches(Candidates.of(community).needs());
            List<Judgement> judgements = engine.judge(cases);
            Plan plan = Allocator.allocate(Problem.ofNeeds(community), cases, judgements, engine.pack());

            out.println("served " + plan.objective().servedOfAll());
            plan.unmet().forEach(rest -> out.println(rest.subject() + " unmet: " + rest.cause()));
            var book = new ExplanationBook(engine.rules(), Explanations.of(cases, judgements, plan));
            out.print(ExplanationText.why(book, book.explanations().get(0), Language.EN));
        }
    }
}
