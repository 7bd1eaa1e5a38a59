package org.gridgov.lists;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridgov.basics.LocalText;
import org.gridgov.journal.Reply;
import org.gridgov.organisation.OrgId;

/**
 * The three lists as they stand after all that happened to them (三张清单台账).
 *
 * <p>A command is a method that reads the book and answers with events, or with every reason why not; only {@link #apply}
 * changes the book. At every moment each need's {@link Ledger} adds up to what was asked for, services take no more from
 * a need than was asked for and no more from a resource than it can give, and every end of a service gives back exactly
 * what was not delivered. Not thread-safe: a journal keeps it to itself. Look-ups, commands and {@code apply} are
 * O(log n) plus the services under way of the need or resource; lists are copied, O(n), ordered by id.
 *
 * <p>Source: three lists, seed paragraph 2; L1 to L4, L7 and C5, {@code INVARIANTS}.
 */
public final class ListBook {
    private final ListState state = new ListState();

    /** Starts with three empty lists. */
    public ListBook() {}

    /**
     * Lets an event happen.
     *
     * @param at the instant of the event
     * @param event an event that a command of this book answered with, in the same order
     * @throws IllegalArgumentException if it names what the book does not have, or moves units that are not there
     */
    public void apply(Instant at, ListEvent event) {
        state.apply(at, event);
    }

    /**
     * Finds a need, in the state that its ledger gives it.
     *
     * @param id its identifier
     * @return the need, empty if it was never raised
     */
    public Optional<Need> findNeed(NeedId id) {
        return Optional.ofNullable(state.needs.get(id)).map(line -> line.need);
    }

    /**
     * Finds a resource.
     *
     * @param id its identifier
     * @return the resource, also if it was withdrawn; empty if it was never offered
     */
    public Optional<Resource> findResource(ResourceId id) {
        return Optional.ofNullable(state.resources.get(id)).map(line -> line.resource);
    }

    /**
     * Finds a service. Once it has ended with less than was promised, its quantity is what was delivered.
     *
     * @param id its identifier
     * @return the service, empty if it was never proposed
     */
    public Optional<Service> findService(ServiceId id) {
        return Optional.ofNullable(state.services.get(id)).map(line -> line.service);
    }

    /** {@return all needs that were ever raised, by id} */
    public List<Need> listNeeds() {
        return state.needs.values().stream().map(line -> line.need).toList();
    }

    /** {@return all resources that were ever offered, by id} */
    public List<Resource> listResources() {
        return state.resources.values().stream().map(line -> line.resource).toList();
    }

    /** {@return all services that were ever proposed, by id} */
    public List<Service> listServices() {
        return state.services.values().stream().map(line -> line.service).toList();
    }

    /**
     * The account of a need.
     *
     * @param need a need of the list
     * @return where each of its units stands
     * @throws IllegalArgumentException if there is no such need
     */
    public Ledger ledger(NeedId need) {
        return state.line(need).ledger;
    }

    /**
     * How much of a need nobody offered or promised.
     *
     * @param need a need of the list
     * @return units, 0 once it has ended
     * @throws IllegalArgumentException if there is no such need
     */
    public long open(NeedId need) {
        return state.line(need).ledger.open();
    }

    /**
     * How much of a resource no service holds.
     *
     * @param resource a resource of the list
     * @return units, 0 if it is withdrawn
     * @throws IllegalArgumentException if there is no such resource
     */
    public long free(ResourceId resource) {
        ResourceLine line = state.line(resource);
        return line.state == ResourceState.WITHDRAWN
                ? 0
                : line.resource.capacity().amount() - line.held;
    }

    /**
     * Where a resource stands in its life.
     *
     * @param resource a resource of the list
     * @return its state
     * @throws IllegalArgumentException if there is no such resource
     */
    public ResourceState state(ResourceId resource) {
        return state.line(resource).state;
    }

    /**
     * How much of a service was done so far.
     *
     * @param service a service of the list
     * @return units
     * @throws IllegalArgumentException if there is no such service
     */
    public long delivered(ServiceId service) {
        return state.line(service).delivered;
    }

    /**
     * When a need entered the list.
     *
     * @param need a need of the list
     * @return the instant of the event that raised it
     * @throws IllegalArgumentException if there is no such need
     */
    public Instant raisedAt(NeedId need) {
        return state.line(need).raised;
    }

    /**
     * Raises a need; all of it is open, whatever state its row names.
     *
     * @param need the need, asking for at least 1
     * @return the event, or why not: its identifier is taken, it asks for nothing
     */
    public Reply raise(Need need) {
        return new NeedDesk(state).raise(need.in(NeedState.OPEN));
    }

    /**
     * Changes a need in what matters.
     *
     * @param need the need as it shall stand, under the same identifier; its state is passed over
     * @param reach which ground resources reach
     * @return the event, none if it stands so already, or why not: it has ended, it would ask for less than is under way
     *     or done, a service under way would not fit any more
     */
    public Reply change(Need need, Reach reach) {
        return new NeedDesk(state).change(need, reach);
    }

    /**
     * Takes a need back, for whoever raised it. What is under way goes on until its service ends; what that gives back is
     * withdrawn too.
     *
     * @param need the need
     * @param reason why, naming no person
     * @return the event, or why not: it is unknown or has ended, the reason is blank
     */
    public Reply withdraw(NeedId need, LocalText reason) {
        return new NeedDesk(state).withdraw(need, reason);
    }

    /**
     * Hands what is open of a need to another body.
     *
     * @param need the need
     * @param to the body
     * @param reason why, naming no person
     * @return the event, or why not: it is unknown, has ended or has services under way, the reason is blank
     */
    public Reply refer(NeedId need, OrgId to, LocalText reason) {
        return new NeedDesk(state).refer(need, to, reason);
    }

    /**
     * Refuses what is open of a need.
     *
     * @param need the need
     * @param reason why, naming no person
     * @return the event, or why not: it is unknown, has ended or has services under way, the reason is blank
     */
    public Reply reject(NeedId need, LocalText reason) {
        return new NeedDesk(state).reject(need, reason);
    }

    /**
     * Offers a resource.
     *
     * @param resource the resource
     * @return the event, or why not: its identifier is taken
     */
    public Reply offer(Resource resource) {
        return new ServiceDesk(state).offer(resource);
    }

    /**
     * Changes a resource, in its capacity or otherwise.
     *
     * @param resource the resource as it shall stand, under the same identifier
     * @param reach which ground resources reach
     * @return the event, none if it stands so already, or why not: it is unknown or withdrawn, it would give less than
     *     services hold, a service under way would not fit any more
     */
    public Reply change(Resource resource, Reach reach) {
        return new ServiceDesk(state).change(resource, reach);
    }

    /**
     * Takes a resource off the list; services under way go on.
     *
     * @param resource the resource
     * @param reason why, naming no person
     * @return the event, or why not: it is unknown or withdrawn, the reason is blank
     */
    public Reply withdraw(ResourceId resource, LocalText reason) {
        return new ServiceDesk(state).withdraw(resource, reason);
    }

    /**
     * Proposes a service and reserves its units, of the need and of the resource. Its own window, the need's and the
     * resource's must share a day; it is delivered on the days that they share. Without a need it is a standing offer.
     *
     * @param service the service, of at least 1 unit; its state is passed over
     * @param reach which ground resources reach
     * @return the event, or every reason why not: its identifier is taken; need or resource is unknown or has ended; it
     *     takes more than is open of the need (L1) or free of the resource (L2); category, unit of quantity, window or
     *     area do not agree (L3)
     */
    public Reply propose(Service service, Reach reach) {
        return new ServiceDesk(state).propose(service, reach);
    }

    /**
     * Promises a proposed service.
     *
     * @param service the service
     * @return the event, or why not: it is unknown or not proposed
     */
    public Reply commit(ServiceId service) {
        return new ServiceDesk(state).commit(service);
    }

    /**
     * Notes that a part of a promised service was done. With all of it done the service is delivered.
     *
     * @param service the service
     * @param amount how many units were done now, at least 1; 0 only to end what was done in part
     * @param last whether nothing more comes; what was not done is free again
     * @return the event, or why not: it is unknown or not promised, it would do more than was promised, nothing was done
     */
    public Reply deliver(ServiceId service, long amount, boolean last) {
        return new ServiceDesk(state).deliver(service, amount, last);
    }

    /**
     * Ends a proposed or promised service; exactly what was not delivered is free again, of the need and of the resource.
     *
     * @param service the service
     * @param reason why, naming no person
     * @return the event, or why not: it is unknown or has ended, the reason is blank
     */
    public Reply release(ServiceId service, LocalText reason) {
        return new ServiceDesk(state).release(service, reason);
    }
}
