package org.gridgov.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.journal.Reply;
import org.gridgov.life.CommunityLife;
import org.gridgov.mechanism.rotation.Turn;
import org.gridgov.organisation.OrgId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gridgov rotation CASE [VERB]}: the rotating lead. */
@Command(
        name = "rotation",
        description = "The rotating lead: show; advance, absent, ask, agree, drop, join, leave, hand-over. / 轮值主角。")
final class RotationCommand extends LifeCommand {
    @Option(names = "--with", paramLabel = "BODY", description = "Who is asked to change turns. / 对换的一方。")
    private @Nullable String with;

    @Option(names = "--days", paramLabel = "DAY/DAY", description = "When it is away. / 缺席日期。")
    private @Nullable String days;

    @Option(names = "--periods", defaultValue = "12", paramLabel = "N", description = "How far to look ahead. / 期数。")
    private int periods = 12;

    @Override
    List<String> questions() {
        return List.of("show");
    }

    @Override
    List<String> commands() {
        return List.of("advance", "absent", "ask", "agree", "drop", "join", "leave", "hand-over");
    }

    @Override
    View ask(String verb, Desk desk) {
        return desk.journal().read(life -> {
            List<Turn> turns = new ArrayList<>(life.rotation().turns());
            turns.addAll(life.rotation().upcoming(Math.max(0, Math.min(1000, periods))));
            List<LocalText> lines = new ArrayList<>();
            for (Turn turn : turns) {
                String when = life.rotation()
                        .calendar()
                        .map(calendar -> calendar.days(turn.period()).toString())
                        .orElse("");
                lines.add(Texts.of("rotation.turn", when, turn.lead(), turn.deputy() == null ? "-" : turn.deputy()));
            }
            return new View(turns, lines);
        });
    }

    @Override
    Function<CommunityLife, Reply> command(String verb, Desk desk) {
        if (verb.equals("advance")) {
            return life -> life.rotation().advance(desk.today());
        }
        OrgId body = OrgId.of(id());
        return switch (verb) {
            case "absent" -> life -> life.rotation().absent(desk.today(), body, DateRange.parse(given("--days", days)));
            case "ask" -> life -> life.rotation().proposeSwap(desk.today(), body, with());
            case "agree" -> life -> life.rotation().agreeSwap(desk.today(), body, with());
            case "drop" -> life -> life.rotation().dropSwap(desk.today(), body, with());
            case "join" -> life -> life.rotation().join(desk.today(), body);
            case "leave" -> life -> life.rotation().leave(desk.today(), body);
            default -> life -> life.rotation().handOver(desk.today(), body, reason());
        };
    }

    private OrgId with() {
        return OrgId.of(given("--with", with));
    }

    @Override
    String content() {
        return super.content() + " " + with + " " + days;
    }
}
