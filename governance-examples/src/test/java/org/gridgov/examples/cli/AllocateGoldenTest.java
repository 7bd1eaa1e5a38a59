package org.gridgov.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gridgov.examples.cli.Shell.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code allocate} and {@code verify-plan} say, against golden files; run with -Dgridgov.update=true to write them. */
class AllocateGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/gridgov/examples/cli");
    private static final String CASE = Shell.haihong().resolve("case").toString();
    private static final String PROBLEM = GOLDEN.resolve("problem").toString();

    @TempDir
    private Path folder = Path.of("");

    private final StringBuilder kept = new StringBuilder();

    /** Asks in both languages and keeps the answers. */
    private void ask(int code, String... words) {
        for (String language : new String[] {"zh", "en"}) {
            List<String> arguments = new ArrayList<>(List.of(words));
            arguments.addAll(List.of("--lang", language));
            Answer answer = Shell.gridgov(arguments.toArray(String[]::new));
            kept.append('$');
            arguments.forEach(word -> kept.append(' ')
                    .append(word.contains("/") ? String.valueOf(Path.of(word).getFileName()) : word));
            kept.append('\n').append(answer.out()).append(answer.err());
            kept.append("= ").append(answer.code()).append("\n\n");
            assertThat(answer.code()).as(answer.out() + answer.err()).isEqualTo(code);
        }
    }

    private void isGolden(String name) throws IOException {
        Path golden = GOLDEN.resolve(name);
        if (Boolean.getBoolean("gridgov.update")) {
            Files.writeString(golden, kept, StandardCharsets.UTF_8);
        }
        assertThat(kept.toString()).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }

    @Test
    void allocatesHaihongAndComparesTheModes() throws IOException {
        ask(
                ExitCode.FINE,
                "allocate",
                CASE,
                "--compare",
                "--out",
                folder.resolve("out").toString());
        ask(ExitCode.FINE, "verify-plan", folder.resolve("out").toString(), CASE);
        isGolden("allocate-haihong.txt");
    }

    @Test
    void allocatesAPlainProblemUnderEachMode() throws IOException {
        ask(ExitCode.FINE, "allocate", PROBLEM, "--compare");
        ask(ExitCode.FINE, "allocate", PROBLEM, "--mode", "fair", "--certificate", "-");
        ask(ExitCode.USAGE, "allocate", PROBLEM, "--mode", "stable");
        Shell.copy(Path.of(PROBLEM), folder.resolve("free"));
        Files.delete(folder.resolve("free/quotas.csv"));
        ask(ExitCode.FINE, "allocate", folder.resolve("free").toString(), "--mode", "stable");
        isGolden("allocate-problem.txt");
    }

    @Test
    void everyFindingOfAPlainProblemIsSaid() throws IOException {
        Path bad = GOLDEN.resolve("problem-bad");
        ask(ExitCode.FINDINGS, "allocate", bad.resolve("rows").toString());
        ask(ExitCode.UNREADABLE, "allocate", bad.resolve("missing").toString());
        ask(ExitCode.FINDINGS, "allocate", bad.resolve("column").toString());
        ask(ExitCode.UNREADABLE, "allocate", bad.resolve("large").toString());
        ask(ExitCode.UNREADABLE, "allocate", bad.resolve("array.json").toString());
        ask(
                ExitCode.UNREADABLE,
                "allocate",
                Files.createDirectories(folder.resolve("empty")).toString());
        assertThat(IntStream.rangeClosed(1, 15).mapToObj(i -> "GG-ALC-" + i / 10 + i % 10))
                .allSatisfy(code -> assertThat(kept).contains(code));
        isGolden("allocate-bad.txt");
    }

    @Test
    void aPlanIsProvenOrTheFirstDoubtIsNamed() throws IOException {
        Shell.gridgov("allocate", PROBLEM, "--out", folder.resolve("out").toString());
        String plan = Files.readString(folder.resolve("out/plan.json"), StandardCharsets.UTF_8);
        ask(ExitCode.FINE, "verify-plan", folder.resolve("out").toString(), PROBLEM);
        doubted("amount", plan, plan.replaceFirst("\"amount\": 2", "\"amount\": 1"), ExitCode.FINDINGS);
        doubted("price", plan, plan.replaceFirst("\"R-A\": (\\d+)", "\"R-A\": 7$1"), ExitCode.FINDINGS);
        doubted("beyond", plan, plan.replaceFirst("\"R-A\": \\d+", "\"R-A\": " + Long.MAX_VALUE), ExitCode.FINDINGS);
        doubted("mode", plan, plan.replace("STRICT_TIERS", "WELFARE"), ExitCode.FINDINGS);
        doubted(
                "line",
                plan,
                plan.replaceFirst("(?s)(\"assignments\": \\[\\s*)\\{[^}]*},\\s*", "$1"),
                ExitCode.FINDINGS);
        String unmet = plan.replaceFirst("(?s)(\"assignments\": \\[\\s*)\\{[^}]*},\\s*", "$1")
                .replaceFirst(
                        "\"unmet\": \\[",
                        "\"unmet\": [{\"subject\": \"N-01\", \"amount\": 2, \"tier\": \"URGENT\","
                                + " \"cause\": \"NO_CAPACITY\", \"rules\": []},");
        doubted("worse", plan, unmet, ExitCode.FINDINGS);
        doubted("policy", plan, plan.replace("\"none\"", "\"other\""), ExitCode.FINDINGS);
        doubted("null", plan, plan.replaceFirst("\"R-A\": \\d+", "\"R-A\": null"), ExitCode.UNREADABLE);
        doubted("half", plan, plan.substring(0, plan.length() / 2), ExitCode.UNREADABLE);
        isGolden("verify-plan.txt");
    }

    private void doubted(String name, String plan, String changed, int code) throws IOException {
        assertThat(changed).isNotEqualTo(plan);
        Path file = folder.resolve(name + ".json");
        Files.writeString(file, changed, StandardCharsets.UTF_8);
        ask(code, "verify-plan", file.toString(), PROBLEM);
    }
}
