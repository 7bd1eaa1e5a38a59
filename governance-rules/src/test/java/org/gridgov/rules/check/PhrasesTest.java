package org.gridgov.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.drools.drl.parser.lang.dsl.DefaultExpander;
import org.gridgov.rules.pack.PackText;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.Spelling;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private static DSLTokenizedMappingFile phrases() throws IOException {
        DSLTokenizedMappingFile file = new DSLTokenizedMappingFile();
        assertThat(file.parseAndLoad(new StringReader(Phrases.dsl(TextPacks.VOCABULARY))))
                .as(file.getErrors().toString())
                .isTrue();
        return file;
    }

    @Test
    void writesEachPhraseOnce() {
        assertThat(Phrases.dsl(TextPacks.VOCABULARY).lines().toList())
                .doesNotHaveDuplicates()
                .contains(
                        "[when]技能 包含 {v1:养老护理|急救|法律}=skills contains \"{v1!养老护理?elder-care/急救?first-aid/法律?legal/-}\"",
                        "[when]on duty is not {v1:yes|no}=onDuty != {v1!yes?true/no?false/-}");
    }

    @Test
    void a1DroolsReadsTheSentencesAsWeDo() throws IOException {
        List<String> lines = new ArrayList<>();
        for (var attribute : TextPacks.VOCABULARY) {
            for (boolean negated : new boolean[] {false, true}) {
                for (int bits = 1; bits < 1 << attribute.values().size(); bits++) {
                    var codes = new TreeSet<String>();
                    for (int i = 0; i < attribute.values().size(); i++) {
                        if ((bits >> i & 1) == 1) {
                            codes.add(attribute.values().get(i).code());
                        }
                    }
                    var sentence = new Condition(attribute, negated, codes).sentence();
                    lines.add(sentence.zh());
                    lines.add(sentence.en());
                }
            }
        }
        assertThat(lines).hasSize(108);
        DSLTokenizedMappingFile file = phrases();
        for (String written : lines) {
            String line = Spelling.plain(written);
            for (String[] frame : new String[][] {
                {"规则 \"派单-21\" 依据 \"第三条第一款|Article 3 (1)\"\n当\n", "\n则\n  可选 加 20 分\n结束\n"},
                {"rule \"r-21\" article \"Article 4\"\nwhen\n", "\nthen\n  prefer, -5 points\nend\n"}
            }) {
                String text = frame[0] + "  " + line + frame[1];
                DefaultExpander expander = new DefaultExpander();
                expander.addDSLMapping(file.getMapping());
                String drl = expander.expand(text);
                assertThat(expander.hasErrors()).as(line).isFalse();
                // The phrases are constraints; a rule for developers has them inside its one pattern.
                String whole =
                        drl.replace("when\n", "when $c : AssignmentCase(").replace("\nthen", ") then");
                assertThat(meaning(TextPacks.drl(whole))).as(whole).isEqualTo(meaning(TextPacks.sentences(text)));
            }
        }
    }

    private static List<String> meaning(PolicyPack pack) {
        return TextPacks.lines(TextPacks.rules(pack)).stream()
                .map(line -> line.substring(line.indexOf('/')))
                .toList();
    }

    @Test
    void warnsOfAFileThatTheVocabularyDoesNotGive() {
        PolicyPack.Builder pack = TextPacks.pack();
        String right = Phrases.dsl(TextPacks.VOCABULARY);
        assertThat(TextPacks.errors(pack.phrases(List.of(new PackText("p/sentences/p.dsl", right + "\n")))
                        .build()))
                .isEmpty();
        assertThat(TextPacks.errors(pack.phrases(List.of(new PackText("p/sentences/p.dsl", right.replace("急救", "急就"))))
                        .build()))
                .containsExactly("GP-SEN-09 0:");
    }
}
