package org.gridgov.mechanism.claiming;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the competing claims of one window came out (认领结算): one award per claim.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: C4, {@code INVARIANTS}.
 *
 * @param favours the side that fares best of all stable results
 * @param ties what decided between equal scores
 * @param awards one per claim, by claim
 */
@JsonPropertyOrder({"favours", "ties", "awards"})
public record Settlement(Side favours, TieOrder ties, List<Award> awards) {
    private static final Comparator<Award> ORDER =
            Comparator.comparing(award -> award.bid().claim());

    /**
     * Copies and sorts the awards.
     *
     * @throws IllegalArgumentException if a claim has two awards
     */
    public Settlement {
        Objects.requireNonNull(favours, "favours");
        Objects.requireNonNull(ties, "ties");
        awards = awards.stream().sorted(ORDER).toList();
        for (int i = 1; i < awards.size(); i++) {
            if (ORDER.compare(awards.get(i - 1), awards.get(i)) == 0) {
                throw new IllegalArgumentException("A claim must have one award, but "
                        + awards.get(i).bid().claim() + " has two");
            }
        }
    }

    /**
     * Looks up what a claim got, O(log claims).
     *
     * @param claim the claim
     * @return its award, empty if it did not compete
     */
    public Optional<Award> find(ClaimId claim) {
        int low = 0;
        int high = awards.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (awards.get(middle).bid().claim().compareTo(claim) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < awards.size() && awards.get(low).bid().claim().equals(claim)
                ? Optional.of(awards.get(low))
                : Optional.empty();
    }

    /** {@return how many units were accepted in all} */
    public long accepted() {
        return awards.stream().mapToLong(Award::accepted).sum();
    }
}
