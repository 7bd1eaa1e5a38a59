package org.gridgov.allocation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Term;
import org.gridgov.basics.Terms;
import org.gridgov.grid.GridCode;
import org.gridgov.lists.TaskId;
import org.gridgov.organisation.PostId;
import org.jspecify.annotations.Nullable;

/**
 * Whether a task stayed at its own level or left it, to whom, and why each post before could not keep it (任务上交).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: invariants P1, A2 and L8: what nobody below can take goes up, and nothing ends without a reason.
 *
 * @param task the task
 * @param way where it went
 * @param to the post that takes it, or that is to be asked next; null if and only if the way is {@link Way#OPEN}
 * @param steps the stops of its path that it passed, from its own unit upwards
 */
@JsonPropertyOrder({"task", "way", "to", "steps"})
public record TaskEscalation(TaskId task, Way way, @Nullable PostId to, List<Step> steps) {
    /** Where a task went. */
    public enum Way {
        /** To a post of its own unit, be it a deputy. */
        OWN,
        /** To a post further up its path. */
        UP,
        /** To a post that is not on its path, such as that of a neighbour. */
        ASIDE,
        /** Nobody of the plan takes it; the next post up its path, for which the policy was not asked, is to be asked. */
        REFERRED,
        /** Nobody of the plan takes it, and no post up its path is left to be asked. */
        OPEN
    }

    /** Why a stop does not keep a task. */
    public enum Reason {
        /** The unit has no post. */
        @Term(zh = "没有岗位", en = "has no post")
        NO_POST,
        /** The policy was not asked about the post. */
        @Term(zh = "未纳入判定", en = "was not judged")
        NOT_JUDGED,
        /** The policy does not let it, and reads that it is not filled until the task is due; other rules may add to that. */
        @Term(zh = "任职人不在岗", en = "is not on duty")
        ABSENT,
        /** The policy does not let it. */
        @Term(zh = "不符合条件", en = "is not eligible")
        NOT_ELIGIBLE,
        /** It could, but has no room left after the plan. */
        @Term(zh = "已满负荷", en = "is full")
        FULL,
        /** It could and has room, but the plan as a whole is better otherwise, or a quota stands against it. */
        @Term(zh = "可以承担，但整体方案另有安排", en = "could take it, but the plan as a whole is better otherwise")
        OUTWEIGHED
    }

    /**
     * A stop that a task passed.
     *
     * @param unit the unit
     * @param from the post; null if the unit has none
     * @param reason why it does not keep the task
     * @param rules the rules that forbid it, in natural order; empty if no rule does
     */
    @JsonPropertyOrder({"unit", "from", "reason", "rules"})
    public record Step(GridCode unit, @Nullable PostId from, Reason reason, List<String> rules) {
        /** Copies the rules. */
        public Step {
            rules = List.copyOf(rules);
        }

        private LocalText text() {
            Object who = from == null ? unit : from;
            return rules.isEmpty()
                    ? TaskEscalation.text("step", who, Terms.name(reason))
                    : TaskEscalation.text("rules", who, Terms.name(reason), String.join(", ", rules));
        }
    }

    /**
     * Copies the steps.
     *
     * @throws IllegalArgumentException if somebody is named for a task that is open, or nobody for another
     */
    public TaskEscalation {
        if ((to == null) != (way == Way.OPEN)) {
            throw new IllegalArgumentException("A task must name a post unless it is OPEN, but " + task + " is " + way
                    + (to == null ? " without one" : " with " + to));
        }
        steps = List.copyOf(steps);
    }

    /** {@return whether the task left its own unit} */
    public boolean hasLeft() {
        return way != Way.OWN;
    }

    /** {@return where the task went, and then each stop that it passed, as sentences} */
    public List<LocalText> texts() {
        List<LocalText> texts = new ArrayList<>();
        String key = way.name().toLowerCase(Locale.ROOT);
        texts.add(to == null ? text(key, task) : text(key, task, to));
        steps.forEach(step -> texts.add(step.text()));
        return List.copyOf(texts);
    }

    private static LocalText text(String key, Object... arguments) {
        return Catalogue.core().text("allocation.task." + key, arguments);
    }
}
