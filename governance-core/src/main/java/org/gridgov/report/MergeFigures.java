package org.gridgov.report;

import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.Terms;
import org.gridgov.merging.collect.SharedItem;
import org.gridgov.merging.duty.DutyBalance;
import org.gridgov.merging.redraw.MergeComparison;
import org.gridgov.merging.redraw.MergeDiff;
import org.gridgov.merging.regroup.NetMeasures;
import org.gridgov.merging.regroup.RegroupMeasures;
import org.gridgov.organisation.LineOfWork;

/** The tables of a plan of new grids: agreement with each net, rivals, duties, burden, and another plan beside it. */
final class MergeFigures {
    private final MergeReport report;
    private final Names names;
    private final Html page;

    MergeFigures(MergeReport report, Names names, Html page) {
        this.report = report;
        this.names = names;
        this.page = page;
    }

    /** How the plan agrees with each net. */
    void agreement() {
        List<List<String>> rows = new ArrayList<>();
        for (MergeComparison.Row row :
                report.comparison().rows().stream().limit(1).toList()) {
            for (NetMeasures net : row.measures().nets()) {
                rows.add(List.of(
                        line(net.name()),
                        Html.exact(report.plan().costs().getOrDefault(LineOfWork.of(net.name()), 0.0)),
                        Html.exact(net.mutual()),
                        Html.exact(net.rand()),
                        net.straddle() + " / " + net.households(),
                        net.scatter() + " / " + net.households()));
            }
        }
        page.table(
                List.of(
                        Html.text("line"),
                        Html.text("merge.cost"),
                        Html.text("merge.mutual"),
                        Html.text("merge.rand"),
                        Html.text("merge.straddle"),
                        Html.text("merge.scatter")),
                rows);
    }

    /** The plan beside those that people would pick without it; nothing if there are none. */
    void rivals() {
        List<MergeComparison.Row> all = report.comparison().rows();
        if (all.size() < 2) {
            return;
        }
        page.paragraph(Html.text("merge.rivals"));
        List<List<String>> rows = new ArrayList<>();
        for (MergeComparison.Row row : all) {
            RegroupMeasures measures = row.measures();
            LineOfWork line = row.line();
            rows.add(List.of(
                    Html.both(Terms.name(row.origin())) + (line == null ? "" : " · " + line(line.value())),
                    Html.exact(row.objective()),
                    String.valueOf(measures.cells()),
                    measures.smallest() + "–" + measures.largest(),
                    String.valueOf(measures.sizeViolations()),
                    String.valueOf(measures.contiguityViolations()),
                    String.valueOf(measures.nets().stream()
                            .mapToLong(NetMeasures::straddle)
                            .sum()),
                    Html.number(measures.borderMetres() / 1000)));
        }
        page.table(
                List.of(
                        Html.text("merge.plan"),
                        Html.text("merge.cost"),
                        Html.text("grids"),
                        Html.text("households"),
                        Html.text("merge.sizes"),
                        Html.text("merge.pieces"),
                        Html.text("merge.straddle"),
                        Html.text("merge.border")),
                rows);
    }

    /** The proof that no duty was lost. */
    void balance() {
        DutyBalance balance = report.balance();
        page.paragraph(Html.text(
                balance.isEven() ? "merge.even" : "merge.uneven",
                balance.owed(),
                balance.answered(),
                balance.open(),
                balance.retired(),
                balance.outside(),
                balance.faults().size()));
    }

    /** What is asked once instead of several times; nothing if no items are known. */
    void collected() {
        List<SharedItem> items = report.collected().items();
        if (items.isEmpty()) {
            return;
        }
        page.heading("collected", "collected");
        page.paragraph(Html.text(
                "collected.text",
                report.collected().before().toPlainString(),
                report.collected().after().toPlainString()));
        List<List<String>> rows = new ArrayList<>();
        for (SharedItem item : items.subList(0, Math.min(HtmlReport.LISTED, items.size()))) {
            StringBuilder lines = new StringBuilder();
            item.purposes()
                    .forEach((line, purposes) -> lines.append("<div>")
                            .append(line(line.value()))
                            .append(": ")
                            .append(Html.escape(String.join(
                                    ", ",
                                    purposes.stream().map(Object::toString).toList())))
                            .append("</div>"));
            rows.add(List.of(
                    Html.escape(item.item().value()),
                    line(item.lead().value()),
                    lines.toString(),
                    item.before().toPlainString(),
                    item.after().toPlainString()));
        }
        page.table(
                List.of(
                        Html.text("collected.item"),
                        Html.text("collected.lead"),
                        Html.text("collected.purposes"),
                        Html.text("collected.before"),
                        Html.text("collected.after")),
                rows);
        page.more(items.size(), HtmlReport.LISTED);
    }

    /** What another plan would change; nothing if there is none. */
    void whatIf() {
        if (report.whatIf().isEmpty()) {
            return;
        }
        MergeDiff diff = report.whatIf().get();
        page.heading("whatif", "whatif");
        long moved = diff.moves().stream().mapToLong(MergeDiff.Move::households).sum();
        page.paragraph(Html.text(
                "whatif.text", diff.moves().size(), moved, diff.holders().size()));
        page.table(
                List.of(Html.text("line"), Html.text("whatif.cost")),
                diff.costs().entrySet().stream()
                        .map(entry -> List.of(line(entry.getKey().value()), signed(entry.getValue())))
                        .toList());
        page.table(
                List.of(Html.text("whatif.post"), Html.text("whatif.gained"), Html.text("whatif.lost")),
                diff.holders().stream()
                        .limit(HtmlReport.LISTED)
                        .map(shift -> List.of(
                                Html.both(names.of(shift.post().value())),
                                String.valueOf(shift.gained()),
                                String.valueOf(shift.lost())))
                        .toList());
        page.more(diff.holders().size(), HtmlReport.LISTED);
        page.table(
                List.of(
                        Html.text("whatif.atom"),
                        Html.text("households"),
                        Html.text("whatif.from"),
                        Html.text("whatif.to")),
                diff.moves().stream()
                        .limit(HtmlReport.LISTED)
                        .map(move -> List.of(
                                move.atom().value(),
                                String.valueOf(move.households()),
                                move.before() == null ? "" : move.before().value(),
                                move.after() == null ? "" : move.after().value()))
                        .toList());
        page.more(diff.moves().size(), HtmlReport.LISTED);
    }

    private String line(String code) {
        return Html.both(report.community().name("line", code));
    }

    private static String signed(double value) {
        return (value > 0 ? "+" : "") + Html.exact(value);
    }
}
