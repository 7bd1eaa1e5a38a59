package org.gridgov.examples.quarter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gridgov.basics.DateRange;
import org.gridgov.lists.Need;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.Resource;
import org.gridgov.lists.ResourceId;
import org.gridgov.snapshot.Community;

/** Residents raise needs, alike those of the case; partners offer again what ran out at the year's end. */
final class Lists {
    private static final int NEEDS_A_WEEK = 8;

    private final Community community;
    private final Desk desk;

    Lists(Community community, Desk desk) {
        this.community = community;
        this.desk = desk;
    }

    void raise(int week, Instant monday) {
        LocalDate today = LocalDate.ofInstant(monday, community.info().zone());
        List<Need> known = community.needs();
        for (int i = 0; i < NEEDS_A_WEEK; i++) {
            Need like = known.get((week * NEEDS_A_WEEK + i) * 7 % known.size());
            Need.Builder need = Need.builder(
                            NeedId.of("N-" + (1000 + week * NEEDS_A_WEEK + i)),
                            like.unit(),
                            like.category(),
                            like.quantity(),
                            DateRange.of(today.plusDays(3), today.plusDays(31)),
                            today)
                    .urgency(like.urgency())
                    .requires(like.requires());
            if (like.atom() != null) {
                need.atom(like.atom());
            }
            desk.put(
                    monday.plus(Duration.ofMinutes(i)),
                    "raise",
                    life -> life.lists().raise(need.build()));
        }
        if (week == 5) {
            renew(monday.plus(Duration.ofHours(1)));
        }
    }

    private void renew(Instant at) {
        LocalDate first = LocalDate.of(2027, 1, 1);
        for (Resource resource : community.resources()) {
            Resource.Builder again = Resource.builder(
                            ResourceId.of(resource.id() + "-2027"),
                            resource.provider(),
                            resource.name(),
                            resource.area(),
                            resource.capacity(),
                            DateRange.of(first, first.plusMonths(3)))
                    .categories(resource.categories())
                    .skills(resource.skills());
            if (resource.atom() != null) {
                again.atom(resource.atom());
            }
            desk.put(at, "offer", life -> life.lists().offer(again.build()));
        }
    }
}
