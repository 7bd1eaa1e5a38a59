package org.gridgov.rules.workbench.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gridgov.policy.Effect;
import org.gridgov.rules.check.space.Points;
import org.gridgov.rules.check.space.Region;
import org.gridgov.rules.check.space.Space;
import org.jspecify.annotations.Nullable;

/** Where two packs decide differently, and which edit is to blame. Not thread-safe. */
final class DiffRegions {
    private static final int MOST_PARTS = 2_000;

    /** Cases that change in one way, and the rules whose edits explain it. */
    record Part(
            PolicyDiffChange.Kind kind, int points, Region region, SortedSet<String> undone, SortedSet<String> alone) {
        private Part of(Region fewer, SortedSet<String> newUndone, SortedSet<String> newAlone) {
            return new Part(kind, points, fewer, newUndone, newAlone);
        }
    }

    private final Space space;
    private final DiffEdits edits;
    private final Region forbidden;
    private final Region qualified;

    DiffRegions(Space space, DiffEdits edits) {
        this.space = space;
        this.edits = edits;
        forbidden = union(edits.common(), Effect.FORBID);
        qualified = union(edits.common(), Effect.QUALIFY);
    }

    private Region union(List<DiffEdits.Side> sides, Effect effect) {
        return space.union(sides.stream()
                .filter(side -> side.does(effect))
                .map(DiffEdits.Side::fires)
                .toList());
    }

    private Region fires(DiffEdits.@Nullable Side side, Effect effect) {
        return side != null && side.does(effect) ? side.fires() : space.none();
    }

    private Region eligible(boolean after) {
        List<DiffEdits.Side> sides = new ArrayList<>();
        for (DiffEdits.Pair pair : edits.pairs()) {
            DiffEdits.Side side = after ? pair.after() : pair.before();
            if (side != null) {
                sides.add(side);
            }
        }
        return qualified.or(union(sides, Effect.QUALIFY)).minus(forbidden.or(union(sides, Effect.FORBID)));
    }

    /** The cases that become eligible or stop being so. */
    List<Part> verdicts() {
        Region before = eligible(false);
        Region after = eligible(true);
        List<Part> parts = new ArrayList<>();
        add(parts, PolicyDiffChange.Kind.GAINED, 0, after.minus(before));
        add(parts, PolicyDiffChange.Kind.LOST, 0, before.minus(after));
        return parts;
    }

    /** The cases that stay eligible and get other points. */
    List<Part> points() {
        Points more = sum(eligible(false).and(eligible(true)));
        List<Part> parts = new ArrayList<>();
        for (int number : more.numbers()) {
            if (number != 0) {
                add(parts, PolicyDiffChange.Kind.POINTS, number, more.where(number));
            }
        }
        return parts;
    }

    private static void add(List<Part> parts, PolicyDiffChange.Kind kind, int points, Region region) {
        if (!region.isEmpty()) {
            parts.add(new Part(kind, points, region, new TreeSet<>(), new TreeSet<>()));
        }
    }

    /** How many points more all edits together give in some cases. */
    private Points sum(Region within) {
        Points sum = Points.none(space);
        for (DiffEdits.Pair pair : edits.pairs()) {
            sum = given(sum, pair, within);
        }
        return sum;
    }

    private Points given(Points sum, DiffEdits.Pair pair, Region within) {
        Points next = sum;
        DiffEdits.Side before = pair.before();
        DiffEdits.Side after = pair.after();
        if (before != null) {
            next = next.plus(before.fires().and(within), -before.rule().info().points());
        }
        return after == null
                ? next
                : next.plus(after.fires().and(within), after.rule().info().points());
    }

    /** Splits the parts so that within each one the same edits explain every case; empty if that makes too many. */
    List<Part> explained(List<Part> parts) {
        List<Region> regions = parts.stream().map(Part::region).toList();
        Region changed = space.union(regions);
        Region gained = only(parts, PolicyDiffChange.Kind.GAINED);
        Region lost = only(parts, PolicyDiffChange.Kind.LOST);
        Region repriced = only(parts, PolicyDiffChange.Kind.POINTS);
        Points sum = sum(repriced);
        List<Region> undone = eligible(changed, true);
        List<Region> alone = eligible(changed, false);
        List<Part> split = parts;
        for (int i = 0; i < edits.pairs().size(); i++) {
            DiffEdits.Pair pair = edits.pairs().get(i);
            // Whoever asks why a verdict changed does not ask for points as well.
            Region samePoints = repriced.and(sum.equal(given(Points.none(space), pair, repriced)));
            Region restores = gained.minus(undone.get(i)).or(lost.or(samePoints).and(undone.get(i)));
            Region brings = lost.minus(alone.get(i)).or(gained.or(samePoints).and(alone.get(i)));
            split = split(split, pair.rule(), restores, brings);
            if (split.size() > MOST_PARTS) {
                return List.of();
            }
        }
        return split;
    }

    private Region only(List<Part> parts, PolicyDiffChange.Kind kind) {
        return space.union(parts.stream()
                .filter(part -> part.kind() == kind)
                .map(Part::region)
                .toList());
    }

    private static List<Part> split(List<Part> parts, String rule, Region restores, Region brings) {
        List<Part> next = new ArrayList<>();
        for (Part part : parts) {
            for (boolean undone : new boolean[] {true, false}) {
                Region half =
                        undone ? part.region().and(restores) : part.region().minus(restores);
                for (boolean alone : new boolean[] {true, false}) {
                    Region quarter = alone ? half.and(brings) : half.minus(brings);
                    if (!quarter.isEmpty()) {
                        next.add(part.of(quarter, with(part.undone(), rule, undone), with(part.alone(), rule, alone)));
                    }
                }
            }
        }
        return next;
    }

    private static SortedSet<String> with(SortedSet<String> rules, String rule, boolean add) {
        if (!add) {
            return rules;
        }
        SortedSet<String> more = new TreeSet<>(rules);
        more.add(rule);
        return more;
    }

    /**
     * For each edit the eligible cases within some cases if it alone is taken back ({@code rest} is true: all others are
     * made) or made (all others are not).
     */
    private List<Region> eligible(Region within, boolean rest) {
        List<Region> forbids = allButOne(within, Effect.FORBID, rest, forbidden);
        List<Region> qualifies = allButOne(within, Effect.QUALIFY, rest, qualified);
        List<Region> eligible = new ArrayList<>();
        for (int i = 0; i < forbids.size(); i++) {
            eligible.add(qualifies.get(i).minus(forbids.get(i)));
        }
        return eligible;
    }

    private List<Region> allButOne(Region within, Effect effect, boolean rest, Region always) {
        List<DiffEdits.Pair> pairs = edits.pairs();
        int count = pairs.size();
        List<Region> own = new ArrayList<>();
        List<Region> below = new ArrayList<>(List.of(always.and(within)));
        for (DiffEdits.Pair pair : pairs) {
            DiffEdits.Side side = rest ? pair.after() : pair.before();
            DiffEdits.Side other = rest ? pair.before() : pair.after();
            own.add(fires(other, effect).and(within));
            below.add(below.get(below.size() - 1).or(fires(side, effect).and(within)));
        }
        List<Region> found = new ArrayList<>();
        Region above = space.none();
        for (int i = count - 1; i >= 0; i--) {
            found.add(0, below.get(i).or(above).or(own.get(i)));
            DiffEdits.Side side = rest ? pairs.get(i).after() : pairs.get(i).before();
            above = above.or(fires(side, effect).and(within));
        }
        return found;
    }
}
