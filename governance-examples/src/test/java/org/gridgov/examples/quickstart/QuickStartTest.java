package org.gridgov.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class QuickStartTest {
    @Test
    void matchesAndExplains() {
        Path haihong = Path.of("src/main/resources/org/gridgov/examples/haihong");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        QuickStart.match(
                haihong.resolve("case"),
                haihong.resolve("packs/matching"),
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .anyMatch(line -> line.matches("served \\d+/\\d+"))
                .anyMatch(line -> line.matches("N-\\d+ unmet: [A-Z_]+"))
                .anyMatch(line -> line.contains("candidates"));
    }
}
