package org.gridgov.rules.workbench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.pack.PolicyPacks;
import org.gridgov.rules.run.Engines;
import org.gridgov.rules.workbench.CaseOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    @TempDir
    private Path folder;

    private CheckedPack pack;
    private final PolicyCase one = CaseOf.of(
            CaseKind.ASSIGNMENT,
            "T-1",
            "P-1",
            Fixtures.facts(
                    "urgency=urgent;skills=elder-care,first-aid;on-duty=yes;unread=x",
                    Map.of("distance", 499L, "age", 81L)));

    @BeforeEach
    void read() {
        pack = read("one", Fixtures.files());
    }

    private CheckedPack read(String name, Map<String, String> files) {
        return PackCheck.of(PolicyPacks.read(Fixtures.write(folder.resolve(name), files))
                        .value()
                        .orElseThrow())
                .value()
                .orElseThrow();
    }

    private DecisionLog log() {
        try (PolicyEngine engine = Engines.interpreter(pack)) {
            List<Judgement> judgements = engine.judge(List.of(one));
            return DecisionLog.of(pack, List.of(one), judgements);
        }
    }

    @Test
    void aLineHoldsWhatTheRulesReadAndNothingElse() {
        assertThat(log().text())
                .isEqualTo("{\"pack\":{\"id\":\"small\",\"version\":\"1\",\"digest\":\""
                        + pack.version().digest()
                        + "\",\"kind\":\"ASSIGNMENT\"},\"subject\":\"T-1\",\"candidate\":\"P-1\","
                        + "\"codes\":\"on-duty=yes;skills=elder-care,first-aid;urgency=urgent\","
                        + "\"measures\":{\"distance\":499},\"eligible\":true,\"points\":25,\"rulings\":["
                        + "{\"rule\":\"派单/派单-01\",\"effect\":\"QUALIFY\",\"points\":30,\"certain\":true},"
                        + "{\"rule\":\"派单/派单-04\",\"effect\":\"PREFER\",\"points\":-5,\"certain\":true}],"
                        + "\"seen\":\"on-duty=yes;reach=near;skills=elder-care,first-aid;urgency=urgent\"}\n");
        assertThat(log().toString() + log().decisions()).doesNotContain("elder").doesNotContain("T-1");
    }

    @Test
    void drools() {
        try (PolicyEngine engine = Engines.drools(pack)) {
            assertThat(Replay.of(log(), engine).identical()).isTrue();
        }
    }

    @Test
    void aLineOfAnotherVersionIsNotJudged() {
        Map<String, String> files = Fixtures.files();
        files.computeIfPresent("tables/dispatch.csv", (name, text) -> text.replace("可选,30", "可选,31"));
        ReplayReport report = Replay.of(log(), read("two", files));
        assertThat(report.identical()).isFalse();
        assertThat(report.same()).isZero();
        assertThat(Fixtures.lines(report.findings())).containsExactly("error GP-REP-02 · :1");
    }

    @Test
    void tellsWhichRulesDiffer() {
        String text = log().text().replace("\"points\":30", "\"points\":31").replace("\"points\":25", "\"points\":26");
        ReplayReport report = Replay.of(DecisionLog.read("log.jsonl", text).value(), pack);
        assertThat(report.differences()).hasSize(1);
        assertThat(report.findings().asList().get(0).cause().en())
                .isEqualTo("The log says eligible with 26 points, but the replay eligible with 25 points; rules that"
                        + " differ: 派单/派单-01.");
        assertThat(Fixtures.lines(report.findings())).containsExactly("error GP-REP-03 · log.jsonl:1");
    }

    @Test
    void refusesLinesThatAreNotAsTheyWereWritten() {
        String line = log().text();
        String text = "\n" + line.replace(":499", ": 499") + line + "[[[[[[[\n" + line.replace("ASSIGNMENT", "OTHER")
                + line.replace("T-1", "张三") + line.strip() + "{}\n" + line.replace("\"points\":25", "\"points\":null");
        assertThat(Fixtures.lines(DecisionLog.read("log.jsonl", text).findings()))
                .containsExactly(
                        "error GP-REP-01 · log.jsonl:2",
                        "error GP-REP-01 · log.jsonl:4",
                        "error GP-REP-01 · log.jsonl:5",
                        "error GP-REP-01 · log.jsonl:6",
                        "error GP-REP-01 · log.jsonl:7",
                        "error GP-REP-01 · log.jsonl:8");
    }

    @Test
    void needsOneJudgementPerCase() {
        assertThatThrownBy(() -> DecisionLog.of(pack, List.of(one), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 for 1");
    }
}
