package org.gridgov.mechanism.claiming.agreement;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Quantity;
import org.gridgov.lists.ServiceId;
import org.gridgov.mechanism.claiming.Claim;
import org.gridgov.mechanism.claiming.ClaimState;
import org.gridgov.mechanism.claiming.Side;
import org.jspecify.annotations.Nullable;

/** A claim of the book with all that was said about it. Not thread-safe. */
final class ClaimLine {
    Claim claim;
    ClaimTerms terms;
    Actor offeredBy;
    Instant since;

    @Nullable WindowId window;

    @Nullable ServiceId service;

    @Nullable LocalText reason;

    long delivered;
    final Map<Side, Actor> consents = new EnumMap<>(Side.class);
    final SortedSet<PersonRef> agreed = new TreeSet<>();
    final Map<Side, Grade> grades = new EnumMap<>(Side.class);

    ClaimLine(Claim claim, ClaimTerms terms, Actor by, Instant at) {
        this.claim = claim;
        this.terms = terms;
        offeredBy = by;
        since = at;
    }

    ClaimState state() {
        return claim.state();
    }

    long amount() {
        return claim.quantity().amount();
    }

    boolean isConsented() {
        return consents.size() == Side.values().length;
    }

    /** Whether the person already speaks for the other side of the claim as it stands. */
    boolean speaksForOther(Actor actor) {
        Actor other = consents.get(actor.side().other());
        return other != null && other.person().equals(actor.person());
    }

    void move(ClaimState to, Instant at) {
        if (!state().next().contains(to)) {
            throw new IllegalArgumentException("Claim " + claim.id() + " is " + state() + " and can't become " + to
                    + ". Maybe an event is missing");
        }
        stand(claim.proposedBy(), claim.quantity(), to);
        since = at;
    }

    /** Stands anew: every yes is void. */
    void renew(Quantity quantity) {
        stand(claim.proposedBy(), quantity, state());
        consents.clear();
        agreed.clear();
    }

    /** Is offered by whoever changed it or wrote it; that is its side's yes. */
    void offer(Actor by, Instant at) {
        offeredBy = by;
        stand(by.side(), claim.quantity(), ClaimState.PROPOSED);
        consents.clear();
        consents.put(by.side(), by);
        since = at;
        reason = null;
    }

    private void stand(Side side, Quantity quantity, ClaimState state) {
        claim = new Claim(claim.id(), claim.need(), claim.resource(), side, quantity, state);
    }
}
