package org.gridgov.lists;

import java.util.Objects;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Quantity;
import org.gridgov.basics.Require;
import org.gridgov.journal.Event;
import org.gridgov.organisation.OrgId;

/**
 * Something that happened to one of the three lists (清单事件).
 *
 * <p>Each event that carries units moves them from one part of a need's {@link Ledger} to another, and none is lost.
 * Immutable, thread-safe.
 *
 * <p>Source: three lists, seed paragraph 2; L4, {@code INVARIANTS}.
 */
public sealed interface ListEvent extends Event {
    /**
     * A need was raised (需求提出); all of it is open.
     *
     * @param need the need
     */
    record NeedRaised(Need need) implements ListEvent {
        /** Checks that it is there. */
        public NeedRaised {
            Objects.requireNonNull(need, "need");
        }
    }

    /**
     * A need was changed in what matters (需求变更): how much, what, when, where or for whom.
     *
     * @param need the need as it stands from now on
     */
    record NeedChanged(Need need) implements ListEvent {
        /** Checks that it is there. */
        public NeedChanged {
            Objects.requireNonNull(need, "need");
        }
    }

    /**
     * A need was taken back by whoever raised it (需求撤回).
     *
     * @param need the need
     * @param units how many open units were taken back; those under way follow when their service ends
     * @param reason why, naming no person
     */
    record NeedWithdrawn(NeedId need, long units, LocalText reason) implements ListEvent {
        /** Checks the units. */
        public NeedWithdrawn {
            Objects.requireNonNull(need, "need");
            Require.between("The units of an event", units, 0, Quantity.MAX_AMOUNT);
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * What was open of a need was handed to another body (需求转交).
     *
     * @param need the need
     * @param units how many units
     * @param to the body that took it
     * @param reason why, naming no person
     */
    record NeedReferred(NeedId need, long units, OrgId to, LocalText reason) implements ListEvent {
        /** Checks the units. */
        public NeedReferred {
            Objects.requireNonNull(need, "need");
            Require.between("The units of an event", units, 0, Quantity.MAX_AMOUNT);
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * What was open of a need was refused (不予受理).
     *
     * @param need the need
     * @param units how many units
     * @param reason why, naming no person
     */
    record NeedRejected(NeedId need, long units, LocalText reason) implements ListEvent {
        /** Checks the units. */
        public NeedRejected {
            Objects.requireNonNull(need, "need");
            Require.between("The units of an event", units, 0, Quantity.MAX_AMOUNT);
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * A resource was offered (资源登记).
     *
     * @param resource the resource
     */
    record ResourceOffered(Resource resource) implements ListEvent {
        /** Checks that it is there. */
        public ResourceOffered {
            Objects.requireNonNull(resource, "resource");
        }
    }

    /**
     * A resource was changed (资源变更), in its capacity or otherwise.
     *
     * @param resource the resource as it stands from now on
     */
    record ResourceChanged(Resource resource) implements ListEvent {
        /** Checks that it is there. */
        public ResourceChanged {
            Objects.requireNonNull(resource, "resource");
        }
    }

    /**
     * A resource was taken off the list (资源撤回); services under way go on.
     *
     * @param resource the resource
     * @param reason why, naming no person
     */
    record ResourceWithdrawn(ResourceId resource, LocalText reason) implements ListEvent {
        /** Checks that everything is there. */
        public ResourceWithdrawn {
            Objects.requireNonNull(resource, "resource");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * A service was proposed (服务拟定); its units are reserved.
     *
     * @param service the service, in the state {@link ServiceState#PROPOSED}
     */
    record ServiceProposed(Service service) implements ListEvent {
        /** Checks that it is there. */
        public ServiceProposed {
            Objects.requireNonNull(service, "service");
        }
    }

    /**
     * A service was promised by both sides (服务落实).
     *
     * @param service the service
     */
    record ServiceCommitted(ServiceId service) implements ListEvent {
        /** Checks that it is there. */
        public ServiceCommitted {
            Objects.requireNonNull(service, "service");
        }
    }

    /**
     * A part of a service was done, or the whole (服务完成).
     *
     * @param service the service
     * @param units how many units were done now
     * @param back how many units will not be done and are free again; 0 unless it is the last time
     * @param last whether nothing more comes
     */
    record ServiceDelivered(ServiceId service, long units, long back, boolean last) implements ListEvent {
        /** Checks the units. */
        public ServiceDelivered {
            Objects.requireNonNull(service, "service");
            Require.between("The units of an event", units, 0, Quantity.MAX_AMOUNT);
            Require.between("The units of an event", back, 0, Quantity.MAX_AMOUNT);
        }
    }

    /**
     * A service ended before all of it was done (服务解除).
     *
     * @param service the service
     * @param back how many units are free again
     * @param reason why, naming no person
     */
    record ServiceReleased(ServiceId service, long back, LocalText reason) implements ListEvent {
        /** Checks the units. */
        public ServiceReleased {
            Objects.requireNonNull(service, "service");
            Require.between("The units of an event", back, 0, Quantity.MAX_AMOUNT);
            Objects.requireNonNull(reason, "reason");
        }
    }
}
