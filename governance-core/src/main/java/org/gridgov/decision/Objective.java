package org.gridgov.decision;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.Ratio;
import org.gridgov.lists.Urgency;

/**
 * What a plan achieves: served units of each tier, then points and metres.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: STRICT_TIERS: most served, higher tier first, then points and distance.
 *
 * @param served the units served of those asked for, by tier
 * @param points the sum of points over served units
 * @param metres the sum of known distances over served units
 */
@JsonPropertyOrder({"served", "points", "metres"})
public record Objective(SortedMap<Urgency, Ratio> served, long points, long metres) {
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
