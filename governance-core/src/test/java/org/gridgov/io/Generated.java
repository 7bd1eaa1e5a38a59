package org.gridgov.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A published file that is made from the sources. Run the tests with {@code -Dgridgov.update=true} to write it anew.
 */
final class Generated {
    private Generated() {}

    static void same(Path file, String text) throws IOException {
        if (Boolean.getBoolean("gridgov.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        }
        assertThat(file)
                .as("run with -Dgridgov.update=true after a change of columns")
                .exists();
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .as(file.toString())
                .isEqualTo(text);
    }
}
