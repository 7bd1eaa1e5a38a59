package org.gridgov.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
        network.addArc(0, 1, FlowNetwork.UNLIMITED, -1);
        network.addArc(1, 0, FlowNetwork.UNLIMITED, -1);
        assertThatThrownBy(() -> MinCostFlow.solve(network, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cycle");
    }

    @Test
    void fillsACycleThatPaysAsFarAsItGoes() {
        FlowNetwork network = new FlowNetwork(3);
        network.addArc(0, 1, 4, -1);
        network.addArc(1, 0, 3, -1);
        assertThat(MinCostFlow.solve(network, 2).cost()).isEqualTo(-6);
    }

    @Test
    void refusesASupplyThatCanGoNowhere() {
        FlowNetwork network = new FlowNetwork(3);
        network.setSupply(0, 5);
        network.addArc(0, 1, 9, 0);
        network.addArc(1, 2, 3, 0);
        assertThatThrownBy(() -> MinCostFlow.solve(network, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 units");
    }

    @Test
    void refusesCostsThatNodesWouldAddUpBeyondALong() {
        FlowNetwork network = new FlowNetwork(1 << 23);
        network.addArc(0, 1, 1, FlowNetwork.MAX_COST);
        assertThatThrownBy(() -> MinCostFlow.solve(network, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("137438953472");
    }

    @Test
    void sendsNothingWhereFlowWouldCost() {
        FlowNetwork network = new FlowNetwork(2);
        network.addArc(0, 1, 5, 3);
        FlowResult result = MinCostFlow.solve(network, 1);
        assertThat(result.cost()).isZero();
        assertThat(result.flow(0)).isZero();
    }

    @Test
    void aCancelledRunGivesAFlowThatKeepsEveryLimit() {
        FlowNetwork network = new FlowNetwork(801);
        for (int i = 0; i < 400; i++) {
            network.setSupply(i, 1);
            network.addArc(i, 800, FlowNetwork.UNLIMITED, 1_000);
            network.addArc(400 + i, 800, 1, 0);
            for (int j = 0; j < 400; j++) {
                network.addArc(i, 400 + j, FlowNetwork.UNLIMITED, (i * 7919L + j * 104_729L) % 997);
            }
        }
        FlowResult whole = MinCostFlow.solve(network, 800);
        FlowResult part = MinCostFlow.solve(network, 800, List.of(), () -> true);
        assertThat(whole.isProven()).isTrue();
        assertThat(whole.pivots()).isGreaterThan(1024);
        assertThat(part.isProven()).isFalse();
        assertThat(part.cost()).isGreaterThan(whole.cost());
    }
}
