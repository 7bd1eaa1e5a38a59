package org.gridgov.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.Require;
import org.gridgov.decision.Assignment;
import org.gridgov.decision.Plan;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.lists.Task;
import org.gridgov.organisation.Post;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PolicyCase;
import org.gridgov.snapshot.Community;

/**
 * The path of responsibility of every staff task, and what a plan of tasks made of it.
 *
 * <p>Who may take a task is a matter of the policy alone; a path only says in which order posts answer, so that a plan can
 * be read as tasks that stayed, and tasks that went up. Nothing is judged or solved here. Immutable, thread-safe;
 * O(tasks × (depth + posts of the units on the path)) to make.
 *
 * <p>Source: invariants P1, O1, A2 and L8.
 */
public final class TaskPaths {
    private final Community community;
    private final SortedMap<String, Post> posts = new TreeMap<>();
    private final SortedMap<String, TaskPath> paths = new TreeMap<>();

    private TaskPaths(Community community) {
        this.community = community;
        Map<GridCode, List<Post>> postsOf = new HashMap<>();
        community.posts().forEach(post -> {
            posts.put(post.id().value(), post);
            postsOf.computeIfAbsent(post.unit(), unit -> new ArrayList<>()).add(post);
        });
        community.tasks().forEach(task -> paths.put(task.id().value(), path(task, postsOf)));
    }

    /**
     * Finds the paths of a community.
     *
     * @param community the community
     * @return the path of each of its tasks
     */
    public static TaskPaths of(Community community) {
        return new TaskPaths(community);
    }

    private TaskPath path(Task task, Map<GridCode, List<Post>> postsOf) {
        List<TaskPath.Stop> stops = new ArrayList<>();
        List<GridUnit> way = community.grids().path(task.unit());
        for (int level = way.size() - 1; level >= 0; level--) {
            GridUnit unit = way.get(level);
            List<Post> own = postsOf.getOrDefault(unit.code(), List.of());
            if (own.isEmpty()) {
                stops.add(new TaskPath.Stop(unit.code(), unit.kind(), null, 0, false));
            }
            own.stream()
                    .sorted(Comparator.comparing((Post post) -> !post.duties().contains(task.duty()))
                            .thenComparing(Post::id))
                    .forEach(post -> stops.add(new TaskPath.Stop(
                            unit.code(),
                            unit.kind(),
                            post.id(),
                            post.freeCapacity(),
                            post.isOnDuty(community.today(), task.due()))));
        }
        return new TaskPath(task.id(), task.unit(), stops);
    }

    /** {@return the path of every task, by task} */
    public List<TaskPath> paths() {
        return List.copyOf(paths.values());
    }

    /**
     * The path of a task.
     *
     * @param task its identifier
     * @return its path
     * @throws IllegalArgumentException if there is no such task
     */
    public TaskPath path(String task) {
        TaskPath path = paths.get(task);
        if (path == null) {
            throw new IllegalArgumentException("There must be a task " + Require.abbreviate(task) + ", but is none");
        }
        return path;
    }

    /**
     * Tells for each task of a plan whether it stayed at its own level, and why not.
     *
     * <p>O(cases + tasks × stops).
     *
     * @param cases the cases that were judged
     * @param judgements one judgement per case, same order
     * @param plan the plan made of them
     * @return one line for each task that the plan serves or leaves unmet, by task
     * @throws IllegalArgumentException if the sizes differ, or the plan names a task or post that is not of the community
     */
    public List<TaskEscalation> escalations(List<? extends PolicyCase> cases, List<Judgement> judgements, Plan plan) {
        if (cases.size() != judgements.size()) {
            throw new IllegalArgumentException("There must be one judgement per case, but there are "
                    + judgements.size() + " for " + cases.size());
        }
        TaskSteps steps = new TaskSteps(community.grids(), cases, judgements, planned(plan));
        SortedMap<String, TaskEscalation> lines = new TreeMap<>();
        plan.unmet().forEach(unmet -> lines.put(unmet.subject(), steps.unmet(path(unmet.subject()))));
        plan.assignments()
                .forEach(line -> lines.put(line.subject(), steps.taken(path(line.subject()), post(line.candidate()))));
        return List.copyOf(lines.values());
    }

    /**
     * What every post carries before and after a plan.
     *
     * @param plan the plan of tasks
     * @return one load for each post of the community, by post
     * @throws IllegalArgumentException if the plan names a post that is not of the community
     */
    public List<PostLoad> loads(Plan plan) {
        Map<String, Long> planned = planned(plan);
        return posts.values().stream()
                .map(post -> new PostLoad(
                        post.id(),
                        post.openTasks(),
                        post.openTasks() + planned.getOrDefault(post.id().value(), 0L),
                        post.capacity()))
                .toList();
    }

    private Map<String, Long> planned(Plan plan) {
        Map<String, Long> planned = new HashMap<>();
        for (Assignment line : plan.assignments()) {
            planned.merge(post(line.candidate()).id().value(), line.amount(), Math::addExact);
        }
        return planned;
    }

    private Post post(String id) {
        Post post = posts.get(id);
        if (post == null) {
            throw new IllegalArgumentException("There must be a post " + Require.abbreviate(id) + ", but is none");
        }
        return post;
    }
}
