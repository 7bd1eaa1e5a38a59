package org.gridgov.merging.redraw;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.merging.DutyEntry;
import org.gridgov.organisation.LineOfWork;
import org.gridgov.organisation.PostId;
import org.jspecify.annotations.Nullable;

/**
 * What is different in a second plan of new grids: who changes the grid, who gains or loses an officer, what it costs.
 *
 * <p>Grids of the two plans are first matched, the pair that shares the most households first, then atoms, then by codes; so
 * a mere change of codes is no difference. A plan compared with itself gives nothing, and the other way round everything is
 * mirrored. Immutable, thread-safe.
 *
 * <p>Source: comparing two plans, {@code STYLE} card 11.
 *
 * @param moves the atoms that lie in another grid, by atom
 * @param holders the posts whose ground changes where one post answers, by post
 * @param costs by how much the cost of each line's borders rises, negative if it falls; lines without a change are absent
 */
@JsonPropertyOrder({"moves", "holders", "costs"})
public record MergeDiff(List<Move> moves, List<HolderShift> holders, SortedMap<LineOfWork, Double> costs) {
    /** Copies the collections. */
    public MergeDiff {
        moves = List.copyOf(moves);
        holders = List.copyOf(holders);
        costs = Collections.unmodifiableSortedMap(new TreeMap<>(costs));
    }

    /**
     * An atom that changes its grid.
     *
     * @param atom the atom
     * @param before its grid in the first plan; null if it lies in none
     * @param after its grid in the second plan; null if it lies in none
     * @param households how many households live there
     */
    @JsonPropertyOrder({"atom", "before", "after", "households"})
    public record Move(
            AtomId atom,
            @Nullable GridCode before,
            @Nullable GridCode after,
            int households) {
        private Move mirrored() {
            return new Move(atom, /* before= */ after, /* after= */ before, households);
        }
    }

    /**
     * A post that answers for other households.
     *
     * @param post the post
     * @param gained households for which it alone answers for some duty in the second plan and not in the first
     * @param lost households for which it alone answers for some duty in the first plan and not in the second
     */
    @JsonPropertyOrder({"post", "gained", "lost"})
    public record HolderShift(PostId post, long gained, long lost) {
        private HolderShift mirrored() {
            return new HolderShift(post, /* gained= */ lost, /* lost= */ gained);
        }
    }

    /** A pair of grids that share atoms. */
    private record Shared(GridCode one, GridCode other, long households, int atoms) {
        static final Comparator<Shared> MOST_FIRST = Comparator.comparingLong(Shared::households)
                .reversed()
                .thenComparing(Comparator.comparingInt(Shared::atoms).reversed())
                .thenComparing(Shared::lesser)
                .thenComparing(Shared::greater);

        private GridCode lesser() {
            return one.compareTo(other) <= 0 ? one : other;
        }

        private GridCode greater() {
            return one.compareTo(other) <= 0 ? other : one;
        }
    }

    /**
     * Compares two plans.
     *
     * <pre>{@code
     * MergeDiff.between(cautious, bold).moves(); // the atoms that the bold plan puts elsewhere
     * }</pre>
     *
     * @param one the first plan
     * @param other the second plan, over the same ground
     * @return what is different in the second; O(atoms × log atoms + atoms × duties)
     */
    public static MergeDiff between(MergedGrids one, MergedGrids other) {
        Map<GridCode, GridCode> partner = match(one, other);
        SortedSet<AtomId> atoms = new TreeSet<>(one.unitOf().keySet());
        atoms.addAll(other.unitOf().keySet());
        List<Move> moves = new ArrayList<>();
        for (AtomId atom : atoms) {
            GridCode before = one.unitOf().get(atom);
            GridCode after = other.unitOf().get(atom);
            boolean same = before != null && after != null && after.equals(partner.get(before));
            if (!same) {
                moves.add(new Move(atom, before, after, households(one, other, atom)));
            }
        }
        SortedMap<LineOfWork, Double> costs = new TreeMap<>();
        other.costs().forEach((line, cost) -> costs.merge(line, cost, Double::sum));
        one.costs().forEach((line, cost) -> costs.merge(line, -cost, Double::sum));
        costs.values().removeIf(cost -> cost == 0);
        return new MergeDiff(moves, holders(one, other, atoms), costs);
    }

    private static int households(MergedGrids one, MergedGrids other, AtomId atom) {
        return Math.max(one.households(atom), other.households(atom));
    }

    private static Map<GridCode, GridCode> match(MergedGrids one, MergedGrids other) {
        Map<GridCode, Map<GridCode, long[]>> shared = new TreeMap<>();
        one.unitOf().forEach((atom, grid) -> {
            GridCode theirs = other.unitOf().get(atom);
            if (theirs != null) {
                long[] sums = shared.computeIfAbsent(grid, code -> new TreeMap<>())
                        .computeIfAbsent(theirs, code -> new long[2]);
                sums[0] += households(one, other, atom);
                sums[1]++;
            }
        });
        List<Shared> pairs = new ArrayList<>();
        shared.forEach((grid, others) ->
                others.forEach((theirs, sums) -> pairs.add(new Shared(grid, theirs, sums[0], (int) sums[1]))));
        pairs.sort(Shared.MOST_FIRST);
        Map<GridCode, GridCode> partner = new HashMap<>();
        Set<GridCode> taken = new HashSet<>();
        for (Shared pair : pairs) {
            if (!partner.containsKey(pair.one) && taken.add(pair.other)) {
                partner.put(pair.one, pair.other);
            }
        }
        return partner;
    }

    private static List<HolderShift> holders(MergedGrids one, MergedGrids other, Set<AtomId> atoms) {
        Map<GridCode, SortedSet<PostId>> before = answering(one);
        Map<GridCode, SortedSet<PostId>> after = answering(other);
        SortedMap<PostId, long[]> shifts = new TreeMap<>();
        SortedSet<PostId> none = Collections.emptySortedSet();
        for (AtomId atom : atoms) {
            GridCode grid = one.unitOf().get(atom);
            GridCode theirs = other.unitOf().get(atom);
            SortedSet<PostId> old = grid == null ? none : before.getOrDefault(grid, none);
            SortedSet<PostId> now = theirs == null ? none : after.getOrDefault(theirs, none);
            int households = households(one, other, atom);
            for (PostId post : now) {
                shifts.computeIfAbsent(post, id -> new long[2])[0] += old.contains(post) ? 0 : households;
            }
            for (PostId post : old) {
                shifts.computeIfAbsent(post, id -> new long[2])[1] += now.contains(post) ? 0 : households;
            }
        }
        List<HolderShift> changed = new ArrayList<>();
        shifts.forEach((post, sums) -> {
            if (sums[0] != 0 || sums[1] != 0) {
                changed.add(new HolderShift(post, sums[0], sums[1]));
            }
        });
        return changed;
    }

    private static Map<GridCode, SortedSet<PostId>> answering(MergedGrids grids) {
        Map<GridCode, SortedSet<PostId>> posts = new HashMap<>();
        for (DutyEntry entry : grids.result().duties()) {
            if (entry.settled()) {
                posts.computeIfAbsent(entry.unit(), unit -> new TreeSet<>())
                        .addAll(entry.posts().keySet());
            }
        }
        return posts;
    }

    /** {@return whether nothing is different} */
    public boolean isEmpty() {
        return moves.isEmpty() && holders.isEmpty() && costs.isEmpty();
    }

    /** {@return what is different in the first plan, seen from the second} */
    public MergeDiff mirrored() {
        SortedMap<LineOfWork, Double> back = new TreeMap<>();
        costs.forEach((line, cost) -> back.put(line, -cost));
        return new MergeDiff(
                moves.stream().map(Move::mirrored).toList(),
                holders.stream().map(HolderShift::mirrored).toList(),
                back);
    }
}
