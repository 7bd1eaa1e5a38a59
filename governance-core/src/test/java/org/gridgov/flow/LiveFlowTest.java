package org.gridgov.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiveFlowTest {
    @Test
    void s() {
        assertThat(LiveFlow.empty().cost()).isZero();
    }
}
