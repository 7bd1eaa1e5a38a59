package org.gridgov.report;

import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.Terms;
import org.gridgov.boundary.BoundaryReport;
import org.gridgov.boundary.CoverageProof;
import org.gridgov.boundary.Defect;
import org.gridgov.grid.PrincipleReport;
import org.gridgov.snapshot.Community;

/** The part of a page that shows the ground: principles, tree, map, and what is wrong with the boundaries. */
final class GroundPart {
    private static final String[] KEYS = {"overlap", "gap", "overhang", "exclave"};

    private final Community community;
    private final List<PrincipleReport> principles;
    private final BoundaryReport ground;
    private final Html page;

    GroundPart(Community community, List<PrincipleReport> principles, BoundaryReport ground, Html page) {
        this.community = community;
        this.principles = principles;
        this.ground = ground;
        this.page = page;
    }

    void principles() {
        List<List<String>> rows = new ArrayList<>();
        principles.forEach(report -> rows.add(row(report, "")));
        ground.principles().forEach(report -> rows.add(row(report, " · " + Html.text("onground"))));
        page.table(List.of(Html.text("principle"), Html.text("score"), Html.text("witnesses")), rows);
    }

    private static List<String> row(PrincipleReport report, String note) {
        return List.of(
                report.principle().name() + " " + Html.both(Terms.name(report.principle())) + note,
                report.score().toString(),
                String.valueOf(report.findings().size()));
    }

    void pictures() {
        page.paragraph(Html.text("tree")).raw(Charts.tree(community));
        if (community.boundaries().boundaries().isEmpty()) {
            if (!community.territory().atoms().isEmpty()) {
                page.paragraph(Html.text("buildings")).raw(GroundMap.buildings(community));
            }
            return;
        }
        boolean proven = ground.isProven();
        page.paragraph(Html.text("map") + (proven ? "" : " " + keys()));
        page.raw(GroundMap.draw(community, ground));
        long faults = ground.proofs().stream().mapToLong(CoverageProof::faults).sum();
        page.paragraph(
                proven
                        ? "<span class=\"proven\">"
                                + Html.text("ground.proven", ground.proofs().size()) + "</span>"
                        : Html.text("ground.refuted", faults, ground.defects().size()));
        defects();
    }

    private static String keys() {
        StringBuilder keys = new StringBuilder();
        for (String key : KEYS) {
            keys.append("<span class=\"key " + key + "\"></span>" + Html.text("key." + key));
        }
        return keys.toString();
    }

    private void defects() {
        if (ground.defects().isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (Defect defect : ground.defects()
                .subList(0, Math.min(HtmlReport.LISTED, ground.defects().size()))) {
            rows.add(List.of(
                    Html.both(Terms.name(defect.kind())),
                    Html.number(defect.extent().squareMetres()),
                    Html.number(defect.extent().meanWidthMetres()),
                    Html.escape(String.join(
                            ", ",
                            defect.units().stream().map(unit -> unit.value()).toList())),
                    defect.parent().value()));
        }
        page.table(
                List.of(
                        Html.text("defect"),
                        Html.text("squaremetres"),
                        Html.text("meanwidth"),
                        Html.text("units"),
                        Html.text("parent")),
                rows);
        page.more(ground.defects().size(), HtmlReport.LISTED);
    }
}
