package org.gridgov.project;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.gridgov.basics.Findings;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Term;
import org.jspecify.annotations.Nullable;

/**
 * What the records say to a reported number (数字核验).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: results, {@code INVARIANTS}.
 *
 * @param stated the reported number
 * @param support whether the records bear it out
 * @param recorded what the records give for the same definition and period; null if the definition is not complete
 * @param explanation the answer in numbers
 * @param findings why it is not supported; empty if it is
 */
@JsonPropertyOrder({"stated", "support", "recorded", "explanation", "findings"})
public record Verification(
        StatedFigure stated, Support support, @Nullable Figure recorded, LocalText explanation, Findings findings) {
    /** How a reported number and the records stand to each other. */
    public enum Support {
        /** The records give the same number. */
        @Term(zh = "有记录支持", en = "supported")
        SUPPORTED,
        /** It can't be true, whatever the records miss. */
        @Term(zh = "不可能", en = "impossible")
        IMPOSSIBLE,
        /** It may be true, but the records give another number, or it does not say what it counts. */
        @Term(zh = "记录不支持", en = "not supported")
        NOT_SUPPORTED
    }
}
