package org.gridgov.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.rules.Books;
import org.gridgov.rules.Fixtures;
import org.junit.jupiter.api.Test;

class WorkbookTablesTest {
    private static final List<List<String>> ROWS = List.of(
            List.of("表：派单"),
            List.of("编号", "条件", "结果", "条文"),
            List.of("规则号", "紧急程度", "判定", "依据"),
            List.of("甲-1", "紧急", "可选", "第一条"),
            List.of("甲-2", "一般", "可选", "第二条"));

    private static Loaded<List<DecisionTable>> read(byte[] bytes) {
        return TableFiles.read("a.xlsx", bytes);
    }

    private static List<String> found(String... edits) {
        return Fixtures.lines(read(Books.of("规则", ROWS, edits)).findings());
    }

    @Test
    void namesSheetAndRowAsTheEditorSeesThem() {
        Loaded<List<DecisionTable>> read = read(Books.of("规则", ROWS));
        assertThat(read.findings()).isEqualTo(Findings.NONE);
        DecisionTable table = read.value().get(0);
        assertThat(table.name()).isEqualTo("派单");
        assertThat(table.source()).isEqualTo("a.xlsx › 规则");
        assertThat(table.place(table.rows().get(1), 1)).hasToString("a.xlsx › 规则:5:B5");
    }

    @Test
    void readsSeveralTablesOfASheetAndTablesThatStartFurtherRight() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            for (int table = 0; table < 2; table++) {
                for (int row = 0; row < ROWS.size(); row++) {
                    for (int column = 0; column < ROWS.get(row).size(); column++) {
                        String text = ROWS.get(row).get(column);
                        sheet.value(10 * table + row, column + 1, text.equals("表：派单") ? "表：派单" + table : text);
                    }
                }
            }
            workbook.newWorksheet("Sheet2");
            workbook.newWorksheet("_辅助").value(0, 0, "x");
            workbook.newWorksheet("Notes").value(0, 0, "x");
        }
        Loaded<List<DecisionTable>> read = read(bytes.toByteArray());
        assertThat(read.findings()).isEqualTo(Findings.NONE);
        assertThat(read.value()).extracting(DecisionTable::name).containsExactly("派单0", "派单1");
        DecisionTable second = read.value().get(1);
        assertThat(second.place(second.rows().get(0), 2)).hasToString("a.xlsx › Sheet1:14:C14");
    }

    @Test
    void refusesWhatCannotBeSeen() {
        assertThat(found("hide row 5")).containsExactly("error GP-XLS-08 · a.xlsx › 规则:5");
        assertThat(found("hide row 9")).isEmpty();
        assertThat(found("hide column B")).containsExactly("error GP-XLS-09 · a.xlsx › 规则:2:B2");
        assertThat(found("hide column H")).isEmpty();
        assertThat(found("hide sheet")).containsExactly("error GP-XLS-04 · a.xlsx › 规则");
    }

    @Test
    void refusesWhatLooksOtherwise() {
        assertThat(found("B4 formula 1+1")).containsExactly("error GP-XLS-05 · a.xlsx › 规则:4:B4");
        assertThat(found("B4 date 2026-03-05")).containsExactly("error GP-XLS-06 · a.xlsx › 规则:4:B4");
        assertThat(found("merge A1:D1")).isEmpty();
        assertThat(found("merge F8:G9")).isEmpty();
        assertThat(found("merge B4:B5")).containsExactly("error GP-XLS-10 · a.xlsx › 规则:4:B4");
        assertThat(read(Books.of("规则", ROWS, "B4 date 2026-03-05"))
                        .findings()
                        .asList()
                        .get(0)
                        .cure()
                        .zh())
                .startsWith("您是不是要写“3-5”？");
    }

    @Test
    void takesAMergedCellForWhatItShows() {
        List<List<String>> rows = List.of(ROWS.get(1), ROWS.get(2), ROWS.get(3), List.of("甲-2", "", "可选", "第二条"));
        DecisionTable table = read(Books.of("规则", rows, "merge B3:B4")).value().get(0);
        assertThat(table.rows().get(1).cell(1)).isEqualTo("紧急");
    }

    @Test
    void readsNumbersAsTheyWereTyped() {
        DecisionTable table = read(Books.of("规则", ROWS, "B4 number 60")).value().get(0);
        assertThat(table.rows().get(0).cell(1)).isEqualTo("60");
    }
}
