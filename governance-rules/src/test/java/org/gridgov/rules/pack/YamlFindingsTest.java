package org.gridgov.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;
import org.gridgov.rules.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlFindingsTest {
    @TempDir
    Path temp = Path.of("");

    private Findings manifest(String text) {
        Map<String, String> files = Fixtures.files();
        files.put("policy.yaml", text);
        return PolicyPacks.read(Fixtures.write(temp.resolve("p"), files)).findings();
    }

    private Findings vocabulary(String text) {
        Map<String, String> files = Fixtures.files();
        files.put("vocabulary.yaml", text);
        return PolicyPacks.read(Fixtures.write(temp.resolve("p"), files)).findings();
    }

    private static List<String> lines(Findings findings) {
        return Fixtures.lines(findings);
    }

    @Test
    void refusesAnUnknownKeyAndNamesTheNearest() {
        Findings findings = manifest(Fixtures.MANIFEST.replace("owner:", "ownr:"));
        assertThat(lines(findings))
                .containsExactly("error GP-YAML-04 · p/policy.yaml:1:owner", "error GP-YAML-02 · p/policy.yaml:6:ownr");
        assertThat(findings.asList().get(1).in(Language.EN)).isEqualTo("""
                        error GP-YAML-02 · p/policy.yaml:6:ownr
                          There must be no key 'ownr' here.
                          What it says would not count, so the pack can't be used.
                          Maybe 'owner' is meant.""");
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertThat(lines(manifest(Fixtures.MANIFEST + "id: other\n")))
                .containsExactly("error GP-YAML-03 · p/policy.yaml:8:id");
    }

    @Test
    void refusesAnchorsAliasesTagsAndFurtherDocuments() {
        assertThat(lines(manifest(Fixtures.MANIFEST.replace("id: small", "id: &a [small]"))))
                .contains("error GP-YAML-06 · p/policy.yaml:1");
        assertThat(lines(manifest(Fixtures.MANIFEST.replace("\"1\"", "*a"))))
                .contains("error GP-YAML-06 · p/policy.yaml:2");
        assertThat(lines(manifest(Fixtures.MANIFEST.replace("small", "!!java.net.URL small"))))
                .containsExactly("error GP-YAML-06 · p/policy.yaml:1");
        assertThat(lines(manifest(Fixtures.MANIFEST + "---\nid: x\n"))).contains("error GP-YAML-06 · p/policy.yaml:9");
    }

    @Test
    void refusesWhatIsNotYaml() {
        assertThat(lines(manifest("id: 'open\n"))).containsExactly("error GP-YAML-01 · p/policy.yaml:1");
        assertThat(lines(manifest("id: a\u0000b\n"))).singleElement().asString().startsWith("error GP-YAML-01");
        assertThat(lines(manifest("a: b: c\n"))).singleElement().asString().startsWith("error GP-YAML-01");
        assertThat(lines(manifest("[".repeat(2000)))).isNotEmpty();
    }

    @Test
    void refusesADeepNest() {
        String deep = "attributes: " + "[".repeat(40) + "]".repeat(40) + "\n";
        assertThat(lines(vocabulary(deep))).contains("error GP-YAML-08 · p/vocabulary.yaml:1");
    }

    @Test
    void refusesAFileThatIsNoMapping() {
        assertThat(lines(manifest(""))).containsExactly("error GP-YAML-05 · p/policy.yaml:1");
        assertThat(lines(manifest("- a\n"))).containsExactly("error GP-YAML-05 · p/policy.yaml:1");
    }

    @Test
    void refusesValuesOfAnotherForm() {
        Findings findings = manifest(Fixtures.MANIFEST
                .replace("small", "小")
                .replace("assignment", "asignment")
                .replace("2026-11-01/..", "2026-11-01")
                .replace("社区|Community", "a|b|c"));
        assertThat(lines(findings))
                .containsExactly(
                        "error GP-YAML-07 · p/policy.yaml:1:id",
                        "error GP-YAML-07 · p/policy.yaml:3:kind",
                        "error GP-YAML-07 · p/policy.yaml:5:valid",
                        "error GP-YAML-07 · p/policy.yaml:6:owner");
        assertThat(findings.asList().get(1).cause().zh())
                .isEqualTo("“kind”必须是assignment、match 或 shift，但写的是“asignment”。");
    }

    @Test
    void refusesAListWhereATextBelongs() {
        assertThat(lines(manifest(Fixtures.MANIFEST.replace("id: small", "id: [a, b]"))))
                .containsExactly("error GP-YAML-05 · p/policy.yaml:1:id");
        assertThat(lines(vocabulary("attributes: text\n")))
                .containsExactly("error GP-YAML-05 · p/vocabulary.yaml:1:attributes");
        assertThat(lines(vocabulary("attributes: [text]\n")))
                .containsExactly("error GP-YAML-05 · p/vocabulary.yaml:1:attributes");
        assertThat(lines(vocabulary("{}\n"))).containsExactly("error GP-YAML-04 · p/vocabulary.yaml:1:attributes");
    }

    @Test
    void everyAttributeStatesItsPrivacyClassAndType() {
        assertThat(lines(vocabulary("attributes:\n  - {name: a, zh: 甲, en: a, type: cod}\n")))
                .containsExactly(
                        "error GP-YAML-04 · p/vocabulary.yaml:2:privacy",
                        "error GP-YAML-07 · p/vocabulary.yaml:2:type");
    }

    @Test
    void refusesOneWordForTwoThings() {
        Findings findings =
                vocabulary(Fixtures.VOCABULARY.replace("zh: 较急", "zh: 加急").replace("zh: 在岗", "zh: 急缓"));
        assertThat(lines(findings))
                .containsExactly(
                        "error GP-VOC-01 · p/vocabulary.yaml:11:code", "error GP-VOC-01 · p/vocabulary.yaml:22:name");
        assertThat(findings.asList().get(0).cause().zh()).isEqualTo("一个词只能指一样东西，但“加急”既指“urgent”又指“priority”。");
    }

    @Test
    void refusesCutPointsThatDoNotAscend() {
        Findings findings = vocabulary(Fixtures.VOCABULARY.replace("zh: 远, en: far", "zh: 远, en: far, below: 20"));
        assertThat(lines(findings)).containsExactly("error GP-VOC-02 · p/vocabulary.yaml:35:bands");
        assertThat(findings.asList().get(0).cause().en()).endsWith("but they are: 500, 20.");
        assertThat(lines(vocabulary(Fixtures.VOCABULARY.replace("below: 500", "below: 半"))))
                .containsExactly("error GP-YAML-07 · p/vocabulary.yaml:35:below");
    }

    @Test
    void refusesAnAttributeWithoutValuesOrWithThoseOfAnotherType() {
        assertThat(lines(vocabulary("attributes:\n  - {name: a, zh: 甲, en: a, type: code, privacy: public}\n")))
                .containsExactly("error GP-VOC-03 · p/vocabulary.yaml:2:values");
        assertThat(lines(
                        vocabulary("attributes:\n  - {name: a, zh: 甲, en: a, type: flag, privacy: public, unit: x}\n")))
                .containsExactly("error GP-VOC-04 · p/vocabulary.yaml:2:unit");
    }

    @Test
    void refusesUnseenCharactersThatAreWrittenAsEscapes() {
        for (String escape : List.of("\\u202e", "\\u200b", "\\ud800", "\\x07", "\\r")) {
            Findings findings = vocabulary(Fixtures.VOCABULARY.replace("zh: 养老护理", "zh: \"养老" + escape + "护理\""));
            assertThat(lines(findings)).containsExactly("error GP-TXT-01 · p/vocabulary.yaml:20");
        }
        assertThat(lines(vocabulary(Fixtures.VOCABULARY.replace("note: 第二条", "note: \"第二条\\n第三条\""))))
                .isEmpty();
    }
}
