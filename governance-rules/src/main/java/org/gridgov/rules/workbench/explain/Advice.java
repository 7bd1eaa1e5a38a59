package org.gridgov.rules.workbench.explain;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import org.gridgov.basics.Term;
import org.gridgov.policy.CaseFacts;

/**
 * A smallest change that flips the verdict (最近的改变).
 *
 * <p>Only attributes of which the vocabulary says that advice may change them, and which the reader may see, are
 * changed. Among smallest changes the one counts whose attributes come first in the vocabulary, and then the one whose
 * values do: a code in the order of the vocabulary, a number as near to the actual one as can be, a set with as few codes
 * added or taken away as can be. Where the reader may not see everything, the change flips the verdict whatever the
 * hidden facts are. Immutable, thread-safe.
 *
 * <p>Source: policy packs, {@code POLICY}: nearest change that would flip it, verified by running it.
 *
 * @param outcome whether there is one
 * @param changes the changes, in the order of the vocabulary; none unless there is one
 */
@JsonPropertyOrder({"outcome", "changes"})
public record Advice(Outcome outcome, List<Change> changes) {
    /** Whether a change could be found. */
    public enum Outcome {
        /** These changes flip the verdict, and no fewer do. */
        @Term(zh = "可以改变", en = "can be flipped")
        FLIPS,
        /** No permitted change flips it: all have been excluded. */
        @Term(zh = "无法改变", en = "can't be flipped")
        IMPOSSIBLE,
        /** No permitted change of what the reader may see is certain to flip it; the rest has not been told. */
        @Term(zh = "不能确定", en = "not certain")
        NOT_CERTAIN,
        /** The search was given up before all changes were excluded. */
        @Term(zh = "没有查完", en = "search given up")
        UNDECIDED
    }

    /** Copies the changes. */
    public Advice {
        Objects.requireNonNull(outcome, "outcome");
        changes = List.copyOf(changes);
    }

    /**
     * The facts after all changes.
     *
     * @param facts the facts before
     * @return the facts that get the other verdict
     */
    public CaseFacts applyTo(CaseFacts facts) {
        CaseFacts changed = facts;
        for (Change change : changes) {
            changed = change.applyTo(changed);
        }
        return changed;
    }
}
