package org.gridgov.report;

import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.Language;
import org.gridgov.basics.Level;
import org.gridgov.decision.Unmet;
import org.gridgov.merging.HolderConflict;
import org.gridgov.merging.Net;
import org.gridgov.merging.Residual;
import org.gridgov.snapshot.Community;
import org.gridgov.snapshot.FormulaReport;

/**
 * Prints a run as one page that opens from a file, needs nothing else, and prints on A4.
 *
 * <p>Both languages stand in the page and a switch shows one of them. Households never appear, not even by pseudonym;
 * counts of beneficiaries below the community's least public cell are hidden. Equal runs print equal bytes.
 * Thread-safe.
 *
 * <p>Source: L6 and privacy, {@code INVARIANTS}.
 */
public final class HtmlReport {
    /** At most so many lines of a table stand on the page; the files beside it have all. */
    static final int LISTED = 40;

    private final RunReport run;
    private final Community community;
    private final Names names;
    private final Html page = new Html();

    private HtmlReport(RunReport run) {
        this.run = run;
        this.community = run.community();
        this.names = new Names(community);
    }

    /**
     * Prints a run.
     *
     * @param run the run
     * @param language the language that the page shows first
     * @return the page as HTML
     */
    public static String print(RunReport run, Language language) {
        return new HtmlReport(run).print(language);
    }

    private String print(Language language) {
        page.open(community.info(), language);
        tiles();
        ground();
        merge();
        DecisionPart decisions = new DecisionPart(run, names, page);
        decisions.plan("tasks", run.tasks());
        decisions.plan("needs", run.needs());
        decisions.roster();
        AccountPart account = new AccountPart(run, page);
        account.figures();
        account.mechanisms();
        AccountPart.findings(run.findings(), page);
        return page.close();
    }

    private void tiles() {
        long seats = run.roster().firstWave().size();
        long open = run.roster().open().stream().mapToLong(Unmet::amount).sum();
        page.raw("<section class=\"tiles\">");
        page.tile("households", String.valueOf(community.territory().households()));
        page.tile("leaves", String.valueOf(community.grids().leaves().size()));
        page.tile("tasks", run.tasks().objective().servedOfAll().toString());
        page.tile("needs", run.needs().objective().servedOfAll().toString());
        page.tile("seats", seats + "/" + (seats + open));
        page.tile("errors", String.valueOf(run.findings().count(Level.ERROR)));
        page.raw("</section>");
    }

    private void ground() {
        page.heading("ground", "ground");
        GroundPart part = new GroundPart(community, run.principles(), run.ground(), page);
        part.principles();
        List<List<String>> sums = new ArrayList<>();
        for (FormulaReport report : run.formulas()) {
            sums.add(List.of(
                    Html.both(report.formula().name()),
                    report.formula().text(),
                    String.join(
                            " + ",
                            report.lines().stream()
                                    .map(line -> String.valueOf(line.found().size()))
                                    .toList()),
                    Html.text(report.holds() ? "holds" : "fails")));
        }
        page.table(List.of(Html.text("formula"), Html.text("wanted"), Html.text("found"), ""), sums);
        part.pictures();
    }

    private void merge() {
        page.heading("merge", "merge");
        page.paragraph(Html.text(
                "merge.text",
                run.merge().pieces().size(),
                run.merge().crosswalk().size()));
        List<List<String>> rows = new ArrayList<>();
        for (Net net : community.nets()) {
            rows.add(List.of(
                    Html.both(community.name("line", net.line().value())),
                    String.valueOf(net.cells().size()),
                    count(net, Residual.Kind.GAP),
                    count(net, Residual.Kind.OVERLAP),
                    count(net, Residual.Kind.NO_HOLDER)));
        }
        page.table(
                List.of(
                        Html.text("line"),
                        Html.text("cells"),
                        Html.text("gaps"),
                        Html.text("overlaps"),
                        Html.text("unheld")),
                rows);
        List<HolderConflict> conflicts = run.merge().conflicts();
        page.paragraph(Html.text("conflicts.text", conflicts.size()));
        page.table(
                List.of(Html.text("unit"), Html.text("duty"), Html.text("posts"), Html.text("unheld.atoms")),
                conflicts.stream()
                        .limit(LISTED)
                        .map(conflict -> List.of(
                                Html.both(names.of(conflict.unit().value())),
                                names.list(conflict.duties()),
                                names.list(conflict.posts()),
                                String.valueOf(conflict.unheld())))
                        .toList());
        page.more(conflicts.size(), LISTED);
    }

    private String count(Net net, Residual.Kind kind) {
        return String.valueOf(run.merge().residuals().stream()
                .filter(residual -> residual.kind() == kind && residual.line().equals(net.line()))
                .count());
    }
}
