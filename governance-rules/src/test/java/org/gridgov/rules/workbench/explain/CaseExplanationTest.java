package org.gridgov.rules.workbench.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.Language;
import org.gridgov.policy.CaseFacts;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.pack.PolicyPacks;
import org.gridgov.rules.pack.PrivacyClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseExplanationTest {
    private static final Reader ALL = new Reader(PrivacyClass.SENSITIVE);
    private static final Reader STAFF = new Reader(PrivacyClass.INTERNAL);
    private static final String LIVING = """
              - name: living
                zh: 居住
                en: living
                type: code
                privacy: sensitive
                values:
                  - {code: alone, zh: 独居, en: alone}
                  - {code: with-family, zh: 与家人同住, en: with family}
            """;
    private static final String PARAMETERS = """
            parameters:
              - name: near-limit
                zh: 就近距离
                en: near limit
                values:
                  - {from: 2026-11-01, value: 500}
                  - {from: 2027-03-01 08:00, value: 800}
              - name: bonus
                zh: 紧急加分
                en: urgent bonus
                values:
                  - {from: 2026-11-01, value: 30}
            """;

    @TempDir
    private Path folder;

    private CheckedPack pack;

    @BeforeEach
    void read() {
        Map<String, String> files = Fixtures.files();
        files.computeIfPresent(
                "vocabulary.yaml", (name, text) -> text.replace("below: 500", "below: $near-limit") + LIVING);
        files.computeIfPresent(
                "tables/dispatch.csv",
                (name, text) -> text.replace("可选,30", "可选,$bonus")
                        + "表：照顾\n编号,条件,条件,结果,结果,条文\n号,居住,紧急程度,判定,加分,依据\n照-01,独居,紧急,加减分,7,第七条|Article 7\n");
        files.put("parameters.yaml", PARAMETERS);
        pack = PackCheck.of(
                        PolicyPacks.read(Fixtures.write(folder, files)).value().orElseThrow(),
                        Instant.parse("2027-04-01T00:00:00Z"))
                .value()
                .orElseThrow();
    }

    private String text(String codes, Map<String, Long> measures, Reader reader, Language language) {
        CaseFacts facts = Fixtures.facts(codes, measures);
        String text = CaseExplanation.of(pack, facts, reader).text(language);
        return text.replace(pack.version().toString(), "PACK");
    }

    @Test
    void saysWhyWithTheParametersInForce() {
        assertThat(text("urgency=urgent;skills=;on-duty=yes;living=alone", Map.of("distance", 799L), ALL, Language.EN))
                .isEqualTo("""
                        Eligible, 37 points. Policy: PACK.
                        The rows that count:
                          派单/派单-01 (qualify, 30 points by parameter urgent bonus = 30, from 2026-11-01; Article 3 (1))
                            urgency is urgent or priority: holds; actual: urgent (urgency is a fact of the case)
                            distance is near: holds; actual: near (799 metres) (distance is a band of 799 metres: below 800 metres (parameter near limit = 800, from 2027-03-01 08:00))
                          照顾/照-01 (prefer, 7 points by the row itself; Article 7)
                            living is alone: holds; actual: alone (living is a fact of the case)
                            urgency is urgent: holds; actual: urgent (urgency is a fact of the case)
                        It would not be eligible if 1 of its facts were different:
                          urgency: routine instead of urgent
                        """);
    }

    @Test
    void saysToStaffWhatTheyMaySee() {
        assertThat(text(
                        "urgency=urgent;skills=;on-duty=yes;living=alone",
                        Map.of("distance", 799L),
                        STAFF,
                        Language.ZH))
                .isEqualTo("""
                        可选，30 分。政策：PACK。
                        适用的规则：
                          派单/派单-01（可选，30 分，参数“紧急加分”= 30，自 2026-11-01 起；第三条第一款）
                            紧急程度 是 紧急或较急：成立；实际：紧急（“紧急程度”是本案的事实）
                            距离 是 近：成立；实际：近（799 米）（“距离”按 799 米 分档：不到 800 米（参数“就近距离”= 800，自 2027-03-01 08:00 起））
                        是否适用取决于不予显示的个人情况：
                          照顾/照-01（加减分，7 分，由该行规定；第七条）
                            个人情况（不予显示）
                            紧急程度 是 紧急：成立；实际：紧急（“紧急程度”是本案的事实）
                        如果下列 1 项不同，就不可选：
                          紧急程度：由 紧急 变为 一般
                        """);
    }

    @Test
    void saysWhyNotAndWhatWouldHelp() {
        assertThat(text("urgency=routine;skills=first-aid", Map.of("distance", 900L), ALL, Language.EN))
                .isEqualTo("""
                        Not eligible. Policy: PACK.
                        The rows that count:
                          派单/派单-03 (forbid; 第五条)
                            on duty is no: is not known; actual: not known (the case does not state on duty)
                          派单/派单-04 (prefer, -5 points by the row itself; 第六条)
                            skills include first aid: holds; actual: first aid (skills is a fact of the case)
                        Because it is not known whether: on duty is no; so row 派单/派单-03 can't be excluded.
                        Because no row qualifies it.
                        The rows that came nearest to qualifying, those that lack least first:
                          派单/派单-02 (第三条第二款) lacks 1:
                            skills include elder care: does not hold; actual: first aid (skills is a fact of the case)
                          派单/派单-01 (Article 3 (1)) lacks 2:
                            urgency is urgent or priority: does not hold; actual: routine (urgency is a fact of the case)
                            distance is near: does not hold; actual: far (900 metres) (distance is a band of 900 metres: 800 metres or more (parameter near limit = 800, from 2027-03-01 08:00))
                        It would be eligible if 2 of its facts were different:
                          skills: elder care, first aid instead of first aid
                          Tell us on duty: it is not known, and yes would do
                        """);
    }

    @Test
    void saysHonestlyThatNothingHelps() {
        CheckedPack forbidding = new CheckedPack(
                pack.version(),
                pack.info(),
                pack.attributes(),
                pack.parameters(),
                pack.rules().stream()
                        .filter(rule -> rule.info().id().endsWith("03"))
                        .toList());
        CaseExplanation why = CaseExplanation.of(forbidding, Fixtures.facts("on-duty=no", Map.of()), ALL);
        assertThat(why.advice()).isEqualTo(new Advice(Advice.Outcome.IMPOSSIBLE, List.of()));
        assertThat(why.text(Language.ZH)).contains("因为规则“派单/派单-03”禁止。").endsWith("任何允许的改变都不会改变这个结果。\n");
    }
}
