package org.gridgov.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridgov.basics.Terms;
import org.gridgov.decision.Invitation;
import org.gridgov.decision.Objective;
import org.gridgov.decision.Plan;
import org.gridgov.policy.PackVersion;
import org.gridgov.project.Visit;
import org.gridgov.snapshot.Candidates;
import org.gridgov.snapshot.Community;

/** The part of the page that shows what was decided: plans and the roster. */
final class DecisionPart {
    private final RunReport run;
    private final Community community;
    private final Names names;
    private final Html page;

    DecisionPart(RunReport run, Names names, Html page) {
        this.run = run;
        this.community = run.community();
        this.names = names;
        this.page = page;
    }

    void plan(String key, Plan plan) {
        page.heading(key, key);
        page.paragraph("<span class=\"proven\">" + Html.text("proven") + "</span> " + pack(plan.pack()));
        Objective objective = plan.objective();
        page.paragraph(Html.text(
                "measures",
                Terms.name(plan.mode()),
                objective.leastGroup(),
                objective.mostGroup(),
                objective.envy(),
                objective.missed(),
                objective.kept()));
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
                        .limit(HtmlReport.LISTED)
                        .map(rest -> List.of(
                                Html.escape(rest.subject()),
                                Html.both(names.of(rest.subject())),
                                Html.both(Terms.name(rest.tier())),
                                String.valueOf(rest.amount()),
                                Html.both(Terms.name(rest.cause())) + " "
                                        + Html.escape(String.join(", ", rest.rules()))))
                        .toList());
        page.more(plan.unmet().size(), HtmlReport.LISTED);
    }

    private static String pack(PackVersion pack) {
        return Html.text(
                "judged",
                pack.id(),
                pack.version(),
                pack.digest().substring(0, Math.min(12, pack.digest().length())));
    }

    void roster() {
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
}
