package org.gridgov.examples.quarter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Quantity;
import org.gridgov.grid.Atom;
import org.gridgov.life.LifeSettings;
import org.gridgov.lists.Need;
import org.gridgov.lists.Reach;
import org.gridgov.lists.Resource;
import org.gridgov.mechanism.claiming.Claim;
import org.gridgov.mechanism.claiming.ClaimId;
import org.gridgov.mechanism.claiming.ClaimState;
import org.gridgov.mechanism.claiming.Side;
import org.gridgov.mechanism.claiming.TieOrder;
import org.gridgov.mechanism.claiming.agreement.Actor;
import org.gridgov.mechanism.claiming.agreement.ClaimTerms;
import org.gridgov.mechanism.claiming.agreement.ClaimView;
import org.gridgov.mechanism.claiming.agreement.ClaimWindow;
import org.gridgov.mechanism.claiming.agreement.Grade;
import org.gridgov.mechanism.claiming.agreement.Ranking;
import org.gridgov.mechanism.claiming.agreement.WindowId;
import org.gridgov.snapshot.Community;

/** Two-way claiming: a window every other week, settled when it closes; what was agreed is done a week later. */
final class Claims {
    private static final int CLAIMS_A_NEED = 3;
    private static final int NEEDS_A_WINDOW = 60;
    private static final LocalText WENT_WELL = LocalText.of("按约定完成", "Done as agreed");

    private final Community community;
    private final Desk desk;
    private final LifeSettings settings;
    private final Reach reach;
    private final Map<String, Long> metres = new HashMap<>();
    private int number;

    Claims(Community community, LifeSettings settings, Desk desk) {
        this.community = community;
        this.settings = settings;
        this.desk = desk;
        reach = Reach.of(community.grids());
    }

    void open(int week, Instant monday) {
        if (week % 2 == 1) {
            return;
        }
        ClaimWindow window = new ClaimWindow(
                WindowId.of("CW-" + (week + 10)),
                monday,
                monday.plus(Duration.ofDays(7)),
                Side.COMMUNITY,
                TieOrder.drawn(20_261_123));
        desk.put(monday, "window", life -> life.claims().open(window, monday));
        int needs = 0;
        for (Need need : open()) {
            if (needs++ == NEEDS_A_WINDOW) {
                break;
            }
            claim(need, monday.plus(Duration.ofHours(2)));
        }
    }

    /** Open needs, the most urgent first, then the longest waiting. */
    private List<Need> open() {
        return desk.read(life -> {
            List<Need> open = new ArrayList<>(life.lists().listNeeds().stream()
                    .filter(need -> life.lists().open(need.id()) > 0)
                    .toList());
            open.sort(Comparator.comparing(Need::urgency)
                    .thenComparing(Need::raised)
                    .thenComparing(Need::id));
            return open;
        });
    }

    private void claim(Need need, Instant at) {
        List<Resource> fitting = desk.read(life -> life.lists().listResources().stream()
                .filter(resource -> resource.categories().contains(need.category())
                        && resource.capacity().unit().equals(need.quantity().unit())
                        && days(need, resource).length > 0
                        && life.lists().free(resource.id()) > 0
                        && reach.covers(resource.area(), need.unit()))
                .limit(CLAIMS_A_NEED)
                .toList());
        for (Resource resource : fitting) {
            ClaimId id = ClaimId.of("CL-" + (1000 + number));
            Side side = number++ % 2 == 0 ? Side.PARTNER : Side.COMMUNITY;
            long units = Math.min(
                    desk.read(life -> life.lists().open(need.id())),
                    resource.capacity().amount());
            Claim claim = Claim.builder(
                            id,
                            need.id(),
                            resource.id(),
                            side,
                            new Quantity(units, need.quantity().unit()))
                    .build();
            metres.put(id.value(), metres(need, resource));
            DateRange days = DateRange.of(days(need, resource)[0], days(need, resource)[1]);
            desk.put(at, "draft", life -> life.claims().draft(claim, ClaimTerms.on(days), actor(side), life.lists()));
            desk.put(at, "propose", life -> life.claims().propose(id, actor(side), at));
            desk.put(at, "accept", life -> life.claims().accept(id, actor(side.other()), life.lists(), reach));
        }
    }

    /** First day and end of the days on which both can; empty if there are none. */
    private static LocalDate[] days(Need need, Resource resource) {
        LocalDate from = need.window().from().isAfter(resource.window().from())
                ? need.window().from()
                : resource.window().from();
        LocalDate to = need.window().to().isBefore(resource.window().to())
                ? need.window().to()
                : resource.window().to();
        return from.isBefore(to) ? new LocalDate[] {from, to} : new LocalDate[0];
    }

    private long metres(Need need, Resource resource) {
        if (need.atom() == null || resource.atom() == null) {
            return 1000;
        }
        Atom one = community.territory().atom(need.atom()).orElse(null);
        Atom other = community.territory().atom(resource.atom()).orElse(null);
        return one == null || other == null ? 1000 : one.metresTo(other);
    }

    /** A resource ranks needs by urgency and by how long they wait; a need ranks resources by how near they are. */
    private Ranking ranking() {
        return (side, claim) -> {
            if (side == Side.COMMUNITY) {
                return -metres.getOrDefault(claim.id().value(), 1000L);
            }
            Need need = desk.read(life -> life.lists().findNeed(claim.need())).orElseThrow();
            long tier = switch (need.urgency()) {
                case URGENT -> 3;
                case PRIORITY -> 2;
                case ROUTINE -> 1;
            };
            return 100_000L * tier - need.raised().toEpochDay();
        };
    }

    void settle(int week, Instant monday) {
        if (week % 2 == 0) {
            return;
        }
        WindowId window = WindowId.of("CW-" + (week + 9));
        desk.put(monday, "settle", life -> life.claims().settle(window, ranking(), monday, life.lists(), reach));
        for (Claim claim : in(ClaimState.ACCEPTED)) {
            for (Side side : Side.values()) {
                desk.put(monday, "confirm", life -> life.claims().confirm(claim.id(), actor(side)));
            }
            desk.put(monday, "commit", life -> life.claims().commit(claim.id(), life.lists()));
        }
    }

    /** What was promised and whose days have begun is done; one in twenty can't be. */
    void finish(int week, Instant monday) {
        LocalDate today = settings.day(monday);
        desk.put(monday, "expire", life -> life.claims().expire(monday, life.lists()));
        for (Claim claim : in(ClaimState.COMMITTED)) {
            ClaimTerms terms = desk.read(life -> life.claims().terms(claim.id()));
            if (today.isBefore(terms.days().from())) {
                continue;
            }
            if (Math.floorMod(claim.id().hashCode() + week, 20) == 0) {
                LocalText reason = LocalText.of("人手不足", "Too few hands");
                desk.put(monday, "fail", life -> life.claims().fail(claim.id(), reason, life.lists()));
                continue;
            }
            long units = desk.read(life -> life.claims()
                    .view(claim.id())
                    .map(ClaimView::service)
                    .flatMap(service -> life.lists().findService(service))
                    .map(service -> service.quantity().amount())
                    .orElse(0L));
            desk.put(monday, "deliver", life -> life.claims().deliver(claim.id(), units, true, life.lists()));
            for (Side side : Side.values()) {
                Grade grade = Math.floorMod(claim.id().hashCode(), 2) == 0 ? Grade.GOOD : Grade.FAIR;
                desk.put(monday, "evaluate", life -> life.claims().evaluate(claim.id(), grade, WENT_WELL, actor(side)));
            }
            desk.put(monday, "close", life -> life.claims().close(claim.id()));
        }
    }

    private List<Claim> in(ClaimState state) {
        return desk.read(life -> life.claims().list().stream()
                .filter(claim -> claim.state() == state)
                .toList());
    }

    private static Actor actor(Side side) {
        return Actor.of(side, PersonRef.of(side == Side.PARTNER ? "PT-liaison" : "S-lists"));
    }
}
