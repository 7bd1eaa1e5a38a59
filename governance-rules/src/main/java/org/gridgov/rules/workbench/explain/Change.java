package org.gridgov.rules.workbench.explain;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Sensitive;
import org.gridgov.basics.Term;
import org.gridgov.policy.CaseFacts;
import org.jspecify.annotations.Nullable;

/**
 * One fact that would have to be different, or known.
 *
 * <p>Immutable, thread-safe.
 *
 * @param kind whether something must change or somebody must only tell
 * @param name the attribute's name, or the name of the number behind it
 * @param label what people call it
 * @param from the value now, in words
 * @param to the value that would flip the verdict, in words
 * @param codes the codes of that value; none for a number
 * @param number the number nearest to the actual one that would do; null unless it is a number
 */
@JsonPropertyOrder({"kind", "name", "label", "from", "to", "codes", "number"})
public record Change(
        Kind kind,
        String name,
        LocalText label,
        LocalText from,
        LocalText to,
        @Sensitive List<String> codes,
        @Sensitive @Nullable Long number) {
    /** What has to be done about a fact. */
    public enum Kind {
        /** It is known and would have to be another one. */
        @Term(zh = "改变", en = "change")
        CHANGE,
        /** It is not known; to tell it would do, if it is this one. */
        @Term(zh = "告知", en = "tell us")
        TELL
    }

    /** Copies the codes. */
    public Change {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        codes = List.copyOf(codes);
    }

    /**
     * The facts after this change.
     *
     * @param facts the facts before
     * @return the facts, in which this one is as it would have to be
     */
    public CaseFacts applyTo(CaseFacts facts) {
        if (number == null) {
            return new CaseFacts(facts.codes().with(name, codes), facts.measures());
        }
        Map<String, Long> measures = new TreeMap<>(facts.measures());
        measures.put(name, number);
        return CaseFacts.of(facts.codes(), measures);
    }

    @Override
    public String toString() {
        return "Change[kind=" + kind + ", name=" + name + ", from=***, to=***]";
    }
}
