package org.gridgov.organisation.structure;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.gridgov.basics.LocalText;
import org.gridgov.organisation.FormulaLine;

/**
 * Why one number of a formula does not hold (公式差异).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: O2, {@code INVARIANTS}: the answer names what is missing or surplus.
 *
 * @param line the number beside what there is
 * @param surplus as many identifiers as there are too many: those that came last, by first day, latest first, then by
 *     identifier
 * @param causes what is not counted but may have been meant, the likeliest first
 */
@JsonPropertyOrder({"line", "surplus", "causes"})
public record FormulaGap(FormulaLine line, List<String> surplus, List<Cause> causes) {
    /** Copies the lists. */
    public FormulaGap {
        surplus = List.copyOf(surplus);
        causes = List.copyOf(causes);
    }

    /** Why something is not counted; the likeliest first. */
    public enum Why {
        /** It stood before and its days are over. */
        ENDED,
        /** Its days have not come. */
        NOT_BEGUN,
        /** It is of a kind whose name is nearly the same. */
        MISSPELT
    }

    /**
     * Something that is not counted.
     *
     * @param why why it is not
     * @param id its identifier
     * @param text that in words
     */
    @JsonPropertyOrder({"why", "id", "text"})
    public record Cause(Why why, String id, LocalText text) {}
}
