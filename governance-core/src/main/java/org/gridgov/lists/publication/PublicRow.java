package org.gridgov.lists.publication;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.gridgov.lists.Resource;
import org.gridgov.lists.Service;
import org.gridgov.lists.ServiceState;

/**
 * A row that everybody may read (公示行).
 *
 * <p>It is made of the plain columns of a list that say nothing of a person: no beneficiary, no facts, no address, no
 * identifier of a need. Immutable, thread-safe; ordered by key.
 *
 * <p>Source: L6 and L7, {@code INVARIANTS}.
 *
 * @param key what tells it from the other rows, the same in every version
 * @param values one text per column of {@link PublicList#columns()}
 */
@JsonPropertyOrder({"key", "values"})
public record PublicRow(String key, List<String> values) implements Comparable<PublicRow> {
    /** Copies the values. */
    public PublicRow {
        Objects.requireNonNull(key, "key");
        values = List.copyOf(values);
    }

    /**
     * The rows of the needs list.
     *
     * @param counts the figures
     * @return one row per figure that is not hidden, by key; {@code *} stands for all categories, {@code +} after a count for
     *     "or more"
     */
    public static List<PublicRow> ofNeeds(PublicCounts counts) {
        return counts.cells().stream()
                .map(cell -> {
                    String category =
                            cell.category() == null ? "*" : cell.category().value();
                    String count = cell.count() + (cell.orMore() ? "+" : "");
                    return new PublicRow(
                            cell.unit() + "/" + category, List.of(cell.unit().value(), category, count));
                })
                .sorted()
                .toList();
    }

    /**
     * The rows of the resource list.
     *
     * @param resources resources, in any order
     * @return one row each, by key
     */
    public static List<PublicRow> ofResources(Collection<Resource> resources) {
        return resources.stream()
                .map(resource -> new PublicRow(
                        resource.id().value(),
                        List.of(
                                resource.id().value(),
                                resource.provider().value(),
                                resource.name().toString(),
                                String.join(
                                        ";",
                                        resource.categories().stream()
                                                .map(Object::toString)
                                                .toList()),
                                resource.area().value(),
                                resource.capacity().toString(),
                                resource.window().toString())))
                .sorted()
                .toList();
    }

    /**
     * The rows of the services list: the standing offers that are proposed or promised, each saying that it is one.
     *
     * @param services services, in any order; those that serve a need are passed over, because they would tell of it
     * @return one row per standing offer, by key
     */
    public static List<PublicRow> ofStandingOffers(Collection<Service> services) {
        return services.stream()
                .filter(service -> service.isStandingOffer() && service.state() != ServiceState.FAILED)
                .map(service -> new PublicRow(
                        service.id().value(),
                        List.of(
                                service.id().value(),
                                "standing-offer",
                                service.resource().value(),
                                service.quantity().toString(),
                                service.window().toString(),
                                service.state().name())))
                .sorted()
                .toList();
    }

    @Override
    public int compareTo(PublicRow other) {
        return key.compareTo(other.key);
    }
}
