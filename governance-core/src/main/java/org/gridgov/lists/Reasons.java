package org.gridgov.lists;

import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Place;
import org.gridgov.basics.Terms;
import org.gridgov.journal.Reply;

/** Collects every reason against a command. Not thread-safe. */
final class Reasons {
    private final List<Finding> found = new ArrayList<>();
    private final Place place;

    Reasons(String list) {
        place = Place.of(list);
    }

    Reasons unless(boolean holds, String code, Object... arguments) {
        if (!holds) {
            found.add(Catalogue.core().finding(Level.ERROR, code, place, arguments));
        }
        return this;
    }

    Reasons given(Object id, LocalText reason) {
        return unless(!reason.zh().isBlank() && !reason.en().isBlank(), "GG-LS-12", id)
                .unless(!PersonRef.mayStandIn(reason.zh()) && !PersonRef.mayStandIn(reason.en()), "GG-LS-26", id);
    }

    /** An identifier may be taken only once. */
    Reasons free(Object id, boolean taken) {
        return unless(!taken, "GG-LS-01", id);
    }

    Reasons known(Object id, boolean known) {
        return unless(known, "GG-LS-02", id);
    }

    Reasons notEnded(NeedLine line) {
        return unless(!line.need.state().isEnd(), "GG-LS-03", line.need.id(), Terms.name(line.need.state()));
    }

    /** L3: category, unit of quantity, days and ground. */
    Reasons agree(Service service, Resource resource, Need need, Reach reach) {
        Object id = service.id();
        return units(service, resource)
                .unless(
                        resource.categories().contains(need.category()),
                        "GG-LS-06",
                        id,
                        need.category(),
                        resource.id(),
                        resource.categories())
                .unless(
                        need.quantity().unit().equals(service.quantity().unit()),
                        "GG-LS-07",
                        id,
                        service.quantity().unit(),
                        need.id(),
                        need.quantity().unit())
                .unless(
                        resource.window()
                                .intersection(need.window())
                                .filter(service.window()::overlaps)
                                .isPresent(),
                        "GG-LS-08",
                        id,
                        service.window(),
                        resource.window(),
                        need.window())
                .unless(
                        reach.covers(resource.area(), need.unit()),
                        "GG-LS-09",
                        id,
                        resource.area(),
                        need.id(),
                        need.unit());
    }

    /** L3 for a standing offer. */
    Reasons alone(Service service, Resource resource) {
        return units(service, resource)
                .unless(
                        resource.window().overlaps(service.window()),
                        "GG-LS-08",
                        service.id(),
                        service.window(),
                        resource.window(),
                        resource.window());
    }

    private Reasons units(Service service, Resource resource) {
        return unless(
                resource.capacity().unit().equals(service.quantity().unit()),
                "GG-LS-07",
                service.id(),
                service.quantity().unit(),
                resource.id(),
                resource.capacity().unit());
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    Reply reply(ListEvent... events) {
        return Reply.unless(found, List.of(events));
    }

    Reply refusal() {
        return Reply.unless(found, List.of());
    }
}
