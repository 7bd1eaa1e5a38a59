package org.gridgov.examples.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Terms;
import org.gridgov.journal.Reply;
import org.gridgov.life.Agendas;
import org.gridgov.life.CommunityLife;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.ServiceId;
import org.gridgov.mechanism.consultation.AgendaEntry;
import org.gridgov.mechanism.consultation.AgendaSource;
import org.gridgov.mechanism.consultation.Decision;
import org.gridgov.mechanism.consultation.FollowUp;
import org.gridgov.mechanism.consultation.InvitationRule;
import org.gridgov.mechanism.consultation.Invitee;
import org.gridgov.mechanism.consultation.Meeting;
import org.gridgov.mechanism.consultation.MeetingId;
import org.gridgov.mechanism.consultation.Theme;
import org.gridgov.organisation.OrgId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gridgov meeting CASE [VERB]}: joint consultation. */
@Command(
        name = "meeting",
        description =
                "Joint consultation: show, agenda, followups; call, open, attend, recuse, decide, minute, close, finish."
                        + " / 联席协商。")
final class MeetingCommand extends LifeCommand {
    @Option(names = "--theme", paramLabel = "CODE", description = "What it is about. / 议题。")
    private @Nullable String theme;

    @Option(names = "--need", paramLabel = "ID", description = "The item. / 需求。")
    private @Nullable String need;

    @Option(names = "--body", paramLabel = "ID", description = "Who came or stands back. / 单位。")
    private @Nullable String body;

    @Option(names = "--outcome", paramLabel = "WAY", description = "service, defer, escalate or reject. / 结果。")
    private @Nullable String outcome;

    @Option(names = "--service", paramLabel = "ID", description = "The service it became. / 服务。")
    private @Nullable String service;

    @Option(names = "--to", paramLabel = "BODY", description = "Who is responsible, or to whom it goes up. / 责任单位。")
    private @Nullable String to;

    @Option(names = "--until", paramLabel = "DAY", description = "Until when. / 期限。")
    private @Nullable LocalDate until;

    @Option(names = "--text", paramLabel = "TEXT", description = "A line of the minutes. / 记录。")
    private @Nullable String text;

    /** A meeting with its items. */
    record Held(Meeting meeting, List<AgendaEntry> agenda) {}

    @Override
    List<String> questions() {
        return List.of("show", "agenda", "followups");
    }

    @Override
    List<String> commands() {
        return List.of("call", "open", "attend", "recuse", "decide", "minute", "close", "finish");
    }

    @Override
    View ask(String verb, Desk desk) {
        return switch (verb) {
            case "agenda" -> agenda(desk);
            case "followups" -> desk.journal().read(MeetingCommand::followUps);
            default -> desk.journal().read(MeetingCommand::show);
        };
    }

    private static View show(CommunityLife life) {
        List<Held> json = new ArrayList<>();
        List<LocalText> lines = new ArrayList<>();
        for (Meeting meeting : life.meetings().listMeetings()) {
            List<AgendaEntry> agenda = life.meetings().agenda(meeting.id());
            json.add(new Held(meeting, agenda));
            lines.add(Texts.of(
                    "meeting.line",
                    meeting.id(),
                    meeting.day(),
                    meeting.theme(),
                    meeting.lead(),
                    meeting.attended().size()));
            for (AgendaEntry entry : agenda) {
                Decision decision = entry.decision();
                lines.add(Texts.of(
                        "meeting.item",
                        entry.source().need(),
                        Terms.name(entry.source().why()),
                        decision == null ? "-" : Terms.name(decision.outcome()),
                        decision == null ? "" : decision.reason()));
            }
        }
        lines.add(Texts.of("meeting.sum", json.size()));
        return new View(json, lines);
    }

    /** What a meeting of a theme would talk about today. */
    private View agenda(Desk desk) {
        Theme of = Theme.of(given("--theme", theme));
        List<AgendaSource> drawn = desk.journal()
                .read(life ->
                        life.meetings().draw(desk.today(), of, Agendas.sources(life, desk.today(), category -> of)));
        List<LocalText> lines = new ArrayList<>();
        drawn.forEach(source ->
                lines.add(Texts.of("meeting.source", source.need(), Terms.name(source.why()), source.since())));
        lines.add(Texts.of("meeting.drawn", drawn.size()));
        return new View(drawn, lines);
    }

    private static View followUps(CommunityLife life) {
        List<FollowUp> open = life.meetings().followUps();
        List<LocalText> lines = new ArrayList<>();
        open.forEach(one -> lines.add(Texts.of("meeting.followup", one.meeting(), one.need(), one.due())));
        lines.add(Texts.of("meeting.followups", open.size()));
        return new View(open, lines);
    }

    @Override
    Function<CommunityLife, Reply> command(String verb, Desk desk) {
        MeetingId meeting = MeetingId.of(id());
        LocalDate today = desk.today();
        return switch (verb) {
            case "call" -> call(meeting, desk);
            case "open" -> life -> life.meetings().on(today).open(meeting);
            case "attend" -> life -> life.meetings().on(today).attend(meeting, OrgId.of(given("--body", body)));
            case "recuse" ->
                life -> life.meetings().on(today).recuse(meeting, need(), OrgId.of(given("--body", body)), reason());
            case "decide" -> life -> life.meetings().on(today).decide(meeting, need(), known(life, decision()));
            case "minute" -> life -> life.meetings().on(today).minute(meeting, given("--text", text));
            case "finish" -> life -> life.meetings().on(today).finish(meeting, need(), reason());
            default -> life -> life.meetings().on(today).close(meeting);
        };
    }

    private Function<CommunityLife, Reply> call(MeetingId meeting, Desk desk) {
        Theme of = Theme.of(given("--theme", theme));
        LocalDate day = until == null ? desk.today() : until;
        List<Invitee> invited = new InvitationRule.Register(
                        desk.community().organisations(),
                        desk.community().memberships(),
                        desk.community().posts(),
                        desk.community().partners(),
                        desk.community().grids(),
                        day)
                .invited(List.of(InvitationRule.partners(null)));
        return life -> {
            List<OrgId> chairs = life.rotation().chairs(day);
            return life.meetings()
                    .on(desk.today())
                    .call(
                            meeting,
                            day,
                            of,
                            chairs.isEmpty()
                                    ? invited.stream()
                                            .map(Invitee::body)
                                            .limit(1)
                                            .toList()
                                    : chairs,
                            invited,
                            Agendas.sources(life, desk.today(), category -> of));
        };
    }

    private NeedId need() {
        return NeedId.of(given("--need", need));
    }

    private Decision decision() {
        return switch (given("--outcome", outcome)) {
            case "service" ->
                Decision.serve(
                        ServiceId.of(given("--service", service)),
                        OrgId.of(given("--to", to)),
                        until,
                        List.of(),
                        reason());
            case "defer" -> Decision.defer(given("--until", until), reason());
            case "escalate" -> Decision.escalate(OrgId.of(given("--to", to)), until, reason());
            case "reject" -> Decision.reject(reason());
            default ->
                throw new IllegalArgumentException(
                        "--outcome must be service, defer, escalate or reject, but is '" + outcome + "'");
        };
    }

    /** The consultation keeps what was said; whether there is such a service only the lists know. */
    private static Decision known(CommunityLife life, Decision decision) {
        ServiceId entered = decision.service();
        if (entered != null && life.lists().findService(entered).isEmpty()) {
            throw new IllegalArgumentException("--service must be a service of the lists, but is '" + entered + "'");
        }
        return decision;
    }

    @Override
    String content() {
        return super.content() + " " + theme + " " + need + " " + body + " " + outcome + " " + service + " " + to + " "
                + until + " " + text;
    }
}
