package org.gridgov.lists.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Place;
import org.gridgov.basics.Quantity;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridSystem;
import org.gridgov.grid.GridSystems;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.Scheme;
import org.gridgov.grid.UnitKind;
import org.gridgov.journal.Event;
import org.gridgov.journal.Reply;
import org.gridgov.lists.Category;
import org.gridgov.lists.ListBook;
import org.gridgov.lists.ListEvent;
import org.gridgov.lists.Need;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.Urgency;
import org.gridgov.organisation.DutyId;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.Post;
import org.gridgov.organisation.PostId;
import org.jspecify.annotations.Nullable;

/** A community C with grid G, which nobody fills, and micro-grids G-1 and G-2; lists and promises that start empty. */
final class Promises {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalText REASON = LocalText.of("原因", "reason");
    static final DutyId VISIT = DutyId.of("D-visit");
    static final DutyId INSPECT = DutyId.of("D-inspect");
    static final PostId TOP = PostId.of("P-top");
    static final PostId ONE = PostId.of("P-one");
    static final PostId ALSO = PostId.of("P-one-also");
    static final PostId TWO = PostId.of("P-two");

    final GridSystem system = GridSystems.build(
                    new Scheme(List.of(UnitKind.of("community"), UnitKind.of("grid"), UnitKind.of("micro-grid"))),
                    List.of(
                            unit("C", "community", null),
                            unit("G", "grid", "C"),
                            unit("G-1", "micro-grid", "G"),
                            unit("G-2", "micro-grid", "G")),
                    LocalDate.of(2026, 12, 1),
                    unit -> Place.NONE)
            .value();
    final Escalation ways = Escalation.of(
            system,
            List.of(
                    post(TWO, "G-2", List.of(VISIT)),
                    post(ALSO, "G-1", List.of(INSPECT)),
                    post(ONE, "G-1", List.of(VISIT)),
                    post(TOP, "C", List.of(VISIT, INSPECT))));
    final PromiseSettings settings = PromiseSettings.builder(ZONE).build();
    final ListBook lists = new ListBook();
    final PromiseBook promises = new PromiseBook();
    final PromiseDesk desk = new PromiseDesk(settings, lists, promises, ways);

    private static GridUnit unit(String code, String kind, @Nullable String parent) {
        return new GridUnit(
                GridCode.of(code),
                UnitKind.of(kind),
                LocalText.of(code, code),
                parent == null ? null : GridCode.of(parent),
                DateRange.ALWAYS);
    }

    static Post post(PostId id, String unit, List<DutyId> duties) {
        return Post.builder(id, OrgId.of("G-01"), LocalText.of("岗位", "Post"), PersonRef.of("S-1"), GridCode.of(unit))
                .duties(duties)
                .build();
    }

    static Need need(String id, String unit, Urgency urgency, LocalDate raised) {
        return Need.builder(
                        NeedId.of(id),
                        GridCode.of(unit),
                        Category.of("meals"),
                        Quantity.of(2, "visits"),
                        DateRange.ALWAYS,
                        raised)
                .urgency(urgency)
                .build();
    }

    void happen(Instant at, Reply reply) {
        if (reply.isRefused()) {
            throw new AssertionError(reply.reasons().toString());
        }
        for (Event event : reply.events()) {
            if (event instanceof ListEvent listed) {
                lists.apply(at, listed);
            } else {
                promises.apply(at, (PromiseEvent) event);
            }
        }
    }

    static List<String> codes(Reply reply) {
        return reply.reasons().stream().map(Finding::code).toList();
    }
}
