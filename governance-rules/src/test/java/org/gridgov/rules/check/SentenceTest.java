package org.gridgov.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Language;
import org.gridgov.basics.LocalText;
import org.gridgov.policy.Effect;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeType;
import org.gridgov.rules.pack.PackText;
import org.gridgov.rules.pack.PolicyPack;
import org.junit.jupiter.api.Test;

class SentenceTest {
    private static String rule(String... conditions) {
        return "规则 \"一\" 依据 \"第一条\"\n当\n" + String.join("\n", conditions) + "\n则\n可选\n结束\n";
    }

    private static Finding only(PolicyPack pack) {
        List<Finding> findings = PackCheck.of(pack).findings().asList();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    @Test
    void readsRulesInBothLanguages() {
        PolicyPack pack = TextPacks.sentences("""
                # 社区派单
                规则 "派单-21" 依据 "第三条第一款|Article 3 (1)"
                当
                  紧急程度 是 紧急 或 较急
                  技能 包含 养老护理
                  距离 不是 远
                则
                  可选 加 20 分
                结束

                // in English
                rule "r-21" article "Article 4"
                when
                  urgency is urgent or priority
                  skills include elder care
                  duty on the list of the post is yes
                  distance is not under 500 m
                then
                  qualify, 20 points
                end
                规则 “三” 依据 「第五条」
                当：
                  在岗 是 否
                则：
                  不可选
                结束
                rule "r-4" article "Article 6"
                when
                then
                  prefer, minus 5 points
                end
                """);
        List<Rule> rules = TextPacks.rules(pack);
        assertThat(TextPacks.lines(rules))
                .containsExactly(
                        "s/r-21 QUALIFY 20 urgency priority,urgent; skills elder-care; duty-listed yes; reach not near",
                        "s/r-4 PREFER -5 ",
                        "s/三 FORBID 0 on-duty no",
                        "s/派单-21 QUALIFY 20 urgency priority,urgent; skills elder-care; reach not far");
        assertThat(rules.get(3).info().article()).isEqualTo(LocalText.of("第三条第一款", "Article 3 (1)"));
        assertThat(rules.get(3).place()).hasToString("p/sentences/s.dslr:2:1");
        assertThat(rules.get(3).info().conditions())
                .contains(LocalText.of("紧急程度 是 紧急或较急", "urgency is urgent or priority"));
    }

    @Test
    void acceptsEverydaySpelling() {
        assertThat(TextPacks.lines(TextPacks.rules(TextPacks.sentences(rule(
                        "急缓是“加急”、较急，",
                        "　技能包含养老护理或法律",
                        "DISTANCE  IS  500-2000 m （walk） or Far;",
                        "距离 是 ５００～２０００米。",
                        "技能 不包含 elder care or 急救")))))
                .containsExactly(
                        "s/一 QUALIFY 0 urgency priority,urgent; skills elder-care,legal; reach far,mid; reach mid;"
                                + " skills not elder-care,first-aid");
    }

    @Test
    void readsNumbersAsTableCellsDo() {
        for (String[] each : new String[][] {
            {"距离 是 500米以上", "reach far,mid"},
            {"距离 是 ≥ ５００", "reach far,mid"},
            {"距离 是 500 米或以上。", "reach far,mid"},
            {"距离 是 500～1999 或 2000以上", "reach far,mid"},
            {"距离 不是 小于500 或 远", "reach not far,near"},
            {"距离 是 远 或 不足500米", "reach far,near"},
            {"distance is 500 or more", "reach far,mid"},
            {"distance is less than 500 metres or 2000 or more;", "reach far,near"},
            {"distance is not up to 499 m", "reach not near"}
        }) {
            assertThat(TextPacks.lines(TextPacks.rules(TextPacks.sentences(rule(each[0])))))
                    .as(each[0])
                    .containsExactly("s/一 QUALIFY 0 " + each[1]);
        }
        assertThat(only(TextPacks.sentences(rule("距离 是 远 或 1000米或以上"))).in(Language.ZH))
                .startsWith("错误 GP-ROW-13 · p/sentences/s.dslr:3:10\n  “1000米或以上”")
                .contains("500以上");
        assertThat(TextPacks.errors(TextPacks.sentences(rule("距离 是 500岁以上", "紧急程度 是 60以上", "距离 是 500米以上2000"))))
                .containsExactly("GP-ROW-02 3:6", "GP-ROW-02 4:8", "GP-ROW-02 5:6");
    }

    @Test
    void readsEveryWayToWritePoints() {
        for (String[] each : new String[][] {
            {"可选", "QUALIFY 0"},
            {"可选 20 分", "QUALIFY 20"},
            {"可选，加２０分", "QUALIFY 20"},
            {"可选 减 5 分", "QUALIFY -5"},
            {"可选 加 $加分值 分", "QUALIFY 40"},
            {"qualify, minus $extra bonus points", "QUALIFY -40"},
            {"加减分 -5", "PREFER -5"},
            {"prefer, plus 1 point", "PREFER 1"},
            {"不可选。", "FORBID 0"},
            {"Forbid", "FORBID 0"}
        }) {
            String text = rule("在岗 是 是").replace("\n可选\n", "\n" + each[0] + "\n");
            assertThat(TextPacks.lines(TextPacks.rules(TextPacks.sentences(text))))
                    .as(each[0])
                    .containsExactly("s/一 " + each[1] + " on-duty yes");
        }
    }

    @Test
    void whoReadsAParameterIsKnown() {
        PolicyPack pack = TextPacks.sentences(rule("在岗 是 是").replace("\n可选\n", "\n可选 加 $加分值 分\n"));
        assertThat(PackCheck.of(pack).value().orElseThrow().parameters().get(0).readers())
                .containsExactly("s/一");
    }

    @Test
    void namesLineColumnAndTheNearestPhrase() {
        Finding value = only(TextPacks.sentences(rule("在岗 是 是", "  紧急程度 是 较急或紧集")));
        assertThat(value.in(Language.ZH)).isEqualTo("""
                错误 GP-ROW-02 · p/sentences/s.dslr:4:13
                  “紧集”不在“紧急程度”的允许值中（紧急、较急、一般）。
                  这一行永远不会生效，所以这个政策包不能使用。
                  您是不是要写“紧急”？""");
        assertThat(only(TextPacks.sentences(rule("紧急成度 是 紧急"))).in(Language.ZH)).isEqualTo("""
                错误 GP-SEN-02 · p/sentences/s.dslr:3:1
                  条件必须以词汇表里的词语开头，但“紧急成度 是 紧急”不是。
                  不知道这一行在问什么，所以这个政策包不能使用。
                  您是不是要写“紧急程度”？""");
        assertThat(only(TextPacks.sentences(rule("技能 是 急救"))).in(Language.EN)).isEqualTo("""
                error GP-SEN-03 · p/sentences/s.dslr:3:4
                  'skills' must be followed by is, is not, include or do not include, whichever fits, but is followed by '是 急救'.
                  It is unclear what the line asks, so the pack can't be used.
                  Maybe 'skills include' is meant.""");
        assertThat(only(TextPacks.sentences(rule("紧急程度 是 紧急 且 在岗"))).in(Language.ZH))
                .startsWith("错误 GP-SEN-05 · p/sentences/s.dslr:3:11\n  “紧急”后面只能用“或”接别的值，但多出了“且 在岗”。");
        assertThat(TextPacks.errors(TextPacks.sentences(rule("紧急程度 是", "距离 不是 远 或"))))
                .containsExactly("GP-SEN-04 3:7", "GP-SEN-04 4:10");
        assertThat(TextPacks.errors(TextPacks.sentences(rule("distance is farther"))))
                .containsExactly("GP-ROW-02 3:13");
    }

    @Test
    void reportsAllErrorsOfAFileTogether() {
        assertThat(TextPacks.errors(TextPacks.sentences("""
                        可选
                        在岗 是 是
                        规则 "甲" 依据 "第一条
                        当
                        则
                        可选 多 5 分
                        结束
                        规则 "乙 1" 依据 "a|b|c"
                        在岗 是 是
                        则
                        可以
                        可选
                        结束
                        规则 "丙"
                        当
                        在岗 是 大
                        结束
                        规则 "丁" 依据 "第二条" 当
                        当
                        则
                        结束
                        规则 "戊" 依据 "第三条"
                        当
                        则
                        不可选 加 5 分
                        规则 "己" 依据 "第三条"
                        当
                        """)))
                .containsExactlyInAnyOrder(
                        "GP-SEN-01 1:1",
                        "GP-SEN-07 3:11",
                        "GP-SEN-08 6:4",
                        "GP-ROW-08 8:5",
                        "GP-ROW-11 8:14",
                        "GP-SEN-01 9:1",
                        "GP-ROW-04 11:1",
                        "GP-SEN-01 12:1",
                        "GP-ROW-06 14:7",
                        "GP-ROW-02 16:6",
                        "GP-SEN-01 17:1",
                        "GP-SEN-07 18:17",
                        "GP-SEN-01 21:1",
                        "GP-ROW-05 25:7",
                        "GP-SEN-01 26:1",
                        "GP-SEN-01 27:1");
    }

    @Test
    void refusesASentenceWithTwoMeanings() {
        Attribute place = Attribute.builder("place", LocalText.parse("地点|place"), AttributeType.CODE)
                .values(List.of(
                        TextPacks.value("a", "甲", "park"),
                        TextPacks.value("b", "乙", "yard"),
                        TextPacks.value("ab", "甲或乙", "park or yard"),
                        TextPacks.value("none", "非甲", "not park")))
                .build();
        PolicyPack.Builder builder = TextPacks.pack().attributes(List.of(place));
        for (String condition : List.of("地点 是 甲或乙", "place is park or yard", "place is not park")) {
            PolicyPack pack = builder.sentences(List.of(new PackText("s/s.dslr", rule(condition))))
                    .build();
            assertThat(TextPacks.errors(pack)).as(condition).containsExactly("GP-SEN-06 3:1");
        }
        PolicyPack clear = builder.sentences(List.of(new PackText("s/s.dslr", rule("地点 是 乙或非甲"))))
                .build();
        assertThat(TextPacks.lines(TextPacks.rules(clear))).containsExactly("s/一 QUALIFY 0 place b,none");
    }

    @Test
    void anIdentifierThatStandsTwiceIsAnErrorAcrossForms() {
        PolicyPack twice = TextPacks.sentences(rule("在岗 是 是") + rule("在岗 是 否"));
        assertThat(TextPacks.errors(twice)).containsExactly("GP-RULE-02 7:1");
        PolicyPack files = TextPacks.pack()
                .sentences(List.of(
                        new PackText("p/sentences/a.dslr", rule("在岗 是 是")),
                        new PackText("p/sentences/b.dslr", rule("在岗 是 否"))))
                .build();
        assertThat(TextPacks.rules(files)).extracting(each -> each.info().id()).containsExactly("a/一", "b/一");
        PolicyPack unfit = TextPacks.pack()
                .sentences(List.of(new PackText("p/sentences/a b.dslr", rule("在岗 是 是"))))
                .build();
        assertThat(TextPacks.errors(unfit)).containsExactly("GP-TXT-05 0:");
    }

    @Test
    void twinsAreFoundAcrossForms() {
        PolicyPack twins = TextPacks.sentences(rule("在岗 是 是") + rule("在岗 是 是").replace("一", "二"));
        assertThat(TextPacks.errors(twins)).containsExactly("GP-ROW-07 7:1");
        assertThat(TextPacks.rules(twins))
                .allSatisfy(each -> assertThat(each.info().effect()).isEqualTo(Effect.QUALIFY));
    }

    @Test
    void keepsWithinItsLimits() {
        assertThat(TextPacks.errors(TextPacks.sentences(rule("在岗 是 是\n".repeat(65)))))
                .containsExactly("GP-TXT-04 67:1");
        assertThat(TextPacks.rules(TextPacks.sentences(rule("在岗 是 是\n".repeat(64)))))
                .hasSize(1);
        assertThat(TextPacks.errors(TextPacks.sentences(rule("x".repeat(1001)))))
                .containsExactly("GP-TXT-02 3:1001");
        List<String> many = TextPacks.errors(TextPacks.sentences(rule("xyz\n".repeat(3000))));
        assertThat(many).hasSize(5).contains("GP-TXT-03 103:1");
    }

    @Test
    void refusesWhatNobodySees() {
        assertThat(TextPacks.errors(TextPacks.sentences(rule("在岗 是 是\u202e", "在\u200b岗 是 是"))))
                .containsExactly("GP-TXT-01 3:7", "GP-TXT-01 4:2");
    }
}
