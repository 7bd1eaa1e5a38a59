package org.gridgov.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocaleTest {
    @TempDir
    Path temp = Path.of("");

    /** A locale is read when a machine starts, and compilers hold on to it: hence a machine of its own. */
    @Test
    void a4CompilesAndJudgesUnderATurkishLocaleAndAnAsciiCharset() throws IOException, InterruptedException {
        Fixtures.write(temp.resolve("small"), Fixtures.files());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Dfile.encoding=US-ASCII",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LocaleProbe.class.getName(),
                        temp.resolve("small").toString(),
                        ShippedPacks.folder("assignment").toString(),
                        ShippedPacks.folder("scheduling").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
