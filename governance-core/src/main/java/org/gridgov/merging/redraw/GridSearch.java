package org.gridgov.merging.redraw;

import java.util.List;

/** Groups the atoms of a ground; atoms, communities and labels are numbers. */
interface GridSearch {
    /** What was found: a cell for each atom. */
    record Found(List<Integer> cellOf, Drawing drawing) {}

    Found find(Ground ground, List<NetLabels> nets, Pins pins, RegroupRequest request);

    /** What the borders of a net cost in a plan. */
    double cost(Ground ground, NetLabels net, List<Integer> cellOf);
}
