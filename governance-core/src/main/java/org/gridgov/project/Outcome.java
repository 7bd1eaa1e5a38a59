package org.gridgov.project;

import java.util.EnumSet;
import java.util.Set;
import org.gridgov.basics.Sets;
import org.gridgov.basics.Term;

/**
 * What became of a visit or an activity.
 *
 * <p>A state that is not named by {@link #next()} can't follow. What was noted may be corrected with a reason; an activity
 * finds nobody at home never.
 *
 * <p>Source: results, seed paragraph 3.
 */
public enum Outcome {
    /** It is to take place. */
    @Term(zh = "计划", en = "planned")
    PLANNED,
    /** It took place; a visit reached its household. */
    @Term(zh = "已完成", en = "held")
    HELD,
    /** Somebody went and nobody was at home. */
    @Term(zh = "未遇", en = "not at home")
    NOT_AT_HOME,
    /** It did not take place. */
    @Term(zh = "已取消", en = "called off")
    CALLED_OFF;

    /** {@return the states that may follow this one, in natural order; empty for an end} */
    public Set<Outcome> next() {
        return Sets.sorted(
                switch (this) {
                    case PLANNED -> EnumSet.of(HELD, NOT_AT_HOME, CALLED_OFF);
                    case HELD, NOT_AT_HOME -> EnumSet.of(HELD, NOT_AT_HOME, CALLED_OFF);
                    case CALLED_OFF -> EnumSet.noneOf(Outcome.class);
                });
    }

    /** {@return the same in the words of a case table, where only a visit that reached its household is done} */
    public Progress progress() {
        return switch (this) {
            case PLANNED -> Progress.PLANNED;
            case HELD -> Progress.DONE;
            case NOT_AT_HOME, CALLED_OFF -> Progress.CANCELLED;
        };
    }
}
