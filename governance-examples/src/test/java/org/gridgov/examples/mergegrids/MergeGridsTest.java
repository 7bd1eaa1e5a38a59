package org.gridgov.examples.mergegrids;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MergeGridsTest {
    @Test
    void printsWhatItPrinted() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MergeGrids.merge(PlantedDistrict.of(300), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        String text = bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        Path golden = Path.of("src/test/resources/org/gridgov/examples/mergegrids/merge-grids.txt");
        if (Boolean.getBoolean("gridgov.update")) {
            Files.writeString(golden, text, StandardCharsets.UTF_8);
        }
        assertThat(text).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }
}
