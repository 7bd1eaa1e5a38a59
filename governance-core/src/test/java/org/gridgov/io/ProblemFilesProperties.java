package org.gridgov.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gridgov.allocation.Allocator;
import org.gridgov.allocation.Market;
import org.gridgov.allocation.PlanChecker;
import org.gridgov.allocation.Settings;
import org.gridgov.basics.Language;
import org.gridgov.basics.Loaded;
import org.gridgov.decision.Mode;

class ProblemFilesProperties {
    private static final String[] PIECES = {
        ",",
        "\n",
        "\"",
        ";",
        "-1",
        "99999999999999999999",
        "N-1",
        "R-1",
        "\u0000",
        "\uFEFF",
        "é",
        "\r",
        "need",
        "",
        "R-2;R-2"
    };

    /** Whatever stands in the files: nothing is thrown, and what is read can be allocated and proven. */
    @Property(tries = 150)
    void l1SpoiltFilesGiveFindingsAndAProvenPlanOfTheRest(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Path folder = Files.createTempDirectory("problem");
        for (Map.Entry<String, String> file : ProblemFilesTest.GOOD.entrySet()) {
            StringBuilder text = new StringBuilder(file.getValue());
            for (int i = random.nextInt(4); i > 0; i--) {
                int at = random.nextInt(text.length() + 1);
                text.replace(
                        at, Math.min(text.length(), at + random.nextInt(5)), PIECES[random.nextInt(PIECES.length)]);
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            if (bytes.length > 0 && random.nextInt(4) == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Files.write(folder.resolve(file.getKey()), bytes);
        }
        Loaded<Optional<Market>> loaded = ProblemFiles.read(folder, ProblemFiles.LIMITS);
        loaded.findings().forEach(finding -> assertThat(finding.in(Language.ZH)).isNotEmpty());
        if (loaded.value().isPresent()) {
            Market market = loaded.value().get();
            assertThat(PlanChecker.check(Allocator.solve(market, Settings.of(Mode.STRICT_TIERS))))
                    .isEmpty();
        } else {
            assertThat(loaded.findings().hasErrors()).isTrue();
        }
        for (String name : ProblemFilesTest.GOOD.keySet()) {
            Files.delete(folder.resolve(name));
        }
        Files.delete(folder);
    }
}
