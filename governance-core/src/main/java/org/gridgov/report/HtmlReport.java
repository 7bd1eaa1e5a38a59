package org.gridgov.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Language;
import org.gridgov.basics.Level;
import org.gridgov.basics.Terms;
import org.gridgov.decision.Invitation;
import org.gridgov.decision.Plan;
import org.gridgov.decision.Unmet;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.PrincipleReport;
import org.gridgov.mechanism.rotation.Rotation;
import org.gridgov.mechanism.rotation.Turn;
import org.gridgov.merging.HolderConflict;
import org.gridgov.merging.Net;
import org.gridgov.merging.Residual;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.Partner;
import org.gridgov.policy.PackVersion;
import org.gridgov.project.Beneficiary;
import org.gridgov.project.Figure;
import org.gridgov.project.Visit;
import org.gridgov.snapshot.Candidates;
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
    private static final int LISTED = 40;

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
        String name = Html.escape(community.info().name().in(language));
        page.raw("<!DOCTYPE html>")
                .raw("<html lang=\"" + language.tag() + "\" class=\"show-" + language.tag() + "\"><head>")
                .raw("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .raw("<title>" + name + "</title><style>" + PageStyle.CSS + "</style></head><body>")
                .raw("<header><div><h1>" + Html.both(community.info().name()) + "</h1><p>"
                        + Html.text("asof", community.today()) + "</p></div>")
                .raw("<nav><button type=\"button\" data-show=\"zh\" lang=\"zh\">中文</button>"
                        + "<button type=\"button\" data-show=\"en\" lang=\"en\">English</button></nav></header><main>");
        if (community.info().synthetic() != null) {
            page.raw("<p class=\"notice\">" + Html.both(community.info().synthetic()) + "</p>");
        }
        tiles();
        ground();
        merge();
        plan("tasks", run.tasks());
        plan("needs", run.needs());
        roster();
        figures();
        mechanisms();
        findings();
        return page.raw("</main><script>" + PageStyle.SCRIPT + "</script></body></html>")
                .toString();
    }

    private void tiles() {
        long seats = run.roster().firstWave().size();
        long open = run.roster().open().stream().mapToLong(Unmet::amount).sum();
        page.raw("<section class=\"tiles\">");
        tile("households", String.valueOf(community.territory().households()));
        tile("leaves", String.valueOf(community.grids().leaves().size()));
        tile("tasks", run.tasks().objective().servedOfAll().toString());
        tile("needs", run.needs().objective().servedOfAll().toString());
        tile("seats", seats + "/" + (seats + open));
        tile("errors", String.valueOf(run.findings().count(Level.ERROR)));
        page.raw("</section>");
    }

    private void tile(String key, String value) {
        page.raw("<div class=\"tile\"><b>" + value + "</b><span>" + Html.text("tile." + key) + "</span></div>");
    }

    private void ground() {
        page.heading("ground", "ground");
        List<List<String>> rows = new ArrayList<>();
        for (PrincipleReport report : run.principles()) {
            rows.add(List.of(
                    report.principle().name() + " " + Html.both(Terms.name(report.principle())),
                    report.score().toString(),
                    String.valueOf(report.findings().size())));
        }
        page.table(List.of(Html.text("principle"), Html.text("score"), Html.text("witnesses")), rows);
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
        page.paragraph(Html.text("tree")).raw(Charts.tree(community));
        page.paragraph(Html.text("map")).raw(Charts.ground(community));
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
        more(conflicts.size());
    }

    private String count(Net net, Residual.Kind kind) {
        return String.valueOf(run.merge().residuals().stream()
                .filter(residual -> residual.kind() == kind && residual.line().equals(net.line()))
                .count());
    }

    private void plan(String key, Plan plan) {
        page.heading(key, key);
        page.paragraph("<span class=\"proven\">" + Html.text("proven") + "</span> " + pack(plan.pack()));
        page.raw(Charts.bars(plan));
        page.paragraph("<i class=\"key served\"></i>" + Html.text("served") + " <i class=\"key unmet\"></i>"
                + Html.text("unmet"));
        page.table(
                List.of(
                        Html.text("subject"),
                        Html.text("what"),
                        Html.text("tier"),
                        Html.text("amount"),
                        Html.text("why")),
                plan.unmet().stream()
                        .limit(LISTED)
                        .map(rest -> List.of(
                                Html.escape(rest.subject()),
                                Html.both(names.of(rest.subject())),
                                Html.both(Terms.name(rest.tier())),
                                String.valueOf(rest.amount()),
                                Html.both(Terms.name(rest.cause())) + " "
                                        + Html.escape(String.join(", ", rest.rules()))))
                        .toList());
        more(plan.unmet().size());
    }

    private static String pack(PackVersion pack) {
        return Html.text("judged", pack.id(), pack.version(), pack.digest().substring(0, 12));
    }

    private void roster() {
        page.heading("roster", "roster");
        page.paragraph(Html.text("roster.text") + " " + pack(run.roster().pack()));
        List<Visit> visits = Candidates.plannedVisits(community);
        Map<String, Long> invited = new HashMap<>();
        run.roster().firstWave().forEach(asked -> invited.merge(asked.visit(), 1L, Long::sum));
        page.raw(Charts.calendar(community, visits, invited));
        Map<String, List<Invitation>> byVisit = new TreeMap<>();
        run.roster()
                .invitations()
                .forEach(asked -> byVisit.computeIfAbsent(asked.visit(), id -> new ArrayList<>())
                        .add(asked));
        List<List<String>> rows = new ArrayList<>();
        visits.stream()
                .sorted((a, b) -> a.slot().from().compareTo(b.slot().from()))
                .forEach(visit -> rows.add(List.of(
                        visit.slot().day() + " " + visit.slot().from().toLocalTime() + "–"
                                + visit.slot().to().toLocalTime(),
                        Html.escape(visit.id().value()),
                        wave(byVisit, visit, true),
                        wave(byVisit, visit, false),
                        String.valueOf(
                                visit.seats() - invited.getOrDefault(visit.id().value(), 0L)))));
        page.table(
                List.of(
                        Html.text("when"),
                        Html.text("visit"),
                        Html.text("invited"),
                        Html.text("standins"),
                        Html.text("open")),
                rows);
    }

    private static String wave(Map<String, List<Invitation>> byVisit, Visit visit, boolean first) {
        return Html.escape(String.join(
                ", ",
                byVisit.getOrDefault(visit.id().value(), List.of()).stream()
                        .filter(asked -> (asked.wave() == 1) == first)
                        .map(asked -> asked.volunteer().value())
                        .distinct()
                        .toList()));
    }

    private void figures() {
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

    private void mechanisms() {
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

    private void findings() {
        page.heading("findings", "findings");
        page.table(
                List.of(
                        Html.text("level"),
                        Html.text("code"),
                        Html.text("place"),
                        Html.text("cause"),
                        Html.text("cure")),
                run.findings().stream().limit(LISTED).map(HtmlReport::cells).toList());
        more(run.findings().size());
    }

    private static List<String> cells(Finding finding) {
        return List.of(
                Html.both(Terms.name(finding.level())),
                Html.escape(finding.code()),
                Html.escape(finding.place().toString()),
                Html.both(finding.cause()),
                Html.both(finding.cure()));
    }

    private void more(int count) {
        if (count > LISTED) {
            page.paragraph(Html.both(Catalogue.core().text("text.more", count - LISTED)));
        }
    }
}
