package org.gridgov.merging.redraw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A search that fills grids up to the upper bound, in the order of identifiers: quick, and good for nothing else. */
final class Sweep implements GridSearch {
    @Override
    public Found find(Ground ground, List<NetLabels> nets, Pins pins, RegroupRequest request) {
        int[] cellOf = new int[ground.atoms().size()];
        Map<String, Integer> open = new HashMap<>();
        List<Long> sizes = new ArrayList<>();
        for (int i = 0; i < cellOf.length; i++) {
            String community = ground.communityOf(i).value();
            int households = ground.atoms().get(i).households();
            Integer cell = open.get(community);
            if (cell == null || sizes.get(cell) + households > request.bounds().most()) {
                cell = sizes.size();
                sizes.add(0L);
                open.put(community, cell);
            }
            sizes.set(cell, sizes.get(cell) + households);
            cellOf[i] = cell;
        }
        List<Integer> cells = Arrays.stream(cellOf).boxed().toList();
        List<Double> costs = nets.stream()
                .map(net -> (double) cells.hashCode() + net.across())
                .toList();
        return new Found(cells, new Drawing(0, 0, 0, false, false), List.of(), costs);
    }
}
