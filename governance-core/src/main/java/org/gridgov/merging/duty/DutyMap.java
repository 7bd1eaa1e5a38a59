package org.gridgov.merging.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.grid.GridCode;
import org.gridgov.merging.MergeResult;
import org.gridgov.merging.Net;
import org.gridgov.merging.NetCell;
import org.gridgov.merging.Piece;
import org.gridgov.organisation.DutyId;
import org.gridgov.organisation.LineOfWork;
import org.gridgov.organisation.PostId;

/**
 * Who answers for which duty in which grid after merging, and what is still open (职责图).
 *
 * <p>Where one post holds a duty wherever it is owed in a grid, it answers for the grid. Everything else is a question,
 * and stays one until a person decides it with {@link #decide}. Immutable, thread-safe; O(pieces × duties × log).
 *
 * <p>Source: M4 and M7, {@code INVARIANTS}.
 */
public final class DutyMap {
    private final SortedMap<GridCode, List<Piece>> pieces;
    private final SortedMap<GridCode, SortedMap<DutyId, List<Stand>>> stands;
    private final SortedMap<GridCode, SortedMap<DutyId, PostId>> decided;
    private final List<DutyAnswer> answers = new ArrayList<>();
    private final List<HolderQuestion> questions = new ArrayList<>();

    private DutyMap(
            SortedMap<GridCode, List<Piece>> pieces,
            SortedMap<GridCode, SortedMap<DutyId, List<Stand>>> stands,
            SortedMap<GridCode, SortedMap<DutyId, PostId>> decided) {
        this.pieces = pieces;
        this.stands = stands;
        this.decided = decided;
        stands.forEach((unit, duties) -> duties.forEach((duty, own) -> settled(unit, duty, own)
                .ifPresent(post -> answers.add(
                        new DutyAnswer(unit, duty, post, decisions(unit).containsKey(duty))))));
        Loads loads = loads();
        stands.forEach((unit, duties) -> ask(unit, duties, loads));
    }

    /**
     * Maps the duties of nets to the units into which they were merged.
     *
     * @param result the merged nets
     * @param nets the nets, as they were merged
     * @param retirements which line gives which duty up, and when
     * @param day the day that is looked at
     * @return the map, with nothing decided yet
     */
    public static DutyMap of(
            MergeResult result, List<Net> nets, Collection<DutyRetirement> retirements, LocalDate day) {
        Map<LineOfWork, Map<GridCode, NetCell>> cellOf = new HashMap<>();
        for (Net net : nets) {
            net.cells()
                    .forEach(cell -> cellOf.computeIfAbsent(net.line(), line -> new HashMap<>())
                            .put(cell.cell(), cell));
        }
        SortedMap<GridCode, List<Piece>> pieces = new TreeMap<>();
        result.pieces()
                .forEach(piece -> pieces.computeIfAbsent(piece.unit(), unit -> new ArrayList<>())
                        .add(piece));
        SortedMap<GridCode, SortedMap<DutyId, List<Stand>>> stands = new TreeMap<>();
        pieces.forEach((unit, own) -> {
            SortedMap<DutyId, List<Stand>> byDuty = new TreeMap<>();
            for (int i = 0; i < own.size(); i++) {
                SortedMap<DutyId, SortedSet<PostId>> held = new TreeMap<>();
                own.get(i)
                        .cells()
                        .forEach((line, codes) -> codes.forEach(code -> {
                            NetCell cell = cellOf.getOrDefault(line, Map.of()).get(code);
                            if (cell != null) {
                                hold(cell, retirements, day, held);
                            }
                        }));
                for (Map.Entry<DutyId, SortedSet<PostId>> entry : held.entrySet()) {
                    byDuty.computeIfAbsent(
                                    entry.getKey(),
                                    duty -> new ArrayList<>(Collections.nCopies(own.size(), Stand.FREE)))
                            .set(i, Stand.owed(entry.getValue()));
                }
            }
            stands.put(unit, byDuty);
        });
        return new DutyMap(pieces, stands, Collections.emptySortedMap());
    }

    private static void hold(
            NetCell cell,
            Collection<DutyRetirement> retirements,
            LocalDate day,
            SortedMap<DutyId, SortedSet<PostId>> held) {
        PostId post = cell.post();
        for (DutyId duty : cell.duties()) {
            boolean retired = retirements.stream().anyMatch(retirement -> retirement.covers(cell.line(), duty, day));
            if (!retired) {
                SortedSet<PostId> posts = held.computeIfAbsent(duty, id -> new TreeSet<>());
                if (post != null) {
                    posts.add(post);
                }
            }
        }
    }

    /** {@return what is settled, by unit and duty} */
    public List<DutyAnswer> answers() {
        return Collections.unmodifiableList(answers);
    }

    /** {@return what a person must decide, by unit and first duty} */
    public List<HolderQuestion> questions() {
        return Collections.unmodifiableList(questions);
    }

    /**
     * Who answers for a duty in a unit.
     *
     * @param unit the unit
     * @param duty the duty
     * @return the post; empty if the duty is not owed there or nothing is settled yet
     */
    public Optional<PostId> answering(GridCode unit, DutyId duty) {
        List<Stand> own =
                stands.getOrDefault(unit, Collections.emptySortedMap()).get(duty);
        return own == null ? Optional.empty() : settled(unit, duty, own);
    }

    /**
     * Records a person's decision: one post answers for duties in a whole unit.
     *
     * @param unit the unit
     * @param duties duties that are owed there
     * @param post the post, one of the options or any other
     * @return the map with that decision in place of any earlier one
     * @throws IllegalArgumentException if one of the duties is not owed in the unit
     */
    public DutyMap decide(GridCode unit, Collection<DutyId> duties, PostId post) {
        SortedMap<GridCode, SortedMap<DutyId, PostId>> more = new TreeMap<>(decided);
        SortedMap<DutyId, PostId> own = new TreeMap<>(decisions(unit));
        for (DutyId duty : duties) {
            if (!stands.getOrDefault(unit, Collections.emptySortedMap()).containsKey(duty)) {
                throw new IllegalArgumentException("A decision must be on a duty that is owed in the unit, but '" + duty
                        + "' is not owed in '" + unit + "'. Maybe it was retired");
            }
            own.put(duty, post);
        }
        more.put(unit, own);
        return new DutyMap(pieces, stands, more);
    }

    private SortedMap<DutyId, PostId> decisions(GridCode unit) {
        return decided.getOrDefault(unit, Collections.emptySortedMap());
    }

    private Optional<PostId> settled(GridCode unit, DutyId duty, List<Stand> own) {
        PostId chosen = decisions(unit).get(duty);
        if (chosen != null) {
            return Optional.of(chosen);
        }
        SortedSet<PostId> posts = holders(own);
        boolean everywhere =
                own.stream().noneMatch(stand -> stand.owed() && stand.posts().isEmpty());
        return posts.size() == 1 && everywhere ? Optional.of(posts.first()) : Optional.empty();
    }

    private static SortedSet<PostId> holders(List<Stand> stands) {
        SortedSet<PostId> posts = new TreeSet<>();
        stands.forEach(stand -> posts.addAll(stand.posts()));
        return posts;
    }

    private Loads loads() {
        Loads loads = new Loads();
        stands.forEach((unit, duties) -> {
            List<Piece> own = pieces.getOrDefault(unit, List.of());
            for (int i = 0; i < own.size(); i++) {
                SortedSet<PostId> answering = new TreeSet<>();
                for (Map.Entry<DutyId, List<Stand>> entry : duties.entrySet()) {
                    settled(unit, entry.getKey(), entry.getValue())
                            .ifPresentOrElse(
                                    post -> answering.add(post),
                                    addAll(answering, entry.getValue().get(i)));
                }
                long households = own.get(i).households();
                answering.forEach(post -> loads.add(post, unit, households));
            }
        });
        return loads;
    }

    private static Runnable addAll(SortedSet<PostId> posts, Stand stand) {
        return () -> posts.addAll(stand.posts());
    }

    private void ask(GridCode unit, SortedMap<DutyId, List<Stand>> duties, Loads loads) {
        Map<List<Stand>, SortedSet<DutyId>> alike = new LinkedHashMap<>();
        SortedSet<PostId> others = new TreeSet<>();
        duties.forEach((duty, own) -> settled(unit, duty, own)
                .ifPresentOrElse(
                        post -> others.add(post),
                        () -> alike.computeIfAbsent(own, same -> new TreeSet<>())
                                .add(duty)));
        List<Piece> ground = pieces.getOrDefault(unit, List.of());
        alike.forEach((own, together) -> {
            SortedSet<PostId> candidates = holders(own);
            List<HolderOption> options = new ArrayList<>();
            for (PostId post : candidates.isEmpty() ? others : candidates) {
                options.add(option(unit, ground, own, post, loads));
            }
            long unheld = 0;
            for (int i = 0; i < own.size(); i++) {
                boolean nobody = own.get(i).owed() && own.get(i).posts().isEmpty();
                unheld += nobody ? ground.get(i).households() : 0;
            }
            questions.add(new HolderQuestion(unit, together, options, unheld));
        });
    }

    private static HolderOption option(GridCode unit, List<Piece> ground, List<Stand> own, PostId post, Loads loads) {
        long all = 0;
        long gained = 0;
        int changing = 0;
        int newlyHeld = 0;
        SortedMap<PostId, Long> lost = new TreeMap<>();
        for (int i = 0; i < own.size(); i++) {
            Piece piece = ground.get(i);
            SortedSet<PostId> posts = own.get(i).posts();
            all += piece.households();
            if (!posts.contains(post)) {
                gained += piece.households();
                changing += posts.isEmpty() ? 0 : piece.atoms().size();
                newlyHeld += posts.isEmpty() ? piece.atoms().size() : 0;
            }
            for (PostId other : posts) {
                if (!other.equals(post)) {
                    lost.merge(other, (long) piece.households(), Long::sum);
                }
            }
        }
        long before = loads.of(post);
        long after = before - loads.of(post, unit) + all;
        return new HolderOption(post, gained, lost, changing, newlyHeld, before, after);
    }

    /** The households for which each post answers, by unit. */
    private static final class Loads {
        private final Map<PostId, Map<GridCode, Long>> byPost = new HashMap<>();

        void add(PostId post, GridCode unit, long households) {
            byPost.computeIfAbsent(post, id -> new HashMap<>()).merge(unit, households, Long::sum);
        }

        long of(PostId post) {
            return byPost.getOrDefault(post, Map.of()).values().stream()
                    .mapToLong(households -> households)
                    .sum();
        }

        long of(PostId post, GridCode unit) {
            return byPost.getOrDefault(post, Map.of()).getOrDefault(unit, 0L);
        }
    }
}
