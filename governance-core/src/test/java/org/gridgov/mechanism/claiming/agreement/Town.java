package org.gridgov.mechanism.claiming.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Quantity;
import org.gridgov.grid.GridCode;
import org.gridgov.journal.Entry;
import org.gridgov.journal.Event;
import org.gridgov.journal.Fold;
import org.gridgov.journal.Reply;
import org.gridgov.lists.Category;
import org.gridgov.lists.ListBook;
import org.gridgov.lists.ListEvent;
import org.gridgov.lists.Need;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.Reach;
import org.gridgov.lists.Resource;
import org.gridgov.lists.ResourceId;
import org.gridgov.lists.ServiceId;
import org.gridgov.mechanism.claiming.Claim;
import org.gridgov.mechanism.claiming.ClaimId;
import org.gridgov.mechanism.claiming.Side;
import org.gridgov.mechanism.claiming.TieOrder;
import org.gridgov.organisation.OrgId;

/** A community with its lists and claims, to which events happen. */
final class Town {
    static final Instant NINE = Instant.parse("2026-12-01T01:00:00Z");
    static final DateRange DECEMBER = DateRange.parse("2026-12-01/2027-01-01");
    static final Reach EVERYWHERE = (area, unit) -> true;
    static final LocalText REASON = LocalText.of("另有安排", "other plans");
    static final Actor PARTNER = Actor.of(Side.PARTNER, PersonRef.of("P-partner"));
    static final Actor COMMUNITY = Actor.of(Side.COMMUNITY, PersonRef.of("P-community"));

    final ListBook lists = new ListBook();
    final ClaimBook claims;
    final List<Event> events = new ArrayList<>();

    Town(ClaimRules rules) {
        claims = new ClaimBook(rules);
    }

    Town() {
        this(ClaimRules.builder().build());
    }

    static Fold<Town> fold() {
        return new Fold<>() {
            @Override
            public Town empty() {
                return new Town();
            }

            @Override
            public void apply(Town town, Entry entry) {
                entry.events().forEach(event -> town.apply(entry.at(), event));
            }
        };
    }

    void apply(Instant at, Event event) {
        if (event instanceof ListEvent list) {
            lists.apply(at, list);
        } else {
            claims.apply(at, (ClaimEvent) event);
        }
        events.add(event);
    }

    /** Lets it happen if it is agreed to, and gives the codes of the reasons if not. */
    List<String> ask(Instant at, Reply reply) {
        reply.events().forEach(event -> apply(at, event));
        return reply.reasons().stream().map(Finding::code).toList();
    }

    List<String> ask(Reply reply) {
        return ask(NINE, reply);
    }

    static Need need(String id, long amount) {
        return Need.builder(
                        NeedId.of(id),
                        GridCode.of("G1"),
                        Category.of("meals"),
                        Quantity.of(amount, "visits"),
                        DECEMBER,
                        LocalDate.of(2026, 11, 20))
                .build();
    }

    static Resource resource(String id, long capacity) {
        return Resource.builder(
                        ResourceId.of(id),
                        OrgId.of("PT-01"),
                        LocalText.parse("meals"),
                        GridCode.of("G1"),
                        Quantity.of(capacity, "visits"),
                        DECEMBER)
                .categories(List.of(Category.of("meals")))
                .build();
    }

    static Claim claim(String id, String need, String resource, Side side, long amount) {
        return Claim.builder(
                        ClaimId.of(id), NeedId.of(need), ResourceId.of(resource), side, Quantity.of(amount, "visits"))
                .build();
    }

    static ClaimWindow window(String id, int fromHour, int toHour) {
        return new ClaimWindow(
                WindowId.of(id),
                NINE.plusSeconds(3600L * fromHour),
                NINE.plusSeconds(3600L * toHour),
                Side.COMMUNITY,
                TieOrder.BY_ID);
    }

    static Instant hour(int hours) {
        return NINE.plusSeconds(3600L * hours);
    }

    ClaimView view(ClaimId id) {
        return claims.view(id).orElseThrow();
    }

    ServiceId service(ClaimId id) {
        return Objects.requireNonNull(view(id).service());
    }

    /** All that can be read of both books. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Claim claim : claims.list()) {
            ClaimId id = claim.id();
            text.append(claims.view(id)).append(claims.terms(id).days());
            text.append('\n');
        }
        for (ClaimWindow window : claims.listWindows()) {
            text.append(window).append(claims.settlement(window.id())).append('\n');
        }
        text.append(claims.listOverdue(Instant.MAX));
        lists.listNeeds().forEach(need -> text.append(need).append(lists.ledger(need.id())));
        lists.listResources().forEach(row -> text.append(row).append(lists.free(row.id())));
        return text.append(lists.listServices()).toString();
    }
}
