package org.gridgov.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.basics.Language;
import org.gridgov.basics.LocalText;
import org.gridgov.grid.Atom;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.merging.AtomBorder;
import org.gridgov.merging.Net;
import org.gridgov.merging.NetCell;
import org.gridgov.merging.duty.HolderOption;
import org.gridgov.merging.duty.HolderQuestion;
import org.gridgov.merging.redraw.AtomGraph;
import org.gridgov.merging.redraw.MergedGrids;
import org.gridgov.merging.redraw.NewGrid;
import org.gridgov.snapshot.Community;

/**
 * Prints a plan of new grids as one page that opens from a file: what it costs and how sure that is, maps of before and
 * after, where the households of each old cell went, and what people must decide.
 *
 * <p>Both languages stand in the page and a switch shows one of them; no person appears. Equal plans print equal bytes.
 * Thread-safe.
 *
 * <p>Source: multi-grid merging, seed paragraph 1; M1 to M9, {@code INVARIANTS}.
 */
public final class MergePage {
    private static final int SMALL = 470;

    private final MergeReport report;
    private final Community community;
    private final MergedGrids plan;
    private final Names names;
    private final Html page = new Html();
    private final SortedMap<AtomId, SortedSet<AtomId>> borders = new TreeMap<>();

    private MergePage(MergeReport report) {
        this.report = report;
        community = report.community();
        plan = report.plan();
        names = new Names(community);
        Collection<Atom> atoms = community.territory().atoms();
        AtomGraph graph =
                AtomGraph.ofTable(atoms, community.rows().of(AtomBorder.class)).value();
        if (graph.borders().isEmpty()) {
            graph = AtomGraph.ofPositions(atoms);
        }
        for (AtomBorder border : graph.borders()) {
            borders.computeIfAbsent(border.atom(), id -> new TreeSet<>()).add(border.neighbour());
            borders.computeIfAbsent(border.neighbour(), id -> new TreeSet<>()).add(border.atom());
        }
    }

    /**
     * Prints a plan.
     *
     * @param report the plan and what is known about it
     * @param language the language that the page shows first
     * @return the page as HTML
     */
    public static String print(MergeReport report, Language language) {
        return new MergePage(report).print(language);
    }

    private String print(Language language) {
        MergeFigures figures = new MergeFigures(report, names, page);
        page.open(community.info(), language);
        tiles();
        page.heading("grids", "newgrids");
        page.paragraph(Html.text(plan.drawing().proven() ? "merge.proven" : "merge.bounded"));
        grids();
        page.heading("agreement", "agreement");
        figures.agreement();
        figures.rivals();
        page.heading("maps", "beforeafter");
        maps();
        for (Net net : community.nets()) {
            page.paragraph(
                    Html.text("merge.flow", community.name("line", net.line().value())));
            page.raw(FlowDiagram.draw(flows(net), cellNames(net)));
        }
        page.heading("questions", "questions");
        figures.balance();
        questions(report.duties().questions());
        figures.collected();
        figures.whatIf();
        AccountPart.findings(report.findings(), page);
        return page.close();
    }

    private void tiles() {
        page.raw("<section class=\"tiles\">");
        page.tile("newgrids", String.valueOf(plan.grids().size()));
        page.tile(
                "households",
                String.valueOf(
                        plan.grids().stream().mapToLong(NewGrid::households).sum()));
        page.tile("objective", Html.exact(plan.drawing().objective()));
        page.tile("bound", Html.exact(plan.drawing().bound()));
        page.tile("questions", String.valueOf(report.duties().questions().size()));
        page.raw("</section>");
    }

    private void grids() {
        List<List<String>> rows = new ArrayList<>();
        for (NewGrid grid : plan.grids()) {
            rows.add(List.of(
                    grid.code().value(),
                    Html.both(names.of(grid.community().value())),
                    String.valueOf(grid.atoms().size()),
                    String.valueOf(grid.households())));
        }
        page.table(
                List.of(Html.text("grid"), Html.text("community"), Html.text("atoms"), Html.text("households")),
                rows.subList(0, Math.min(HtmlReport.LISTED, rows.size())));
        page.more(rows.size(), HtmlReport.LISTED);
    }

    private void maps() {
        page.paragraph(Html.text("merge.maps"));
        page.raw("<div class=\"maps\">");
        for (Net net : community.nets()) {
            Map<AtomId, String> cellOf = new HashMap<>();
            net.extents().forEach((cell, atoms) -> atoms.forEach(atom -> cellOf.putIfAbsent(atom, cell.value())));
            map(
                    Html.text("merge.before", community.name("line", net.line().value())),
                    AtomMap.draw(community.territory().atoms(), borders, cellOf, SMALL, "chart.before"));
        }
        Map<AtomId, String> after = new HashMap<>();
        plan.unitOf().forEach((atom, unit) -> after.put(atom, unit.value()));
        map(
                Html.text("merge.after"),
                AtomMap.draw(community.territory().atoms(), borders, after, SMALL, "chart.after"));
        page.raw("</div>");
    }

    private void map(String title, String svg) {
        page.raw("<figure><figcaption>" + title + "</figcaption>" + svg + "</figure>");
    }

    private SortedMap<String, SortedMap<String, Long>> flows(Net net) {
        SortedMap<String, SortedMap<String, Long>> flows = new TreeMap<>();
        net.extents()
                .forEach((cell, atoms) -> atoms.forEach(atom -> {
                    GridCode unit = plan.unitOf().get(atom);
                    if (unit != null) {
                        long households = community
                                .territory()
                                .atom(atom)
                                .map(Atom::households)
                                .orElse(0);
                        flows.computeIfAbsent(cell.value(), code -> new TreeMap<>())
                                .merge(unit.value(), households, Long::sum);
                    }
                }));
        return flows;
    }

    private static Map<String, LocalText> cellNames(Net net) {
        Map<String, LocalText> names = new HashMap<>();
        for (NetCell cell : net.cells()) {
            names.put(cell.cell().value(), cell.name());
        }
        return names;
    }

    private void questions(List<HolderQuestion> questions) {
        page.paragraph(Html.text("conflicts.text", questions.size()));
        List<List<String>> rows = new ArrayList<>();
        for (HolderQuestion question : questions.subList(0, Math.min(HtmlReport.LISTED, questions.size()))) {
            StringBuilder options = new StringBuilder();
            for (HolderOption option : question.options()) {
                options.append("<div>")
                        .append(Html.text(
                                "merge.option",
                                names.of(option.post().value()),
                                option.gained(),
                                option.changing(),
                                option.loadAfter()))
                        .append("</div>");
            }
            rows.add(List.of(
                    question.unit().value(),
                    names.list(question.duties()),
                    options.toString(),
                    String.valueOf(question.unheld())));
        }
        page.table(
                List.of(Html.text("grid"), Html.text("duty"), Html.text("options"), Html.text("merge.unheld")), rows);
        page.more(questions.size(), HtmlReport.LISTED);
    }
}
