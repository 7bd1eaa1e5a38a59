package org.gridgov.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the page on the policy commands shows is what they print. */
class PolicyPageTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/gridgov/examples/cli/policy");

    private static String page() throws IOException {
        return Files.readString(Path.of("docs/policy.md"), StandardCharsets.UTF_8);
    }

    @Test
    void everyCommandIsListed() throws IOException {
        String page = page();
        assertThat(new CommandLine(new PolicyCommand()).getSubcommands().keySet())
                .hasSize(11)
                .allSatisfy(command -> assertThat(page).contains("| `policy " + command + " "));
    }

    @Test
    void everyExampleWasPrinted() throws IOException {
        List<String> blocks = Pattern.compile("```text\\R(.*?)```", Pattern.DOTALL)
                .matcher(page())
                .results()
                .map(match -> match.group(1))
                .toList();
        String printed = String.join("", Shell.contents(GOLDEN));
        assertThat(blocks)
                .hasSizeGreaterThan(8)
                .allSatisfy(block -> assertThat(printed).contains(block));
    }
}
