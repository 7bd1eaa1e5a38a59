package org.gridgov.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.gridgov.examples.cli.Shell.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllocateCommandTest {
    private static final Path PROBLEM = Path.of("src/test/resources/org/gridgov/examples/cli/problem");
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path folder = Path.of("");

    /** Many small communities: the same problem with other capacities, rows in another order. */
    private Path province(int count) throws IOException {
        Path province = folder.resolve("province");
        Random random = new Random(3);
        for (int i = 0; i < count; i++) {
            Path one = province.resolve("c" + (10 + i));
            Shell.copy(PROBLEM, Files.createDirectories(province).resolve("c" + (10 + i)));
            Files.writeString(
                    one.resolve("resources.csv"),
                    "id,capacity\nR-A," + i % 5 + "\nR-B," + i % 3 + "\nR-C,1\n",
                    StandardCharsets.UTF_8);
            List<String> lines = new ArrayList<>(Files.readAllLines(one.resolve("edges.csv"), StandardCharsets.UTF_8));
            Collections.shuffle(lines.subList(1, lines.size()), random);
            Files.write(one.resolve("edges.csv"), lines, StandardCharsets.UTF_8);
        }
        Files.createDirectories(province.resolve("notes"));
        return province;
    }

    private String plans(String out) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder.resolve(out))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(folder.resolve(out).relativize(file))
                        .append('\n')
                        .append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    private Answer allocate(Path what, String out, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "allocate", what.toString(), "--out", folder.resolve(out).toString()));
        words.addAll(List.of(more));
        return Shell.gridgov(words.toArray(String[]::new));
    }

    @Test
    void a4ManyCommunitiesComeOutTheSameOnAnyNumberOfThreads() throws IOException {
        Path province = province(12);
        Answer one = allocate(province, "t1", "--threads", "1", "--compare");
        assertThat(one.code()).isEqualTo(ExitCode.FINE);
        assertThat(one.out()).contains("c10 普通问题", "c21 普通问题", "共 12 个社区，12 个").doesNotContain("notes");
        for (String threads : new String[] {"2", "8"}) {
            assertThat(allocate(province, "t" + threads, "--threads", threads, "--compare"))
                    .isEqualTo(one);
            assertThat(plans("t" + threads)).isEqualTo(plans("t1"));
        }
    }

    @Test
    void a4OneProblemComesOutTheSameOnAnyNumberOfThreadsAndInAnyOrderOfRows() throws IOException {
        Path big = folder.resolve("big");
        Files.createDirectories(big);
        StringBuilder needs = new StringBuilder("id,amount,tier\n");
        StringBuilder resources = new StringBuilder("id,capacity\n");
        StringBuilder edges = new StringBuilder("need,resource,points,metres\n");
        Random random = new Random(5);
        for (int i = 0; i < 6000; i++) {
            needs.append("N").append(i).append(",").append(1 + i % 2).append(i % 7 == 0 ? ",urgent\n" : ",\n");
            if (i % 6 == 0) {
                resources.append("R").append(i).append(",5\n");
            }
            for (int k = 0; k < 10; k++) {
                edges.append("N").append(i).append(",R").append((i / 30 * 30 + 6 * random.nextInt(5)) % 6000);
                edges.append(",")
                        .append(random.nextInt(20))
                        .append(",")
                        .append(random.nextInt(900))
                        .append("\n");
            }
        }
        Files.writeString(big.resolve("needs.csv"), needs, StandardCharsets.UTF_8);
        Files.writeString(big.resolve("resources.csv"), resources, StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(edges.toString().lines().distinct().toList());
        Set<String> seen = new HashSet<>();
        lines.removeIf(line -> !seen.add(line.substring(0, line.indexOf(',', line.indexOf(',') + 1))));
        Files.write(big.resolve("edges.csv"), lines, StandardCharsets.UTF_8);
        Answer one = allocate(big, "b1", "--threads", "1");
        assertThat(one.code()).as(one.out() + one.err()).isEqualTo(ExitCode.FINE);
        String plan = Files.readString(folder.resolve("b1/plan.json"), StandardCharsets.UTF_8);
        Collections.shuffle(lines.subList(1, lines.size()), random);
        Files.write(big.resolve("edges.csv"), lines, StandardCharsets.UTF_8);
        for (String threads : new String[] {"2", "8"}) {
            assertThat(allocate(big, "b" + threads, "--threads", threads)).isEqualTo(one);
            assertThat(Files.readString(folder.resolve("b" + threads + "/plan.json"), StandardCharsets.UTF_8))
                    .isEqualTo(plan);
        }
    }

    @Test
    void whatIsDoneIsNotDoneAgainUnlessSomethingChanged() throws IOException {
        Path province = province(4);
        Answer first = allocate(province, "out");
        String plans = plans("out");
        for (String name : new String[] {"c10", "c11", "c12", "c13"}) {
            Files.setLastModifiedTime(folder.resolve("out/" + name + "/plan.json"), LONG_AGO);
        }
        // c11 was interrupted, c12 was spoilt, c13 has other input.
        Files.delete(folder.resolve("out/c11/done.json"));
        Files.writeString(folder.resolve("out/c11/plan.json.part"), "{", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("out/c12/plan.json"), "{}", StandardCharsets.UTF_8);
        Files.setLastModifiedTime(folder.resolve("out/c12/plan.json"), LONG_AGO);
        Path needs = province.resolve("c13/needs.csv");
        String text = Files.readString(needs, StandardCharsets.UTF_8);
        Files.writeString(needs, text + "N-99,1,,\n", StandardCharsets.UTF_8);
        Answer again = allocate(province, "out");
        assertThat(again.out()).isNotEqualTo(first.out());
        assertThat(modified("c10")).isEqualTo(LONG_AGO);
        assertThat(modified("c11")).isNotEqualTo(LONG_AGO);
        assertThat(modified("c12")).isNotEqualTo(LONG_AGO);
        assertThat(modified("c13")).isNotEqualTo(LONG_AGO);
        Files.writeString(needs, text, StandardCharsets.UTF_8);
        assertThat(allocate(province, "out")).isEqualTo(first);
        assertThat(plans("out")).isEqualTo(plans);
        allocate(province, "out", "--seed", "1");
        assertThat(modified("c10")).isNotEqualTo(LONG_AGO);
    }

    private FileTime modified(String name) throws IOException {
        return Files.getLastModifiedTime(folder.resolve("out/" + name + "/plan.json"));
    }

    @Test
    void oneBadCommunityCostsItselfOnly() throws IOException {
        Path province = province(3);
        Files.delete(province.resolve("c11/needs.csv"));
        Answer answer = allocate(province, "out", "--lang", "en");
        assertThat(answer.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(answer.out()).contains("c10 problem", "c11: The problem can't be used", "3 communities, 2 with");
        assertThat(allocate(province, "out", "--format", "json").out())
                .startsWith("[")
                .contains("\"name\": \"c11\"", "\"line\": null");
        assertThat(allocate(province, "out", "--mode", "stable").out()).contains("c10：这种方式不适用于");
    }

    @Test
    void aCaseAndAProblemStandSideBySide() throws IOException {
        Path province = province(1);
        Shell.copy(Shell.haihong().resolve("case"), province.resolve("haihong"));
        Answer answer = allocate(province, "out", "--threads", "2");
        assertThat(answer.code()).isEqualTo(ExitCode.FINE);
        assertThat(answer.out()).contains("c10 普通问题", "haihong 任务派单", "haihong 供需匹配", "合计 供需匹配");
        assertThat(Shell.gridgov(
                                "verify-plan",
                                folder.resolve("out/haihong").toString(),
                                province.resolve("haihong").toString())
                        .code())
                .isEqualTo(ExitCode.FINE);
    }

    @Test
    void theCertificateStandsInAFileOfItsOwnAndJsonHoldsThePlan() throws IOException {
        Path file = folder.resolve("proof.json");
        Answer answer = Shell.gridgov(
                "allocate", PROBLEM.toString(), "--certificate", file.toString(), "--format", "json", "--compare");
        assertThat(answer.out()).contains("\"findings\": []", "\"problem\": {", "\"WELFARE\": {", "\"certificate\": {");
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .startsWith("{")
                .contains("\"goals\": [");
    }

    @Test
    void wordsThatCannotBeMeantAreUsage() throws IOException {
        String problem = PROBLEM.toString();
        assertThat(Shell.gridgov("allocate", problem, "--threads", "0").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Shell.gridgov("allocate", problem, "--mode", "best").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Shell.gridgov("allocate", province(1).toString(), "--certificate", "-")
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(Shell.gridgov("verify-plan", "none.json", problem).code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(Shell.gridgov("allocate", "--help").out()).contains("--certificate", "strict");
    }
}
