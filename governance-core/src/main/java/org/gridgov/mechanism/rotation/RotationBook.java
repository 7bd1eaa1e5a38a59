package org.gridgov.mechanism.rotation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Require;
import org.gridgov.basics.Sets;
import org.gridgov.journal.Reply;
import org.gridgov.mechanism.rotation.RotationEvent.AbsenceGiven;
import org.gridgov.mechanism.rotation.RotationEvent.HandedOver;
import org.gridgov.mechanism.rotation.RotationEvent.MemberJoined;
import org.gridgov.mechanism.rotation.RotationEvent.MemberLeft;
import org.gridgov.mechanism.rotation.RotationEvent.RotationStarted;
import org.gridgov.mechanism.rotation.RotationEvent.SwapAgreed;
import org.gridgov.mechanism.rotation.RotationEvent.SwapDropped;
import org.gridgov.mechanism.rotation.RotationEvent.SwapProposed;
import org.gridgov.mechanism.rotation.RotationEvent.TurnBegan;
import org.gridgov.mechanism.rotation.RotationEvent.TurnPassed;
import org.gridgov.mechanism.rotation.RotationEvent.TurnVacant;
import org.gridgov.organisation.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * The rotating lead of an alliance as it went and as it will go (轮值簿).
 *
 * <p>Turns begin by themselves: each command first lets the periods begin that are due on its day. Who led least leads
 * next, so that counts of those who are there differ by at most one, and while nobody comes, goes, swaps or stays away
 * each leads once in any stretch of as many periods as there are members. A swap changes the next turns of two members
 * within one round, so the counts hold; the one that moves forward may lead again before as many periods have passed, which
 * is what both agreed to. Who is away on the first day of a period is passed over and leads as soon as it is back; turns
 * missed are made up once, not one by one. When who leads a running turn leaves, its deputy, who led least, has that turn.
 * The lead has the agenda, not a second vote.
 *
 * <p>Commands only read; {@link #apply} alone changes the book. Not thread-safe. A command costs O(members × log members);
 * an event O(log members), plus the members who are away.
 *
 * <p>Source: rotating lead, seed paragraph 2; R1 to R7, {@code INVARIANTS}. The source is silent about swaps, absences and
 * how long a period is.
 */
public final class RotationBook {
    /** More periods than these don't begin by one command: a day that far ahead is a slip. */
    private static final int MOST_DUE = 10_000;

    private final TurnOrder order = new TurnOrder();
    private final SortedMap<Integer, Turn> turns = new TreeMap<>();
    private final SortedMap<Integer, HandedOver> handovers = new TreeMap<>();
    private final Map<OrgId, List<DateRange>> away = new TreeMap<>();
    private final SortedMap<OrgId, OrgId> swaps = new TreeMap<>();
    private @Nullable RotationCalendar calendar;
    private int next;

    /** Starts with nothing. */
    public RotationBook() {}

    /**
     * Lets an event happen.
     *
     * @param at when it happened
     * @param event what happened; it was agreed to, so nothing is refused here
     */
    public void apply(Instant at, RotationEvent event) {
        if (event instanceof RotationStarted started) {
            calendar = started.calendar();
            started.members().forEach(member -> order.join(member, other -> true));
        } else if (event instanceof TurnBegan began) {
            begin(began);
        } else if (event instanceof TurnVacant vacant) {
            next = vacant.period() + 1;
        } else if (event instanceof TurnPassed passed) {
            pass(passed);
        } else if (event instanceof MemberJoined joined) {
            order.join(joined.member(), member -> !isAway(member, joined.day()));
        } else if (event instanceof MemberLeft left) {
            order.leave(left.member());
            away.remove(left.member());
            dropSwaps(left.member());
        } else if (event instanceof AbsenceGiven absence) {
            away.computeIfAbsent(absence.member(), member -> new ArrayList<>()).add(absence.days());
        } else if (event instanceof SwapProposed proposed) {
            swaps.put(proposed.by(), proposed.with());
        } else if (event instanceof SwapAgreed agreed) {
            order.swap(agreed.by(), agreed.with());
            dropSwaps(agreed.by());
            dropSwaps(agreed.with());
        } else if (event instanceof SwapDropped dropped) {
            swaps.remove(dropped.by(), dropped.with());
        } else if (event instanceof HandedOver handed) {
            handovers.put(handed.period(), handed);
        }
    }

    private void begin(TurnBegan began) {
        order.led(began.lead());
        dropSwaps(began.lead());
        turns.put(began.period(), new Turn(began.period(), began.lead(), began.deputy()));
        next = began.period() + 1;
    }

    private void pass(TurnPassed passed) {
        OrgId lead = passed.lead();
        Turn before = turns.remove(passed.period());
        if (lead != null) {
            if (before == null || !before.lead().equals(lead)) {
                order.led(lead);
                dropSwaps(lead);
            }
            turns.put(passed.period(), new Turn(passed.period(), lead, passed.deputy()));
        }
    }

    private void dropSwaps(OrgId party) {
        swaps.remove(party);
        swaps.values().removeIf(party::equals);
    }

    /** {@return which days make which period; empty before the start} */
    public Optional<RotationCalendar> calendar() {
        return Optional.ofNullable(calendar);
    }

    /** {@return who takes part, by identifier} */
    public SortedSet<OrgId> members() {
        return Sets.sorted(order.members());
    }

    /** {@return the turns that began, by period; a period in which nobody was there has none} */
    public List<Turn> turns() {
        return List.copyOf(turns.values());
    }

    /** {@return swaps that wait for an answer, who was asked by who asked} */
    public SortedMap<OrgId, OrgId> openSwaps() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(swaps));
    }

    /** {@return what was handed over, by period} */
    public List<HandedOver> handovers() {
        return List.copyOf(handovers.values());
    }

    /**
     * How many turns a member is taken to have had.
     *
     * @param member a member
     * @return the count: a newcomer starts with that of the member there who led least, and what one missed while away is
     *     counted as had, except for the turn that is made up
     * @throws IllegalArgumentException if it is no member
     */
    public int counted(OrgId member) {
        if (!order.has(member)) {
            throw new IllegalArgumentException("Unknown member '" + member + "'. Maybe it left");
        }
        return order.round(member);
    }

    /**
     * Looks ahead, as things stand now.
     *
     * @param periods how many periods that have not begun, 0..10 000
     * @return their turns, by period; a period in which nobody is there has none
     * @throws IllegalArgumentException if the number is out of bounds
     */
    public List<Turn> upcoming(int periods) {
        Require.between("The number of periods", periods, 0, MOST_DUE);
        return Rotation.deal(order.copy(), next, calendar == null ? 0 : periods, this::isThere);
    }

    /**
     * Who leads on a day.
     *
     * @param day the day
     * @return the turn, as it began or as it stands to begin; empty outside the rotation, and if nobody is there
     */
    public Optional<Turn> turnOn(LocalDate day) {
        int period = calendar == null ? -1 : calendar.periodOf(day);
        if (period < next) {
            return Optional.ofNullable(turns.get(period));
        }
        return period - next >= MOST_DUE
                ? Optional.empty()
                : upcoming(period - next + 1).stream()
                        .filter(turn -> turn.period() == period)
                        .findFirst();
    }

    /**
     * Who may take the chair on a day, first to last: the lead, the deputy, then the others in the order of their turns.
     *
     * @param day the day
     * @return the members who are not away on that day; empty where nobody leads
     */
    public List<OrgId> chairs(LocalDate day) {
        Set<OrgId> chairs = new LinkedHashSet<>();
        turnOn(day).ifPresent(turn -> {
            chairs.add(turn.lead());
            if (turn.deputy() != null) {
                chairs.add(turn.deputy());
            }
            order.inOrder().forEach(chairs::add);
        });
        chairs.removeIf(member -> isAway(member, day));
        return List.copyOf(chairs);
    }

    /**
     * Who takes the chair for one item of an agenda.
     *
     * @param day the day
     * @param recused who has an interest of its own in that item
     * @return the first of {@link #chairs} who is not recused; the chair of every other item stays; empty if nobody is left
     */
    public Optional<OrgId> chair(LocalDate day, Collection<OrgId> recused) {
        return chairs(day).stream().filter(member -> !recused.contains(member)).findFirst();
    }

    /** {@return the turns after which somebody else leads and nothing was handed over yet, by period} */
    public List<Turn> handoversDue() {
        return turns.values().stream()
                .filter(turn -> !handovers.containsKey(turn.period()))
                .filter(turn -> turns.tailMap(turn.period() + 1).values().stream()
                        .findFirst()
                        .filter(after -> !after.lead().equals(turn.lead()))
                        .isPresent())
                .toList();
    }

    /**
     * Lets a rotation begin.
     *
     * @param calendar which days make which period
     * @param members who takes part, in any order; the identifier decides who leads first
     * @return the start, or why not: it began before, or nobody takes part
     */
    public Reply start(RotationCalendar calendar, Collection<OrgId> members) {
        return new RotationRules(this, calendar.start()).start(calendar, new TreeSet<>(members));
    }

    /**
     * Lets the periods begin that are due.
     *
     * @param today the day
     * @return one event per period, or why not
     */
    public Reply advance(LocalDate today) {
        return new RotationRules(this, today).answer();
    }

    /**
     * Takes in a newcomer, behind all who have led as little as anybody.
     *
     * @param today the day
     * @param member the newcomer
     * @return the events, or why not: it takes part already
     */
    public Reply join(LocalDate today, OrgId member) {
        return new RotationRules(this, today).join(member);
    }

    /**
     * Lets a member go. Whoever led least has its turns; if it leads now, the deputy has the running turn.
     *
     * @param today the day
     * @param member who leaves
     * @return the events, or why not: it takes no part
     */
    public Reply leave(LocalDate today, OrgId member) {
        return new RotationRules(this, today).leave(member);
    }

    /**
     * Notes that a member will be away. The chair passes to the deputy on those days.
     *
     * @param today the day
     * @param member who is away
     * @param days the days
     * @return the events, or why not: it takes no part, or all the days are past
     */
    public Reply absent(LocalDate today, OrgId member, DateRange days) {
        return new RotationRules(this, today).absent(member, days);
    }

    /**
     * Asks another member to change turns. An earlier question of the same member falls away.
     *
     * @param today the day
     * @param by who asks
     * @param with who is asked
     * @return the events, or all reasons why such a swap can't be: their next turns do not fall in one round, or one is
     *     away then
     */
    public Reply proposeSwap(LocalDate today, OrgId by, OrgId with) {
        return new RotationRules(this, today).proposeSwap(by, with);
    }

    /**
     * Agrees to change turns.
     *
     * @param today the day
     * @param by who had asked
     * @param with who agrees, the one who was asked
     * @return the events, or all reasons why not
     */
    public Reply agreeSwap(LocalDate today, OrgId by, OrgId with) {
        return new RotationRules(this, today).agreeSwap(by, with);
    }

    /**
     * Says no to a swap, or takes the question back.
     *
     * @param today the day
     * @param by who had asked
     * @param with who had been asked
     * @return the events, or why not: there is no such question
     */
    public Reply dropSwap(LocalDate today, OrgId by, OrgId with) {
        return new RotationRules(this, today).dropSwap(by, with);
    }

    /**
     * Tells whoever leads next what is open.
     *
     * @param today the day
     * @param from who led, or leads now
     * @param note what is open
     * @return the events, or why not: it did not lead, it handed over before, or nobody leads next
     */
    public Reply handOver(LocalDate today, OrgId from, LocalText note) {
        return new RotationRules(this, today).handOver(from, note);
    }

    int nextPeriod() {
        return next;
    }

    TurnOrder orderCopy() {
        return order.copy();
    }

    boolean isHandedOver(int period) {
        return handovers.containsKey(period);
    }

    Optional<Turn> last() {
        return turns.isEmpty() ? Optional.empty() : Optional.ofNullable(turns.get(turns.lastKey()));
    }

    boolean isThere(OrgId member, int period) {
        return calendar == null || !isAway(member, calendar.days(period).from());
    }

    boolean isAway(OrgId member, LocalDate day) {
        Predicate<DateRange> holds = days -> days.contains(day);
        return away.getOrDefault(member, List.of()).stream().anyMatch(holds);
    }
}
