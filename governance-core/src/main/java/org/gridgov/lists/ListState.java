package org.gridgov.lists;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.gridgov.lists.ListEvent.NeedChanged;
import org.gridgov.lists.ListEvent.NeedRaised;
import org.gridgov.lists.ListEvent.NeedReferred;
import org.gridgov.lists.ListEvent.NeedRejected;
import org.gridgov.lists.ListEvent.NeedWithdrawn;
import org.gridgov.lists.ListEvent.ResourceChanged;
import org.gridgov.lists.ListEvent.ResourceOffered;
import org.gridgov.lists.ListEvent.ResourceWithdrawn;
import org.gridgov.lists.ListEvent.ServiceCommitted;
import org.gridgov.lists.ListEvent.ServiceDelivered;
import org.gridgov.lists.ListEvent.ServiceProposed;
import org.gridgov.lists.ListEvent.ServiceReleased;
import org.jspecify.annotations.Nullable;

/** The lines of the three lists, and how events change them. Not thread-safe. */
final class ListState {
    final NavigableMap<NeedId, NeedLine> needs = new TreeMap<>();
    final NavigableMap<ResourceId, ResourceLine> resources = new TreeMap<>();
    final NavigableMap<ServiceId, ServiceLine> services = new TreeMap<>();

    void apply(Instant at, ListEvent event) {
        if (event instanceof NeedRaised raised) {
            needs.put(raised.need().id(), new NeedLine(raised.need(), at));
        } else if (event instanceof NeedChanged changed) {
            line(changed.need().id()).change(changed.need());
        } else if (event instanceof NeedWithdrawn withdrawn) {
            line(withdrawn.need()).end(NeedState.WITHDRAWN, LedgerPart.WITHDRAWN, withdrawn.units());
        } else if (event instanceof NeedReferred referred) {
            line(referred.need()).end(NeedState.REFERRED, LedgerPart.REFERRED, referred.units());
        } else if (event instanceof NeedRejected rejected) {
            line(rejected.need()).end(NeedState.REJECTED, LedgerPart.REJECTED, rejected.units());
        } else if (event instanceof ResourceOffered offered) {
            resources.put(offered.resource().id(), new ResourceLine(offered.resource()));
        } else if (event instanceof ResourceChanged changed) {
            line(changed.resource().id()).resource = changed.resource();
        } else if (event instanceof ResourceWithdrawn withdrawn) {
            line(withdrawn.resource()).state = ResourceState.WITHDRAWN;
        } else if (event instanceof ServiceProposed proposed) {
            propose(proposed.service()
                    .with(ServiceState.PROPOSED, proposed.service().quantity().amount()));
        } else if (event instanceof ServiceCommitted committed) {
            ServiceLine line = line(committed.service());
            needOf(line).ifPresent(need -> need.move(LedgerPart.PROPOSED, LedgerPart.COMMITTED, line.rest()));
            line.service = line.service.with(ServiceState.COMMITTED, line.amount());
        } else if (event instanceof ServiceDelivered delivered) {
            ServiceLine line = line(delivered.service());
            needOf(line).ifPresent(need -> need.move(LedgerPart.COMMITTED, LedgerPart.DELIVERED, delivered.units()));
            line.delivered += delivered.units();
            if (delivered.last()) {
                end(line, delivered.back());
            }
        } else if (event instanceof ServiceReleased released) {
            end(line(released.service()), released.back());
        }
    }

    private void propose(Service service) {
        ServiceLine line = new ServiceLine(service);
        services.put(service.id(), line);
        ResourceLine resource = line(service.resource());
        resource.held += line.amount();
        resource.underWay.add(service.id());
        needOf(line).ifPresent(need -> {
            need.underWay.add(service.id());
            need.move(LedgerPart.OPEN, LedgerPart.PROPOSED, line.amount());
        });
    }

    private void end(ServiceLine line, long back) {
        LedgerPart from = line.service.state() == ServiceState.PROPOSED ? LedgerPart.PROPOSED : LedgerPart.COMMITTED;
        ResourceLine resource = line(line.service.resource());
        resource.held -= back;
        resource.underWay.remove(line.service.id());
        needOf(line).ifPresent(need -> {
            need.underWay.remove(line.service.id());
            need.move(from, need.rest(), back);
        });
        line.service = line.delivered > 0
                ? line.service.with(ServiceState.DELIVERED, line.delivered)
                : line.service.with(ServiceState.FAILED, line.amount());
    }

    /** {@return these services, in the same order} */
    List<Service> services(Collection<ServiceId> ids) {
        return ids.stream().map(id -> line(id).service).toList();
    }

    private Optional<NeedLine> needOf(ServiceLine line) {
        NeedId need = line.service.need();
        return need == null ? Optional.empty() : Optional.of(line(need));
    }

    NeedLine line(NeedId id) {
        return known("need", id, needs.get(id));
    }

    ResourceLine line(ResourceId id) {
        return known("resource", id, resources.get(id));
    }

    ServiceLine line(ServiceId id) {
        return known("service", id, services.get(id));
    }

    private static <T> T known(String what, Object id, @Nullable T line) {
        if (line == null) {
            throw new IllegalArgumentException("Unknown " + what + " '" + id + "'. Maybe its event was left out");
        }
        return line;
    }
}
