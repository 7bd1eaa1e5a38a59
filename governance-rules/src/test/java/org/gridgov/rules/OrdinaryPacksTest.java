package org.gridgov.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.Findings;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps attacks out must let ordinary packs in: none of these is refused. */
class OrdinaryPacksTest {
    private static final List<String> KINDS = List.of("assignment", "match", "shift");
    private static final List<String> CASES = List.of("AssignmentCase", "MatchCase", "ShiftCase");

    /** One question about the small pack's vocabulary, in each of the three forms and both languages. */
    private record Question(String column, String cellZh, String cellEn, String zh, String en, String drl) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question("紧急程度", "紧急", "urgent", "紧急程度 是 紧急", "urgency is urgent", "urgency == \"urgent\""),
            new Question(
                    "urgency",
                    "加急、较急",
                    "urgent; priority",
                    "急缓是“加急”或较急",
                    "Urgency is urgent or priority",
                    "urgency in (\"urgent\", \"priority\")"),
            new Question("急缓", "非一般", "not routine", "紧急程度 不是 一般", "urgency is not routine", "urgency != \"routine\""),
            new Question(
                    "技能包含",
                    "养老护理",
                    "Elder Care",
                    "技能　包含　养老护理",
                    "skills includes elder care",
                    "skills contains \"elder-care\""),
            new Question(
                    "skills",
                    "非急救、非养老护理",
                    "not first aid; not elder care",
                    "技能 不包含 急救、养老护理",
                    "skills do not include first aid or elder care",
                    "( skills not contains \"first-aid\" && skills not contains \"elder-care\" )"),
            new Question("在岗", "是", "yes", "在岗 是 是", "on duty is yes", "onDuty == true"),
            new Question("on-duty", "非是", "not yes", "在岗 不是 是", "on duty is not yes", "this[\"on-duty\"] != true"),
            new Question("距离", "近", "near", "距离 是 近", "distance is near", "reach == \"near\""),
            new Question("distance", "非远", "not far", "距离 不是 远", "distance is not far", "( reach != \"far\" )"));

    private static final List<String[]> EFFECTS = List.of(
            new String[] {"可选", "30", "qualify", "可选 加 ３０ 分", "qualify, 30 points", "qualify(30)"},
            new String[] {"可选", "-", "qualify", "可选", "qualify", "qualify()"},
            new String[] {"不可选", "-", "forbid", "不可选", "forbid", "forbid()"},
            new String[] {"加减分", "-5", "prefer", "加减分 减 5 分", "prefer, minus 5 points", "prefer(-5)"});

    @TempDir
    Path temp = Path.of("");

    @Test
    void noOrdinaryPackIsRefused() {
        List<Map<String, String>> packs = new ArrayList<>();
        for (Question question : QUESTIONS) {
            for (String[] effect : EFFECTS) {
                for (boolean zh : new boolean[] {true, false}) {
                    int kind = packs.size() % KINDS.size();
                    packs.add(pack(kind, "tables/t.csv", table(question, effect, zh)));
                    packs.add(pack(kind, "sentences/s.dslr", sentence(question, effect, zh)));
                    packs.add(pack(kind, "rules/d.drl", drl(question, effect, CASES.get(kind), zh)));
                }
            }
        }
        assertThat(packs).hasSize(216);
        for (int i = 0; i < packs.size(); i++) {
            Path folder = Fixtures.write(temp.resolve("p" + i), packs.get(i));
            Findings findings = PolicyEngines.check(folder);
            assertThat(findings.hasErrors()).as(findings + "\n" + packs.get(i)).isFalse();
            assertThat(PolicyPacks.read(folder).value()).isPresent();
        }
    }

    @Test
    void a1TheThreeFormsOfARuleMeanTheSame() {
        int number = 0;
        for (Question question : QUESTIONS) {
            for (String[] effect : EFFECTS) {
                for (boolean zh : new boolean[] {true, false}) {
                    Rule table = rule(number++, "tables/x.csv", table(question, effect, zh));
                    Rule sentence = rule(number++, "sentences/x.dslr", sentence(question, effect, zh));
                    Rule drl = rule(number++, "rules/x.drl", drl(question, effect, CASES.get(0), zh));
                    assertThat(sentence.conditions()).isEqualTo(table.conditions());
                    assertThat(drl.conditions()).isEqualTo(table.conditions());
                    assertThat(sentence.info().effect()).isEqualTo(table.info().effect());
                    assertThat(drl.info().effect()).isEqualTo(table.info().effect());
                    assertThat(sentence.info().points()).isEqualTo(table.info().points());
                    assertThat(drl.info().points()).isEqualTo(table.info().points());
                }
            }
        }
    }

    private Rule rule(int number, String file, String text) {
        Path folder = Fixtures.write(temp.resolve("r" + number), pack(0, file, text));
        PolicyPack pack = PolicyPacks.read(folder).value().orElseThrow();
        return PackCheck.of(pack).value().orElseThrow().rules().stream()
                .filter(rule -> rule.info().id().startsWith("x/"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a1BothEnginesJudgeByAllForms() {
        Map<String, String> files = Fixtures.files();
        files.put("sentences/s.dslr", sentence(QUESTIONS.get(1), EFFECTS.get(3), true));
        files.put("rules/d.drl", drl(QUESTIONS.get(4), EFFECTS.get(2), CASES.get(0), true));
        PolicyPack pack = PolicyPacks.read(Fixtures.write(temp.resolve("all"), files))
                .value()
                .orElseThrow();
        List<PolicyCase> cases = new ArrayList<>();
        for (String facts :
                List.of("", "urgency=urgent", "urgency=urgent;skills=", "urgency=routine;skills=first-aid")) {
            cases.add(Fixtures.caseOf(CaseKind.ASSIGNMENT, Fixtures.facts(facts, Map.of("distance", 100L))));
        }
        try (PolicyEngine drools = PolicyEngines.drools(pack);
                PolicyEngine interpreter = PolicyEngines.interpreter(pack)) {
            List<Judgement> judged = drools.judge(cases);
            assertThat(judged).isEqualTo(interpreter.judge(cases));
            assertThat(judged.toString()).contains("s/甲-1").contains("d/甲-1").contains("派单/派单-01");
        }
    }

    private static Map<String, String> pack(int kind, String file, String text) {
        Map<String, String> files = Fixtures.files();
        files.put("policy.yaml", Fixtures.MANIFEST.replace("assignment", KINDS.get(kind)));
        files.put(file, text);
        return files;
    }

    private static String table(Question question, String[] effect, boolean zh) {
        return zh
                ? "编号,条件,结果,结果,条文\n规则号," + question.column() + ",判定,加分,依据\n甲-1," + question.cellZh() + "," + effect[0]
                        + "," + effect[1] + ",第一条\n"
                : "id,condition,result,result,article\nrule," + question.column() + ",effect,points,ground\nr-1,"
                        + question.cellEn() + "," + effect[2] + "," + effect[1] + ",Article 1\n";
    }

    private static String sentence(Question question, String[] effect, boolean zh) {
        return zh
                ? "# 派单\r\n规则 “甲-1” 依据 “第一条|Article 1”\r\n当：\r\n\r\n  " + question.zh() + "\r\n则\r\n　" + effect[3]
                        + "\r\n结束\r\n"
                : "rule \"r-1\" article \"Article 1\"\nwhen\n\t" + question.en() + "\nthen\n  " + effect[4] + "\nend";
    }

    private static String drl(Question question, String[] effect, String type, boolean zh) {
        return (zh ? "" : "package org.example;\nimport org.gridgov.policy." + type + ";\n// rules\n")
                + "rule \"" + (zh ? "甲-1" : "r-1") + "\" @article(\"第一条|Article 1\")\nwhen\n  $c : " + type + "( "
                + question.drl() + " )\nthen\n  $c." + effect[5] + ";\nend\n";
    }
}
