package org.gridgov.policy;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.gridgov.basics.LocalText;

/**
 * A rule as people read it: its conditions in words, its effect and the article that it stands on.
 *
 * <p>Immutable, thread-safe.
 *
 * @param id table and row, such as {@code 派单/派单-01}
 * @param effect what it does when its conditions hold
 * @param points what it adds; negative to subtract; 0 for FORBID
 * @param conditions its conditions, one sentence each, in the order of the table's columns
 * @param article the article of the policy text on which it stands
 */
@JsonPropertyOrder({"id", "effect", "points", "conditions", "article"})
public record RuleInfo(String id, Effect effect, int points, List<LocalText> conditions, LocalText article) {
    /** Copies the conditions. */
    public RuleInfo {
        conditions = List.copyOf(conditions);
    }
}
