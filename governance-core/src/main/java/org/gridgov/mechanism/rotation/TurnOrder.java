package org.gridgov.mechanism.rotation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.gridgov.organisation.OrgId;

/**
 * The order in which members lead: who led least first, among equals who waited longest. Each member holds a seat, made of
 * the round in which its next turn falls and a ticket that tells who came first; whoever leads takes a seat in the next
 * round. Somebody who was away for whole rounds owes one turn and no more. Not thread-safe; O(log members), plus those who
 * are away.
 */
final class TurnOrder {
    private record Seat(int round, long ticket) implements Comparable<Seat> {
        private static final Comparator<Seat> ORDER =
                Comparator.comparingInt(Seat::round).thenComparingLong(Seat::ticket);

        @Override
        public int compareTo(Seat other) {
            return ORDER.compare(this, other);
        }
    }

    private final TreeMap<Seat, OrgId> bySeat = new TreeMap<>();
    private final Map<OrgId, Seat> seatOf = new HashMap<>();
    private long tickets;
    private int played;

    TurnOrder copy() {
        TurnOrder copy = new TurnOrder();
        copy.bySeat.putAll(bySeat);
        copy.seatOf.putAll(seatOf);
        copy.tickets = tickets;
        copy.played = played;
        return copy;
    }

    Set<OrgId> members() {
        return new TreeSet<>(seatOf.keySet());
    }

    boolean has(OrgId member) {
        return seatOf.containsKey(member);
    }

    int size() {
        return seatOf.size();
    }

    /** Seats a newcomer behind all who wait in the round of those present who led least. */
    void join(OrgId member, Predicate<OrgId> present) {
        int round = next(present).map(this::round).orElse(played);
        sit(member, new Seat(round, tickets++));
    }

    void leave(OrgId member) {
        Seat seat = seatOf.remove(member);
        if (seat != null) {
            bySeat.remove(seat);
        }
    }

    /** Who leads next of those present. */
    Optional<OrgId> next(Predicate<OrgId> present) {
        return bySeat.values().stream().filter(present).findFirst();
    }

    /** The member leads: it sits down behind all others of the next round. */
    void led(OrgId member) {
        if (!has(member)) {
            return;
        }
        int round = round(member);
        leave(member);
        played = Math.max(played, round);
        sit(member, new Seat(round + 1, tickets++));
    }

    /** Two members change seats. */
    void swap(OrgId one, OrgId other) {
        Seat first = seatOf.get(one);
        Seat second = seatOf.get(other);
        if (first != null && second != null) {
            sit(one, second);
            sit(other, first);
        }
    }

    /** How many turns a member is taken to have had; those missed while away count as had, but one. */
    int round(OrgId member) {
        Seat seat = seatOf.get(member);
        return seat == null ? played : Math.max(played, seat.round());
    }

    /** The members in the order of their seats. */
    Iterable<OrgId> inOrder() {
        return bySeat.values();
    }

    private void sit(OrgId member, Seat seat) {
        seatOf.put(member, seat);
        bySeat.put(seat, member);
    }
}
