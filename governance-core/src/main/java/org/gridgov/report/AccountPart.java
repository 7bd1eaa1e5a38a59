package org.gridgov.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Terms;
import org.gridgov.grid.GridUnit;
import org.gridgov.mechanism.rotation.Rotation;
import org.gridgov.mechanism.rotation.Turn;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.Partner;
import org.gridgov.project.Beneficiary;
import org.gridgov.project.Figure;
import org.gridgov.snapshot.Community;

/** The part of the page that gives account: figures, consultation and rotation, findings. */
final class AccountPart {
    private final RunReport run;
    private final Community community;
    private final Html page;

    AccountPart(RunReport run, Html page) {
        this.run = run;
        this.community = run.community();
        this.page = page;
    }

    void figures() {
        page.heading("figures", "figures");
        List<List<String>> rows = new ArrayList<>();
        for (Figure figure : run.figures()) {
            rows.add(List.of(
                    Html.both(figure.definition()),
                    "<b>" + figure.value() + "</b> " + Html.both(figure.unit()),
                    figure.denominator() == figure.value() ? "" : String.valueOf(figure.denominator()),
                    Html.both(figure.distinctKey()),
                    figure.period().toString()));
        }
        page.table(
                List.of(
                        Html.text("definition"),
                        Html.text("value"),
                        Html.text("outof"),
                        Html.text("distinct"),
                        Html.text("period")),
                rows);
        page.paragraph(Html.text("beneficiaries"));
        page.table(List.of(Html.text("unit"), Html.text("households")), beneficiariesByGrid());
    }

    /** Beneficiaries by the level above the leaves; if one cell is small, all are hidden, so no difference tells it. */
    private List<List<String>> beneficiariesByGrid() {
        int level = Math.max(0, community.grids().scheme().kinds().size() - 2);
        Map<GridUnit, Integer> counts = new HashMap<>();
        for (Beneficiary beneficiary : community.beneficiaries()) {
            List<GridUnit> path = community.grids().path(beneficiary.unit());
            counts.merge(path.get(Math.min(level, path.size() - 1)), 1, Integer::sum);
        }
        int least = community.info().publicCellLeast();
        boolean hide = counts.values().stream().anyMatch(count -> count < least);
        return community.grids().units().stream()
                .filter(counts::containsKey)
                .map(unit -> List.of(
                        Html.both(unit.name()),
                        hide ? Html.text("hidden", least) : String.valueOf(counts.getOrDefault(unit, 0))))
                .toList();
    }

    void mechanisms() {
        page.heading("mechanisms", "mechanisms");
        Map<String, Integer> themes = new TreeMap<>();
        community.meetings().forEach(meeting -> themes.merge(meeting.theme().value(), 1, Integer::sum));
        page.table(
                List.of(Html.text("theme"), Html.text("meetings")),
                themes.entrySet().stream()
                        .map(entry -> List.of(
                                Html.both(community.name("theme", entry.getKey())), String.valueOf(entry.getValue())))
                        .toList());
        Map<OrgId, Partner> partners = new TreeMap<>();
        community.partners().forEach(partner -> partners.put(partner.id(), partner));
        if (partners.isEmpty()) {
            return;
        }
        page.paragraph(Html.text("rotation"));
        List<List<String>> turns = new ArrayList<>();
        for (Turn turn : Rotation.deal(partners.keySet(), partners.size())) {
            Partner lead = partners.get(turn.lead());
            if (lead != null) {
                turns.add(List.of(String.valueOf(turn.period() + 1), Html.both(lead.name())));
            }
        }
        page.table(List.of(Html.text("turn"), Html.text("lead")), turns);
    }

    static void findings(Findings findings, Html page) {
        page.heading("findings", "findings");
        page.table(
                List.of(
                        Html.text("level"),
                        Html.text("code"),
                        Html.text("place"),
                        Html.text("cause"),
                        Html.text("cure")),
                findings.gravestFirst().stream()
                        .limit(HtmlReport.LISTED)
                        .map(AccountPart::cells)
                        .toList());
        page.more(findings.size(), HtmlReport.LISTED);
    }

    private static List<String> cells(Finding finding) {
        return List.of(
                Html.both(Terms.name(finding.level())),
                "<span class=\"code\">" + Html.escape(finding.code()) + "</span>",
                Html.escape(finding.place().toString()),
                finding.cause().en().contains("\n")
                        ? "<pre>" + Html.both(finding.cause()) + "</pre>"
                        : "<div class=\"cause\">" + Html.both(finding.cause()) + "</div>",
                Html.both(finding.cure()));
    }
}
