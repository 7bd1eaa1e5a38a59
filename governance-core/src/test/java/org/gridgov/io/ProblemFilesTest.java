package org.gridgov.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.gridgov.allocation.Allocator;
import org.gridgov.allocation.Market;
import org.gridgov.allocation.PlanChecker;
import org.gridgov.allocation.Quota;
import org.gridgov.allocation.Settings;
import org.gridgov.allocation.Solution;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Language;
import org.gridgov.basics.Level;
import org.gridgov.basics.Loaded;
import org.gridgov.decision.Mode;
import org.gridgov.decision.Plan;
import org.gridgov.lists.Urgency;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.PackVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemFilesTest {
    static final Map<String, String> GOOD = Map.of(
            "needs.csv", "id,amount,tier,group\nN-1,2,urgent,A\nN-2,,,B\nN-3,1,一般,\n",
            "resources.csv", "id,capacity\nR-1,2\nR-2,1\n",
            "edges.csv", "need,resource,points,metres\nN-1,R-1,5,100\nN-1,R-2,3,\nN-2,R-1,9,50\nN-3,R-2,1,10\n",
            "quotas.csv", "name,side,members,least,most\nQ-1,resources,R-1;R-2,,3\n");

    @TempDir
    private Path folder = Path.of("");

    private Loaded<Optional<Market>> read() {
        return ProblemFiles.read(folder, ProblemFiles.LIMITS);
    }

    private void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
    }

    /** The good problem with one file changed. */
    private List<Finding> with(String file, String text) throws IOException {
        write(GOOD);
        Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
        List<Finding> findings = new ArrayList<>();
        read().findings().forEach(findings::add);
        return findings;
    }

    private static void only(List<Finding> findings, String code, Level level, String place) {
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.level()).isEqualTo(level);
            assertThat(finding.place()).hasToString(place);
            assertThat(finding.in(Language.ZH) + finding.in(Language.EN)).doesNotContain("{");
        });
    }

    @Test
    void readsAProblemWithItsDefaults() throws IOException {
        write(GOOD);
        assertThat(ProblemFiles.isProblem(folder)).isTrue();
        Loaded<Optional<Market>> loaded = read();
        assertThat(loaded.findings()).isEmpty();
        Market market = loaded.value().orElseThrow();
        assertThat(market).hasToString("Market[subjects=3, candidates=2, pairs=4, quotas=1]");
        assertThat(market.demand(0).tier()).isEqualTo(Urgency.URGENT);
        assertThat(market.demand(1).amount()).isEqualTo(1);
        assertThat(market.demand(1).group()).isEqualTo("B");
        assertThat(market.metres(1)).isEqualTo(-1);
        assertThat(market.hasStanding()).isFalse();
        assertThat(market.quotas()).containsExactly(new Quota("Q-1", false, List.of("R-1", "R-2"), 0, 3));
    }

    @Test
    void readsChineseHeadingsNamesAndGb18030() throws IOException {
        Charset gb = Charset.forName("GB18030");
        Files.writeString(folder.resolve("需求.csv"), "编号,紧急程度\n甲,紧急\n", gb);
        Files.writeString(folder.resolve("资源.csv"), "容量,编号\n１,乙\n", gb);
        Files.writeString(
                folder.resolve("可选配对.csv"), "\uFEFF需求,资源,加分,原方案数量\r\n\"甲\", 乙 ,7,1\r\n", StandardCharsets.UTF_8);
        Loaded<Optional<Market>> loaded = read();
        assertThat(loaded.findings()).allMatch(finding -> finding.code().equals("GG-IO-05"));
        Market market = loaded.value().orElseThrow();
        assertThat(market.pairs()).isEqualTo(1);
        assertThat(market.kept(0)).isEqualTo(1);
        assertThat(market.hasStanding()).isTrue();
        assertThat(market.supply(0).amount()).isEqualTo(1);
    }

    @Test
    void readsTheSameFromJsonInAnyOrderOfTables() throws IOException {
        write(GOOD);
        Path json = folder.resolve("problem.json");
        Files.writeString(json, """
                {"quotas": [{"name": "Q-1", "side": "资源", "members": ["R-2", "R-1"], "most": 3}],
                 "edges": [{"need": "N-1", "resource": "R-1", "points": 5, "metres": 100},
                           {"need": "N-1", "resource": "R-2", "points": 3},
                           {"need": "N-2", "resource": "R-1", "points": "9", "metres": 50},
                           {"need": "N-3", "resource": "R-2", "points": 1, "metres": 10}],
                 "resources": [{"id": "R-1", "capacity": 2}, {"id": "R-2", "capacity": 1}],
                 "needs": [{"id": "N-1", "amount": 2, "tier": "urgent", "group": "A"},
                           {"id": "N-2", "group": "B", "amount": null}, {"id": "N-3"}]}
                """, StandardCharsets.UTF_8);
        Loaded<Optional<Market>> loaded = ProblemFiles.read(json, ProblemFiles.LIMITS);
        assertThat(loaded.findings()).isEmpty();
        assertThat(plan(loaded.value().orElseThrow(), Mode.STRICT_TIERS))
                .isEqualTo(plan(read().value().orElseThrow(), Mode.STRICT_TIERS));
    }

    @Test
    void everyMistakeOfARowHasItsFinding() throws IOException {
        String edges = "need,resource,points\nN-1,R-1,1\n";
        only(with("edges.csv", edges + "N-9,R-1,1\n"), "GG-ALC-07", Level.ERROR, "edges.csv:3:need");
        only(with("edges.csv", edges + "N-1,R-9,1\n"), "GG-ALC-08", Level.ERROR, "edges.csv:3:resource");
        only(with("edges.csv", edges + "N-1,R-1,2\n"), "GG-ALC-09", Level.ERROR, "edges.csv:3");
        only(with("edges.csv", edges + "N-2,R-1,1000000001\n"), "GG-ALC-05", Level.ERROR, "edges.csv:3:points");
        only(with("edges.csv", edges + "N-2,R-1,1.5\n"), "GG-ALC-05", Level.ERROR, "edges.csv:3:points");
        only(with("edges.csv", edges + ",R-1,1\n"), "GG-ALC-04", Level.ERROR, "edges.csv:3:need");
        assertThat(with("edges.csv", edges)).isEmpty();
    }

    @Test
    void everyMistakeOfASideHasItsFinding() throws IOException {
        String resources = "id,capacity\nR-1,2\nR-2,1\n";
        only(with("resources.csv", resources + "R-3,-1\n"), "GG-ALC-05", Level.ERROR, "resources.csv:4:capacity");
        only(with("resources.csv", resources + "R-3,\n"), "GG-ALC-05", Level.ERROR, "resources.csv:4:capacity");
        only(with("resources.csv", resources + "R-2,1\n"), "GG-ALC-06", Level.ERROR, "resources.csv:4:id");
        only(
                with("resources.csv", resources + "R".repeat(65) + ",1\n"),
                "GG-ALC-04",
                Level.ERROR,
                "resources.csv:4:id");
        assertThat(with("resources.csv", "id\nR-1\n")).extracting(Finding::code).contains("GG-ALC-02", "GG-ALC-10");
        write(GOOD);
        Files.delete(folder.resolve("needs.csv"));
        assertThat(read().value()).isEmpty();
        assertThat(read().findings()).extracting(Finding::code).contains("GG-ALC-01");
    }

    @Test
    void everyMistakeOfAQuotaHasItsFinding() throws IOException {
        String quotas = "name,side,members,least,most\nQ-1,resources,R-1;R-2,,3\n";
        only(with("quotas.csv", quotas + "Q-2,needs,N-1;N-9,,3\n"), "GG-ALC-11", Level.WARNING, "quotas.csv:3:members");
        only(with("quotas.csv", quotas + "Q-2,needs,;,,3\n"), "GG-ALC-12", Level.ERROR, "quotas.csv:3:members");
        only(with("quotas.csv", quotas + "Q-2,needs,N-1,4,3\n"), "GG-ALC-13", Level.WARNING, "quotas.csv:3:least");
        only(
                with("quotas.csv", quotas + "Q-2,needs,N-1;N-2,,3\nQ-3,needs,N-2;N-3,,3\nQ-4,needs,N-2,,1\n"),
                "GG-ALC-14",
                Level.ERROR,
                "quotas.csv:4:members");
        assertThat(read().value().orElseThrow().quotas())
                .extracting(Quota::name)
                .containsExactly("Q-1", "Q-2", "Q-4");
        only(with("quotas.csv", quotas + "Q-2,both,N-1,,3\n"), "GG-IO-28", Level.ERROR, "quotas.csv:3:side");
        only(with("quotas.csv", quotas + "Q-1,needs,N-1,,3\n"), "GG-ALC-06", Level.ERROR, "quotas.csv:3:name");
    }

    @Test
    void numbersThatCannotBeAddedUpStopTheProblemAndNothingElse() throws IOException {
        write(GOOD);
        assertThat(with("edges.csv", "need,resource,points\nN-1,R-1,1000000000\n"))
                .isEmpty();
        Files.writeString(folder.resolve("needs.csv"), "id,amount\nN-1,1000000000\n", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("resources.csv"), "id,capacity\nR-1,1000000000\n", StandardCharsets.UTF_8);
        Files.delete(folder.resolve("quotas.csv"));
        assertThat(read().value()).isEmpty();
        assertThat(read().findings()).extracting(Finding::code).containsExactly("GG-ALC-15");
    }

    @Test
    void brokenLinesCostThemselvesOnly() throws IOException {
        String edges = "need,resource,points\n\"N-1,R-1,1\n\"N-1\"x,R-1,1\nN-1,R-1\n\n,,\nN-2,R-1,\u0007\nN-1,R-1,4\n";
        assertThat(with("edges.csv", edges))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("GG-IO-10", "GG-IO-11", "GG-IO-12", "GG-ALC-05");
        assertThat(read().value().orElseThrow().points(0)).isEqualTo(4);
        Path json = folder.resolve("x.json");
        Files.writeString(json, "[]", StandardCharsets.UTF_8);
        only(findings(json), "GG-ALC-03", Level.ERROR, "x.json");
        Files.writeString(json, "{\"needs\": [", StandardCharsets.UTF_8);
        only(findings(json), "GG-IO-34", Level.ERROR, "x.json");
        Files.writeString(
                json,
                "{\"needs\": [7, {\"id\": []}, {\"id\": \"N\", \"x\": 1}], \"nedes\": 1}",
                StandardCharsets.UTF_8);
        assertThat(findings(json))
                .extracting(Finding::code)
                .contains("GG-IO-37", "GG-IO-29", "GG-IO-22", "GG-IO-42", "GG-ALC-01");
    }

    private static List<Finding> findings(Path file) {
        List<Finding> findings = new ArrayList<>();
        ProblemFiles.read(file, ProblemFiles.LIMITS).findings().forEach(findings::add);
        return findings;
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void a4ShuffledRowsGiveTheSamePlanAndItReadsBackProven(Mode mode) throws IOException {
        write(GOOD);
        if (mode == Mode.STABLE) {
            Files.delete(folder.resolve("quotas.csv"));
        }
        Market market = read().value().orElseThrow();
        Plan plan = plan(market, mode);
        Random random = new Random(7);
        for (int i = 0; i < 5; i++) {
            for (String name : GOOD.keySet()) {
                if (Files.exists(folder.resolve(name))) {
                    List<String> lines =
                            new ArrayList<>(GOOD.getOrDefault(name, "").lines().toList());
                    Collections.shuffle(lines.subList(1, lines.size()), random);
                    Files.write(folder.resolve(name), lines, StandardCharsets.UTF_8);
                }
            }
            assertThat(plan(read().value().orElseThrow(), mode)).isEqualTo(plan);
        }
        Loaded<Optional<Plan>> back = plan(JsonFiles.write(plan));
        assertThat(back.findings()).isEmpty();
        assertThat(back.value()).contains(plan);
        assertThat(PlanChecker.check(back.value().orElseThrow(), market)).isEmpty();
    }

    @Test
    void whatIsNoPlanIsAFinding() throws IOException {
        write(GOOD);
        String text = JsonFiles.write(plan(read().value().orElseThrow(), Mode.STRICT_TIERS));
        for (String bad : List.of(
                "",
                "[]",
                "null",
                text.replace("STRICT_TIERS", "NONE"),
                text.replaceFirst("\"amount\": 1", "\"amount\": null"),
                text.replaceFirst("\"certificate\": \\{", "\"certificate\": null, \"x\": {"),
                text.replaceFirst("\"R-1\": [0-9]+", "\"R-1\": null"),
                text.replaceFirst("\"assignments\": \\[", "\"assignments\": [null, "),
                text.substring(0, text.length() / 2))) {
            Loaded<Optional<Plan>> loaded = plan(bad);
            assertThat(loaded.value()).as(bad).isEmpty();
            assertThat(loaded.findings().hasErrors()).isTrue();
        }
    }

    private static Loaded<Optional<Plan>> plan(String text) {
        return ProblemFiles.plan(
                "plan.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ProblemFiles.LIMITS);
    }

    private static Plan plan(Market market, Mode mode) {
        Solution solution = Allocator.solve(market, Settings.of(mode));
        return Allocator.plan(solution, List.of(), List.of(), new PackVersion("plain", "1", "", CaseKind.MATCH));
    }
}
