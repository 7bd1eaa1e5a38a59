package org.gridgov.mechanism.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.journal.Reply;
import org.gridgov.organisation.OrgId;
import org.jspecify.annotations.Nullable;

class RotationBookProperties {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private final List<RotationEvent> events = new ArrayList<>();
    private RotationBook book = new RotationBook();
    private @Nullable OrgId lastLead;
    private int alone;

    private static OrgId org(int number) {
        return OrgId.of("PT-" + number);
    }

    private boolean put(Reply reply) {
        reply.events().forEach(event -> {
            events.add((RotationEvent) event);
            book.apply(Instant.EPOCH, (RotationEvent) event);
        });
        return !reply.isRefused();
    }

    private void start(int members, Random dice) {
        events.clear();
        book = new RotationBook();
        List<OrgId> all = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            all.add(org(i));
        }
        Collections.shuffle(all, dice);
        put(book.start(new RotationCalendar(START, Period.ofDays(10)), all));
    }

    /** One random command; a day that is not before the last one. */
    private LocalDate step(LocalDate today, Random dice) {
        LocalDate day = today.plusDays(dice.nextInt(12));
        OrgId one = org(dice.nextInt(8));
        OrgId other = org(dice.nextInt(8));
        switch (dice.nextInt(9)) {
            case 0 -> put(book.join(day, one));
            case 1 -> put(book.leave(day, one));
            case 2 -> {
                LocalDate from = day.plusDays(dice.nextInt(30));
                put(book.absent(day, one, DateRange.of(from, from.plusDays(1 + dice.nextInt(60)))));
            }
            case 3, 4 -> put(book.proposeSwap(day, one, other));
            case 5 -> {
                for (var swap : book.openSwaps().entrySet()) {
                    put(book.agreeSwap(day, swap.getKey(), swap.getValue()));
                }
            }
            case 6 -> put(book.dropSwap(day, one, other));
            case 7 -> put(book.handOver(day, one, LocalText.parse("note")));
            default -> put(book.advance(day));
        }
        return day;
    }

    private void anyCommandsKeepTheRules(LocalDate day) {
        RotationCalendar calendar = book.calendar().orElseThrow();
        List<OrgId> there = new ArrayList<>();
        for (OrgId member : book.members()) {
            if (!book.isAway(member, day)) {
                there.add(member);
            }
        }
        int least = there.stream().mapToInt(book::counted).min().orElse(0);
        int most = there.stream().mapToInt(book::counted).max().orElse(0);
        assertThat(most - least).isLessThanOrEqualTo(1);
        Set<Integer> periods = new HashSet<>();
        for (Turn turn : book.turns()) {
            assertThat(periods.add(turn.period())).isTrue();
            assertThat(turn.lead()).isNotEqualTo(turn.deputy());
            assertThat(calendar.days(turn.period()).from()).isBeforeOrEqualTo(day);
        }
        assertThat(book.chairs(day))
                .doesNotHaveDuplicates()
                .allSatisfy(chair -> assertThat(book.members()).contains(chair));
    }

    private String canonical(RotationBook any) {
        TreeMap<OrgId, Integer> counted = new TreeMap<>();
        any.members().forEach(member -> counted.put(member, any.counted(member)));
        return any.turns() + "\n" + counted + "\n" + any.openSwaps() + "\n" + any.handovers() + "\n" + any.upcoming(20)
                + "\n" + any.calendar();
    }

    @Property(tries = 150)
    void r1ToR6HoldUnderAnyCommandsAndEventsGiveTheBookBack(
            @ForAll @IntRange(min = 1, max = 7) int members, @ForAll Random dice) {
        start(members, dice);
        LocalDate day = START;
        for (int i = 0; i < 60; i++) {
            day = step(day, dice);
            anyCommandsKeepTheRules(day);
        }
        RotationBook again = new RotationBook();
        events.forEach(event -> again.apply(Instant.EPOCH, event));
        assertThat(canonical(again)).isEqualTo(canonical(book));
    }

    @Property(tries = 100)
    void r2AfterAnyDisturbanceEachLeadsOnceInAnyStretchOfAsManyPeriodsAsMembers(
            @ForAll @IntRange(min = 1, max = 7) int members, @ForAll Random dice) {
        start(members, dice);
        LocalDate day = START;
        for (int i = 0; i < 25; i++) {
            day = step(day, dice);
        }
        int count = book.members().size();
        List<Turn> quiet = new ArrayList<>(book.upcoming(count * 6 + 120));
        quiet.removeIf(
                turn -> book.calendar().orElseThrow().days(turn.period()).from().isBefore(LocalDate.of(2028, 6, 1)));
        for (int from = 0; count > 0 && from + count <= quiet.size(); from++) {
            Set<OrgId> leads = new HashSet<>();
            quiet.subList(from, from + count).forEach(turn -> leads.add(turn.lead()));
            assertThat(leads).hasSize(count);
        }
    }

    @Property(tries = 100)
    void r3ASwapMovesTwoTurnsAndLeavesEveryRoundWhole(
            @ForAll @IntRange(min = 2, max = 7) int members, @ForAll Random dice) {
        start(members, dice);
        int begun = dice.nextInt(3 * members);
        put(book.advance(START.plusDays(10L * begun)));
        LocalDate day = START.plusDays(10L * begun);
        OrgId one = org(dice.nextInt(members));
        OrgId other = org(dice.nextInt(members));
        List<Turn> was = book.upcoming(4 * members);
        boolean agreed = put(book.proposeSwap(day, one, other)) && put(book.agreeSwap(day, one, other));
        List<Turn> will = book.upcoming(4 * members);
        if (!agreed) {
            assertThat(will).isEqualTo(was);
            return;
        }
        List<Turn> all = new ArrayList<>(book.turns());
        int already = all.size();
        all.addAll(will);
        for (int from = 0; from + members <= all.size(); from += members) {
            Set<OrgId> leads = new HashSet<>();
            all.subList(from, from + members).forEach(turn -> leads.add(turn.lead()));
            assertThat(leads).as("round from " + from).hasSize(members);
        }
        for (int at = already; at % members != 0; at++) {
            OrgId lead = was.get(at - already).lead();
            OrgId wanted = lead.equals(one) ? other : lead.equals(other) ? one : lead;
            assertThat(all.get(at).lead()).isEqualTo(wanted);
        }
    }

    @Property(tries = 150)
    void r2R3R4CountsKeptByTheTurnsThemselvesDifferByAtMostOne(
            @ForAll @IntRange(min = 1, max = 7) int members, @ForAll Random dice) {
        start(members, dice);
        TreeMap<OrgId, Integer> had = new TreeMap<>();
        book.members().forEach(member -> had.put(member, 0));
        int seen = 1;
        LocalDate day = START;
        for (int i = 0; i < 80; i++) {
            day = day.plusDays(dice.nextInt(12));
            OrgId one = org(dice.nextInt(8));
            OrgId other = org(dice.nextInt(8));
            switch (dice.nextInt(6)) {
                case 0 -> put(book.join(day, one));
                case 1 -> put(book.leave(day, one));
                case 2, 3 -> {
                    if (put(book.proposeSwap(day, one, other))) {
                        put(book.agreeSwap(day, one, other));
                    }
                }
                default -> put(book.advance(day));
            }
            for (; seen < events.size(); seen++) {
                count(events.get(seen), had);
            }
            assertThat(had.keySet()).isEqualTo(book.members());
            had.forEach((member, turns) -> assertThat(book.counted(member)).isEqualTo(turns));
            if (!had.isEmpty()) {
                assertThat(Collections.max(had.values()) - Collections.min(had.values()))
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    private void count(RotationEvent event, SortedMap<OrgId, Integer> had) {
        if (event instanceof RotationEvent.TurnBegan began) {
            had.merge(began.lead(), 1, Integer::sum);
            lastLead = began.lead();
        } else if (event instanceof RotationEvent.TurnVacant) {
            lastLead = null;
        } else if (event instanceof RotationEvent.TurnPassed passed) {
            if (passed.lead() != null && !passed.lead().equals(lastLead)) {
                had.merge(passed.lead(), 1, Integer::sum);
            }
            lastLead = passed.lead();
        } else if (event instanceof RotationEvent.MemberJoined joined) {
            alone = had.isEmpty() ? alone : Collections.min(had.values());
            had.put(joined.member(), alone);
        } else if (event instanceof RotationEvent.MemberLeft left) {
            int turns = had.getOrDefault(left.member(), 0);
            had.remove(left.member());
            alone = had.isEmpty() ? turns - (left.member().equals(lastLead) ? 1 : 0) : alone;
        }
    }

    @Property(tries = 100)
    void r4AJoinerStartsAtTheMinimumAndALeaversTurnGoesToWhoeverLedLeast(
            @ForAll @IntRange(min = 2, max = 7) int members,
            @ForAll @IntRange(max = 20) int begun,
            @ForAll Random dice) {
        start(members, dice);
        LocalDate day = START.plusDays(10L * begun);
        put(book.advance(day));
        int least = book.members().stream().mapToInt(book::counted).min().orElseThrow();
        put(book.join(day, org(9)));
        assertThat(book.counted(org(9))).isEqualTo(least);
        OrgId lead = book.turnOn(day).orElseThrow().lead();
        TreeMap<OrgId, Integer> counts = new TreeMap<>();
        book.members().stream()
                .filter(member -> !member.equals(lead))
                .forEach(member -> counts.put(member, book.counted(member)));
        put(book.leave(day, lead));
        OrgId heir = book.turnOn(day).orElseThrow().lead();
        assertThat(counts.get(heir)).isEqualTo(Collections.min(counts.values()));
    }

    @Property(tries = 100)
    void r5TheChairPassesForOneItemAndTheTurnStays(
            @ForAll @IntRange(min = 1, max = 7) int members, @ForAll Random dice) {
        start(members, dice);
        LocalDate day = START.plusDays(dice.nextInt(100));
        List<OrgId> chairs = book.chairs(day);
        Set<OrgId> recused = new HashSet<>();
        chairs.forEach(chair -> {
            if (dice.nextBoolean()) {
                recused.add(chair);
            }
        });
        Turn turn = book.turnOn(day).orElseThrow();
        assertThat(chairs.get(0)).isEqualTo(turn.lead());
        book.chair(day, recused)
                .ifPresentOrElse(
                        chair -> {
                            assertThat(recused).doesNotContain(chair);
                            assertThat(recused).containsAll(chairs.subList(0, chairs.indexOf(chair)));
                        },
                        () -> assertThat(recused).hasSize(members));
        assertThat(book.turnOn(day)).contains(turn);
    }

    @Property(tries = 50)
    void r6TheDealOfABookIsTheDealOfARotation(@ForAll @IntRange(min = 1, max = 7) int members, @ForAll Random dice) {
        start(members, dice);
        assertThat(book.upcoming(30)).isEqualTo(Rotation.deal(book.members(), 30));
    }
}
