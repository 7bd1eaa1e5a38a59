package org.gridgov.examples.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Quantity;
import org.gridgov.basics.Terms;
import org.gridgov.journal.Reply;
import org.gridgov.life.CommunityLife;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.Reach;
import org.gridgov.lists.ResourceId;
import org.gridgov.mechanism.claiming.Claim;
import org.gridgov.mechanism.claiming.ClaimId;
import org.gridgov.mechanism.claiming.Side;
import org.gridgov.mechanism.claiming.TieOrder;
import org.gridgov.mechanism.claiming.agreement.Actor;
import org.gridgov.mechanism.claiming.agreement.ClaimTerms;
import org.gridgov.mechanism.claiming.agreement.ClaimView;
import org.gridgov.mechanism.claiming.agreement.ClaimWindow;
import org.gridgov.mechanism.claiming.agreement.Ranking;
import org.gridgov.mechanism.claiming.agreement.WindowId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gridgov claims CASE [VERB]}: two-way claiming. */
@Command(
        name = "claims",
        description =
                "Two-way claiming: show; window, draft, propose, accept, decline, settle, confirm, commit, deliver,"
                        + " withdraw, close. / 双向认领。")
final class ClaimsCommand extends LifeCommand {
    @Option(names = "--need", paramLabel = "ID", description = "The need. / 需求。")
    private @Nullable String need;

    @Option(names = "--resource", paramLabel = "ID", description = "The resource. / 资源。")
    private @Nullable String resource;

    @Option(names = "--quantity", paramLabel = "'2 visits'", description = "How much. / 数量。")
    private @Nullable String quantity;

    @Option(names = "--days", paramLabel = "DAY/DAY", description = "When it is done. / 服务日期。")
    private @Nullable String days;

    @Option(names = "--side", defaultValue = "PARTNER", description = "${COMPLETION-CANDIDATES} / 一方。")
    private Side side = Side.PARTNER;

    @Option(names = "--until", paramLabel = "INSTANT", description = "When a window closes. / 截止。")
    private @Nullable Instant until;

    @Option(names = "--units", paramLabel = "N", description = "How much was done. / 完成数量。")
    private long units;

    @Option(names = "--last", description = "Nothing more will come. / 不再继续。")
    private boolean last;

    @Override
    List<String> questions() {
        return List.of("show");
    }

    @Override
    List<String> commands() {
        return List.of(
                "window",
                "draft",
                "propose",
                "accept",
                "decline",
                "settle",
                "confirm",
                "commit",
                "deliver",
                "withdraw",
                "close");
    }

    @Override
    View ask(String verb, Desk desk) {
        return desk.journal().read(life -> {
            List<ClaimView> json = new ArrayList<>();
            List<LocalText> lines = new ArrayList<>();
            for (Claim claim : life.claims().list()) {
                life.claims().view(claim.id()).ifPresent(json::add);
                lines.add(Texts.of(
                        "claims.line",
                        claim.id(),
                        Terms.name(claim.state()),
                        claim.need(),
                        claim.resource(),
                        claim.quantity(),
                        Terms.name(claim.proposedBy())));
            }
            lines.add(Texts.of(
                    "claims.sum", json.size(), life.claims().listWindows().size()));
            return new View(json, lines);
        });
    }

    @Override
    Function<CommunityLife, Reply> command(String verb, Desk desk) {
        if (verb.equals("window") || verb.equals("settle")) {
            return window(verb, desk);
        }
        ClaimId claim = ClaimId.of(id());
        Actor actor = Actor.of(side, by());
        Reach reach = Reach.of(desk.community().grids());
        return switch (verb) {
            case "draft" -> draft(claim, actor);
            case "propose" -> life -> life.claims().propose(claim, actor, desk.at());
            case "accept" -> life -> life.claims().accept(claim, actor, life.lists(), reach);
            case "decline" -> life -> life.claims().decline(claim, actor, reason());
            case "confirm" -> life -> life.claims().confirm(claim, actor);
            case "commit" -> life -> life.claims().commit(claim, life.lists());
            case "deliver" -> life -> life.claims().deliver(claim, units, last, life.lists());
            case "withdraw" -> life -> life.claims().withdraw(claim, actor, reason(), life.lists());
            default -> life -> life.claims().close(claim);
        };
    }

    private Function<CommunityLife, Reply> window(String verb, Desk desk) {
        WindowId window = WindowId.of(id());
        if (verb.equals("settle")) {
            Reach reach = Reach.of(desk.community().grids());
            return life -> life.claims().settle(window, Ranking.ALIKE, desk.at(), life.lists(), reach);
        }
        ClaimWindow opened = new ClaimWindow(window, desk.at(), given("--until", until), side, TieOrder.BY_ID);
        return life -> life.claims().open(opened, desk.at());
    }

    private Function<CommunityLife, Reply> draft(ClaimId id, Actor actor) {
        Claim claim = Claim.builder(
                        id,
                        NeedId.of(given("--need", need)),
                        ResourceId.of(given("--resource", resource)),
                        side,
                        Quantity.parse(given("--quantity", quantity)))
                .build();
        ClaimTerms terms = ClaimTerms.on(DateRange.parse(given("--days", days)));
        return life -> life.claims().draft(claim, terms, actor, life.lists());
    }

    @Override
    String content() {
        return super.content() + " " + need + " " + resource + " " + quantity + " " + days + " " + side + " " + until
                + " " + units + " " + last;
    }
}
