package org.gridgov.mechanism.rotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Place;
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

/** Judges one command against a book in which all turns that are due have begun. */
final class RotationRules {
    private static final int MOST_DUE = 10_000;

    private final RotationBook book;
    private final LocalDate today;
    private final TurnOrder order;
    private final List<RotationEvent> events = new ArrayList<>();
    private final List<Finding> reasons = new ArrayList<>();
    private @Nullable Turn running;
    private @Nullable Turn before;
    private int next;

    RotationRules(RotationBook book, LocalDate today) {
        this.book = book;
        this.today = today;
        order = book.orderCopy();
        next = book.nextPeriod();
        running = book.last().orElse(null);
        int last = period();
        if (last - next >= MOST_DUE) {
            no("GG-RO-01", today, last - next + 1, MOST_DUE);
            return;
        }
        while (next <= last) {
            begin();
        }
    }

    private void begin() {
        List<Turn> turns = Rotation.deal(order, next, 1, book::isThere);
        if (turns.isEmpty()) {
            events.add(new TurnVacant(next));
        } else {
            Turn turn = turns.get(0);
            events.add(new TurnBegan(turn.period(), turn.lead(), turn.deputy()));
            before = running;
            running = turn;
        }
        next++;
    }

    Reply answer() {
        return Reply.unless(reasons.stream().distinct().toList(), events);
    }

    Reply start(RotationCalendar calendar, SortedSet<OrgId> members) {
        if (book.calendar().isPresent()) {
            no("GG-RO-02", book.calendar().get().start());
        }
        if (members.isEmpty()) {
            no("GG-RO-03");
        }
        events.clear();
        events.add(new RotationStarted(calendar, List.copyOf(members)));
        return answer();
    }

    Reply join(OrgId member) {
        requireStarted();
        if (order.has(member)) {
            no("GG-RO-05", member);
        }
        events.add(new MemberJoined(member, today));
        int period = period();
        Turn turn = running;
        if (period >= 0 && !book.isAway(member, today)) {
            if (turn == null || turn.period() != period) {
                events.add(new TurnPassed(period, member, null));
            } else if (turn.deputy() == null) {
                events.add(new TurnPassed(period, turn.lead(), member));
            }
        }
        return answer();
    }

    private int period() {
        return book.calendar().map(calendar -> calendar.periodOf(today)).orElse(-1);
    }

    Reply leave(OrgId member) {
        requireMember(member);
        events.add(new MemberLeft(member, today));
        order.leave(member);
        Turn turn = running;
        if (turn != null
                && turn.period() == period()
                && (turn.lead().equals(member) || Objects.equals(turn.deputy(), member))) {
            events.add(passed(turn, member));
        }
        return answer();
    }

    private TurnPassed passed(Turn turn, OrgId left) {
        Optional<OrgId> lead = turn.lead().equals(left)
                ? Optional.ofNullable(turn.deputy())
                        .filter(order::has)
                        .filter(deputy -> !book.isAway(deputy, today))
                        .or(() -> order.next(this::isHere))
                : Optional.of(turn.lead());
        if (turn.lead().equals(left)) {
            lead.ifPresent(order::led);
        }
        Optional<OrgId> deputy =
                order.next(member -> isHere(member) && !Optional.of(member).equals(lead));
        return new TurnPassed(turn.period(), lead.orElse(null), deputy.orElse(null));
    }

    private boolean isHere(OrgId member) {
        return !book.isAway(member, today);
    }

    Reply absent(OrgId member, DateRange days) {
        requireMember(member);
        if (!days.to().isAfter(today)) {
            no("GG-RO-06", member, days, today);
        }
        events.add(new AbsenceGiven(member, days));
        return answer();
    }

    Reply proposeSwap(OrgId by, OrgId with) {
        requireSwap(by, with);
        events.add(new SwapProposed(by, with));
        return answer();
    }

    Reply agreeSwap(OrgId by, OrgId with) {
        requireQuestion(by, with);
        requireSwap(by, with);
        events.add(new SwapAgreed(by, with));
        return answer();
    }

    Reply dropSwap(OrgId by, OrgId with) {
        requireQuestion(by, with);
        events.add(new SwapDropped(by, with));
        return answer();
    }

    Reply handOver(OrgId from, LocalText note) {
        requireStarted();
        if (PersonRef.mayStandIn(note.zh()) || PersonRef.mayStandIn(note.en())) {
            no("GG-RO-13", from);
        }
        Turn led = running != null && running.lead().equals(from) ? running : null;
        Turn earlier = before != null ? before : lastBefore(running);
        if (led == null && earlier != null && earlier.lead().equals(from)) {
            led = earlier;
        }
        if (led == null) {
            no("GG-RO-10", from);
            return answer();
        }
        if (book.isHandedOver(led.period())) {
            no("GG-RO-11", from, led.period() + 1);
        }
        Optional<OrgId> to = running != null && !led.equals(running)
                ? Optional.of(running.lead())
                : Rotation.deal(order.copy(), next, 1, book::isThere).stream()
                        .map(Turn::lead)
                        .findFirst();
        if (to.isEmpty()) {
            no("GG-RO-12", from);
            return answer();
        }
        events.add(new HandedOver(led.period(), from, to.get(), note));
        return answer();
    }

    private @Nullable Turn lastBefore(@Nullable Turn turn) {
        List<Turn> turns = book.turns();
        for (int i = turns.size() - 1; i >= 0; i--) {
            if (turn == null || turns.get(i).period() < turn.period()) {
                return turns.get(i);
            }
        }
        return null;
    }

    private void requireStarted() {
        if (book.calendar().isEmpty()) {
            no("GG-RO-04");
        }
    }

    private boolean requireMember(OrgId member) {
        requireStarted();
        if (!order.has(member)) {
            no("GG-RO-07", member, order.members());
            return false;
        }
        return true;
    }

    private void requireQuestion(OrgId by, OrgId with) {
        // A question falls away when one of the two begins a turn, so it may do so by the turns that begin now.
        boolean begun = events.stream()
                .anyMatch(event -> event instanceof TurnBegan turn
                        && (turn.lead().equals(by) || turn.lead().equals(with)));
        if (begun || !with.equals(book.openSwaps().get(by))) {
            no("GG-RO-09", by, with);
        }
    }

    private void requireSwap(OrgId by, OrgId with) {
        boolean first = requireMember(by);
        boolean known = requireMember(with) && first;
        if (by.equals(with)) {
            no("GG-RO-08", by, with, why("self"));
        } else if (known && order.round(by) != order.round(with)) {
            no("GG-RO-08", by, with, why("round"));
        } else if (known && !changesTheirTurnsAlone(by, with)) {
            no("GG-RO-08", by, with, why("away"));
        }
    }

    private boolean changesTheirTurnsAlone(OrgId by, OrgId with) {
        TurnOrder swapped = order.copy();
        swapped.swap(by, with);
        List<Turn> was = Rotation.deal(order.copy(), next, order.size(), book::isThere);
        List<Turn> will = Rotation.deal(swapped, next, order.size(), book::isThere);
        int first = first(was, by);
        int second = first(was, with);
        return first >= 0
                && second >= 0
                && will.size() == was.size()
                && first(will, with) == first
                && first(will, by) == second;
    }

    private static int first(List<Turn> turns, OrgId member) {
        return turns.stream().map(Turn::lead).toList().indexOf(member);
    }

    private static LocalText why(String key) {
        return Catalogue.core().text("rotation.swap." + key);
    }

    private void no(String code, Object... arguments) {
        reasons.add(Catalogue.core().finding(Level.ERROR, code, Place.of("rotation"), arguments));
    }
}
