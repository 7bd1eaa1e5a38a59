package org.gridgov.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LiveFlowTest {
    private final LiveFlow live = LiveFlow.empty();

    private int resource(int places) {
        int node = live.addNode();
        live.addArc(node, live.root(), places, 0);
        return node;
    }

    /** A need with the arc by which it stays unserved, at 100. */
    private int need() {
        int node = live.addNode();
        live.addArc(node, live.root(), LiveFlow.UNLIMITED, 100);
        return node;
    }

    @Test
    void anArrivalDisplacesAnotherWhereThatIsCheapest() {
        int near = resource(1);
        int far = resource(1);
        int first = need();
        int second = need();
        int firstNear = live.addArc(first, near, 1, 3);
        int firstFar = live.addArc(first, far, 1, 4);
        int secondNear = live.addArc(second, near, 1, 2);
        live.setSupply(first, 1);
        assertThat(live.cost()).isEqualTo(3);
        live.mark();
        live.setSupply(second, 1);
        assertThat(live.cost()).isEqualTo(6);
        assertThat(live.moved()).contains(firstNear, firstFar, secondNear);
        assertThat(live.flowAtMark(firstNear)).isEqualTo(1);
        assertThat(live.flow(firstNear)).isZero();
        assertThat(live.flow(firstFar)).isEqualTo(1);
        live.setSupply(second, 0);
        assertThat(live.cost()).isEqualTo(3);
    }

    @Test
    void aRemovedResourceSendsItsNeedsElsewhere() {
        int near = resource(1);
        int far = resource(1);
        int need = need();
        live.addArc(need, near, 1, 3);
        live.addArc(need, far, 1, 4);
        live.setSupply(need, 1);
        live.removeNode(near);
        assertThat(live.cost()).isEqualTo(4);
        live.removeNode(far);
        assertThat(live.cost()).isEqualTo(100);
        live.removeNode(need);
        assertThat(live.cost()).isZero();
        assertThat(live.nodes()).containsExactly(live.root());
        assertThat(live.arcs()).isEmpty();
    }

    @Test
    void aFrozenArrivalMovesNobodyAndItsLossIsProven() {
        int near = resource(1);
        int far = resource(1);
        int first = need();
        int second = need();
        int firstNear = live.addArc(first, near, 1, 3);
        live.addArc(first, far, 1, 4);
        live.addArc(second, near, 1, 2);
        live.setSupply(first, 1, 0);
        assertThat(live.gap()).isZero();
        assertThat(live.setSupply(second, 1, 0)).isEqualTo(97);
        assertThat(live.flow(firstNear)).isEqualTo(1);
        assertThat(live.cost()).isEqualTo(103);
        assertThat(live.gap()).isEqualTo(97);
        live.restore();
        assertThat(live.cost()).isEqualTo(6);
        assertThat(live.gap()).isZero();
    }

    @Test
    void aFrozenArrivalTakesThePlaceThatAFrozenDepartureLeft() {
        int free = resource(1);
        int full = resource(1);
        int[] needs = {need(), need(), need()};
        for (int i = 0; i < 2; i++) {
            live.addArc(needs[i], full, 1, 1);
            live.setSupply(needs[i], 1);
        }
        int comer = needs[2];
        int dear = live.addArc(comer, free, 1, 60);
        int cheap = live.addArc(comer, full, 1, 50);
        int served = live.arcs(needs[0])
                        .filter(arc -> live.to(arc) == full && live.flow(arc) == 1)
                        .findAny()
                        .isPresent()
                ? needs[0]
                : needs[1];
        live.setSupply(served, 0, 0);
        assertThat(live.gap()).isEqualTo(99);
        live.setSupply(comer, 1, 0);
        assertThat(live.flow(cheap)).isEqualTo(1);
        assertThat(live.flow(dear)).isZero();
        assertThat(live.cost()).isEqualTo(150);
        live.restore();
        assertThat(live.cost()).isEqualTo(61);
    }

    @Test
    void anArcWithTheNumberOfARemovedOneCarriedNothingAtTheMark() {
        int near = resource(1);
        int need = need();
        int old = live.addArc(need, near, 1, 3);
        live.setSupply(need, 1);
        live.mark();
        live.removeArc(old);
        int anew = live.addArc(need, near, 1, 5);
        assertThat(anew).isEqualTo(old);
        assertThat(live.flowAtMark(anew)).isZero();
        assertThat(live.moved()).contains(anew);
    }

    @Test
    void aCycleThatPaysIsFilled() {
        int one = live.addNode();
        int other = live.addNode();
        live.addArc(one, other, 3, -5);
        live.addArc(other, one, 2, 1);
        assertThat(live.cost()).isEqualTo(-8);
    }

    @Test
    void costsAtTheirBoundsAreExact() {
        long most = FlowNetwork.MAX_COST;
        int resource = resource(1);
        int need = live.addNode();
        live.addArc(need, live.root(), LiveFlow.UNLIMITED, most);
        int arc = live.addArc(need, resource, 1, -most);
        live.setSupply(need, 1);
        for (int i = 0; i < 100; i++) {
            live.setCost(arc, most);
            assertThat(live.cost()).isEqualTo(most);
            live.setCost(arc, -most);
            assertThat(live.cost()).isEqualTo(-most);
        }
        LiveReference.requireProof(live);
    }

    @Test
    void pricesDoNotDriftOutOfTheirRange() {
        long most = FlowNetwork.MAX_COST;
        int last = live.addNode();
        live.addArc(last, live.root(), 1, 0);
        int middle = live.addNode();
        int end = live.addArc(middle, last, 1, most);
        int[] idle = {live.addNode(), live.addNode(), live.addNode()};
        for (int node : idle) {
            live.addArc(node, middle, 1, 0);
        }
        for (int i = 0; i < 10_000; i++) {
            int passing = live.addNode();
            for (int node : idle) {
                live.addArc(node, passing, 1, 0);
            }
            live.addArc(passing, middle, 1, -most);
            live.removeNode(passing);
            live.setCost(end, -most);
            live.setCost(end, most);
        }
        assertThat(Math.abs(live.graph.price[live.root()])).isLessThanOrEqualTo(1L << 50);
        LiveReference.requireProof(live);
    }

    @Test
    void startsFromAFlowThatItsPricesProve() {
        FlowNetwork network = new FlowNetwork(3);
        network.addArc(0, 1, 1, 3);
        network.addArc(1, 2, 1, 0);
        network.addArc(0, 2, 5, 100);
        int[] supply = {1, 0, 0};
        LiveFlow started = LiveFlow.of(network, 2, supply, new int[] {1, 1, 0}, new long[] {7, 10, 10});
        assertThat(started.cost()).isEqualTo(3);
        assertThat(started.price(0)).isEqualTo(-3);
        started.setSupply(0, 2);
        assertThat(started.cost()).isEqualTo(103);
        assertThatThrownBy(() -> LiveFlow.of(network, 2, supply, new int[] {0, 0, 1}, new long[] {7, 10, 10}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("arc 2 with the flow 1 of 5 has the reduced cost 97");
        assertThatThrownBy(() -> LiveFlow.of(network, 2, supply, new int[] {0, 0, 0}, new long[] {7, 10, 10}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("node 0")
                .hasMessageContaining("1 are over");
        assertThatThrownBy(() -> LiveFlow.of(network, 2, supply, new int[] {2, 2, -1}, new long[] {7, 10, 10}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0..1, but is 2");
        assertThatThrownBy(() -> LiveFlow.of(network, 2, supply, new int[] {1, 1, 0}, new long[] {7, 10}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 prices");
    }

    @Test
    void refusesUnitsWithoutAWayAndStaysAsItWas() {
        int node = live.addNode();
        int arc = live.addArc(node, live.root(), 2, 5);
        live.setSupply(node, 1);
        assertThatThrownBy(() -> live.setSupply(node, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 of its units");
        assertThatThrownBy(() -> live.setSupply(node, 4, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> live.setCapacity(arc, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 of its units");
        assertThatThrownBy(() -> live.removeArc(arc)).isInstanceOf(IllegalArgumentException.class);
        assertThat(live.supply(node)).isEqualTo(1);
        assertThat(live.capacity(arc)).isEqualTo(2);
        assertThat(live.flow(arc)).isEqualTo(1);
        LiveReference.requireFlow(live);
        LiveReference.requireProof(live);
    }

    @Test
    void refusesToRemoveANodeThatOthersNeed() {
        int middle = live.addNode();
        int out = live.addArc(middle, live.root(), 3, 2);
        int start = live.addNode();
        live.addArc(start, middle, 3, 1);
        live.setSupply(start, 2);
        live.setSupply(middle, 1);
        assertThatThrownBy(() -> live.removeNode(middle)).isInstanceOf(IllegalArgumentException.class);
        assertThat(live.supply(middle)).isEqualTo(1);
        assertThat(live.flow(out)).isEqualTo(3);
        assertThat(live.cost()).isEqualTo(8);
        LiveReference.requireFlow(live);
        LiveReference.requireProof(live);
    }

    @Test
    void refusesNumbersOutOfBounds() {
        int node = need();
        int arc = live.arcs(node).sum();
        refused(() -> live.addArc(node, 7, 1, 1), "a node 7");
        refused(() -> live.addArc(node, node, 1, 1), "from 1 to 1");
        refused(() -> live.addArc(node, 0, -1, 1), "but is -1");
        refused(() -> live.addArc(node, 0, (1 << 30) + 1, 1), "but is 1073741825");
        refused(() -> live.addArc(node, 0, 1, FlowNetwork.MAX_COST + 1), "but is 274877906945");
        refused(() -> live.setCost(arc, -FlowNetwork.MAX_COST - 1), "but is -274877906945");
        refused(() -> live.setCapacity(arc, -1), "but is -1");
        refused(() -> live.setCapacity(5, 1), "an arc 5");
        refused(() -> live.setSupply(node, -1), "but is -1");
        refused(() -> live.setSupply(node, 1, 17), "but is 17");
        refused(() -> live.setSupply(0, 1), "root 0");
        refused(() -> live.removeNode(0), "root 0");
        refused(() -> live.flow(-1), "an arc -1");
        refused(() -> live.price(2), "a node 2");
    }

    private static void refused(Runnable call, String says) {
        assertThatThrownBy(call::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(says);
    }
}
