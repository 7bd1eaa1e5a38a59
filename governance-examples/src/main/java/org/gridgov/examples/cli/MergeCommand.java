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
import org.gridgov.basics.Loaded;
import org.gridgov.grid.Scheme;
import org.gridgov.io.JsonFiles;
import org.gridgov.io.MergeSettings;
import org.gridgov.io.ReadLimits;
import org.gridgov.merging.CrosswalkRow;
import org.gridgov.merging.collect.SharedItem;
import org.gridgov.merging.duty.DutyBalance;
import org.gridgov.merging.duty.HolderQuestion;
import org.gridgov.merging.redraw.Drawing;
import org.gridgov.merging.redraw.MergeComparison;
import org.gridgov.merging.redraw.MergeDiff;
import org.gridgov.merging.redraw.MergePlan;
import org.gridgov.merging.redraw.MergedGrids;
import org.gridgov.merging.redraw.NewGrid;
import org.gridgov.merging.redraw.RegroupRequest;
import org.gridgov.organisation.LineOfWork;
import org.gridgov.report.MergePage;
import org.gridgov.report.MergeReport;
import org.gridgov.snapshot.Community;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gridgov merge CASE --settings FILE}: draws new grids out of the nets of several lines of work. */
@Command(name = "merge", description = "Draw new grids out of several nets. / 多网合一划格。")
final class MergeCommand extends CaseQuestion {
    @Option(names = "--settings", required = true, paramLabel = "FILE", description = "What is to be drawn. / 划格要求。")
    private Path settings = Path.of("");

    @Option(names = "--compare", description = "Measure the plan beside its rivals. / 与沿用原网等方案比较。")
    private boolean compare;

    @Option(
            names = "--what-if",
            paramLabel = "FILE",
            description = "Other settings, to see what they would change. / 另一份要求，比较差别。")
    private @Nullable Path other;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "Stop after so many seconds with the best plan so far. / 限时秒数，到时给出已找到的最好方案。")
    private @Nullable Integer seconds;

    @Option(names = "--out", paramLabel = "DIR", description = "Write merge.html and merge.json there. / 输出文件夹。")
    private @Nullable Path out;

    /** The content of {@code merge.json}. */
    @JsonPropertyOrder({
        "drawing",
        "costs",
        "grids",
        "crosswalk",
        "comparison",
        "balance",
        "questions",
        "collected",
        "whatIf",
        "findings"
    })
    record Merged(
            Drawing drawing,
            SortedMap<LineOfWork, Double> costs,
            List<NewGrid> grids,
            List<CrosswalkRow> crosswalk,
            List<MergeComparison.Row> comparison,
            DutyBalance balance,
            List<HolderQuestion> questions,
            List<SharedItem> collected,
            @Nullable MergeDiff whatIf,
            Findings findings) {
        static Merged of(MergeReport report) {
            MergedGrids plan = report.plan();
            return new Merged(
                    plan.drawing(),
                    plan.costs(),
                    plan.grids(),
                    plan.result().crosswalk(),
                    report.comparison().rows(),
                    report.balance(),
                    report.duties().questions(),
                    report.collected().items(),
                    report.whatIf().orElse(null),
                    report.findings());
        }
    }

    @Override
    Answer answer(Loaded<Community> loaded, Session session) throws IOException {
        if (seconds != null && (seconds < 1 || seconds > 86_400)) {
            throw new UnreadableInput(Texts.of("merge.seconds", seconds), Findings.NONE);
        }
        Community community = loaded.value();
        RegroupRequest request = request(settings, community);
        RegroupRequest changed = other == null ? null : request(other, community);
        session.progress().step("merge");
        MergedGrids plan = draw(request, community, session);
        MergeComparison comparison = compare
                ? MergeComparison.of(plan, community.territory(), community.atomBorders())
                : MergeComparison.alone(plan, community.territory(), community.atomBorders());
        MergeReport report = MergeReport.of(community, plan, comparison);
        if (changed != null) {
            report = report.whatIf(draw(changed, community, session));
        }
        Merged merged = Merged.of(report);
        if (out != null) {
            Files.createDirectories(out);
            JsonFiles.write(out.resolve("merge.json"), merged);
            write(out.resolve("merge.html"), MergePage.print(report, session.language()));
        }
        return new Answer(
                merged,
                new MergeText(report, session.language()).print(),
                report.findings().hasErrors() ? ExitCode.FINDINGS : ExitCode.FINE);
    }

    private static RegroupRequest request(Path file, Community community) throws IOException {
        Loaded<Optional<RegroupRequest>> read;
        try (InputStream in = Files.newInputStream(file)) {
            read = MergeSettings.read(String.valueOf(file.getFileName()), in, ReadLimits.DEFAULT);
        }
        RegroupRequest request =
                read.value().orElseThrow(() -> new UnreadableInput(Texts.of("merge.nosettings"), read.findings()));
        Scheme scheme = community.grids().scheme();
        if (scheme.level(request.kind()) < 1) {
            throw new UnreadableInput(Texts.of("merge.nokind", request.kind(), scheme.kinds()), Findings.NONE);
        }
        return request;
    }

    private MergedGrids draw(RegroupRequest request, Community community, Session session) {
        return MergePlan.draw(
                request,
                community.territory(),
                community.nets(),
                community.atomBorders(),
                session.progress().regrouping(seconds));
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
