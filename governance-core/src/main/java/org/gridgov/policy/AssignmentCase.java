package org.gridgov.policy;

import java.util.Objects;
import org.gridgov.lists.TaskId;
import org.gridgov.organisation.PostId;

/**
 * A staff task and a post that could take it (任务派单).
 *
 * <p>Immutable, thread-safe.
 *
 * @param task what is to be served
 * @param post who or what could serve it
 * @param facts all that a rule can read
 */
public record AssignmentCase(TaskId task, PostId post, CaseFacts facts) implements PolicyCase {
    /** Checks that all parts are there. */
    public AssignmentCase {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(post, "post");
        Objects.requireNonNull(facts, "facts");
    }

    @Override
    public CaseKind kind() {
        return CaseKind.ASSIGNMENT;
    }

    @Override
    public String subject() {
        return task.value();
    }

    @Override
    public String candidate() {
        return post.value();
    }
}
