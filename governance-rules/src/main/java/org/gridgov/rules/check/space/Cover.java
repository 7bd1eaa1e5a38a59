package org.gridgov.rules.check.space;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;

/**
 * A region described by few boxes.
 *
 * <p>Immutable, thread-safe.
 *
 * @param boxes the boxes; they may overlap
 * @param cases how many cases the region holds
 * @param rest how many of them lie in none of the boxes; 0 unless there were too many boxes
 */
public record Cover(List<Box> boxes, BigInteger cases, BigInteger rest) {
    /** Copies the boxes. */
    public Cover {
        boxes = List.copyOf(boxes);
        Objects.requireNonNull(cases, "cases");
        Objects.requireNonNull(rest, "rest");
    }
}
