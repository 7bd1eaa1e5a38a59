package org.gridgov.examples.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.Loaded;
import org.gridgov.io.JsonFiles;
import org.gridgov.io.MergeSettings;
import org.gridgov.io.ReadLimits;
import org.gridgov.merging.AtomBorder;
import org.gridgov.merging.CrosswalkRow;
import org.gridgov.merging.duty.DutyMap;
import org.gridgov.merging.duty.HolderQuestion;
import org.gridgov.merging.redraw.Drawing;
import org.gridgov.merging.redraw.MergePlan;
import org.gridgov.merging.redraw.MergedGrids;
import org.gridgov.merging.redraw.NewGrid;
import org.gridgov.merging.redraw.RegroupRequest;
import org.gridgov.organisation.LineOfWork;
import org.gridgov.report.MergePage;
import org.gridgov.snapshot.Community;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gridgov merge CASE --settings FILE}: draws new grids out of the nets of several lines of work. */
@Command(name = "merge", description = "Draw new grids out of several nets. / 多网合一划格。")
final class MergeCommand extends CaseQuestion {
    @Option(names = "--settings", required = true, paramLabel = "FILE", description = "What is to be drawn. / 划格要求。")
    private Path settings = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", description = "Write merge.html and merge.json there. / 输出文件夹。")
    private @Nullable Path out;

    /** The content of {@code merge.json}. */
    @JsonPropertyOrder({"drawing", "costs", "grids", "crosswalk", "questions", "findings"})
    record Merged(
            Drawing drawing,
            SortedMap<LineOfWork, Double> costs,
            List<NewGrid> grids,
            List<CrosswalkRow> crosswalk,
            List<HolderQuestion> questions,
            Findings findings) {}

    @Override
    Answer answer(Loaded<Community> loaded, Session session) throws IOException {
        Community community = loaded.value();
        Loaded<Optional<RegroupRequest>> read;
        try (InputStream in = Files.newInputStream(settings)) {
            read = MergeSettings.read(String.valueOf(settings.getFileName()), in, ReadLimits.DEFAULT);
        }
        RegroupRequest request =
                read.value().orElseThrow(() -> new UnreadableInput(Texts.of("merge.nosettings"), read.findings()));
        if (community.grids().scheme().level(request.kind()) < 1) {
            throw new UnreadableInput(
                    Texts.of(
                            "merge.nokind",
                            request.kind(),
                            community.grids().scheme().kinds()),
                    Findings.NONE);
        }
        session.progress().step("merge");
        MergedGrids plan = MergePlan.draw(
                request,
                community.territory(),
                community.nets(),
                community.rows().of(AtomBorder.class));
        List<HolderQuestion> questions = DutyMap.of(plan.result(), community.nets(), List.of(), community.today())
                .questions();
        Findings findings = plan.findings();
        Merged merged = new Merged(
                plan.drawing(), plan.costs(), plan.grids(), plan.result().crosswalk(), questions, findings);
        if (out != null) {
            Files.createDirectories(out);
            write(out.resolve("merge.json"), JsonFiles.write(merged));
            write(out.resolve("merge.html"), MergePage.print(community, plan, questions, findings, session.language()));
        }
        return new Answer(
                merged, text(plan, questions, session), findings.hasErrors() ? ExitCode.FINDINGS : ExitCode.FINE);
    }

    private static String text(MergedGrids plan, List<HolderQuestion> questions, Session session) {
        StringBuilder text = new StringBuilder(Texts.of(
                        plan.drawing().proven() ? "merge.proven" : "merge.bounded",
                        plan.grids().size(),
                        plan.drawing().objective(),
                        plan.drawing().bound())
                .in(session.language()));
        text.append('\n');
        for (NewGrid grid : plan.grids()) {
            text.append("  ")
                    .append(Texts.of(
                                    "merge.grid",
                                    grid.code(),
                                    grid.households(),
                                    grid.atoms().size())
                            .in(session.language()))
                    .append('\n');
        }
        text.append(Texts.of("merge.questions", questions.size()).in(session.language()))
                .append('\n');
        plan.findings()
                .forEach(finding -> text.append(finding.in(session.language())).append('\n'));
        text.append(Texts.of(
                                "checked",
                                plan.findings().count(Level.ERROR),
                                plan.findings().count(Level.WARNING))
                        .in(session.language()))
                .append('\n');
        return text.toString();
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
