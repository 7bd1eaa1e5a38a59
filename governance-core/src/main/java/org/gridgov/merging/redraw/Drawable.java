package org.gridgov.merging.redraw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gridgov.basics.Finding;
import org.gridgov.grid.Atom;
import org.gridgov.grid.Scheme;
import org.gridgov.grid.Territory;
import org.gridgov.merging.AtomBorder;
import org.gridgov.merging.Net;
import org.gridgov.merging.regroup.RegroupProblem;

/** A request whose words have become numbers: what is left of ground, nets and wishes once all that does not fit is named. */
record Drawable(RegroupRequest request, Ground ground, List<NetLabels> labels, Pins pins) {
    /** What does not fit is added to the findings. */
    static Drawable of(
            RegroupRequest request,
            Territory territory,
            List<Net> sorted,
            Collection<AtomBorder> borders,
            List<Finding> findings) {
        Scheme scheme = territory.grids().scheme();
        if (scheme.level(request.kind()) < 1) {
            throw new IllegalArgumentException("The kind to draw must stand below another in " + scheme.kinds()
                    + ", but is '" + request.kind() + "'");
        }
        Ground ground = new Ground(territory, request.kind(), borders, findings);
        ground.judge(request.bounds(), findings);
        List<NetLabels> labels = new ArrayList<>();
        for (Net net : sorted) {
            NetLabels.of(net, request, ground, territory, findings).ifPresent(labels::add);
        }
        return new Drawable(request, ground, labels, new Pins(ground, request, findings));
    }

    RegroupProblem problem() {
        var builder = RegroupProblem.builder(
                        ground.atoms().stream().mapToInt(Atom::households).toArray())
                .communities(ground.communityNumbers())
                .bounds(request.bounds().least(), request.bounds().most());
        ground.graphs()
                .values()
                .forEach(graph -> graph.borders()
                        .forEach(border -> builder.edge(
                                ground.number(border.atom()), ground.number(border.neighbour()), border.metres())));
        for (NetLabels net : labels) {
            int[] cells = net.labels().stream().mapToInt(label -> label).toArray();
            builder.net(net.line().value(), cells, net.across(), net.cut());
        }
        pins.together().forEach(pin -> builder.together(pin.one(), pin.other()));
        pins.apart().forEach(pin -> builder.apart(pin.one(), pin.other()));
        return builder.build();
    }
}
