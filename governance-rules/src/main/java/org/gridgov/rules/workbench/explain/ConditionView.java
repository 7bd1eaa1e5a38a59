package org.gridgov.rules.workbench.explain;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import org.gridgov.basics.LocalText;
import org.gridgov.rules.run.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a row, and how the case stands to it.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: invariant Q3.
 *
 * @param sentence the condition in words; for what the reader may not see, only that it is a personal circumstance
 * @param truth whether it holds; null if the reader may not see that
 * @param actual the actual value in words; empty if the reader may not see it
 * @param origin where the value comes from: the attribute, and for a number the number, its band and what set the cut
 *     points; empty if the reader may not see it
 */
@JsonPropertyOrder({"sentence", "truth", "actual", "origin"})
public record ConditionView(LocalText sentence, @Nullable Truth truth, LocalText actual, LocalText origin) {
    /** Checks that the parts are there. */
    public ConditionView {
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(actual, "actual");
        Objects.requireNonNull(origin, "origin");
    }

    @Override
    public String toString() {
        return "ConditionView[sentence=" + sentence + ", truth=***, actual=***, origin=***]";
    }
}
