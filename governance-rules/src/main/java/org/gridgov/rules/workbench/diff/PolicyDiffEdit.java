package org.gridgov.rules.workbench.diff;

import java.util.Objects;
import java.util.Optional;
import org.gridgov.basics.LocalText;
import org.gridgov.policy.RuleInfo;
import org.gridgov.rules.pack.RuleMessages;
import org.jspecify.annotations.Nullable;

/**
 * A rule that is not the same in two versions of a pack.
 *
 * <p>What counts is what a rule does: a rule whose words stayed but whose band has another cut point is changed, one that is
 * only spelled differently is not. Immutable, thread-safe.
 *
 * @param kind what was done to the rule
 * @param rule its identifier; of a renamed rule the one before
 * @param before the rule before; null if it was added
 * @param after the rule after; null if it was removed
 */
public record PolicyDiffEdit(
        Kind kind,
        String rule,
        @Nullable RuleInfo before,
        @Nullable RuleInfo after) {
    /** What can be done to a rule. */
    public enum Kind {
        /** The rule is new. */
        ADDED,
        /** The rule is gone. */
        REMOVED,
        /** Its effect, its points or the cases in which it fires are others. */
        CHANGED,
        /** It has another identifier and does the same. */
        RENAMED
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if there is no rule on either side
     */
    public PolicyDiffEdit {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(rule, "rule");
        if (before == null && after == null) {
            throw new IllegalArgumentException("An edit must have a rule on one side, but '" + rule + "' has none");
        }
    }

    /** {@return the rule before; empty if it was added} */
    public Optional<RuleInfo> ruleBefore() {
        return Optional.ofNullable(before);
    }

    /** {@return the rule after; empty if it was removed} */
    public Optional<RuleInfo> ruleAfter() {
        return Optional.ofNullable(after);
    }

    /** {@return the edit in words} */
    public LocalText words() {
        return switch (kind) {
            case ADDED -> RuleMessages.text("diff.added", rule);
            case REMOVED -> RuleMessages.text("diff.removed", rule);
            case CHANGED -> RuleMessages.text("diff.changed", rule);
            case RENAMED -> RuleMessages.text("diff.renamed", rule, after == null ? rule : after.id());
        };
    }

    /** {@return the edit that takes this one back} */
    public PolicyDiffEdit mirrored() {
        Kind other = switch (kind) {
            case ADDED -> Kind.REMOVED;
            case REMOVED -> Kind.ADDED;
            case CHANGED, RENAMED -> kind;
        };
        return new PolicyDiffEdit(
                other,
                kind == Kind.RENAMED && after != null ? after.id() : rule,
                /* before= */ after,
                /* after= */ before);
    }
}
