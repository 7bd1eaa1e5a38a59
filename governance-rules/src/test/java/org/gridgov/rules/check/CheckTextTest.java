package org.gridgov.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Place;
import org.gridgov.rules.Books;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.pack.PackText;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;
import org.gridgov.rules.pack.RuleMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTextTest {
    @TempDir
    Path temp = Path.of("");

    private PolicyPack pack(Map<String, String> files) {
        return PolicyPacks.read(Fixtures.write(temp.resolve("p"), files))
                .value()
                .orElseThrow();
    }

    private static String text(PolicyPack pack, Language language) {
        return CheckText.of(pack, PackCheck.of(pack).findings(), language);
    }

    @Test
    void printsTheFivePartsAndUnderlinesTheCell() {
        Map<String, String> files = Fixtures.files();
        files.put("tables/dispatch.csv", Fixtures.TABLE.replace("派单-01,紧急、较急", "派单-01,紧集"));
        assertThat(text(pack(files), Language.ZH)).isEqualTo("""
                错误 GP-ROW-02 · p/tables/dispatch.csv › 第 4 行，第 2 列 › 紧急程度
                 4 │ 派单-01  紧集  -  -  近  可选  30  第三条第一款|Article 3 (1)
                   │          ^^^^
                  “紧集”不在“紧急程度”的允许值中（紧急、较急、一般）。
                  影响：这一行永远不会生效，所以这个政策包不能使用。
                  怎么办：您是不是要写“紧急”？
                """);
        assertThat(text(pack(files), Language.EN)).contains(" › line 4, column 2 › 紧急程度\n", "  Effect: The row could");
    }

    @Test
    void namesTheCellOfASheet() {
        Map<String, String> files = Fixtures.files();
        PolicyPack sound = pack(files);
        files.remove("tables/dispatch.csv");
        Path folder = temp.resolve("sheet");
        Fixtures.write(folder, files);
        byte[] book = Books.of("任务派单", Books.rows(sound.tables().get(0)), "C5 = ");
        Fixtures.write(folder.resolve("tables/派单.xlsx"), book);
        Loaded<Optional<PolicyPack>> read = PolicyPacks.read(folder);
        assertThat(text(read.value().orElseThrow(), Language.ZH)).startsWith("""
                错误 GP-ROW-01 · sheet/tables/派单.xlsx › 任务派单 › C5
                 5 │ 派单-02  非紧急  __  -  -  可选  20  第三条第二款
                   │                  ^^
                """);
    }

    @Test
    void showsTheLineOfATextAndUnderlinesTheWordOrTheCharacter() {
        List<PackText> texts = List.of(new PackText("p/a.yaml", "id: x\n  valit: 紧急 y\n"));
        Findings findings = Findings.of(List.of(
                RuleMessages.error("GP-YAML-02", Place.of("p/a.yaml").row(2).column("valit"), "valit", "?"),
                RuleMessages.error("GP-YAML-01", Place.of("p/a.yaml").row(2).column("11")),
                RuleMessages.error("GP-YAML-01", Place.of("p/a.yaml").row(9))));
        assertThat(CheckText.of(List.of(), texts, findings, Language.EN).lines())
                .contains(
                        "error GP-YAML-02 · p/a.yaml › line 2, column 3 › valit",
                        " 2 │   valit: 紧急 y",
                        "   │   ^^^^^",
                        "error GP-YAML-01 · p/a.yaml › line 2, column 11",
                        "   │            ^^",
                        "error GP-YAML-01 · p/a.yaml › line 9");
    }

    @Test
    void listsThreeOfOneCauseAndCountsTheOthers() {
        Map<String, String> files = Fixtures.files();
        StringBuilder rows = new StringBuilder(Fixtures.TABLE);
        for (int i = 10; i < 60; i++) {
            rows.append("派单-").append(i).append(",紧集,-,-,-,可选,1,第七条\n");
        }
        files.put("tables/dispatch.csv", rows.toString());
        PolicyPack pack = pack(files);
        Findings findings = PackCheck.of(pack).findings();
        assertThat(Fixtures.lines(findings))
                .containsExactly(
                        "error GP-ROW-02 · p/tables/dispatch.csv:8:紧急程度",
                        "error GP-ROW-02 · p/tables/dispatch.csv:9:紧急程度",
                        "error GP-ROW-02 · p/tables/dispatch.csv:10:紧急程度",
                        "note GP-PACK-09 · p/tables/dispatch.csv:11:紧急程度");
        assertThat(findings.asList().get(3).cause().en())
                .startsWith("The same problem (GP-ROW-02) stands in 47 more places: p/tables/dispatch.csv:11:紧急程度");
        assertThat(PackCheck.brief(findings)).isEqualTo(findings);
        assertThat(text(pack, Language.ZH)).contains("另外还有 47 处");
    }

    @Test
    void anUnreadableVocabularyIsOneMistake() {
        Map<String, String> files = Fixtures.files();
        files.put("vocabulary.yaml", "attributes: [\n");
        assertThat(Fixtures.lines(PackCheck.of(pack(files)).findings()))
                .hasSize(1)
                .allMatch(line -> line.contains("YAML"));
        files.remove("vocabulary.yaml");
        Path folder = Fixtures.write(temp.resolve("q"), files);
        PolicyPack without = PolicyPacks.read(folder).value().orElseThrow();
        assertThat(Fixtures.lines(PackCheck.of(without).findings()))
                .containsExactly("error GP-PACK-01 · q/vocabulary.yaml");
    }
}
