package org.gridgov.examples.haihong;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Quantity;
import org.gridgov.examples.haihong.NeedDraft.Fate;
import org.gridgov.lists.Need;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.Resource;
import org.gridgov.lists.ResourceId;
import org.gridgov.lists.Service;
import org.gridgov.lists.ServiceId;
import org.gridgov.lists.ServiceState;
import org.gridgov.mechanism.claiming.Claim;
import org.gridgov.mechanism.claiming.ClaimId;
import org.gridgov.mechanism.claiming.ClaimState;
import org.gridgov.mechanism.claiming.Side;

/** Services under way and claims, drawn on the resources without ever taking more than there is. */
final class Ledger {
    /** Standing offers: name of the resource, percent of its capacity that is set apart. */
    private static final String STANDING = """
            社科讲座 ; 20
            社区助餐点 ; 10
            邮政便民课堂 ; 15
            调解室 ; 30
            """;

    private final List<Service> services = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final Map<ResourceId, Long> free = new TreeMap<>();
    private final List<Resource> resources;

    Ledger(Needs needs, Resources resources) {
        this.resources = resources.rows();
        this.resources.forEach(one -> free.put(one.id(), one.capacity().amount()));
        for (Fate fate : List.of(Fate.DONE, Fate.PROMISED, Fate.PARTLY)) {
            for (int i = 0; i < needs.rows().size(); i++) {
                if (needs.drafts().get(i).fate == fate) {
                    serve(needs.rows().get(i), fate);
                }
            }
        }
        Lines.of(STANDING).forEach(this::stand);
        claims(needs);
    }

    private void serve(Need need, Fate fate) {
        long amount = fate == Fate.PARTLY
                ? Math.max(1, need.quantity().amount() / 2)
                : need.quantity().amount();
        Resource resource = candidates(need, amount).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No resource can serve " + need));
        DateRange window = need.window().intersection(resource.window()).orElseThrow();
        services.add(Service.builder(nextId(), resource.id(), take(resource, amount), window)
                .need(need.id())
                .state(fate == Fate.DONE ? ServiceState.DELIVERED : ServiceState.COMMITTED)
                .build());
    }

    /** {@return the resources that can give so much to a need, those with most left first} */
    private List<Resource> candidates(Need need, long amount) {
        return resources.stream()
                .filter(one -> one.categories().contains(need.category())
                        && Territory.contains(one.area(), need.unit())
                        && one.window().overlaps(need.window())
                        && one.skills().containsAll(need.requires())
                        && left(one) >= amount)
                .sorted(Comparator.comparingLong(this::left).reversed())
                .toList();
    }

    private long left(Resource resource) {
        return free.getOrDefault(resource.id(), 0L);
    }

    private Quantity take(Resource resource, long amount) {
        free.merge(resource.id(), -amount, Long::sum);
        return Quantity.of(amount, resource.capacity().unit());
    }

    private void stand(Lines.Line line) {
        Resource resource = resources.stream()
                .filter(one -> one.name().zh().equals(line.text(0)))
                .findFirst()
                .orElseThrow();
        long amount = Math.max(1, resource.capacity().amount() * line.number(1) / 100);
        if (amount > left(resource)) {
            throw new IllegalStateException("No capacity is left for a standing offer of " + resource);
        }
        services.add(Service.builder(nextId(), resource.id(), take(resource, amount), resource.window())
                .build());
    }

    private ServiceId nextId() {
        return ServiceId.of("SV-" + Ids.three(services.size() + 1));
    }

    private void claims(Needs needs) {
        // A claim that went through stands behind the service that came of it.
        List<Service> done = ofPartners(ServiceState.DELIVERED);
        claimed(done.get(0), Side.PARTNER, ClaimState.CLOSED);
        claimed(done.get(1), Side.COMMUNITY, ClaimState.EVALUATED);
        claimed(done.get(2), Side.PARTNER, ClaimState.DELIVERED);
        List<Service> promised = ofPartners(ServiceState.COMMITTED);
        claimed(promised.get(0), Side.PARTNER, ClaimState.COMMITTED);
        claimed(promised.get(1), Side.COMMUNITY, ClaimState.COMMITTED);
        List<ClaimState> open = new ArrayList<>(List.of(
                ClaimState.ACCEPTED,
                ClaimState.PROPOSED,
                ClaimState.PROPOSED,
                ClaimState.DECLINED,
                ClaimState.EXPIRED,
                ClaimState.WITHDRAWN));
        for (int i = 0; i < needs.rows().size() && !open.isEmpty(); i += 7) {
            Need need = needs.rows().get(i);
            NeedDraft draft = needs.drafts().get(i);
            long amount = need.quantity().amount();
            List<Resource> partners =
                    candidates(need, amount).stream().filter(Ledger::isPartners).toList();
            if (draft.fate != Fate.OPEN || partners.isEmpty()) {
                continue;
            }
            ClaimState state = open.remove(0);
            Side side = claims.size() % 2 == 0 ? Side.COMMUNITY : Side.PARTNER;
            claim(need.id(), partners.get(0).id(), side, need.quantity(), state);
            if (state == ClaimState.ACCEPTED) {
                // Agreed capacity is set apart, or a later claim could be agreed upon twice.
                take(partners.get(0), amount);
            }
            boolean rival = state == ClaimState.PROPOSED && claims.size() < 9 && partners.size() > 1;
            if (rival) {
                claim(need.id(), partners.get(1).id(), side, need.quantity(), ClaimState.PROPOSED);
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalStateException("No open need is left for claims in states " + open);
        }
    }

    private static boolean isPartners(Resource resource) {
        return resource.provider().value().startsWith("PT-");
    }

    private List<Service> ofPartners(ServiceState state) {
        return services.stream()
                .filter(service -> service.state() == state && service.need() != null)
                .filter(service ->
                        resources.stream().anyMatch(one -> one.id().equals(service.resource()) && isPartners(one)))
                .toList();
    }

    private void claimed(Service service, Side side, ClaimState state) {
        NeedId need = Objects.requireNonNull(service.need(), "need");
        claim(need, service.resource(), side, service.quantity(), state);
    }

    private void claim(NeedId need, ResourceId resource, Side side, Quantity quantity, ClaimState state) {
        claims.add(Claim.builder(ClaimId.of("K-" + Ids.two(claims.size() + 1)), need, resource, side, quantity)
                .state(state)
                .build());
    }

    List<Service> services() {
        return services;
    }

    List<Claim> claims() {
        return claims;
    }
}
