package org.gridgov.merging.redraw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridgov.grid.Atom;
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
        RegroupProblem problem = problem(ground, nets, pins, request);
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

    private static RegroupProblem problem(Ground ground, List<NetLabels> nets, Pins pins, RegroupRequest request) {
        RegroupProblem.Builder builder = RegroupProblem.builder(
                        ground.atoms().stream().mapToInt(Atom::households).toArray())
                .communities(ground.communityNumbers())
                .bounds(request.bounds().least(), request.bounds().most());
        ground.graphs()
                .values()
                .forEach(graph -> graph.borders()
                        .forEach(border -> builder.edge(
                                ground.number(border.atom()), ground.number(border.neighbour()), border.metres())));
        for (NetLabels net : nets) {
            int[] labels = net.labels().stream().mapToInt(label -> label).toArray();
            builder.net(net.line().value(), labels, net.across(), net.cut());
        }
        pins.together().forEach(pin -> builder.together(pin.one(), pin.other()));
        pins.apart().forEach(pin -> builder.apart(pin.one(), pin.other()));
        return builder.build();
    }
}
