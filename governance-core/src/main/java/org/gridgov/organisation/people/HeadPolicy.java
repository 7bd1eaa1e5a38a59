package org.gridgov.organisation.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Require;

/**
 * How a community weighs standing, quality and ability when it looks for heads of branches and groups (推荐规则).
 *
 * <p>Each criterion is a banded fact; each of its bands is worth points. The source names the criteria and no weights;
 * policy may change all of it. Immutable, thread-safe.
 *
 * <p>Source: leaders, seed paragraph 1.
 */
public final class HeadPolicy {
    /** Standing, quality and ability, in that order, each {@code low}, {@code medium} or {@code high} worth 1, 2 or 3. */
    public static final HeadPolicy DEFAULT = builder()
            .criterion("standing", LocalText.of("威望", "standing"), Map.of("low", 1, "medium", 2, "high", 3))
            .criterion("quality", LocalText.of("素质", "quality"), Map.of("low", 1, "medium", 2, "high", 3))
            .criterion("ability", LocalText.of("能力", "ability"), Map.of("low", 1, "medium", 2, "high", 3))
            .build();

    private final List<Criterion> criteria;

    private HeadPolicy(List<Criterion> criteria) {
        this.criteria = List.copyOf(criteria);
    }

    /**
     * One thing that is weighed.
     *
     * @param fact the name of the fact, a code
     * @param label what people call it
     * @param points what each band is worth, −1,000..1,000
     */
    public record Criterion(String fact, LocalText label, SortedMap<String, Integer> points) {
        /**
         * Copies the map.
         *
         * @throws IllegalArgumentException if a name is no code, points are out of bounds, or there is no band
         */
        public Criterion {
            Require.code("A criterion", fact);
            Require.between("The number of bands of " + fact, points.size(), 1, 1000);
            for (Map.Entry<String, Integer> band : points.entrySet()) {
                Require.code("A band of " + fact, band.getKey());
                Require.between("The points of " + fact + "=" + band.getKey(), band.getValue(), -1000, 1000);
            }
            points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
        }
    }

    /** {@return a builder without criteria} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return what is weighed, in declared order} */
    public List<Criterion> criteria() {
        return criteria;
    }

    /** Collects criteria. Not thread-safe. */
    public static final class Builder {
        private final List<Criterion> criteria = new ArrayList<>();

        private Builder() {}

        /**
         * {@return this builder, with one more criterion}
         *
         * @param fact the name of the fact
         * @param label what people call it
         * @param points what each band is worth
         * @throws IllegalArgumentException if a name is no code, points are out of bounds, or the fact is weighed twice
         */
        public Builder criterion(String fact, LocalText label, Map<String, Integer> points) {
            if (criteria.stream().anyMatch(one -> one.fact().equals(fact))) {
                throw new IllegalArgumentException("A fact must be weighed once, but '" + fact + "' is weighed twice");
            }
            criteria.add(new Criterion(fact, label, new TreeMap<>(points)));
            return this;
        }

        /**
         * {@return the finished policy}
         *
         * @throws IllegalArgumentException if nothing is weighed
         */
        public HeadPolicy build() {
            Require.between("The number of criteria", criteria.size(), 1, 1000);
            return new HeadPolicy(criteria);
        }
    }
}
