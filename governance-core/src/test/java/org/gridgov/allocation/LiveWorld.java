package org.gridgov.allocation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gridgov.decision.Assignment;
import org.gridgov.decision.Mode;
import org.gridgov.lists.Urgency;

/** A live plan to which random things happen. */
final class LiveWorld {
    static final LiveBounds BOUNDS = new LiveBounds(60, 20, 5);

    private final Random dice;
    private final LiveAllocation live;
    private final TreeSet<String> subjects = new TreeSet<>();
    private final TreeSet<String> candidates = new TreeSet<>();
    private final int mostSubjects;
    private final int mostCandidates;
    private int number;
    private String event = "";

    private LiveWorld(Random dice, LiveAllocation live, int mostSubjects, int mostCandidates) {
        this.dice = dice;
        this.live = live;
        this.mostSubjects = mostSubjects;
        this.mostCandidates = mostCandidates;
    }

    static LiveWorld empty(Random dice, int mostSubjects, int mostCandidates) {
        return new LiveWorld(dice, LiveAllocation.empty(BOUNDS), mostSubjects, mostCandidates);
    }

    static LiveWorld started(Random dice, int mostSubjects, int mostCandidates) {
        Market market = RandomMarkets.of(dice, mostSubjects, mostCandidates, false, false);
        Solution solution = Allocator.solve(market, Settings.of(Mode.STRICT_TIERS));
        LiveWorld world = new LiveWorld(dice, LiveAllocation.of(solution, BOUNDS), mostSubjects, mostCandidates);
        for (int d = 0; d < market.subjects(); d++) {
            world.subjects.add(market.demand(d).subject());
        }
        for (int s = 0; s < market.candidates(); s++) {
            world.candidates.add(market.supply(s).candidate());
        }
        return world;
    }

    LiveAllocation live() {
        return live;
    }

    /** The subject or candidate of the last edit. */
    String event() {
        return event;
    }

    /** Anything that can happen, if it can. */
    LiveChange edit(Moves moves) {
        return switch (dice.nextInt(8)) {
            case 0, 1 -> subjects.size() < mostSubjects ? arrive(dice.nextInt(3), moves) : leave(moves);
            case 2 -> subjects.isEmpty() ? arrive(1, moves) : leave(moves);
            case 3, 4 -> subjects.isEmpty() ? arrive(2, moves) : change(moves);
            case 5 -> candidates.size() < mostCandidates ? add(moves) : remove(moves);
            case 6 -> candidates.isEmpty() ? add(moves) : capacity(moves);
            default -> candidates.size() < 2 ? add(moves) : remove(moves);
        };
    }

    /** A subject comes that asks for one unit, or one goes that has no more than one. */
    void comeOrGo(Moves moves) {
        List<String> single = subjects.stream()
                .filter(id ->
                        live.lines(id).stream().mapToLong(Assignment::amount).sum() <= 1)
                .toList();
        if (single.isEmpty() || (subjects.size() < mostSubjects && dice.nextBoolean())) {
            arrive(1, moves);
        } else {
            event = single.get(dice.nextInt(single.size()));
            subjects.remove(event);
            live.leave(event, moves);
        }
    }

    private LiveChange arrive(int units, Moves moves) {
        event = "N" + number++;
        subjects.add(event);
        return live.arrive(new Demand(event, units, tier()), links(candidates), moves);
    }

    private LiveChange change(Moves moves) {
        event = any(subjects);
        return live.change(new Demand(event, dice.nextInt(4), tier()), links(candidates), moves);
    }

    private LiveChange leave(Moves moves) {
        event = any(subjects);
        subjects.remove(event);
        return live.leave(event, moves);
    }

    private LiveChange add(Moves moves) {
        event = "R" + number++;
        candidates.add(event);
        return live.add(new Supply(event, dice.nextInt(4)), links(subjects), moves);
    }

    private LiveChange capacity(Moves moves) {
        event = any(candidates);
        return live.changeCapacity(event, dice.nextInt(4), moves);
    }

    private LiveChange remove(Moves moves) {
        event = any(candidates);
        candidates.remove(event);
        return live.remove(event, moves);
    }

    private Urgency tier() {
        return List.of(Urgency.values()).get(dice.nextInt(3));
    }

    private String any(SortedSet<String> ids) {
        return List.copyOf(ids).get(dice.nextInt(ids.size()));
    }

    private List<Link> links(SortedSet<String> ids) {
        List<Link> links = new ArrayList<>();
        for (String id : ids) {
            if (dice.nextInt(3) > 0) {
                links.add(new Link(id, dice.nextInt(11) - 5, dice.nextInt(4) * 100));
            }
        }
        Collections.shuffle(links, dice);
        return links;
    }
}
