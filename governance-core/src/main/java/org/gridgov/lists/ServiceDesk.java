package org.gridgov.lists;

import org.gridgov.basics.LocalText;
import org.gridgov.basics.Terms;
import org.gridgov.journal.Reply;
import org.gridgov.lists.ListEvent.ResourceChanged;
import org.gridgov.lists.ListEvent.ResourceOffered;
import org.gridgov.lists.ListEvent.ResourceWithdrawn;
import org.gridgov.lists.ListEvent.ServiceCommitted;
import org.gridgov.lists.ListEvent.ServiceDelivered;
import org.gridgov.lists.ListEvent.ServiceProposed;
import org.gridgov.lists.ListEvent.ServiceReleased;
import org.jspecify.annotations.Nullable;

/** Judges what is asked of resources and services. */
final class ServiceDesk {
    private final ListState state;

    ServiceDesk(ListState state) {
        this.state = state;
    }

    Reply offer(Resource resource) {
        return new Reasons("resources")
                .free(resource.id(), state.resources.get(resource.id()) != null)
                .reply(new ResourceOffered(resource));
    }

    Reply change(Resource resource, Reach reach) {
        Reasons reasons = new Reasons("resources");
        ResourceLine line = offered(resource.id(), reasons);
        if (line == null) {
            return reasons.refusal();
        }
        if (reasons.isEmpty() && resource.equals(line.resource)) {
            return Reply.done();
        }
        reasons.unless(
                        resource.capacity().amount() >= line.held,
                        "GG-LS-13",
                        resource.id(),
                        resource.capacity(),
                        line.held)
                .unless(
                        line.held == 0
                                || resource.capacity()
                                        .unit()
                                        .equals(line.resource.capacity().unit()),
                        "GG-LS-17",
                        resource.id(),
                        line.resource.capacity().unit(),
                        resource.capacity().unit());
        for (Service service : state.services(line.underWay)) {
            agree(reasons, service, resource, reach);
        }
        return reasons.reply(new ResourceChanged(resource));
    }

    Reply withdraw(ResourceId id, LocalText reason) {
        Reasons reasons = new Reasons("resources").given(id, reason);
        offered(id, reasons);
        return reasons.reply(new ResourceWithdrawn(id, reason));
    }

    Reply propose(Service service, Reach reach) {
        Reasons reasons = new Reasons("services");
        long amount = service.quantity().amount();
        reasons.free(service.id(), state.services.get(service.id()) != null)
                .unless(amount > 0, "GG-LS-16", service.id());
        ResourceLine resource = offered(service.resource(), reasons);
        if (resource != null) {
            long free = resource.resource.capacity().amount() - resource.held;
            reasons.unless(amount <= free, "GG-LS-05", service.id(), amount, service.resource(), free);
            agree(reasons, service, resource.resource, reach);
        }
        NeedId id = service.need();
        if (id != null) {
            NeedLine need = state.needs.get(id);
            reasons.known(id, need != null);
            if (need != null) {
                long open = need.ledger.open();
                reasons.notEnded(need)
                        .unless(
                                need.need.state().isEnd() || amount <= open,
                                "GG-LS-04",
                                service.id(),
                                amount,
                                id,
                                open);
            }
        }
        return reasons.reply(new ServiceProposed(service.with(ServiceState.PROPOSED, amount)));
    }

    Reply commit(ServiceId id) {
        Reasons reasons = new Reasons("services");
        mayEnter(id, ServiceState.COMMITTED, reasons);
        return reasons.reply(new ServiceCommitted(id));
    }

    Reply deliver(ServiceId id, long amount, boolean last) {
        Reasons reasons = new Reasons("services");
        ServiceLine line = mayEnter(id, ServiceState.DELIVERED, reasons);
        if (line == null) {
            return reasons.refusal();
        }
        boolean something = amount > 0 || (amount == 0 && last && line.delivered > 0);
        reasons.unless(something && amount <= line.rest(), "GG-LS-11", id, amount, line.rest());
        if (!reasons.isEmpty()) {
            return reasons.refusal();
        }
        boolean end = last || amount == line.rest();
        return Reply.done(new ServiceDelivered(id, amount, end ? line.rest() - amount : 0, end));
    }

    Reply release(ServiceId id, LocalText reason) {
        Reasons reasons = new Reasons("services").given(id, reason);
        ServiceLine line = mayEnter(id, ServiceState.FAILED, reasons);
        return line == null ? reasons.refusal() : reasons.reply(new ServiceReleased(id, line.rest(), reason));
    }

    private @Nullable ServiceLine mayEnter(ServiceId id, ServiceState to, Reasons reasons) {
        ServiceLine line = state.services.get(id);
        reasons.known(id, line != null);
        if (line != null) {
            reasons.unless(
                    line.service.state().next().contains(to),
                    "GG-LS-10",
                    id,
                    Terms.name(line.service.state()),
                    Terms.name(to));
        }
        return line;
    }

    private @Nullable ResourceLine offered(ResourceId id, Reasons reasons) {
        ResourceLine line = state.resources.get(id);
        reasons.known(id, line != null);
        if (line != null) {
            reasons.unless(line.state.next().contains(ResourceState.WITHDRAWN), "GG-LS-14", id);
        }
        return line;
    }

    private void agree(Reasons reasons, Service service, Resource resource, Reach reach) {
        NeedLine need = service.need() == null ? null : state.needs.get(service.need());
        if (need != null) {
            reasons.agree(service, resource, need.need, reach);
        } else {
            reasons.alone(service, resource);
        }
    }
}
