package org.gridgov.decision;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.Ratio;
import org.gridgov.lists.Urgency;

/**
 * What a plan achieves in each measure, whatever it was made best for.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: "every plan reports what the other modes would have given", {@code FACTS}; invariants A3, A5 and C4.
 *
 * @param served the units served of those asked for, by tier
 * @param points the sum of points over served units
 * @param metres the sum of known distances over served units
 * @param leastGroup the share of the group that is served least; the whole where there are no groups
 * @param mostGroup the share of the group that is served most
 * @param envy the pairs that would both rather have each other than what they have
 * @param missed the units by which minimum shares are missed, as far as they can be reached
 * @param kept the units that stay where a standing plan has them
 */
@JsonPropertyOrder({"served", "points", "metres", "leastGroup", "mostGroup", "envy", "missed", "kept"})
public record Objective(
        SortedMap<Urgency, Ratio> served,
        long points,
        long metres,
        Ratio leastGroup,
        Ratio mostGroup,
        long envy,
        long missed,
        long kept) {
    /** Copies the map. */
    public Objective {
        served = Collections.unmodifiableSortedMap(new TreeMap<>(served));
    }

    /** {@return the units served of those asked for, over all tiers} */
    public Ratio servedOfAll() {
        return Ratio.of(
                served.values().stream().mapToLong(Ratio::part).sum(),
                served.values().stream().mapToLong(Ratio::whole).sum());
    }
}
