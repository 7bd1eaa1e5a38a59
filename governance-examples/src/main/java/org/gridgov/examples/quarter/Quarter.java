package org.gridgov.examples.quarter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gridgov.basics.Loaded;
import org.gridgov.journal.Event;
import org.gridgov.journal.Journal;
import org.gridgov.journal.JournalStore;
import org.gridgov.journal.Reply;
import org.gridgov.life.CommunityLife;
import org.gridgov.life.LifeSettings;
import org.gridgov.life.Opening;
import org.gridgov.snapshot.Community;

/** Thirteen weeks from the day of the case on. The same case always gives the same journal. */
public final class Quarter {
    /** How many weeks are played. */
    public static final int WEEKS = 13;

    private final Desk desk;
    private final Lists lists;
    private final Claims claims;
    private final Meetings meetings;
    private final Visits visits;

    private Quarter(Community community, LifeSettings settings, Desk desk) {
        this.desk = desk;
        lists = new Lists(community, settings, desk);
        claims = new Claims(community, settings, desk);
        meetings = new Meetings(community, settings, desk);
        visits = new Visits(community, settings, desk);
    }

    /**
     * Plays the quarter into an empty store.
     *
     * @param community the case
     * @param store where the entries go
     * @return the journal after the last week
     */
    public static Journal<CommunityLife> play(Community community, JournalStore store) {
        LifeSettings settings = LifeSettings.builder(community.info().zone()).build();
        Journal<CommunityLife> journal = Journal.open(store, CommunityLife.fold(settings));
        Desk desk = new Desk(journal);
        Instant start = community.info().asOf();
        Loaded<List<Event>> opening = Opening.of(community, settings);
        desk.put(start, "opening", life -> Reply.unless(List.of(), opening.value()));
        Quarter quarter = new Quarter(community, settings, desk);
        quarter.visits.budget(start);
        for (int week = 0; week < WEEKS; week++) {
            quarter.week(week, start.plus(Duration.ofDays(7L * week + 1)));
        }
        return journal;
    }

    private void week(int week, Instant monday) {
        lists.raise(week, monday);
        claims.finish(week, monday);
        claims.settle(week, monday);
        claims.open(week, monday);
        meetings.advance(monday);
        if (week % 2 == 1) {
            meetings.hold(week, monday.plus(Duration.ofDays(2)));
        }
        visits.week(week, monday.plus(Duration.ofDays(3)));
        desk.at(monday.plus(Duration.ofDays(5)));
    }
}
