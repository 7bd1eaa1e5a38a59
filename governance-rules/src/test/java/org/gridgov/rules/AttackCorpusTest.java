package org.gridgov.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridgov.basics.Facts;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.CaseKind;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hostile file is refused with an error of the right code, and none of it ever runs. */
class AttackCorpusTest {
    private static final String RULES = "rules/attack.drl";
    private static final String SENTENCES = "sentences/attack.dslr";
    private static final String HEAD = "规则 \"r\" 依据 \"第一条\"\n当\n";
    private static final String TAIL = "则\n可选\n结束\n";

    @TempDir
    Path temp = Path.of("");

    static Stream<Attack> written() {
        return Stream.of(
                        Attack.read("drl.txt", RULES),
                        Attack.read("dslr.txt", SENTENCES),
                        Attack.read("yaml.txt", "policy.yaml"))
                .flatMap(List::stream);
    }

    /** Attacks by size, and bytes that are no text. */
    static Stream<Attack> made() {
        String rule = "rule \"r\" @article(\"a\") when $c : AssignmentCase(";
        byte[] gbk = "规则".getBytes(Charset.forName("GB18030"));
        return Stream.of(
                Attack.of("line-of-5-MB", "GP-PACK-07", RULES, "/".repeat(5_000_000)),
                Attack.of("long-line", "GP-TXT-02", RULES, rule + " ".repeat(2_000_000)),
                Attack.of("deep-brackets", "GP-DRL-05", RULES, rule + "(\n".repeat(900_000)),
                Attack.of(
                        "deep-balanced-brackets",
                        "GP-DRL-05",
                        RULES,
                        rule + "(\n".repeat(400_000) + ")\n".repeat(400_000)),
                Attack.of("deep-braces", "GP-DRL-12", RULES, rule + ") then " + "{\n".repeat(900_000) + "end"),
                Attack.of(
                        "many-constraints",
                        "GP-TXT-04",
                        RULES,
                        rule + "urgency == \"urgent\",\n".repeat(90_000) + ") then"),
                Attack.of(
                        "many-alternatives",
                        "GP-DRL-04",
                        RULES,
                        rule + "urgency == \"urgent\" ||\n".repeat(80_000) + " then"),
                Attack.of("many-patterns", "GP-DRL-14", RULES, rule + ")\n$d : AssignmentCase()".repeat(80_000)),
                Attack.of("many-words", "GP-TXT-03", RULES, "rule\n".repeat(400_000)),
                Attack.of("many-annotations", "GP-DRL-13", RULES, "rule \"r\" " + "@a(1)\n".repeat(300_000)),
                Attack.of("many-comments", "GP-DRL-03", RULES, "/*\n".repeat(600_000)),
                Attack.of("many-quotes", "GP-DRL-03", RULES, "\"\n".repeat(900_000)),
                Attack.of("many-backslashes", "GP-DRL-02", RULES, "\\\n".repeat(900_000)),
                Attack.of("many-full-width-signs", "GP-DRL-01", RULES, "；\n".repeat(500_000)),
                Attack.of("long-word", "GP-TXT-02", RULES, "a".repeat(1_500_000)),
                new Attack("no-utf-8", "GP-PACK-08", RULES, gbk),
                new Attack("utf-16", "GP-PACK-08", RULES, "rule".getBytes(StandardCharsets.UTF_16)),
                Attack.of("wrong-folder", "GP-PACK-04", "rules/attack.java", "class A { }"),
                Attack.of("dsl-in-rules", "GP-PACK-04", "rules/attack.dsl", "[when]a=eval(true)"),
                Attack.of("long-line", "GP-TXT-02", SENTENCES, HEAD + "紧急程度 是 " + "紧急或".repeat(200_000) + "\n" + TAIL),
                Attack.of("many-conditions", "GP-TXT-04", SENTENCES, HEAD + "在岗 是 是\n".repeat(100_000) + TAIL),
                Attack.of("many-wrong-lines", "GP-TXT-03", SENTENCES, HEAD + "风险 是 高\n".repeat(100_000) + TAIL),
                Attack.of("many-rules", "GP-RULE-02", SENTENCES, (HEAD + TAIL).repeat(1_000)),
                Attack.of("many-heads", "GP-SEN-01", SENTENCES, HEAD.repeat(50_000)),
                Attack.of("rule-without-end", "GP-SEN-01", SENTENCES, HEAD),
                new Attack("no-utf-8", "GP-PACK-08", SENTENCES, gbk),
                Attack.of("code-in-folder", "GP-PACK-04", "sentences/attack.drl", "rule"),
                Attack.of(
                        "deep-list",
                        "GP-YAML-08",
                        "vocabulary.yaml",
                        "attributes: " + "[".repeat(900) + "]".repeat(900)),
                Attack.of("deeper-list", "GP-YAML-01", "vocabulary.yaml", "attributes: " + "[".repeat(500_000)),
                Attack.of("deep-mapping", "GP-YAML-01", "vocabulary.yaml", "{a: ".repeat(300_000)),
                Attack.of("huge-text", "GP-YAML-07", "policy.yaml", "id: " + "a".repeat(2_000_000)),
                Attack.of("huge-key", "GP-YAML-02", "policy.yaml", "? " + "a".repeat(2_000_000) + "\n: b"),
                Attack.of("many-keys", "GP-YAML-09", "policy.yaml", manyKeys()),
                Attack.of("many-items", "GP-YAML-09", "vocabulary.yaml", "attributes:\n" + "- a\n".repeat(400_000)),
                Attack.of("file-of-5-MB", "GP-PACK-07", "policy.yaml", "a".repeat(5_000_000)),
                new Attack("no-utf-8", "GP-PACK-08", "policy.yaml", gbk));
    }

    private static String manyKeys() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            text.append("k").append(i).append(": v\n");
        }
        return text.toString();
    }

    private Path pack(Attack attack) {
        Path folder = Fixtures.write(temp.resolve("small"), Fixtures.files());
        Fixtures.write(folder.resolve(attack.file()), attack.bytes());
        return folder;
    }

    @ParameterizedTest
    @MethodSource({"written", "made"})
    @Timeout(120)
    void isRefusedAndNeverRuns(Attack attack) {
        Path folder = pack(attack);
        Findings findings = PolicyEngines.check(folder);
        assertThat(findings.stream()
                        .filter(finding -> finding.level() == Level.ERROR)
                        .map(finding -> finding.code()))
                .contains(attack.code());
        assertThat(findings.size()).isLessThan(3_000);
        Optional<PolicyPack> read = PolicyPacks.read(folder).value();
        read.ifPresent(
                pack -> assertThatThrownBy(() -> PolicyEngines.drools(pack)).isInstanceOf(BrokenPackException.class));
        assertThat(Canary.takeHits()).isZero();
    }

    @Test
    void theSmallPackAroundThemIsRight() {
        Path folder = Fixtures.write(temp.resolve("small"), Fixtures.files());
        assertThat(PolicyEngines.check(folder)).isEmpty();
    }

    /** Unless the canary is reached when nobody guards, a corpus that never reaches it proves nothing. */
    @Test
    void theCorpusIsLive() {
        Map<String, Attack> byName = written()
                .filter(attack -> attack.file().equals(RULES))
                .collect(Collectors.toMap(Attack::name, attack -> attack));
        for (String name : List.of("java-in-consequence", "java-after-permitted-call", "function", "from")) {
            Attack attack = Objects.requireNonNull(byName.get(name), name);
            Unguarded.run(
                    new String(attack.bytes(), StandardCharsets.UTF_8)
                            .replace("$c.qualify(1);", "")
                            .replace("$c : AssignmentCase() then  end", "$c : AssignmentCase() then f(); end"),
                    Fixtures.caseOf(CaseKind.ASSIGNMENT, CaseFacts.of(Facts.parse(""), Map.of())));
            assertThat(Canary.takeHits()).as(name).isPositive();
        }
    }
}
