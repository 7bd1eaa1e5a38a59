package org.gridgov.merging.redraw;

import java.util.List;
import org.gridgov.merging.regroup.SizeException;

/** Groups the atoms of a ground; atoms, communities and labels are numbers. */
@FunctionalInterface
interface GridSearch {
    /**
     * What was found.
     *
     * @param cellOf the cell of each atom
     * @param drawing how good it is
     * @param exceptions the cells that are not as they should be
     * @param costs what each net costs, in their order
     */
    record Found(List<Integer> cellOf, Drawing drawing, List<SizeException> exceptions, List<Double> costs) {}

    /** Never asked about a ground without atoms. */
    Found find(Ground ground, List<NetLabels> nets, Pins pins, RegroupRequest request);
}
