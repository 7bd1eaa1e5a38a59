package org.gridgov.examples.cli;

import java.util.List;
import java.util.Locale;
import org.gridgov.basics.Language;
import org.gridgov.basics.Level;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Terms;
import org.gridgov.merging.duty.DutyBalance;
import org.gridgov.merging.redraw.MergeComparison;
import org.gridgov.merging.redraw.MergeDiff;
import org.gridgov.merging.redraw.MergedGrids;
import org.gridgov.merging.redraw.NewGrid;
import org.gridgov.merging.regroup.NetMeasures;
import org.gridgov.organisation.LineOfWork;
import org.gridgov.report.MergeReport;

/** A plan of new grids as lines of text. */
final class MergeText {
    private final MergeReport report;
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    MergeText(MergeReport report, Language language) {
        this.report = report;
        this.language = language;
    }

    String print() {
        MergedGrids plan = report.plan();
        line(
                plan.drawing().proven() ? "merge.proven" : "merge.bounded",
                plan.grids().size(),
                exact(plan.drawing().objective()),
                exact(plan.drawing().bound()));
        for (NewGrid grid : plan.grids()) {
            line("merge.grid", grid.code(), grid.households(), grid.atoms().size());
        }
        report.comparison().rows().forEach(this::row);
        DutyBalance balance = report.balance();
        line("merge.balance", balance.owed(), balance.answered(), balance.open(), balance.retired(), balance.outside());
        line("merge.questions", report.duties().questions().size());
        if (!report.collected().items().isEmpty()) {
            line(
                    "merge.collected",
                    report.collected().before().toPlainString(),
                    report.collected().after().toPlainString());
        }
        report.whatIf().ifPresent(this::difference);
        report.findings().forEach(finding -> text.append(finding.in(language)).append('\n'));
        line("checked", report.findings().count(Level.ERROR), report.findings().count(Level.WARNING));
        return text.toString();
    }

    private void row(MergeComparison.Row row) {
        LineOfWork line = row.line();
        LocalText origin = Terms.name(row.origin());
        String name = origin.in(language)
                + (line == null
                        ? ""
                        : " · " + report.community().name("line", line.value()).in(language));
        List<NetMeasures> nets = row.measures().nets();
        line(
                "merge.row",
                name,
                exact(row.objective()),
                row.measures().cells(),
                row.measures().sizeViolations(),
                row.measures().contiguityViolations(),
                nets.stream().mapToLong(NetMeasures::straddle).sum());
    }

    private void difference(MergeDiff diff) {
        line(
                "merge.whatif",
                diff.moves().size(),
                diff.moves().stream().mapToLong(MergeDiff.Move::households).sum(),
                diff.holders().size());
        diff.holders().forEach(shift -> line("merge.shift", shift.post(), shift.gained(), shift.lost()));
        diff.costs()
                .forEach((line, change) ->
                        line("merge.change", report.community().name("line", line.value()), exact(change)));
    }

    private void line(String key, Object... arguments) {
        text.append(Texts.of(key, arguments).in(language)).append('\n');
    }

    private static String exact(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
