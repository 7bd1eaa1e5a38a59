package org.gridgov.rules.check.space;

import java.util.Objects;
import org.gridgov.policy.CaseFacts;

/**
 * The cases that prove something about rules.
 *
 * <p>Immutable, thread-safe.
 *
 * @param witness the first of them; nobody's case, but one made up of the vocabulary
 * @param cover all of them, counted and described by boxes
 * @param share how much they are of the whole that is spoken of, 0 to 1
 */
public record Evidence(CaseFacts witness, Cover cover, double share) {
    /** Checks that the parts are there. */
    public Evidence {
        Objects.requireNonNull(witness, "witness");
        Objects.requireNonNull(cover, "cover");
    }

    /**
     * Shows a region.
     *
     * @param region the cases, at least one
     * @param context the cases that the reader knows to be meant
     * @param boxes how many boxes at most
     * @param share how much the region is of the whole that is spoken of
     * @return its first case, and its boxes within the context
     * @throws java.util.NoSuchElementException if the region is empty
     * @throws SpaceLimitException if the allowed steps are used up
     */
    public static Evidence of(Region region, Region context, int boxes, double share) {
        return new Evidence(region.witness().orElseThrow(), region.boxes(boxes, context), share);
    }
}
