package org.gridgov.lists;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collection;
import org.gridgov.basics.Require;

/**
 * The account of one need: where every unit that was asked for stands (台账).
 *
 * <p>The parts always add up to what was requested. Immutable, thread-safe.
 *
 * <p>Source: L4, {@code INVARIANTS}.
 *
 * @param requested how much was asked for
 * @param open how much nobody serves yet
 * @param proposed how much was offered and waits for a yes
 * @param committed how much is promised
 * @param delivered how much was done
 * @param withdrawn how much was taken back
 * @param referred how much was handed to another body
 * @param rejected how much was refused with a reason
 */
@JsonPropertyOrder({"requested", "open", "proposed", "committed", "delivered", "withdrawn", "referred", "rejected"})
public record Ledger(
        long requested,
        long open,
        long proposed,
        long committed,
        long delivered,
        long withdrawn,
        long referred,
        long rejected) {
    /**
     * Checks the balance.
     *
     * @throws IllegalArgumentException if a part is negative or the parts do not add up
     */
    public Ledger {
        for (long part : new long[] {open, proposed, committed, delivered, withdrawn, referred, rejected}) {
            Require.between("A part of a ledger", part, 0, requested);
        }
        long sum = open + proposed + committed + delivered + withdrawn + referred + rejected;
        Require.between("The sum of the parts", sum, requested, requested);
    }

    /**
     * Accounts for a need by the services that serve it.
     *
     * @param need the need
     * @param services services, those of other needs are passed over; failed ones give their part back
     * @return the account
     * @throws IllegalArgumentException if the services give more than was asked for
     */
    public static Ledger of(Need need, Collection<Service> services) {
        long proposed = sum(need, services, ServiceState.PROPOSED);
        long committed = sum(need, services, ServiceState.COMMITTED);
        long delivered = sum(need, services, ServiceState.DELIVERED);
        long requested = need.quantity().amount();
        long rest = requested - proposed - committed - delivered;
        return switch (need.state()) {
            case WITHDRAWN -> new Ledger(requested, 0, proposed, committed, delivered, rest, 0, 0);
            case REFERRED -> new Ledger(requested, 0, proposed, committed, delivered, 0, rest, 0);
            case REJECTED -> new Ledger(requested, 0, proposed, committed, delivered, 0, 0, rest);
            case OPEN, COMMITTED, DELIVERED -> new Ledger(requested, rest, proposed, committed, delivered, 0, 0, 0);
        };
    }

    /** The account of a need of which nothing is promised yet. */
    static Ledger opened(long requested) {
        return new Ledger(requested, requested, 0, 0, 0, 0, 0, 0);
    }

    /** Takes units from one part and puts them to another; what the source part lacks is refused. */
    Ledger moved(LedgerPart from, LedgerPart to, long units) {
        long[] parts = {open, proposed, committed, delivered, withdrawn, referred, rejected};
        parts[from.place()] -= Require.between("Units to move from " + from, units, 0, parts[from.place()]);
        parts[to.place()] += units;
        return new Ledger(requested, parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]);
    }

    /** Asks for another amount; the difference goes to or comes from the open part. */
    Ledger asking(long amount) {
        return new Ledger(
                amount, open + amount - requested, proposed, committed, delivered, withdrawn, referred, rejected);
    }

    /** {@return how many units are not open and not at an end: those that somebody offered or promised} */
    long underWay() {
        return proposed + committed;
    }

    private static long sum(Need need, Collection<Service> services, ServiceState state) {
        return services.stream()
                .filter(service -> need.id().equals(service.need()) && service.state() == state)
                .mapToLong(service -> service.quantity().amount())
                .sum();
    }
}
