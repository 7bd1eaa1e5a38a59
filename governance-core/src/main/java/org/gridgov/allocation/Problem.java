package org.gridgov.allocation;

import java.util.List;
import org.gridgov.snapshot.Candidates;
import org.gridgov.snapshot.Community;

/**
 * What is asked for and what can be given.
 *
 * <p>Immutable, thread-safe.
 *
 * @param demands what is asked for, each subject once
 * @param supplies what can be given, each candidate once
 */
public record Problem(List<Demand> demands, List<Supply> supplies) {
    /** Copies the lists. */
    public Problem {
        demands = List.copyOf(demands);
        supplies = List.copyOf(supplies);
    }

    /**
     * Staff tasks, and what posts can still take.
     *
     * @param community the community
     * @return one unit for each task, the free capacity of each post
     */
    public static Problem ofTasks(Community community) {
        return new Problem(
                community.tasks().stream()
                        .map(task -> new Demand(task.id().value(), 1, task.urgency()))
                        .toList(),
                community.posts().stream()
                        .map(post -> new Supply(post.id().value(), post.freeCapacity()))
                        .toList());
    }

    /**
     * Open needs, and what resources can still give.
     *
     * @param community the community
     * @return what is open of each need, what is free of each resource
     */
    public static Problem ofNeeds(Community community) {
        return new Problem(
                Candidates.openNeeds(community).stream()
                        .map(need -> new Demand(
                                need.id().value(), community.ledger(need.id()).open(), need.urgency()))
                        .toList(),
                community.resources().stream()
                        .map(resource -> new Supply(resource.id().value(), community.freeCapacity(resource)))
                        .toList());
    }
}
