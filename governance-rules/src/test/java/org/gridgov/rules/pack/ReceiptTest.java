package org.gridgov.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;
import org.gridgov.basics.Place;
import org.gridgov.io.ReadLimits;
import org.gridgov.io.Sheet;
import org.gridgov.io.SheetBook;
import org.gridgov.io.Sheets;
import org.gridgov.rules.Books;
import org.junit.jupiter.api.Test;

class ReceiptTest {
    private static final List<List<String>> ROWS = List.of(
            List.of("表：派单", "命中：全部"),
            List.of("编号", "条件", "结果", "条文"),
            List.of("规则号", "紧急程度", "判定", "依据"),
            List.of("甲-1", "紧集", "可选", "第一条"),
            List.of("甲-2", "", "可选", "第二条"));
    private static final String SHEET = "p/tables/a.xlsx › 规则";

    private static Findings findings() {
        return Findings.of(List.of(
                RuleMessages.error("GP-XLS-05", Place.of(SHEET).row(4).column("B4")),
                RuleMessages.error("GP-TAB-13", Place.of(SHEET).row(4).column("B4"), "x"),
                RuleMessages.error("GP-XLS-08", Place.of(SHEET).row(5)),
                RuleMessages.error("GP-XLS-04", Place.of(SHEET), "规则"),
                RuleMessages.error(
                        "GP-XLS-07", Place.of("p/tables/b.xlsx › 规则").row(4).column("C4"), "x")));
    }

    private static List<SheetBook.Page> pages(byte[] bytes) {
        return Sheets.workbook("a.xlsx", bytes, ReadLimits.DEFAULT).value().pages();
    }

    @Test
    void keepsEveryCellAndAddsTheFindings() {
        byte[] book = Books.of("规则", ROWS, "H7 number 30", "J9 = x", "I3 date 2026-03-05");
        byte[] receipt = Receipt.annotate("p/tables/a.xlsx", book, findings(), Language.ZH);
        assertThat(Receipt.annotate("p/tables/a.xlsx", book, findings(), Language.ZH))
                .isEqualTo(receipt);

        List<SheetBook.Page> pages = pages(receipt);
        assertThat(pages).extracting(SheetBook.Page::name).containsExactly("说明", "规则", "_检查结果");
        for (int i = 0; i < 2; i++) {
            assertThat(pages.get(i).sheet().rows())
                    .isEqualTo(pages(book).get(i).sheet().rows());
        }
        List<Sheet.Row> list = pages.get(2).sheet().rows();
        assertThat(list.get(0).cells()).containsExactly("级别", "编号", "工作表", "格子", "问题", "影响", "怎么办");
        assertThat(list.subList(1, list.size()))
                .extracting(row -> String.join(" ", row.cells().subList(1, 4)))
                .containsExactly("GP-XLS-04 规则 ", "GP-TAB-13 规则 B4", "GP-XLS-05 规则 B4", "GP-XLS-08 规则 5");
    }

    @Test
    void marksTheCellsAndSaysWhy() {
        byte[] receipt = Receipt.annotate("p/tables/a.xlsx", Books.of("规则", ROWS), findings(), Language.EN);
        String comments = new String(receipt, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(comments).contains("ref=\"B4\"", "ref=\"A5\"", "error GP-XLS-05", "error GP-XLS-08", "FFC7CE");
        assertThat(comments).doesNotContain("GP-XLS-07");
    }

    @Test
    void listsTheFindingsOfAFileThatIsNoWorkbook() {
        byte[] receipt = Receipt.annotate(
                "a.xlsx",
                new byte[] {1},
                Findings.of(List.of(RuleMessages.error("GP-XLS-01", Place.of("a.xlsx")))),
                Language.EN);
        assertThat(pages(receipt)).extracting(SheetBook.Page::name).containsExactly("_findings");
    }
}
