package org.gridgov.decision;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Arrays;
import java.util.Collection;

/**
 * How evenly first invitations fall on volunteers.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: S4, {@code INVARIANTS}.
 *
 * @param volunteers how many volunteers could have been invited to at least one visit
 * @param invited how many of them are invited
 * @param least the fewest first invitations of one of them
 * @param most the most first invitations of one of them
 * @param giniPerMille the Gini coefficient of first invitations in thousandths, 0 if all have the same, rounded down
 */
@JsonPropertyOrder({"volunteers", "invited", "least", "most", "giniPerMille"})
public record Fairness(int volunteers, int invited, int least, int most, int giniPerMille) {
    /**
     * Measures how even counts are.
     *
     * @param counts the first invitations of each volunteer who could have been invited
     * @return the figures; all zero if there are none
     */
    public static Fairness of(Collection<Integer> counts) {
        int[] sorted = counts.stream().mapToInt(Integer::intValue).sorted().toArray();
        long sum = Arrays.stream(sorted).asLongStream().sum();
        if (sum == 0) {
            return new Fairness(sorted.length, 0, 0, 0, 0);
        }
        long weighted = 0;
        for (int i = 0; i < sorted.length; i++) {
            weighted += (2L * (i + 1) - sorted.length - 1) * sorted[i];
        }
        return new Fairness(
                sorted.length,
                (int) Arrays.stream(sorted).filter(count -> count > 0).count(),
                sorted[0],
                sorted[sorted.length - 1],
                (int) (weighted * 1000 / (sum * sorted.length)));
    }
}
