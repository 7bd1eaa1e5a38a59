package org.gridgov.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.gridgov.basics.Language;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.pack.DecisionTable;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFormatTest {
    private static final String MESSY = """
            表：派单
            ID,Condition,条件,条件,条件,结果,result,条文,备注
            规则号,急缓,skills,在岗,reach,EFFECT,points,依据,说明
            派单－01,加急；较急,-,√,＜５００,Qualify,＋３０分,第三条第一款|Article 3 (1),“说明” ；
            派单-02,not urgent,急救或养老护理,不限,≥500,可选,0,第三条第二款,
            派单-03,不知道,-,-,-,不可选,-,第五条,
            """;

    @TempDir
    Path temp = Path.of("");

    private DecisionTable formatted(Language language) {
        Map<String, String> files = Fixtures.files();
        files.put("tables/dispatch.csv", MESSY);
        PolicyPack pack = PolicyPacks.read(Fixtures.write(temp.resolve("p"), files))
                .value()
                .orElseThrow();
        return TableFormat.fmt(pack.tables().get(0), pack.attributes(), language);
    }

    @Test
    void writesOneSpellingInChinese() {
        DecisionTable table = formatted(Language.ZH);
        assertThat(table.roles().cells()).containsExactly("编号", "条件", "条件", "条件", "条件", "结果", "结果", "条文", "备注");
        assertThat(table.headings().cells()).containsExactly("规则号", "紧急程度", "技能", "在岗", "距离", "判定", "加分", "依据", "说明");
        assertThat(table.rows().get(0).cells())
                .containsExactly("派单-01", "紧急、较急", "-", "是", "近", "可选", "30", "第三条第一款|Article 3 (1)", "“说明” ；");
        assertThat(table.rows().get(1).cells()).startsWith("派单-02", "非紧急", "养老护理、急救", "-", "远", "可选", "-");
        assertThat(table.rows().get(2).cells()).startsWith("派单-03", "不知道");
    }

    @Test
    void writesOneSpellingInEnglish() {
        DecisionTable table = formatted(Language.EN);
        assertThat(table.roles().cells().get(1)).isEqualTo("condition");
        assertThat(table.headings().cells()).startsWith("规则号", "urgency", "skills", "on duty", "distance", "effect");
        assertThat(table.rows().get(0).cells()).startsWith("派单-01", "urgent | priority", "-", "yes", "near", "qualify");
        assertThat(table.rows().get(1).cells()).startsWith("派单-02", "not urgent", "elder care | first aid");
    }
}
