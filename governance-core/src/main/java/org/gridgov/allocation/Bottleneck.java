package org.gridgov.allocation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.LocalText;

/**
 * Where one unit more would make a plan better, and by how much (瓶颈).
 *
 * <p>Immutable, thread-safe.
 *
 * @param kind what would be larger
 * @param id the identifier of a candidate, the name of a quota, a group or a category
 * @param gain what one unit more would change
 */
@JsonPropertyOrder({"kind", "id", "gain"})
public record Bottleneck(Kind kind, String id, PlanChange gain) {
    /** What would be larger by one unit. */
    public enum Kind {
        /** What a candidate can give. */
        CANDIDATE,
        /** The maximum of a quota. */
        QUOTA,
        /** What anybody new could give in a group, such as a grid, at no distance and without points. */
        GROUP,
        /** What anybody new could give in a category, at no distance and without points. */
        CATEGORY
    }

    /** {@return the bottleneck as a sentence} */
    public LocalText text() {
        String key = switch (kind) {
            case CANDIDATE -> "candidate";
            case QUOTA -> "quota";
            case GROUP -> "group";
            case CATEGORY -> "category";
        };
        return Catalogue.core().text("allocation.more." + key, id, gain.text());
    }
}
