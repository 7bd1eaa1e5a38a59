package org.gridgov.lists.promise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridSystem;
import org.gridgov.grid.GridUnit;
import org.gridgov.organisation.DutyId;
import org.gridgov.organisation.Post;
import org.gridgov.organisation.PostId;
import org.jspecify.annotations.Nullable;

/**
 * The way up from a unit to the root, over the posts that answer there (责任路径).
 *
 * <p>At each unit the post that has the duty answers, ties by id; else the first post by id. Units without a post are
 * passed over, except the root, where every way ends. Immutable, thread-safe; O(depth × posts of a unit).
 *
 * <p>Source: P1 and L8, {@code INVARIANTS}.
 */
public final class Escalation {
    private final GridSystem system;
    private final Map<PostId, Post> posts = new TreeMap<>();
    private final Map<GridCode, List<Post>> postsOf = new HashMap<>();

    private Escalation(GridSystem system, Collection<Post> posts) {
        this.system = system;
        posts.stream().sorted(Comparator.comparing(Post::id)).forEach(post -> {
            this.posts.put(post.id(), post);
            postsOf.computeIfAbsent(post.unit(), unit -> new ArrayList<>()).add(post);
        });
    }

    /**
     * Makes the ways of a territory.
     *
     * @param system the territory
     * @param posts the posts, in any order
     * @return the ways
     */
    public static Escalation of(GridSystem system, Collection<Post> posts) {
        return new Escalation(system, posts);
    }

    /**
     * Who answers in turn for what is raised in a unit.
     *
     * @param unit the unit; one that the territory does not know stands under its first root
     * @param duty the duty that it calls for; null if nobody can tell
     * @return the turns from the unit up to the root, at least one
     */
    public List<Turn> path(GridCode unit, @Nullable DutyId duty) {
        List<Turn> path = new ArrayList<>();
        List<GridUnit> down = way(unit);
        for (int at = down.size() - 1; at >= 0; at--) {
            GridCode code = down.get(at).code();
            Optional<Post> post = answering(code, duty, Set.of());
            if (post.isPresent() || at == 0) {
                path.add(new Turn(code, post.map(Post::id).orElse(null)));
            }
        }
        return path.isEmpty() ? List.of(new Turn(unit, null)) : path;
    }

    /**
     * Who stands above.
     *
     * @param turn whose turn it is
     * @param duty the duty; null if nobody can tell
     * @return the next turn on the way to the root; empty if it is the root's
     */
    public Optional<Turn> above(Turn turn, @Nullable DutyId duty) {
        return path(turn.unit(), duty).stream()
                .filter(next -> !next.unit().equals(turn.unit()))
                .findFirst();
    }

    /**
     * Tells whether a duty is on a unit's list, so that it may be pushed down to it (职责准入).
     *
     * @param unit the unit
     * @param duty the duty
     * @return whether a post of just this unit has the duty
     */
    public boolean admits(GridCode unit, DutyId duty) {
        return postsOf.getOrDefault(unit, List.of()).stream()
                .anyMatch(post -> post.duties().contains(duty));
    }

    /** {@return the post, empty if there is none} */
    Optional<Post> find(PostId id) {
        return Optional.ofNullable(posts.get(id));
    }

    /** {@return whether the unit of one post lies below that of another} */
    boolean isBelow(Post lower, Post upper) {
        return !lower.unit().equals(upper.unit())
                && system.find(lower.unit()).isPresent()
                && system.find(upper.unit()).isPresent()
                && system.contains(upper.unit(), lower.unit());
    }

    /** {@return the next post by rule after one that gave back: in its unit, else above; posts that gave back are left out} */
    Optional<Post> next(Post from, @Nullable DutyId duty, Set<PostId> gaveBack) {
        List<GridUnit> down = way(from.unit());
        for (int at = down.size() - 1; at >= 0; at--) {
            Optional<Post> post = answering(down.get(at).code(), duty, gaveBack);
            if (post.isPresent()) {
                return post;
            }
        }
        return Optional.empty();
    }

    private Optional<Post> answering(GridCode unit, @Nullable DutyId duty, Set<PostId> without) {
        List<Post> here = postsOf.getOrDefault(unit, List.of()).stream()
                .filter(post -> !without.contains(post.id()))
                .toList();
        return here.stream()
                .filter(post -> duty != null && post.duties().contains(duty))
                .findFirst()
                .or(() -> here.stream().findFirst());
    }

    private List<GridUnit> way(GridCode unit) {
        return system.find(unit).isPresent()
                ? system.path(unit)
                : system.units().stream().limit(1).toList();
    }
}
