package org.gridgov.merging.redraw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridgov.merging.regroup.RegroupMeasures;
import org.gridgov.merging.regroup.RegroupProblem;
import org.gridgov.merging.regroup.RegroupProgress;
import org.gridgov.merging.regroup.RegroupSettings;
import org.gridgov.merging.regroup.Regrouper;
import org.gridgov.merging.regroup.Regrouping;

/** Hands the ground to the optimiser. */
final class OptimalGridSearch implements GridSearch {
    private final RegroupProgress progress;

    OptimalGridSearch(RegroupProgress progress) {
        this.progress = progress;
    }

    @Override
    public Found find(Ground ground, List<NetLabels> nets, Pins pins, RegroupRequest request) {
        RegroupProblem problem = new Drawable(request, ground, nets, pins).problem();
        RegroupSettings settings =
                RegroupSettings.usual().withSeed(request.seed()).withSteps(request.steps());
        Regrouping regrouping = Regrouper.solve(problem, settings, progress);
        RegroupMeasures measures = RegroupMeasures.of(problem, regrouping);
        List<Double> costs = new ArrayList<>();
        for (int net = 0; net < problem.nets(); net++) {
            costs.add(problem.across(net) * measures.nets().get(net).across()
                    + problem.cut(net) * measures.nets().get(net).cut());
        }
        return new Found(
                Arrays.stream(regrouping.cellOf()).boxed().toList(),
                new Drawing(regrouping.objective(), regrouping.bound(), regrouping.proven(), regrouping.legal()),
                regrouping.exceptions(),
                costs);
    }
}
