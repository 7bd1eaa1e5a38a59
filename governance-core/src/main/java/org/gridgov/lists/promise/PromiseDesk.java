package org.gridgov.lists.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Place;
import org.gridgov.basics.Terms;
import org.gridgov.journal.Reply;
import org.gridgov.lists.Ledger;
import org.gridgov.lists.ListBook;
import org.gridgov.lists.Need;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.promise.PromiseEvent.NeedAnswered;
import org.gridgov.lists.promise.PromiseEvent.NeedEscalated;
import org.gridgov.lists.promise.PromiseEvent.NeedHandedOver;
import org.gridgov.lists.promise.PromiseEvent.NeedReceived;
import org.gridgov.lists.promise.PromiseEvent.NeedReturned;
import org.gridgov.organisation.DutyId;
import org.gridgov.organisation.Post;
import org.gridgov.organisation.PostId;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that nothing grows old in silence (时效与首接负责).
 *
 * <p>The first post that receives a need leads it until it hands it over or gives it back, and it is never without a lead
 * from then on. A need waits first for an answer and then for its service; a promised service is an answer. When a term ends
 * it goes up, unit by unit, each having {@link PromiseSettings#stepTerm()}, until it is with the root. A host that calls
 * {@link #escalate} again and again keeps the promise: every need has ended, is in its term or has gone up. Reads the two
 * books and changes none; as thread-safe as they are.
 *
 * <p>Source: the promise, seed paragraph 3; L8, {@code INVARIANTS}.
 */
public final class PromiseDesk {
    private final PromiseSettings settings;
    private final ListBook lists;
    private final PromiseBook promises;
    private final Escalation ways;

    /**
     * Makes a desk.
     *
     * @param settings the terms
     * @param lists the lists as they stand
     * @param promises the promises as they stand
     * @param ways the ways up
     */
    public PromiseDesk(PromiseSettings settings, ListBook lists, PromiseBook promises, Escalation ways) {
        this.settings = settings;
        this.lists = lists;
        this.promises = promises;
        this.ways = ways;
    }

    /**
     * Lets a post receive a need; whoever is first leads.
     *
     * @param need the need
     * @param post the post
     * @param duty the duty that it calls for; null if nobody can tell yet
     * @return the event, or why not: the need is unknown, has ended or has a lead; the post is unknown
     */
    public Reply receive(NeedId need, PostId post, @Nullable DutyId duty) {
        List<Finding> reasons = alive(need);
        known(post, reasons);
        promises.findLead(need).ifPresent(lead -> reasons.add(reason("GG-LS-20", need, lead)));
        return Reply.unless(reasons, List.of(new NeedReceived(need, post, duty)));
    }

    /**
     * Answers whoever raised a need.
     *
     * @param need the need
     * @param answer what is said, naming no person
     * @return the event, or why not: the need is unknown, has ended or has no lead; the answer is blank
     */
    public Reply answer(NeedId need, LocalText answer) {
        List<Finding> reasons = alive(need);
        lead(need, reasons);
        given(need, answer, reasons);
        return Reply.unless(reasons, List.of(new NeedAnswered(need, answer)));
    }

    /**
     * Hands the lead to another post. What goes down to a unit below must be on that unit's duty list.
     *
     * @param need the need
     * @param to the post that shall lead
     * @param duty the duty that the need calls for; null to keep what is known
     * @param reason why, naming no person
     * @return the event, or why not: the need is unknown, has ended or has no lead; the post is unknown or leads already;
     *     the duty is unknown or not on the list of the unit below; the reason is blank
     */
    public Reply handOver(NeedId need, PostId to, @Nullable DutyId duty, LocalText reason) {
        List<Finding> reasons = alive(need);
        given(need, reason, reasons);
        Post taker = known(to, reasons);
        PostId from = lead(need, reasons);
        DutyId called = duty == null ? promises.findDuty(need).orElse(null) : duty;
        if (from == null || taker == null) {
            return Reply.unless(reasons, List.of());
        }
        if (from.equals(to)) {
            reasons.add(reason("GG-LS-20", need, from));
        }
        boolean down = ways.find(from).filter(post -> ways.isBelow(taker, post)).isPresent();
        if (down && called == null) {
            reasons.add(reason("GG-LS-24", need, taker.unit()));
        } else if (down && called != null && !ways.admits(taker.unit(), called)) {
            reasons.add(reason("GG-LS-23", need, called, taker.unit()));
        }
        return Reply.unless(reasons, List.of(new NeedHandedOver(need, from, to, called, reason)));
    }

    /**
     * Gives a need back because its lead is the wrong one; the next by rule leads: a post of the same unit, else of the next
     * unit up, one with the duty before others, none that gave it back before.
     *
     * @param need the need
     * @param reason why, naming no person
     * @return the event, or why not: the need is unknown, has ended or has no lead; nobody is left to whom it could go; the
     *     reason is blank
     */
    public Reply giveBack(NeedId need, LocalText reason) {
        List<Finding> reasons = alive(need);
        given(need, reason, reasons);
        PostId from = lead(need, reasons);
        Post giver = from == null ? null : ways.find(from).orElse(null);
        if (from == null || giver == null) {
            if (from != null) {
                reasons.add(reason("GG-LS-21", from));
            }
            return Reply.unless(reasons, List.of());
        }
        Set<PostId> without = new TreeSet<>(promises.gaveBack(need));
        without.add(from);
        Optional<Post> next = ways.next(giver, promises.findDuty(need).orElse(null), without);
        if (next.isEmpty()) {
            reasons.add(reason("GG-LS-25", need, from));
            return Reply.unless(reasons, List.of());
        }
        return Reply.unless(
                reasons, List.of(new NeedReturned(need, from, next.get().id(), reason)));
    }

    /**
     * Sends up every need that is over its term and with nobody who still has time.
     *
     * @param at the instant
     * @return one event per such need, by id; none if there is none
     */
    public Reply escalate(Instant at) {
        List<NeedEscalated> events = new ArrayList<>();
        for (Ageing line : ageing(at)) {
            if (line.standing() == Standing.OVER) {
                DutyId duty = promises.findDuty(line.need()).orElse(null);
                Optional<Turn> above = ways.above(line.turn(), duty);
                Turn to = above.orElse(line.turn());
                boolean top = above.isEmpty() || ways.above(to, duty).isEmpty();
                events.add(new NeedEscalated(line.need(), line.phase(), line.turn(), to, top));
            }
        }
        return Reply.unless(List.of(), events);
    }

    /**
     * Where every need that has not ended stands.
     *
     * @param at the instant
     * @return one line each, the earliest term first, ties by need; O(n log n)
     */
    public List<Ageing> ageing(Instant at) {
        return lists.listNeeds().stream()
                .filter(need -> !need.state().isEnd())
                .map(need -> line(need, at))
                .sorted(Comparator.comparing(Ageing::due).thenComparing(Ageing::need))
                .toList();
    }

    private Ageing line(Need need, Instant at) {
        PromisePhase phase = phase(need);
        Instant due = due(need, phase);
        Optional<NeedEscalated> escalated = promises.findEscalation(need.id(), phase);
        Turn turn = escalated.map(NeedEscalated::to).orElseGet(() -> turn(need));
        return new Ageing(need.id(), phase, due, standing(need, due, escalated, at), turn);
    }

    private Standing standing(Need need, Instant due, Optional<NeedEscalated> escalated, Instant at) {
        if (at.isBefore(due)) {
            return at.isBefore(due.minus(settings.nearTerm())) ? Standing.IN_TERM : Standing.NEAR;
        }
        boolean inHand = escalated
                .filter(last -> last.top()
                        || at.isBefore(promises.escalatedAt(need.id()).plus(settings.stepTerm())))
                .isPresent();
        return inHand ? Standing.ESCALATED : Standing.OVER;
    }

    private PromisePhase phase(Need need) {
        Ledger ledger = lists.ledger(need.id());
        boolean promised = ledger.committed() + ledger.delivered() > 0;
        return promised || promises.findAnswered(need.id()).isPresent() ? PromisePhase.SERVICE : PromisePhase.ANSWER;
    }

    /** An answer counts from the day on which the need was raised, or its entry if that is earlier than the day's end. */
    private Instant due(Need need, PromisePhase phase) {
        Instant entered = lists.raisedAt(need.id());
        Instant raised = need.raised().plusDays(1).atStartOfDay(settings.zone()).toInstant();
        Instant start = raised.isBefore(entered) ? raised : entered;
        if (phase == PromisePhase.ANSWER) {
            return start.plus(settings.answerTerm(need));
        }
        Instant opens = need.window().from().equals(LocalDate.MIN)
                ? start
                : need.window().from().atStartOfDay(settings.zone()).toInstant();
        return (opens.isAfter(start) ? opens : start).plus(settings.serviceTerm(need));
    }

    private Turn turn(Need need) {
        return promises.findLead(need.id())
                .flatMap(ways::find)
                .map(post -> new Turn(post.unit(), post.id()))
                .orElseGet(() -> ways.path(
                                need.unit(), promises.findDuty(need.id()).orElse(null))
                        .get(0));
    }

    private List<Finding> alive(NeedId id) {
        List<Finding> reasons = new ArrayList<>();
        Optional<Need> need = lists.findNeed(id);
        if (need.isEmpty()) {
            reasons.add(reason("GG-LS-02", id));
        }
        need.filter(found -> found.state().isEnd())
                .ifPresent(ended -> reasons.add(reason("GG-LS-03", id, Terms.name(ended.state()))));
        return reasons;
    }

    private @Nullable Post known(PostId post, List<Finding> reasons) {
        Post found = ways.find(post).orElse(null);
        if (found == null) {
            reasons.add(reason("GG-LS-21", post));
        }
        return found;
    }

    private @Nullable PostId lead(NeedId need, List<Finding> reasons) {
        PostId lead = promises.findLead(need).orElse(null);
        if (lead == null) {
            reasons.add(reason("GG-LS-22", need));
        }
        return lead;
    }

    private static void given(NeedId need, LocalText text, List<Finding> reasons) {
        if (text.zh().isBlank() || text.en().isBlank()) {
            reasons.add(reason("GG-LS-12", need));
        }
        if (PersonRef.mayStandIn(text.zh()) || PersonRef.mayStandIn(text.en())) {
            reasons.add(reason("GG-LS-26", need));
        }
    }

    private static Finding reason(String code, Object... arguments) {
        return Catalogue.core().finding(Level.ERROR, code, Place.of("needs"), arguments);
    }
}
