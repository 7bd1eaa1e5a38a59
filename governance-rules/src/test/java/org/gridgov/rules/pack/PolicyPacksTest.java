package org.gridgov.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.policy.CaseKind;
import org.gridgov.rules.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyPacksTest {
    @TempDir
    Path temp = Path.of("");

    private Path folder() {
        return temp.resolve("small");
    }

    private PolicyPack readSmall() {
        Loaded<Optional<PolicyPack>> read = PolicyPacks.read(Fixtures.write(folder(), Fixtures.files()));
        assertThat(read.findings()).isEmpty();
        return read.value().orElseThrow();
    }

    private Findings findings(Map<String, String> files) {
        return PolicyPacks.read(Fixtures.write(folder(), files)).findings();
    }

    @Test
    void readsManifestVocabularyAndTables() {
        PolicyPack pack = readSmall();
        assertThat(pack.version().id()).isEqualTo("small");
        assertThat(pack.version().kind()).isEqualTo(CaseKind.ASSIGNMENT);
        assertThat(pack.version().digest()).matches("[0-9a-f]{64}");
        assertThat(pack.info().name()).isEqualTo(LocalText.of("小政策", "Small policy"));
        assertThat(pack.info().valid()).isEqualTo(DateRange.parse("2026-11-01/.."));
        assertThat(pack.attributes())
                .extracting(Attribute::name)
                .containsExactly("urgency", "skills", "on-duty", "reach");
        assertThat(pack.attributes())
                .extracting(Attribute::type)
                .containsExactly(AttributeType.CODE, AttributeType.SET, AttributeType.FLAG, AttributeType.BAND);
        Attribute urgency = pack.attributes().get(0);
        assertThat(urgency.spellings()).containsExactly("urgency", "紧急程度", "urgency", "急缓");
        assertThat(urgency.privacy()).isEqualTo(PrivacyClass.PUBLIC);
        assertThat(urgency.note().zh()).isEqualTo("第二条");
        assertThat(urgency.findValue("“加急”").map(AttributeValue::code)).contains("urgent");
        assertThat(pack.attributes().get(3).scale().orElseThrow().measure()).isEqualTo("distance");
        assertThat(pack.tables()).hasSize(1);
        DecisionTable table = pack.tables().get(0);
        assertThat(table.name()).isEqualTo("派单");
        assertThat(table.source()).isEqualTo("small/tables/dispatch.csv");
        assertThat(table.rows()).extracting(RuleRow::number).containsExactly(4, 5, 6, 7);
    }

    @Test
    void takesTheNameOfATableWithoutTitleFromItsFile() {
        Map<String, String> files = Fixtures.files();
        files.put("tables/dispatch.csv", Fixtures.TABLE.replace("表：派单\n", ""));
        PolicyPack pack =
                PolicyPacks.read(Fixtures.write(folder(), files)).value().orElseThrow();
        assertThat(pack.tables()).extracting(DecisionTable::name).containsExactly("dispatch");
    }

    @Test
    void readsSeveralTablesFromOneFile() {
        Map<String, String> files = Fixtures.files();
        files.put("tables/dispatch.csv", Fixtures.TABLE + "\n" + Fixtures.TABLE.replace("表：派单", "Table: second"));
        PolicyPack pack =
                PolicyPacks.read(Fixtures.write(folder(), files)).value().orElseThrow();
        assertThat(pack.findings()).isEmpty();
        assertThat(pack.tables()).extracting(DecisionTable::name).containsExactly("派单", "second");
        assertThat(pack.tables().get(1).rows().get(0).number()).isEqualTo(12);
    }

    @Test
    void readsTheSamePackFromAnArchive() throws IOException {
        PolicyPack pack = readSmall();
        try (FileSystem zip = FileSystems.newFileSystem(
                URI.create("jar:" + temp.resolve("packs.zip").toUri()), Map.of("create", "true"))) {
            Path inside = zip.getPath("/packs/small");
            Fixtures.write(inside, Fixtures.files());
            assertThat(PolicyPacks.read(inside).value()).contains(pack);
        }
    }

    @Test
    void lineEndsAndByteOrderMarksDoNotChangeTheDigest() {
        String digest = readSmall().version().digest();
        Map<String, String> files = Fixtures.files();
        files.replaceAll((name, text) -> "\uFEFF" + text.replace("\n", "\r\n"));
        PolicyPack pack =
                PolicyPacks.read(Fixtures.write(folder(), files)).value().orElseThrow();
        assertThat(pack.findings()).isEmpty();
        assertThat(pack.version().digest()).isEqualTo(digest);
    }

    @Test
    void anyOtherChangeChangesTheDigest() {
        String digest = readSmall().version().digest();
        Map<String, String> files = Fixtures.files();
        files.put("tables/dispatch.csv", Fixtures.TABLE.replace("30", "31"));
        assertThat(digestOf(files)).isNotEqualTo(digest);
        Map<String, String> renamed = Fixtures.files();
        renamed.put("tables/other.csv", String.valueOf(renamed.remove("tables/dispatch.csv")));
        Path other = temp.resolve("other/small");
        assertThat(PolicyPacks.read(Fixtures.write(other, renamed))
                        .value()
                        .orElseThrow()
                        .version()
                        .digest())
                .isNotEqualTo(digest);
    }

    private String digestOf(Map<String, String> files) {
        return PolicyPacks.read(Fixtures.write(folder(), files))
                .value()
                .orElseThrow()
                .version()
                .digest();
    }

    @Test
    void tellsThatAFolderIsMissing() {
        assertThat(Fixtures.lines(PolicyPacks.read(folder()).findings()))
                .containsExactly(
                        "error GP-PACK-02 · small/",
                        "error GP-PACK-01 · small/policy.yaml",
                        "error GP-PACK-05 · small/tables",
                        "error GP-PACK-01 · small/vocabulary.yaml");
        assertThat(PolicyPacks.read(folder()).value()).isEmpty();
    }

    @Test
    void warnsOfFilesThatAreNotPartOfAPack() {
        Map<String, String> files = Fixtures.files();
        files.put("polcy.yaml", "");
        files.put(".hidden", "");
        files.put("~$dispatch.csv", "");
        Findings findings = findings(files);
        assertThat(Fixtures.lines(findings)).containsExactly("warning GP-PACK-03 · small/polcy.yaml");
        assertThat(findings.asList().get(0).in(Language.ZH)).contains("您是不是要写“policy.yaml”？");
    }

    @Test
    void aTableThatCannotBeReadIsAnError() {
        Map<String, String> files = Fixtures.files();
        files.put("tables/more.xls", "x");
        assertThat(Fixtures.lines(findings(files))).containsExactly("error GP-PACK-04 · small/tables/more.xls");
    }

    @Test
    void aRowThatTheCsvReaderLeavesOutIsAnError() {
        Map<String, String> files = Fixtures.files();
        files.put("tables/dispatch.csv", Fixtures.TABLE + "派单-05,\"open\n");
        assertThat(findings(files).hasErrors()).isTrue();
    }

    @Test
    void refusesYamlInAnotherEncoding() {
        Fixtures.write(folder(), Fixtures.files());
        Fixtures.write(folder().resolve("policy.yaml"), Fixtures.MANIFEST.getBytes(Charset.forName("GB18030")));
        assertThat(Fixtures.lines(PolicyPacks.read(folder()).findings()))
                .containsExactly("error GP-PACK-08 · small/policy.yaml");
    }

    @Test
    void refusesFilesThatAreTooLarge() throws IOException {
        Fixtures.write(folder(), Fixtures.files());
        Files.write(folder().resolve("vocabulary.yaml"), new byte[2 * 1024 * 1024 + 1]);
        assertThat(Fixtures.lines(PolicyPacks.read(folder()).findings()))
                .contains("error GP-PACK-07 · small/vocabulary.yaml");
    }

    @Test
    void refusesTooManyFiles() {
        Map<String, String> files = Fixtures.files();
        for (int i = 0; i < 255; i++) {
            files.put("tables/t" + i + ".csv", Fixtures.TABLE.replace("派单", "t" + i));
        }
        assertThat(Fixtures.lines(findings(files))).contains("error GP-PACK-01 · small/vocabulary.yaml");
    }

    @Test
    void refusesATableWithoutRulesAndATitleWithMore() {
        Map<String, String> files = Fixtures.files();
        files.put("tables/dispatch.csv", "表：甲,命中：首个,备注：无\n编号,条件\n\n表：乙\n" + Fixtures.TABLE.replace("表：派单\n", ""));
        assertThat(Fixtures.lines(findings(files)))
                .containsExactly(
                        "error GP-TAB-02 · small/tables/dispatch.csv:1",
                        "error GP-TAB-11 · small/tables/dispatch.csv:1",
                        "error GP-TAB-01 · small/tables/dispatch.csv:2");
    }

    @Test
    void readsTablesInGb18030() {
        Fixtures.write(folder(), Fixtures.files());
        Fixtures.write(folder().resolve("tables/dispatch.csv"), Fixtures.TABLE.getBytes(Charset.forName("GB18030")));
        Loaded<Optional<PolicyPack>> read = PolicyPacks.read(folder());
        assertThat(read.findings().hasErrors()).isFalse();
        assertThat(read.value().orElseThrow().tables())
                .extracting(DecisionTable::name)
                .containsExactly("派单");
    }

    @Test
    void refusesATableWithTwoFirstDays() {
        Map<String, String> files = Fixtures.files();
        files.put("tables/dispatch.csv", Fixtures.TABLE.replace("表：派单", "表：派单,生效：2026-12-01,生效：2027-12-01"));
        assertThat(Fixtures.lines(findings(files))).containsExactly("error GP-TAB-02 · small/tables/dispatch.csv:1");
    }

    @Test
    void packsWithOtherPhrasesAreNotEqual() {
        PolicyPack pack = readSmall();
        PolicyPack.Builder bare = PolicyPack.builder(pack.version(), pack.info());
        PolicyPack first = bare.build();
        assertThat(bare.phrases(List.of(new PackText("p/sentences/p.dsl", "#"))).build())
                .isNotEqualTo(first);
        assertThat(bare.phrases(List.of()).build()).isEqualTo(first);
    }
}
