package org.gridgov.merging.redraw;

import java.util.List;

final class DefaultGridSearch implements GridSearch {
    @Override
    public Found find(Ground ground, List<NetLabels> nets, Pins pins, RegroupRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public double cost(Ground ground, NetLabels net, List<Integer> cellOf) {
        return 0;
    }
}
