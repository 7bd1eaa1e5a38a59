package org.gridgov.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gridgov.basics.CodeEntry;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Quantity;
import org.gridgov.basics.Terms;
import org.gridgov.grid.GridCode;
import org.gridgov.journal.Reply;
import org.gridgov.life.CommunityLife;
import org.gridgov.life.WaitingTimes;
import org.gridgov.lists.Category;
import org.gridgov.lists.Ledger;
import org.gridgov.lists.Need;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.Urgency;
import org.gridgov.lists.promise.Ageing;
import org.gridgov.lists.promise.Escalation;
import org.gridgov.lists.promise.PromiseDesk;
import org.gridgov.lists.promise.Standing;
import org.gridgov.lists.publication.Counted;
import org.gridgov.lists.publication.PublicCell;
import org.gridgov.lists.publication.PublicCounts;
import org.gridgov.lists.publication.PublicationSettings;
import org.gridgov.organisation.DutyId;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.PostId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gridgov lists CASE [VERB]}: the three lists. */
@Command(
        name = "lists",
        description = "The three lists: show, waiting, ageing, public; raise, withdraw, reject, refer, receive,"
                + " answer, hand-over, give-back, escalate. / 三张清单。")
final class ListsCommand extends LifeCommand {
    @Option(names = "--unit", paramLabel = "CODE", description = "Of the need. / 网格。")
    private @Nullable String unit;

    @Option(names = "--category", paramLabel = "CODE", description = "Of the need. / 类别。")
    private @Nullable String category;

    @Option(names = "--quantity", paramLabel = "'2 visits'", description = "Of the need. / 数量。")
    private @Nullable String quantity;

    @Option(names = "--window", paramLabel = "DAY/DAY", description = "When it can be met. / 时间窗。")
    private @Nullable String window;

    @Option(names = "--urgency", defaultValue = "ROUTINE", description = "${COMPLETION-CANDIDATES} / 紧急程度。")
    private Urgency urgency = Urgency.ROUTINE;

    @Option(names = "--to", paramLabel = "ID", description = "A body, or the post that leads. / 转交单位或牵头岗位。")
    private @Nullable String to;

    @Option(names = "--duty", paramLabel = "ID", description = "The duty that it falls under. / 职责。")
    private @Nullable String duty;

    /** A need with its account. */
    record Line(Need need, Ledger ledger) {}

    @Override
    List<String> questions() {
        return List.of("show", "waiting", "ageing", "public");
    }

    @Override
    List<String> commands() {
        return List.of(
                "raise", "withdraw", "reject", "refer", "receive", "answer", "hand-over", "give-back", "escalate");
    }

    @Override
    View ask(String verb, Desk desk) {
        return switch (verb) {
            case "waiting" -> waiting(desk);
            case "ageing" -> ageing(desk);
            case "public" -> counts(desk);
            default -> desk.journal().read(ListsCommand::show);
        };
    }

    private static View show(CommunityLife life) {
        List<Line> json = new ArrayList<>();
        List<LocalText> lines = new ArrayList<>();
        for (Need need : life.lists().listNeeds()) {
            Ledger ledger = life.lists().ledger(need.id());
            json.add(new Line(need, ledger));
            if (ledger.open() > 0) {
                lines.add(Texts.of(
                        "lists.need",
                        need.id(),
                        need.unit(),
                        need.category(),
                        Terms.name(need.urgency()),
                        ledger.open(),
                        need.quantity(),
                        need.raised()));
            }
        }
        lines.add(Texts.of(
                "lists.sum",
                json.size(),
                lines.size(),
                life.lists().listResources().size(),
                life.lists().listServices().size()));
        return new View(json, lines);
    }

    private static View waiting(Desk desk) {
        WaitingTimes times = WaitingTimes.of(desk.entries(), desk.settings(), desk.today());
        return new View(
                times,
                List.of(Texts.of(
                        "lists.waiting",
                        times.promised().size(),
                        times.within(50),
                        times.within(90),
                        times.waiting().size(),
                        times.ended())));
    }

    /** Whose turn it is where a term is near or over. */
    private static View ageing(Desk desk) {
        List<Ageing> ageing = desk.journal().read(life -> promises(desk, life).ageing(desk.at()));
        List<LocalText> lines = new ArrayList<>();
        for (Ageing one : ageing) {
            if (one.standing() == Standing.IN_TERM) {
                continue;
            }
            PostId post = one.turn().post();
            lines.add(Texts.of(
                    "lists.ageing",
                    one.need(),
                    Terms.name(one.phase()),
                    Terms.name(one.standing()),
                    desk.settings().day(one.due()),
                    one.turn().unit(),
                    post == null ? "-" : post));
        }
        lines.add(Texts.of("lists.ageings", lines.size(), ageing.size()));
        return new View(ageing, lines);
    }

    private static PromiseDesk promises(Desk desk, CommunityLife life) {
        return new PromiseDesk(
                desk.settings().promises(),
                life.lists(),
                life.promises(),
                Escalation.of(desk.community().grids(), desk.community().posts()));
    }

    /** What may be shown to everybody: no person, no small cell. */
    private static View counts(Desk desk) {
        List<Need> open = desk.journal()
                .read(life -> life.lists().listNeeds().stream()
                        .filter(need -> life.lists().open(need.id()) > 0)
                        .toList());
        List<Category> categories =
                open.stream().map(Need::category).distinct().sorted().toList();
        PublicationSettings settings = PublicationSettings.builder()
                .smallest(Math.max(2, desk.community().info().publicCellLeast()))
                .build();
        List<PublicCell> cells = PublicCounts.first(desk.community().grids(), settings, categories, Counted.of(open))
                .cells();
        List<LocalText> lines = new ArrayList<>();
        for (PublicCell cell : cells) {
            Category of = cell.category();
            LocalText name =
                    of == null ? Texts.of("lists.all") : desk.community().name("category", of.value());
            lines.add(Texts.of(cell.orMore() ? "lists.ormore" : "lists.count", cell.unit(), name, cell.count()));
        }
        return new View(cells, lines);
    }

    @Override
    Function<CommunityLife, Reply> command(String verb, Desk desk) {
        if (verb.equals("escalate")) {
            return life -> promises(desk, life).escalate(desk.at());
        }
        NeedId need = NeedId.of(id());
        return switch (verb) {
            case "withdraw" -> life -> life.lists().withdraw(need, reason());
            case "reject" -> life -> life.lists().reject(need, reason());
            case "refer" -> life -> life.lists().refer(need, OrgId.of(given("--to", to)), reason());
            case "receive" -> life -> promises(desk, life).receive(need, post(), duty());
            case "answer" -> life -> promises(desk, life).answer(need, reason());
            case "hand-over" -> life -> promises(desk, life).handOver(need, post(), duty(), reason());
            case "give-back" -> life -> promises(desk, life).giveBack(need, reason());
            default -> raise(need, desk);
        };
    }

    private PostId post() {
        return PostId.of(given("--to", to));
    }

    private @Nullable DutyId duty() {
        return duty == null ? null : DutyId.of(duty);
    }

    private Function<CommunityLife, Reply> raise(NeedId id, Desk desk) {
        GridCode where = GridCode.of(given("--unit", unit));
        if (desk.community().grids().find(where).isEmpty()) {
            throw new IllegalArgumentException("--unit must be a unit of the case, but is '" + where + "'");
        }
        Category about = Category.of(given("--category", category));
        List<String> known = desk.community().rows().of(CodeEntry.class).stream()
                .filter(entry -> entry.list().equals("category"))
                .map(CodeEntry::code)
                .toList();
        if (!known.isEmpty() && !known.contains(about.value())) {
            throw new IllegalArgumentException("--category must be one of " + known + ", but is '" + about + "'");
        }
        Need need = Need.builder(
                        id,
                        where,
                        about,
                        Quantity.parse(given("--quantity", quantity)),
                        DateRange.parse(given("--window", window)),
                        desk.today())
                .urgency(urgency)
                .build();
        return life -> life.lists().raise(need);
    }

    @Override
    String content() {
        return super.content() + " " + unit + " " + category + " " + quantity + " " + window + " " + urgency + " " + to
                + " " + duty;
    }
}
