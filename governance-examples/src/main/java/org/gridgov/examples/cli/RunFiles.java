package org.gridgov.examples.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;
import org.gridgov.boundary.BoundaryReport;
import org.gridgov.decision.ExplanationBook;
import org.gridgov.decision.Fairness;
import org.gridgov.decision.Objective;
import org.gridgov.decision.Plan;
import org.gridgov.grid.PrincipleReport;
import org.gridgov.io.JsonFiles;
import org.gridgov.merging.MergeResult;
import org.gridgov.project.Figure;
import org.gridgov.report.HtmlReport;
import org.gridgov.report.RunReport;
import org.gridgov.snapshot.CommunityInfo;
import org.gridgov.snapshot.FormulaReport;

/** Writes the files of a run. */
final class RunFiles {
    /** The name of the file that {@code explain} reads. */
    static final String EXPLANATIONS = "explanations.json";

    private RunFiles() {}

    /** The content of {@code plan.json}. */
    @JsonPropertyOrder({"tasks", "needs"})
    record Plans(Plan tasks, Plan needs) {}

    /** The content of {@code findings.json}. */
    @JsonPropertyOrder({"findings", "principles", "ground", "formulas", "merge"})
    record Audit(
            Findings findings,
            List<PrincipleReport> principles,
            BoundaryReport ground,
            List<FormulaReport> formulas,
            MergeResult merge) {}

    /** What {@code --format json} prints. */
    @JsonPropertyOrder({"community", "tasks", "needs", "seatsInvited", "seatsOpen", "fairness", "figures", "findings"})
    record Summary(
            CommunityInfo community,
            Objective tasks,
            Objective needs,
            int seatsInvited,
            long seatsOpen,
            Fairness fairness,
            List<Figure> figures,
            Findings findings) {
        static Summary of(RunReport report) {
            return new Summary(
                    report.community().info(),
                    report.tasks().objective(),
                    report.needs().objective(),
                    report.roster().firstWave().size(),
                    report.roster().open().stream()
                            .mapToLong(rest -> rest.amount())
                            .sum(),
                    report.roster().fairness(),
                    report.figures(),
                    report.findings());
        }
    }

    static void write(Path folder, CaseRun run, Language language) throws IOException {
        Files.createDirectories(folder);
        RunReport report = run.report();
        write(folder.resolve("plan.json"), JsonFiles.write(new Plans(report.tasks(), report.needs())));
        write(folder.resolve("roster.json"), JsonFiles.write(report.roster()));
        write(
                folder.resolve("findings.json"),
                JsonFiles.write(new Audit(
                        report.findings(), report.principles(), report.ground(), report.formulas(), report.merge())));
        write(folder.resolve(EXPLANATIONS), book(run.book()));
        write(folder.resolve("report.html"), HtmlReport.print(report, language));
    }

    /** One line per explanation: there are thousands of verdicts, and a line is what people search for. */
    private static String book(ExplanationBook book) {
        return "{\"rules\":" + JsonFiles.compact(book.rules()) + ",\"explanations\":[\n"
                + String.join(
                        ",\n",
                        book.explanations().stream().map(JsonFiles::compact).toList())
                + "\n]}\n";
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
