package org.gridgov.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.Language;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Terms;
import org.gridgov.life.CommunityLife;
import org.gridgov.lists.Ledger;
import org.gridgov.lists.Need;
import org.gridgov.mechanism.claiming.Claim;
import org.gridgov.mechanism.claiming.ClaimState;
import org.gridgov.mechanism.claiming.agreement.ClaimView;
import org.gridgov.mechanism.claiming.agreement.ClaimWindow;
import org.gridgov.mechanism.consultation.AgendaEntry;
import org.gridgov.mechanism.consultation.Decision;
import org.gridgov.mechanism.consultation.Meeting;
import org.gridgov.mechanism.consultation.Outcome;
import org.gridgov.mechanism.rotation.Turn;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.Partner;
import org.gridgov.project.BudgetLine;
import org.gridgov.project.Figure;
import org.gridgov.project.Project;
import org.gridgov.volunteers.InvitationState;
import org.gridgov.volunteers.SeatInvitation;
import org.gridgov.volunteers.ServiceRecord;

/**
 * Prints a stretch of working life as one page that opens from a file: lists, waiting, claims, meetings, the rotating lead,
 * volunteers and projects (运转报告页).
 *
 * <p>Both languages stand in the page; no person appears. Equal reports print equal bytes. Thread-safe.
 *
 * <p>Source: three lists and three mechanisms, seed paragraphs 2 and 3; privacy, {@code INVARIANTS}.
 */
public final class LifePage {
    private static final List<String> LEDGER_COLOURS = List.of("#d9a441", "#9db8cf", "#4c78a8", "#4f9a5b", "#b5bac2");

    private final LifeReport report;
    private final Html page = new Html();
    private final Map<OrgId, LocalText> partners = new TreeMap<>();

    private LifePage(LifeReport report) {
        this.report = report;
        for (Partner partner : report.community().partners()) {
            partners.put(partner.id(), partner.name());
        }
    }

    /**
     * Prints a report.
     *
     * @param report the report
     * @param language the language that the page shows first
     * @return the page as HTML
     */
    public static String print(LifeReport report, Language language) {
        return report.read(life -> new LifePage(report).print(life, language));
    }

    private String print(CommunityLife life, Language language) {
        page.open(report.community().info(), language);
        page.paragraph(Html.text("life.days", report.days()));
        tiles(life);
        lists(life);
        claims(life);
        meetings(life);
        rotation(life);
        volunteers(life);
        projects(life);
        return page.close();
    }

    private void tiles(CommunityLife life) {
        long open = life.lists().listNeeds().stream()
                .filter(need -> life.lists().open(need.id()) > 0)
                .count();
        long minutes = life.volunteers().listServiceRecords().stream()
                .mapToLong(ServiceRecord::minutes)
                .sum();
        page.raw("<section class=\"tiles\">");
        page.tile("needs.open", open + " / " + life.lists().listNeeds().size());
        page.tile("waiting.median", String.valueOf(report.waiting().within(50)));
        page.tile("meetings", String.valueOf(life.meetings().listMeetings().size()));
        page.tile("followups", String.valueOf(life.meetings().followUps().size()));
        page.tile("minutes", String.valueOf(minutes));
        page.raw("</section>");
    }

    private void lists(CommunityLife life) {
        page.heading("lists", "life.lists");
        SortedMap<String, long[]> sums = new TreeMap<>();
        for (Need need : life.lists().listNeeds()) {
            Ledger ledger = life.lists().ledger(need.id());
            long[] parts = sums.computeIfAbsent(need.category().value(), code -> new long[5]);
            parts[0] += ledger.open();
            parts[1] += ledger.proposed();
            parts[2] += ledger.committed();
            parts[3] += ledger.delivered();
            parts[4] += ledger.withdrawn() + ledger.referred() + ledger.rejected();
        }
        String legend = Html.text("life.ledger", "#0#", "#1#", "#2#", "#3#", "#4#");
        for (int part = 0; part < LEDGER_COLOURS.size(); part++) {
            legend = legend.replace(
                    "#" + part + "#",
                    "<span class=\"key\" style=\"background:" + LEDGER_COLOURS.get(part) + "\"></span>");
        }
        page.paragraph(legend);
        List<LifeCharts.Bar> bars = new ArrayList<>();
        sums.forEach((category, parts) -> bars.add(new LifeCharts.Bar(
                report.community().name("category", category),
                List.of(parts[0], parts[1], parts[2], parts[3], parts[4]))));
        page.raw(LifeCharts.bars(bars, LEDGER_COLOURS, "chart.ledger"));
        page.heading("waiting", "life.waiting");
        page.paragraph(Html.text(
                "life.waiting.text",
                report.waiting().promised().size(),
                report.waiting().within(50),
                report.waiting().within(90),
                report.waiting().waiting().size(),
                report.waiting().ended()));
        page.raw(LifeCharts.waiting(report.waiting()));
    }

    private void claims(CommunityLife life) {
        page.heading("claims", "life.claims");
        List<List<String>> rows = new ArrayList<>();
        for (ClaimWindow window : life.claims().listWindows()) {
            Map<ClaimState, Integer> counts = new EnumMap<>(ClaimState.class);
            int all = 0;
            for (Claim claim : life.claims().list()) {
                if (window.id()
                        .equals(life.claims()
                                .view(claim.id())
                                .map(ClaimView::window)
                                .orElse(null))) {
                    counts.merge(claim.state(), 1, Integer::sum);
                    all++;
                }
            }
            StringBuilder states = new StringBuilder();
            counts.forEach((state, count) -> states.append("<div>")
                    .append(Html.both(Terms.name(state)))
                    .append(' ')
                    .append(count)
                    .append("</div>"));
            rows.add(List.of(
                    window.id().value(),
                    day(window.from()) + " – " + day(window.to()),
                    Html.both(Terms.name(window.favours())),
                    String.valueOf(all),
                    states.toString()));
        }
        page.table(
                List.of(
                        Html.text("life.window"),
                        Html.text("period"),
                        Html.text("life.favours"),
                        Html.text("life.claimed"),
                        Html.text("life.states")),
                rows);
    }

    private LocalDate day(Instant at) {
        return report.settings().day(at);
    }

    private void meetings(CommunityLife life) {
        page.heading("meetings", "life.meetings");
        List<List<String>> rows = new ArrayList<>();
        for (Meeting meeting : life.meetings().listMeetings()) {
            Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
            for (AgendaEntry entry : life.meetings().agenda(meeting.id())) {
                Decision decision = entry.decision();
                if (decision != null) {
                    outcomes.merge(decision.outcome(), 1, Integer::sum);
                }
            }
            StringBuilder ends = new StringBuilder();
            outcomes.forEach((outcome, count) -> ends.append("<div>")
                    .append(Html.both(Terms.name(outcome)))
                    .append(' ')
                    .append(count)
                    .append("</div>"));
            rows.add(List.of(
                    meeting.id().value(),
                    meeting.day().toString(),
                    Html.both(report.community().name("theme", meeting.theme().value())),
                    name(meeting.lead()),
                    meeting.attended().size() + " / "
                            + life.meetings().invited(meeting.id()).size(),
                    ends.toString()));
        }
        page.table(
                List.of(
                        Html.text("life.meeting"),
                        Html.text("life.day"),
                        Html.text("theme"),
                        Html.text("lead"),
                        Html.text("life.came"),
                        Html.text("life.outcomes")),
                rows);
        page.paragraph(Html.text(
                "life.followups",
                life.meetings().finished().size(),
                life.meetings().followUps().size(),
                life.meetings().overdue(report.today()).size()));
    }

    private void rotation(CommunityLife life) {
        page.heading("rotation", "life.rotation");
        List<List<String>> rows = new ArrayList<>();
        List<Turn> turns = new ArrayList<>(life.rotation().turns());
        turns.addAll(life.rotation().upcoming(3));
        for (Turn turn : turns) {
            rows.add(List.of(
                    life.rotation()
                            .calendar()
                            .map(calendar -> calendar.days(turn.period()).toString())
                            .orElse(""),
                    name(turn.lead()),
                    turn.deputy() == null ? "" : name(turn.deputy())));
        }
        page.table(List.of(Html.text("period"), Html.text("lead"), Html.text("life.deputy")), rows);
    }

    private void volunteers(CommunityLife life) {
        page.heading("volunteers", "life.volunteers");
        page.paragraph(Html.text("life.volunteers.text"));
        Map<InvitationState, Integer> counts = new EnumMap<>(InvitationState.class);
        for (SeatInvitation invitation : life.volunteers().listInvitations()) {
            counts.merge(invitation.state(), 1, Integer::sum);
        }
        List<List<String>> rows = new ArrayList<>();
        counts.forEach((state, count) -> rows.add(List.of(Html.both(Terms.name(state)), String.valueOf(count))));
        page.table(List.of(Html.text("life.states"), Html.text("life.invitations")), rows);
    }

    private void projects(CommunityLife life) {
        page.heading("projects", "life.projects");
        List<List<String>> rows = new ArrayList<>();
        for (Figure figure : report.figures()) {
            rows.add(List.of(
                    Html.both(figure.definition()),
                    "<b>" + figure.value() + "</b> " + Html.both(figure.unit()),
                    figure.denominator() == figure.value() ? "" : String.valueOf(figure.denominator()),
                    Html.both(figure.distinctKey())));
        }
        page.table(
                List.of(Html.text("definition"), Html.text("value"), Html.text("outof"), Html.text("distinct")), rows);
        List<List<String>> budget = new ArrayList<>();
        for (Project project : life.projects().listProjects()) {
            for (BudgetLine line : life.projects().listBudget(project.id())) {
                budget.add(List.of(
                        Html.both(line.name()),
                        line.planned().toString(),
                        line.spent().toString(),
                        line.committed().toString(),
                        line.planned()
                                .minus(line.spent())
                                .minus(line.committed())
                                .toString()));
            }
        }
        if (!budget.isEmpty()) {
            page.table(
                    List.of(
                            Html.text("life.line"),
                            Html.text("life.planned"),
                            Html.text("life.spent"),
                            Html.text("life.committed"),
                            Html.text("life.free")),
                    budget);
        }
    }

    private String name(OrgId id) {
        return Html.both(partners.getOrDefault(id, LocalText.parse(id.value())));
    }
}
