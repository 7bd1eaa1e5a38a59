package org.gridgov.merging.redraw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.Place;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.SizeBounds;
import org.gridgov.grid.Territory;
import org.gridgov.merging.Net;
import org.gridgov.merging.redraw.RegroupRequest.Scale;
import org.gridgov.organisation.LineOfWork;

/**
 * A net as the search sees it: one label for each atom, and what its borders cost.
 *
 * <p>An atom in several cells has the label of the first by code; atoms that the net leaves out share the label -1.
 */
record NetLabels(LineOfWork line, List<Integer> labels, int across, int cut) {
    private static final int MOST_WEIGHT = 1000;

    /** The net's labels; empty, with a finding, if it is to play no part. */
    static Optional<NetLabels> of(
            Net net, RegroupRequest request, Ground ground, Territory territory, List<Finding> findings) {
        SortedMap<AtomId, SortedSet<GridCode>> cellsOf = net.cellsByAtom();
        Map<GridCode, Integer> numbers = new HashMap<>();
        int[] labels = new int[ground.atoms().size()];
        Arrays.fill(labels, -1);
        List<AtomId> twice = new ArrayList<>();
        List<AtomId> unknown = new ArrayList<>();
        long covered = 0;
        for (Map.Entry<AtomId, SortedSet<GridCode>> entry : cellsOf.entrySet()) {
            AtomId atom = entry.getKey();
            int number = ground.number(atom);
            if (number >= 0) {
                labels[number] = numbers.computeIfAbsent(entry.getValue().first(), code -> numbers.size());
                covered += ground.atoms().get(number).households();
                if (entry.getValue().size() > 1) {
                    twice.add(atom);
                }
            } else if (territory.atom(atom).isEmpty()) {
                unknown.add(atom);
            }
        }
        name("GG-M-11", net, unknown, findings);
        name("GG-M-21", net, twice, findings);
        if (numbers.isEmpty()) {
            findings.add(Catalogue.core().finding(Level.WARNING, "GG-M-12", Place.of("net_extents"), net.line()));
            return Optional.empty();
        }
        int weight = request.weight(net.line());
        if (weight < 1 || weight > MOST_WEIGHT) {
            findings.add(Catalogue.core().finding(Level.WARNING, "GG-M-08", Place.NONE, net.line(), weight));
            return Optional.empty();
        }
        Scale scale = request.scale(net.line()).orElse(usual(covered, numbers.size(), request.bounds()));
        return Optional.of(new NetLabels(
                net.line(), Arrays.stream(labels).boxed().toList(), weight * scale.across(), weight * scale.cut()));
    }

    /** Cells above the bounds can't be kept whole, cells below them can't be kept apart. */
    private static Scale usual(long households, int cells, SizeBounds bounds) {
        boolean coarser = households > (long) cells * bounds.most();
        boolean finer = households < (long) cells * bounds.least();
        return new Scale(finer ? 0 : 1, coarser ? 0 : 1);
    }

    private static void name(String code, Net net, List<AtomId> atoms, List<Finding> findings) {
        if (!atoms.isEmpty()) {
            findings.add(Catalogue.core()
                    .finding(Level.WARNING, code, Place.of("net_extents"), net.line(), atoms.size(), atoms.get(0)));
        }
    }
}
