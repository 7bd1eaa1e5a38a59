package org.gridgov.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gridgov.basics.Sets;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.Holders;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.Organisation;
import org.gridgov.organisation.Post;
import org.gridgov.organisation.Responsibility;
import org.gridgov.organisation.Waiver;

/** Answers who holds a leaf by the community's responsibilities and posts. */
final class PostHolders implements Holders {
    private final Community community;
    private final SortedSet<String> duties;
    private final Map<GridCode, List<OrgId>> responsible = new HashMap<>();
    private final Map<GridCode, List<Post>> postsOf = new HashMap<>();
    private final Map<OrgId, Organisation> organisations = new HashMap<>();
    private final Map<String, List<GridCode>> waived = new HashMap<>();

    PostHolders(Community community) {
        this.community = community;
        SortedSet<String> ids = new TreeSet<>();
        community.duties().forEach(duty -> ids.add(duty.id().value()));
        duties = Sets.sorted(ids);
        community.organisations().forEach(body -> organisations.put(body.id(), body));
        community
                .posts()
                .forEach(post -> postsOf.computeIfAbsent(post.unit(), unit -> new ArrayList<>())
                        .add(post));
        for (Waiver waiver : community.rows().of(Waiver.class)) {
            if (waiver.valid().contains(community.today())
                    && community.grids().find(waiver.unit()).isPresent()) {
                waived.computeIfAbsent(waiver.duty().value(), duty -> new ArrayList<>())
                        .add(waiver.unit());
            }
        }
        for (Responsibility row : community.rows().of(Responsibility.class)) {
            if (row.valid().contains(community.today())) {
                responsible
                        .computeIfAbsent(row.unit(), unit -> new ArrayList<>())
                        .add(row.organisation());
            }
        }
    }

    @Override
    public SortedSet<String> duties() {
        return duties;
    }

    @Override
    public Optional<String> holder(GridCode leaf) {
        List<OrgId> holders = responsible.getOrDefault(leaf, List.of());
        return holders.size() == 1 && reachesTop(holders.get(0))
                ? Optional.of(holders.get(0).value())
                : Optional.empty();
    }

    @Override
    public boolean isWaived(GridCode leaf, String duty) {
        return waived.getOrDefault(duty, List.of()).stream()
                .anyMatch(unit -> community.grids().contains(unit, leaf));
    }

    private boolean reachesTop(OrgId start) {
        OrgId at = start;
        for (int steps = 0; steps <= organisations.size(); steps++) {
            Organisation body = organisations.get(at);
            if (body == null) {
                return false;
            }
            OrgId above = body.parent();
            if (above == null) {
                return true;
            }
            at = above;
        }
        return false;
    }

    @Override
    public List<String> answering(GridCode leaf, String duty) {
        List<GridUnit> path = community.grids().path(leaf);
        for (int level = path.size() - 1; level >= 0; level--) {
            List<String> posts = postsOf.getOrDefault(path.get(level).code(), List.of()).stream()
                    .filter(post ->
                            post.duties().stream().anyMatch(held -> held.value().equals(duty)))
                    .map(post -> post.id().value())
                    .toList();
            if (!posts.isEmpty()) {
                return posts;
            }
        }
        return List.of();
    }
}
