package org.gridgov.merging.redraw;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gridgov.basics.Term;
import org.gridgov.grid.Atom;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.Territory;
import org.gridgov.merging.AtomBorder;
import org.gridgov.merging.regroup.Baselines;
import org.gridgov.merging.regroup.RegroupMeasures;
import org.gridgov.merging.regroup.RegroupProblem;
import org.gridgov.merging.regroup.Regrouping;
import org.gridgov.organisation.LineOfWork;
import org.jspecify.annotations.Nullable;

/**
 * A plan of new grids beside those that people would pick without it (方案比较).
 *
 * <p>The drawn plan stands first, then each net as it stands and each net repaired, by line; then the common refinement and
 * greedy merging. All are measured over the same atoms by the same measures. Immutable, thread-safe.
 *
 * <p>Source: multi-grid merging, seed paragraph 1; M5, {@code INVARIANTS}.
 *
 * @param rows one row per plan
 */
public record MergeComparison(List<Row> rows) {
    /** Copies the rows. */
    public MergeComparison {
        rows = List.copyOf(rows);
    }

    /** Where a plan comes from. */
    public enum Origin {
        /** Drawn by the search. */
        @Term(zh = "新方案", en = "drawn")
        DRAWN,
        /** One line's net, taken over as it stands; what it leaves out goes with its nearest neighbour. */
        @Term(zh = "沿用原网", en = "net as it stands")
        NET,
        /** One line's net with its cells merged and divided until they keep the bounds. */
        @Term(zh = "修补原网", en = "net repaired")
        REPAIRED,
        /** Everything cut wherever any line cuts. */
        @Term(zh = "公共细分", en = "refinement")
        REFINEMENT,
        /** The cheapest merger of neighbours first. */
        @Term(zh = "贪心合并", en = "greedy")
        GREEDY
    }

    /**
     * One plan.
     *
     * @param origin where it comes from
     * @param line the line whose net it is; null if it belongs to none
     * @param objective what the borders of all lines cost in it; less is better, but only among plans that keep the bounds
     * @param exceptions how many of its grids miss the bounds, fall apart or break a wish
     * @param measures how it agrees with each net, its sizes and its borders
     */
    @JsonPropertyOrder({"origin", "line", "objective", "exceptions", "measures"})
    public record Row(
            Origin origin, @Nullable LineOfWork line, double objective, int exceptions, RegroupMeasures measures) {}

    /**
     * Measures a plan and its rivals.
     *
     * @param plan the plan
     * @param territory the territory of which it was drawn
     * @param borders which atoms touch, as the plan was drawn with
     * @return the comparison; without rows if no atom lies in a community
     */
    public static MergeComparison of(MergedGrids plan, Territory territory, Collection<AtomBorder> borders) {
        return of(plan, territory, borders, true);
    }

    /**
     * Measures a plan alone, which is much faster than drawing its rivals.
     *
     * @param plan the plan
     * @param territory the territory of which it was drawn
     * @param borders which atoms touch, as the plan was drawn with
     * @return one row; none if no atom lies in a community
     */
    public static MergeComparison alone(MergedGrids plan, Territory territory, Collection<AtomBorder> borders) {
        return of(plan, territory, borders, false);
    }

    private static MergeComparison of(
            MergedGrids plan, Territory territory, Collection<AtomBorder> borders, boolean rivals) {
        Drawable drawable = Drawable.of(plan.request(), territory, plan.nets(), borders, new ArrayList<>());
        List<Row> rows = new ArrayList<>();
        if (drawable.ground().atoms().isEmpty()) {
            return new MergeComparison(rows);
        }
        RegroupProblem problem = drawable.problem();
        rows.add(row(Origin.DRAWN, null, problem, Baselines.drawn(problem, cells(plan, drawable.ground()))));
        if (!rivals) {
            return new MergeComparison(rows);
        }
        for (int net = 0; net < problem.nets(); net++) {
            LineOfWork line = drawable.labels().get(net).line();
            rows.add(row(Origin.NET, line, problem, Baselines.adopt(problem, net)));
        }
        for (int net = 0; net < problem.nets(); net++) {
            LineOfWork line = drawable.labels().get(net).line();
            rows.add(row(Origin.REPAIRED, line, problem, Baselines.repaired(problem, net)));
        }
        rows.add(row(Origin.REFINEMENT, null, problem, Baselines.refinement(problem)));
        rows.add(row(Origin.GREEDY, null, problem, Baselines.greedy(problem)));
        return new MergeComparison(rows);
    }

    private static Row row(Origin origin, @Nullable LineOfWork line, RegroupProblem problem, Regrouping plan) {
        return new Row(origin, line, plan.objective(), plan.exceptions().size(), RegroupMeasures.of(problem, plan));
    }

    private static int[] cells(MergedGrids plan, Ground ground) {
        Map<GridCode, Integer> numbers = new HashMap<>();
        plan.grids().forEach(grid -> numbers.put(grid.code(), numbers.size()));
        return ground.atoms().stream()
                .map(Atom::id)
                .mapToInt(
                        atom -> Objects.requireNonNull(numbers.get(plan.unitOf().get(atom)), "cell"))
                .toArray();
    }
}
