package org.gridgov.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FlowNetworkTest {
    @Test
    void refusesACostThatCouldOverflow() {
        FlowNetwork network = new FlowNetwork(2);
        network.addArc(0, 1, 1, FlowNetwork.MAX_COST);
        assertThatThrownBy(() -> network.addArc(0, 1, 1, FlowNetwork.MAX_COST + 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(FlowNetwork.MAX_COST + 1));
    }

    @Test
    void refusesACycleThatWouldPayForever() {
        FlowNetwork network = new FlowNetwork(3);
        network.addArc(0, 1, 1, -1);
        network.addArc(1, 0, 1, -1);
        assertThatThrownBy(() -> MinCostFlow.solve(network, 0, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sendsNothingWhereFlowWouldCost() {
        FlowNetwork network = new FlowNetwork(2);
        network.addArc(0, 1, 5, 3);
        FlowResult result = MinCostFlow.solve(network, 0, 1);
        assertThat(result.cost()).isZero();
        assertThat(result.flow(0)).isZero();
    }
}
