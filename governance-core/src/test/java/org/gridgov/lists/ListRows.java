package org.gridgov.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Quantity;
import org.gridgov.grid.GridCode;
import org.gridgov.journal.Event;
import org.gridgov.journal.Reply;
import org.gridgov.organisation.OrgId;

/** Rows for tests of the lists: needs and resources of meals, in visits, in December. */
final class ListRows {
    static final Instant AT = Instant.parse("2026-12-01T02:00:00Z");
    static final DateRange DECEMBER = DateRange.parse("2026-12-01/2027-01-01");
    static final LocalText REASON = LocalText.of("原因", "reason");
    static final Reach EVERYWHERE = (area, unit) -> true;

    private ListRows() {}

    static Need need(String id, long amount) {
        return need(id, amount, "visits", "meals", DECEMBER);
    }

    static Need need(String id, long amount, String unit, String category, DateRange window) {
        return Need.builder(
                        NeedId.of(id),
                        GridCode.of("G1"),
                        Category.of(category),
                        Quantity.of(amount, unit),
                        window,
                        LocalDate.of(2026, 11, 30))
                .build();
    }

    static Resource resource(String id, long capacity) {
        return resource(id, capacity, "visits", "meals", DECEMBER);
    }

    static Resource resource(String id, long capacity, String unit, String category, DateRange window) {
        return Resource.builder(
                        ResourceId.of(id),
                        OrgId.of("PT-01"),
                        LocalText.of("送餐", "Meals"),
                        GridCode.of("G"),
                        Quantity.of(capacity, unit),
                        window)
                .categories(List.of(Category.of(category)))
                .build();
    }

    static Service service(String id, String resource, String need, long amount) {
        return Service.builder(ServiceId.of(id), ResourceId.of(resource), Quantity.of(amount, "visits"), DECEMBER)
                .need(NeedId.of(need))
                .build();
    }

    static Service offer(String id, String resource, long amount) {
        return Service.builder(ServiceId.of(id), ResourceId.of(resource), Quantity.of(amount, "visits"), DECEMBER)
                .build();
    }

    /** Lets the events of an agreed command happen. */
    static void happen(ListBook book, Reply reply) {
        if (reply.isRefused()) {
            throw new AssertionError(reply.reasons().toString());
        }
        for (Event event : reply.events()) {
            book.apply(AT, (ListEvent) event);
        }
    }

    static List<String> codes(Reply reply) {
        return reply.reasons().stream().map(Finding::code).toList();
    }

    /** All that a book says, one line per row. */
    static String text(ListBook book) {
        StringBuilder text = new StringBuilder();
        for (Need need : book.listNeeds()) {
            text.append(need).append(' ').append(book.ledger(need.id())).append(' ');
            text.append(book.raisedAt(need.id())).append('\n');
        }
        for (Resource resource : book.listResources()) {
            text.append(resource).append(' ').append(book.free(resource.id())).append(' ');
            text.append(book.state(resource.id())).append('\n');
        }
        for (Service service : book.listServices()) {
            text.append(service)
                    .append(' ')
                    .append(book.delivered(service.id()))
                    .append('\n');
        }
        return text.toString();
    }
}
