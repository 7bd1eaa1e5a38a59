package org.gridgov.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gridgov.basics.Loaded;
import org.junit.jupiter.api.Test;

class SheetBookTest {
    private static byte[] workbook(Consumer<Worksheet> first, Consumer<Worksheet> second) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            first.accept(workbook.newWorksheet("派单"));
            second.accept(workbook.newWorksheet("说明"));
        }
        return bytes.toByteArray();
    }

    private static Loaded<SheetBook> read(byte[] bytes) {
        return Sheets.workbook("a.xlsx", bytes, ReadLimits.DEFAULT);
    }

    private static List<String> codes(byte[] bytes) {
        return read(bytes).findings().stream().map(finding -> finding.code()).toList();
    }

    @Test
    void readsEverySheetWithItsRowNumbers() throws IOException {
        Loaded<SheetBook> read = read(workbook(
                sheet -> {
                    sheet.value(0, 0, "表：派单");
                    sheet.value(3, 2, " 甲 ");
                    sheet.value(4, 0, 30);
                },
                sheet -> sheet.value(0, 0, "x")));

        assertThat(read.findings()).isEmpty();
        assertThat(read.value().pages()).extracting(SheetBook.Page::name).containsExactly("派单", "说明");
        Sheet sheet = read.value().pages().get(0).sheet();
        assertThat(sheet.source()).isEqualTo("a.xlsx › 派单");
        assertThat(sheet.rows())
                .containsExactly(
                        new Sheet.Row(1, List.of("表：派单")),
                        new Sheet.Row(4, List.of("", "", "甲")),
                        new Sheet.Row(5, List.of("30")));
        assertThat(read.value().parts()).contains("xl/workbook.xml", "xl/worksheets/sheet1.xml");
    }

    @Test
    void tellsWhatAPersonSeesOtherwise() throws IOException {
        Loaded<SheetBook> read = read(workbook(
                sheet -> {
                    sheet.value(0, 0, "a");
                    sheet.value(1, 1, LocalDate.of(2026, 3, 5));
                    sheet.style(1, 1).format("yyyy-mm-dd").set();
                    sheet.formula(2, 2, "1+1");
                    sheet.value(3, 0, "x");
                    sheet.hideRow(3);
                    sheet.hideColumn(4);
                    sheet.range(5, 0, 6, 1).merge();
                },
                sheet -> sheet.setVisibilityState(VisibilityState.VERY_HIDDEN)));

        assertThat(read.findings()).isEmpty();
        assertThat(read.value().pages()).extracting(SheetBook.Page::hidden).containsExactly(false, true);
        assertThat(read.value().pages().get(0).oddities())
                .containsExactly(
                        new SheetBook.Oddity(SheetBook.Kind.HIDDEN_COLUMNS, 1, 4, 1_048_576, 4),
                        new SheetBook.Oddity(SheetBook.Kind.DATE, 2, 1, 2, 1),
                        new SheetBook.Oddity(SheetBook.Kind.FORMULA, 3, 2, 3, 2),
                        new SheetBook.Oddity(SheetBook.Kind.HIDDEN_ROWS, 4, 0, 4, 16_383),
                        new SheetBook.Oddity(SheetBook.Kind.MERGED, 6, 0, 7, 1));
        assertThat(read.value().pages().get(0).sheet().rows().get(1).cells()).containsExactly("", "2026-03-05");
    }

    @Test
    void refusesArchivesThatCouldBeReadInTwoWays() throws IOException {
        byte[] sound = zip("xl/workbook.xml", "xl/other.xml");
        assertThat(read(sound).value().parts()).containsExactly("xl/other.xml", "xl/workbook.xml");
        assertThat(codes(renamed(sound, "xl/other.xml", "XL/WORKBOOK.XML".substring(0, 12))))
                .containsExactly("GG-IO-46");
        assertThat(codes(zip("xl/workbook.xml", "XL/Workbook.xml"))).containsExactly("GG-IO-46");
        assertThat(codes(zip("xl/workbook.xml", "../../evil.xml"))).containsExactly("GG-IO-46");
        assertThat(codes(zip("xl/workbook.xml", "/evil.xml"))).containsExactly("GG-IO-46");
        assertThat(codes(zip("xl/workbook.xml", "xl\\evil.xml"))).containsExactly("GG-IO-46");
        byte[] cut = java.util.Arrays.copyOf(sound, sound.length - 1);
        assertThat(codes(cut)).containsExactly("GG-IO-46");
        assertThat(codes(new byte[0])).containsExactly("GG-IO-46");
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(("<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                                + "<sheets/></workbook>")
                        .getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Renames a part in its own header and not in the directory. */
    private static byte[] renamed(byte[] archive, String from, String to) {
        String text = new String(archive, java.nio.charset.StandardCharsets.ISO_8859_1);
        int at = text.indexOf(from);
        return (text.substring(0, at) + to + text.substring(at + to.length()))
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
