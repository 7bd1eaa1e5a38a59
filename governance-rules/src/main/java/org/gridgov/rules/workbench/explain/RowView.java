package org.gridgov.rules.workbench.explain;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import org.gridgov.basics.LocalText;
import org.gridgov.policy.Effect;
import org.gridgov.rules.run.Truth;

/**
 * A row of the policy, and how the case stands to it.
 *
 * <p>Immutable, thread-safe.
 *
 * @param rule the rule's identifier
 * @param effect what it does when it counts
 * @param points what it then adds
 * @param pointsFrom what set the points: the row, or a parameter with the day from which its value holds
 * @param article the article on which it stands
 * @param standing whether it counts
 * @param conditions its conditions, in the order of its columns
 */
@JsonPropertyOrder({"rule", "effect", "points", "pointsFrom", "article", "standing", "conditions"})
public record RowView(
        String rule,
        Effect effect,
        int points,
        LocalText pointsFrom,
        LocalText article,
        Standing standing,
        List<ConditionView> conditions) {
    /** Copies the conditions. */
    public RowView {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(pointsFrom, "pointsFrom");
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(standing, "standing");
        conditions = List.copyOf(conditions);
    }

    /** {@return the shown conditions that do not hold or are not known to, in the order of the columns} */
    public List<ConditionView> lacking() {
        return conditions.stream()
                .filter(condition -> condition.truth() != null && condition.truth() != Truth.TRUE)
                .toList();
    }
}
