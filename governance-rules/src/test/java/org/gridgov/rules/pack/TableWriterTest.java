package org.gridgov.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.gridgov.basics.Loaded;
import org.gridgov.io.ReadLimits;
import org.gridgov.io.SheetBook;
import org.gridgov.io.Sheets;
import org.gridgov.rules.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableWriterTest {
    @TempDir
    Path temp = Path.of("");

    private PolicyPack pack() {
        return PolicyPacks.read(Fixtures.write(temp.resolve("p"), Fixtures.files()))
                .value()
                .orElseThrow();
    }

    private static Map<String, String> parts(byte[] workbook) {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).hasToString("1980-01-01T00:00");
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return parts;
    }

    @Test
    void writesCsvWithItsTitle() {
        byte[] csv = TableWriter.write(pack().tables(), TableForm.CSV, List.of());
        assertThat(new String(csv, StandardCharsets.UTF_8))
                .startsWith("\uFEFF表：派单,命中：全部\n编号,条件,条件,条件,条件,结果,结果,条文\n规则号,紧急程度,")
                .endsWith("派单-04,-,急救,-,-,加减分,-5,第六条\n");
    }

    @Test
    void writesYamlThatNobodyCouldTakeForAnythingElse() {
        byte[] yaml = TableWriter.write(pack().tables(), TableForm.YAML, List.of());
        assertThat(new String(yaml, StandardCharsets.UTF_8))
                .startsWith("table: 派单\nhits: 全部\ncolumns:\n  - {role: 编号, heading: 规则号}\n")
                .contains("  - [派单-03, \"-\", \"-\", 否, \"-\", 不可选, \"-\", 第五条]\n");
    }

    @Test
    void writesWorkbooksToChooseFromWithEqualBytes() {
        byte[] workbook = TableWriter.write(pack().tables(), TableForm.XLSX, pack().attributes());
        assertThat(TableWriter.write(pack().tables(), TableForm.XLSX, pack().attributes()))
                .isEqualTo(workbook);

        Map<String, String> parts = parts(workbook);
        assertThat(parts.get("docProps/core.xml")).contains("1980-01-01T00:00:00Z");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("<pane", "ySplit=\"3\"")
                .contains("<dataValidation sqref=\"B4:B57\" type=\"list\"")
                .contains("!$A$2:$A$5</formula1>");
        Loaded<SheetBook> book = Sheets.workbook("a.xlsx", workbook, ReadLimits.DEFAULT);
        assertThat(book.value().pages()).extracting(SheetBook.Page::name).containsExactly("派单", "_词汇表");
        assertThat(book.value().pages().get(1).sheet().rows().get(0).cells())
                .containsExactly("紧急程度", "技能", "在岗", "距离", "判定");
        assertThat(book.value().pages().get(1).sheet().rows().get(2).cells())
                .containsExactly("紧急", "养老护理", "是", "近", "不可选");
    }

    @Test
    void refusesWhatNoFormCouldGiveBack() {
        DecisionTable table = pack().tables().get(0);
        List<RuleRow> rows = List.of(new RuleRow(4, List.of("表：另一张", "x")));
        DecisionTable untold = new DecisionTable("x", "x", null, table.roles(), table.headings(), rows);
        for (TableForm form : List.of(TableForm.CSV, TableForm.XLSX)) {
            assertThatThrownBy(() -> TableWriter.write(List.of(untold), form, List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("readable again");
        }
    }

    @Test
    void aPackMeansTheSameInEveryForm() {
        PolicyPack pack = pack();
        for (TableForm form : TableForm.values()) {
            Path folder = temp.resolve(form.name());
            Map<String, String> files = Fixtures.files();
            files.remove("tables/dispatch.csv");
            Fixtures.write(folder, files);
            Fixtures.write(
                    folder.resolve("tables/dispatch" + form.ending()),
                    TableWriter.write(pack.tables(), form, pack.attributes()));
            Loaded<java.util.Optional<PolicyPack>> read = PolicyPacks.read(folder);
            assertThat(read.findings()).isEmpty();
            assertThat(read.value().orElseThrow().tables())
                    .extracting(DecisionTable::name)
                    .containsExactly("派单");
        }
    }

    @Test
    void theDigestOfAWorkbookIsThatOfItsBytes() {
        Map<String, byte[]> files = new TreeMap<>(Map.of("tables/a.xlsx", new byte[] {'\r', '\n'}));
        String digest = PackDigest.of(new TreeMap<>(files));
        files.put("tables/a.xlsx", new byte[] {'\n'});
        assertThat(PackDigest.of(new TreeMap<>(files))).isNotEqualTo(digest);
    }
}
