package org.gridgov.allocation;

import java.util.List;
import org.gridgov.snapshot.Candidates;
import org.gridgov.snapshot.Community;

/**
 * What is asked for, what can be given, and within which quotas.
 *
 * <p>Immutable, thread-safe.
 *
 * @param demands what is asked for, each subject once
 * @param supplies what can be given, each candidate once
 * @param quotas limits on several subjects or candidates together
 */
public record Problem(List<Demand> demands, List<Supply> supplies, List<Quota> quotas) {
    /** Copies the lists. */
    public Problem {
        demands = List.copyOf(demands);
        supplies = List.copyOf(supplies);
        quotas = List.copyOf(quotas);
    }

    /**
     * A problem without quotas.
     *
     * @param demands what is asked for, each subject once
     * @param supplies what can be given, each candidate once
     */
    public Problem(List<Demand> demands, List<Supply> supplies) {
        this(demands, supplies, List.of());
    }

    /**
     * The same sides within other quotas.
     *
     * @param others the quotas
     * @return the problem
     */
    public Problem within(List<Quota> others) {
        return new Problem(demands, supplies, others);
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
                        .map(task -> new Demand(
                                task.id().value(),
                                1,
                                task.urgency(),
                                task.unit().toString()))
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
                                need.id().value(),
                                community.ledger(need.id()).open(),
                                need.urgency(),
                                need.unit().toString()))
                        .toList(),
                community.resources().stream()
                        .map(resource -> new Supply(resource.id().value(), community.freeCapacity(resource)))
                        .toList());
    }
}
