package org.gridgov.examples.policyteam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyTeamTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void printsWhatItPrinted() throws IOException, GeneralSecurityException {
        Path haihong = Path.of("src/main/resources/org/gridgov/examples/haihong");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PolicyTeam.revise(
                haihong.resolve("case"),
                haihong.resolve("packs/matching"),
                folder.resolve("draft"),
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
        String text = bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        Path golden = Path.of("src/test/resources/org/gridgov/examples/policyteam/policy-team.txt");
        if (Boolean.getBoolean("gridgov.update")) {
            Files.writeString(golden, text, StandardCharsets.UTF_8);
        }
        assertThat(text).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }
}
