package org.gridgov.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridSystem;
import org.gridgov.lists.Category;
import org.gridgov.lists.Need;
import org.gridgov.lists.Resource;
import org.gridgov.lists.Task;
import org.gridgov.organisation.Post;
import org.gridgov.project.Progress;
import org.gridgov.project.Visit;
import org.gridgov.volunteers.Volunteer;

/**
 * The pairs that are worth judging, cut by plain facts only: time, category, unit of quantity and area.
 *
 * <p>What a policy could allow or forbid is never cut here. Each list is ordered by subject, then candidate. Immutable,
 * thread-safe; O(pairs), needs and resources met by category.
 *
 * <p>Source: way of the data, {@code ARCHITECTURE}; invariant A2.
 *
 * @param tasks open tasks with the posts of the same community-level unit
 * @param needs open needs with the resources of their category, unit, time and area
 * @param visits planned visits of the days to be planned with every volunteer of the same community-level unit
 */
public record Candidates(
        List<Pair<Task, Post>> tasks, List<Pair<Need, Resource>> needs, List<Pair<Visit, Volunteer>> visits) {
    /** Copies the lists. */
    public Candidates {
        tasks = List.copyOf(tasks);
        needs = List.copyOf(needs);
        visits = List.copyOf(visits);
    }

    /**
     * Finds the pairs of a community.
     *
     * @param community the community
     * @return its candidates
     */
    public static Candidates of(Community community) {
        return new Candidates(tasks(community), needs(community), visits(community));
    }

    /**
     * The needs that are open and can still be met.
     *
     * @param community the community
     * @return needs with an open amount and a window that has not ended, by identifier; those that were withdrawn, referred
     *     or rejected have nothing open
     */
    public static List<Need> openNeeds(Community community) {
        return community.needs().stream()
                .filter(need -> need.window().to().isAfter(community.today())
                        && community.ledger(need.id()).open() > 0)
                .toList();
    }

    /**
     * The visits that are to be planned.
     *
     * @param community the community
     * @return visits in state planned on the days to be planned, by identifier
     */
    public static List<Visit> plannedVisits(Community community) {
        return community.visits().stream()
                .filter(visit -> visit.state() == Progress.PLANNED
                        && community.info().planDays().contains(visit.slot().day()))
                .toList();
    }

    private static List<Pair<Task, Post>> tasks(Community community) {
        List<Pair<Task, Post>> pairs = new ArrayList<>();
        List<Post> posts = community.posts();
        for (Task task : community.tasks()) {
            for (Post post : posts) {
                if (isNear(community, task.unit(), post.unit())) {
                    pairs.add(new Pair<>(task, post));
                }
            }
        }
        return pairs;
    }

    private static List<Pair<Need, Resource>> needs(Community community) {
        GridSystem grids = community.grids();
        Map<Category, List<Resource>> byCategory = new HashMap<>();
        for (Resource resource : community.resources()) {
            if (resource.window().to().isAfter(community.today())) {
                resource.categories()
                        .forEach(category -> byCategory
                                .computeIfAbsent(category, key -> new ArrayList<>())
                                .add(resource));
            }
        }
        List<Pair<Need, Resource>> pairs = new ArrayList<>();
        for (Need need : openNeeds(community)) {
            for (Resource resource : byCategory.getOrDefault(need.category(), List.of())) {
                if (resource.capacity().unit().equals(need.quantity().unit())
                        && resource.window().overlaps(need.window())
                        && grids.contains(resource.area(), need.unit())) {
                    pairs.add(new Pair<>(need, resource));
                }
            }
        }
        return pairs;
    }

    private static List<Pair<Visit, Volunteer>> visits(Community community) {
        List<Pair<Visit, Volunteer>> pairs = new ArrayList<>();
        List<Volunteer> volunteers = community.volunteers();
        for (Visit visit : plannedVisits(community)) {
            for (Volunteer volunteer : volunteers) {
                if (isNear(community, visit.unit(), volunteer.unit())) {
                    pairs.add(new Pair<>(visit, volunteer));
                }
            }
        }
        return pairs;
    }

    /** Two levels above the leaf lies the community, the widest ground on which people are sent about. */
    private static boolean isNear(Community community, GridCode one, GridCode other) {
        GridSystem grids = community.grids();
        int widest = Math.max(0, grids.scheme().kinds().size() - 3);
        return grids.lowestCommon(one, other)
                .map(unit -> grids.scheme().level(unit.kind()) >= widest)
                .orElse(false);
    }
}
