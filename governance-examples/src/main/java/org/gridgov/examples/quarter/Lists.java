package org.gridgov.examples.quarter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.life.CommunityLife;
import org.gridgov.life.LifeSettings;
import org.gridgov.lists.Need;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.Resource;
import org.gridgov.lists.ResourceId;
import org.gridgov.lists.promise.Escalation;
import org.gridgov.lists.promise.PromiseDesk;
import org.gridgov.organisation.Post;
import org.gridgov.snapshot.Community;

/** Residents raise needs, alike those of the case; partners offer again what ran out at the year's end. */
final class Lists {
    private static final int NEEDS_A_WEEK = 8;

    private final Community community;
    private final Desk desk;
    private final LifeSettings settings;
    private final Escalation ways;

    Lists(Community community, LifeSettings settings, Desk desk) {
        this.community = community;
        this.settings = settings;
        this.desk = desk;
        ways = Escalation.of(community.grids(), community.posts());
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
            Instant at = monday.plus(Duration.ofMinutes(i));
            Need raised = need.build();
            desk.put(at, "raise", life -> life.lists().raise(raised));
            receive(raised, i, at);
        }
        Instant later = monday.plus(Duration.ofMinutes(50));
        desk.put(later, "escalate", life -> promises(life).escalate(later));
        if (week == 5) {
            renew(monday.plus(Duration.ofHours(1)));
        }
    }

    /** The officer of the unit hears of it first; three in four get their answer at once. */
    private void receive(Need need, int number, Instant at) {
        for (Post post : community.posts()) {
            if (post.unit().equals(need.unit())) {
                desk.put(at, "receive", life -> promises(life).receive(need.id(), post.id(), null));
                if (number % 4 > 0) {
                    LocalText answer = LocalText.of("已列入需求清单，正在找资源", "On the needs list; looking for resources");
                    desk.put(at, "answer", life -> promises(life).answer(need.id(), answer));
                }
                return;
            }
        }
    }

    private PromiseDesk promises(CommunityLife life) {
        return new PromiseDesk(settings.promises(), life.lists(), life.promises(), ways);
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
