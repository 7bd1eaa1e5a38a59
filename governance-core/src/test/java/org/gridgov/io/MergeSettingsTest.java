package org.gridgov.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gridgov.basics.Loaded;
import org.gridgov.grid.AtomId;
import org.gridgov.merging.redraw.RegroupRequest;
import org.gridgov.organisation.LineOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeSettingsTest {
    private static final String PLAIN = "kind: grid\nleast: 300\nmost: 500\n";

    private static Loaded<Optional<RegroupRequest>> read(String text) {
        return MergeSettings.read(
                "merge.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ReadLimits.DEFAULT);
    }

    @Test
    void readsThreeLinesAndFillsTheRest() {
        RegroupRequest request = read(PLAIN).value().orElseThrow();
        assertThat(request.bounds().least()).isEqualTo(300);
        assertThat(request.bounds().most()).isEqualTo(500);
        assertThat(request.bounds().hard()).isFalse();
        assertThat(request.weight(LineOfWork.of("civil-affairs"))).isEqualTo(1);
        assertThat(request.seed()).isEqualTo(1);
    }

    @Test
    void readsEverything() {
        RegroupRequest request = read(PLAIN + """
                        hard: true
                        weights: {civil-affairs: 2}
                        scales: {civil-affairs: [1, 0]}
                        together: [[A-1, A-2]]
                        apart: [[A-3, A-4]]
                        seed: 7
                        steps: 1000
                        """).value().orElseThrow();
        LineOfWork civil = LineOfWork.of("civil-affairs");
        assertThat(request.bounds().hard()).isTrue();
        assertThat(request.weight(civil)).isEqualTo(2);
        assertThat(request.scale(civil)).contains(new RegroupRequest.Scale(1, 0));
        assertThat(request.together()).containsExactly(new RegroupRequest.Pin(AtomId.of("A-1"), AtomId.of("A-2")));
        assertThat(request.apart()).containsExactly(new RegroupRequest.Pin(AtomId.of("A-3"), AtomId.of("A-4")));
        assertThat(request.seed()).isEqualTo(7);
        assertThat(request.steps()).isEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "kind: grid",
                "kind: grid\nleast: 300\nmost: many",
                "kind: grid\nleast: 500\nmost: 300",
                "kind: grid\nleast: -1\nmost: 300",
                PLAIN + "unknown: 1",
                PLAIN + "most: 400",
                PLAIN + "steps: -5",
                PLAIN + "weights: [1]",
                PLAIN + "scales: {civil-affairs: [1]}",
                PLAIN + "scales: {civil-affairs: [0, 0]}",
                PLAIN + "together: [[A-1]]",
                PLAIN + "apart: [[A-1, A-2, A-3]]",
                PLAIN + "together: A-1",
                PLAIN + "seed: &a [*a]",
                "kind: grid\nleast: 300\nmost: 99999999999999999999"
            })
    void answersBadSettingsWithAFinding(String text) {
        Loaded<Optional<RegroupRequest>> read = read(text);
        assertThat(read.value()).isEmpty();
        assertThat(read.findings().hasErrors()).isTrue();
        assertThat(read.findings().toString())
                .contains("merge.yaml")
                .doesNotContain("java.")
                .doesNotContain("Exception");
    }
}
