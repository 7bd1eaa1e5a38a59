package org.gridgov.organisation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * One number of a formula beside what there is.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: invariant O2.
 *
 * @param counted what is counted, such as {@code unit:micro-grid}
 * @param wanted how many there must be
 * @param found the identifiers of those that there are, in natural order
 */
@JsonPropertyOrder({"counted", "wanted", "found", "holds"})
public record FormulaLine(String counted, int wanted, List<String> found) {
    /** Copies the identifiers. */
    public FormulaLine {
        found = List.copyOf(found);
    }

    /** {@return whether there are exactly as many as there must be} */
    public boolean holds() {
        return found.size() == wanted;
    }

    /** {@return how many are missing; negative if there are too many} */
    public int missing() {
        return wanted - found.size();
    }
}
