package org.gridgov.rules.workbench.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.Language;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.pack.PolicyPacks;
import org.gridgov.rules.pack.PrivacyClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HiddenNumbersAndSetsTest {
    private static final Reader ALL = new Reader(PrivacyClass.SENSITIVE);
    private static final Reader STAFF = new Reader(PrivacyClass.INTERNAL);
    private static final String VOCABULARY = """
            attributes:
              - name: adult
                zh: 成年
                en: adult
                type: band
                privacy: public
                measure: age
                unit: 岁|years
                bands:
                  - {code: minor, zh: 未成年, en: minor, below: 18}
                  - {code: grown, zh: 已成年, en: grown up}
              - name: age-band
                zh: 年龄段
                en: age band
                type: band
                privacy: personal
                measure: age
                unit: 岁|years
                bands:
                  - {code: under80, zh: 未满80, en: under 80, below: 80}
                  - {code: over80, zh: 80以上, en: 80 or older}
              - name: skills
                zh: 技能
                en: skills
                type: set
                privacy: public
                values:
                  - {code: x, zh: 子, en: ex}
                  - {code: y, zh: 丑, en: why}
                  - {code: z, zh: 寅, en: zed}
            """;
    private static final String TABLE = """
            编号,条件,条件,条件,条件,结果,结果,条文
            号,成年,年龄段,技能,技能,判定,加分,依据
            r1,已成年,-,子、寅,丑、寅,可选,1,第一条|Article 1
            r2,-,80以上,-,-,加减分,5,第二条|Article 2
            """;

    @TempDir
    private Path folder;

    private CheckedPack pack() {
        Map<String, String> files = Fixtures.files();
        files.put("vocabulary.yaml", VOCABULARY);
        files.put("tables/dispatch.csv", TABLE);
        return PackCheck.of(
                        PolicyPacks.read(Fixtures.write(folder, files)).value().orElseThrow())
                .value()
                .orElseThrow();
    }

    private CaseExplanation why(String skills, long age, Reader reader) {
        return CaseExplanation.of(pack(), Fixtures.facts("skills=" + skills, Map.of("age", age)), reader);
    }

    /** Who may see only whether somebody is of age does not see how old. */
    @Test
    void q3ANumberIsToldOnlyToThoseWhoMaySeeAllItsBands() {
        CaseExplanation young = why("z", 30, STAFF);
        CaseExplanation old = why("z", 83, STAFF);
        assertThat(young).isEqualTo(old);
        for (Language language : Language.values()) {
            assertThat(young.text(language)).isEqualTo(old.text(language)).doesNotContain("30");
        }
        assertThat(young.text(Language.EN))
                .contains(
                        "adult is grown up: holds; actual: grown up (adult is a band of a number (not shown): 18 years or more)\n");
        assertThat(young.text(Language.ZH)).contains("成年 是 已成年：成立；实际：已成年（“成年”按一个数值（不予显示）分档：18 岁及以上）\n");
        assertThat(why("z", 30, ALL).text(Language.EN)).contains("grown up (30 years)");
    }

    @Test
    void adviceAddsAsFewCodesAsCanBe() {
        assertThat(why("", 30, ALL).advice().changes())
                .extracting(Change::codes)
                .containsExactly(List.of("z"));
        assertThat(why("x", 30, ALL).advice().changes())
                .extracting(Change::codes)
                .containsExactly(List.of("x", "y"));
        assertThat(why("z", 30, ALL).advice().changes())
                .extracting(Change::codes)
                .containsExactly(List.of());
    }
}
