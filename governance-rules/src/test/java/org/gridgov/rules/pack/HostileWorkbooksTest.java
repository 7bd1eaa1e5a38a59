package org.gridgov.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.Loaded;
import org.gridgov.rules.Books;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Workbooks that somebody made to harm: each is refused with a finding, and nothing in it is expanded or run. */
class HostileWorkbooksTest {
    private static final String SHEET = "xl/worksheets/sheet2.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final List<List<String>> ROWS = List.of(
            List.of("编号", "条件", "结果", "条文"), List.of("规则号", "紧急程度", "判定", "依据"), List.of("甲-1", "紧急", "可选", "第一条"));

    private static Map<String, byte[]> parts(String... edits) {
        try {
            return new TreeMap<>(SettledZip.parts(Books.of("规则", ROWS, edits)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] with(String part, String content) {
        Map<String, byte[]> parts = parts();
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    private static byte[] edited(String part, String before, String after) {
        Map<String, byte[]> parts = parts();
        String text = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
        assertThat(text).contains(before);
        return withText(parts, part, text.replaceFirst(java.util.regex.Pattern.quote(before), after));
    }

    private static byte[] withText(Map<String, byte[]> parts, String part, String text) {
        parts.put(part, text.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    /** Changes bytes of the archive itself, wherever they stand. */
    private static byte[] patched(byte[] archive, String before, String after) {
        String text = new String(archive, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(before);
        return text.replace(before, after).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Sets a byte of the header of every part, in the directory and before the part. */
    private static byte[] flagged(byte[] archive, int flag) {
        byte[] copy = archive.clone();
        for (int i = 0; i + 10 < copy.length; i++) {
            boolean local = copy[i] == 'P' && copy[i + 1] == 'K' && copy[i + 2] == 3 && copy[i + 3] == 4;
            boolean entry = copy[i] == 'P' && copy[i + 1] == 'K' && copy[i + 2] == 1 && copy[i + 3] == 2;
            if (local || entry) {
                copy[i + (local ? 6 : 8)] |= (byte) flag;
            }
        }
        return copy;
    }

    private static byte[] bomb() {
        Map<String, byte[]> parts = parts();
        parts.put("xl/media/a.xml", new byte[48 << 20]);
        return zip(parts);
    }

    private static byte[] crowd() {
        Map<String, byte[]> parts = parts();
        for (int i = 0; i < 600; i++) {
            parts.put("xl/media/" + i + ".png", new byte[0]);
        }
        return zip(parts);
    }

    private static byte[] merges() {
        StringBuilder merges = new StringBuilder("</sheetData><mergeCells>");
        for (int i = 0; i < 10_001; i++) {
            merges.append("<mergeCell ref='A1:XFD1048576'/>");
        }
        return edited(SHEET, "</sheetData>", merges.append("</mergeCells>").toString());
    }

    private static byte[] rows() {
        StringBuilder rows = new StringBuilder();
        for (int i = 4; i < 10_100; i++) {
            rows.append("<row r='").append(i).append("'><c r='A").append(i).append("'><v>1</v></c></row>");
        }
        return edited(SHEET, "</sheetData>", rows + "</sheetData>");
    }

    private static byte[] laughs() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY l").append(i).append(" \"");
            entities.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return edited(STRINGS, "<sst", entities + "]><sst");
    }

    private static byte[] twice() {
        byte[] archive = with("xl/worksheets/sheet9.xml", "<worksheet/>");
        return patched(archive, "sheet9.xml", "sheet2.xml");
    }

    private record Attack(String name, ByteArrayOutputStream bytes, String code) {
        Attack(String name, byte[] file, String code) {
            this(name, new ByteArrayOutputStream(), code);
            bytes.writeBytes(file);
        }

        byte[] file() {
            return bytes.toByteArray();
        }
    }

    private static List<Attack> attacks() {
        List<Attack> attacks = new ArrayList<>();
        attacks.add(new Attack("bomb by ratio", bomb(), "GG-IO-47"));
        attacks.add(new Attack("many entries", crowd(), "GG-IO-47"));
        attacks.add(new Attack("name leads up", with("../../evil.xml", "<a/>"), "GG-IO-46"));
        attacks.add(new Attack("name from the root", with("/etc/evil.xml", "<a/>"), "GG-IO-46"));
        attacks.add(new Attack("name of a drive", with("C:/evil.xml", "<a/>"), "GG-IO-46"));
        attacks.add(new Attack("name with backslash", with("xl\\evil.xml", "<a/>"), "GG-IO-46"));
        attacks.add(new Attack("part twice", twice(), "GG-IO-46"));
        attacks.add(new Attack("part twice in capitals", with("XL/WORKBOOK.XML", "<a/>"), "GG-IO-46"));
        attacks.add(new Attack("encrypted parts", flagged(zip(parts()), 1), "GG-IO-46"));
        attacks.add(new Attack("cut off", Arrays.copyOf(zip(parts()), 900), "GG-IO-46"));
        attacks.add(new Attack("no archive", "PK\3\4 nothing".getBytes(StandardCharsets.UTF_8), "GG-IO-46"));
        attacks.add(new Attack("empty file", new byte[0], "GG-IO-46"));
        attacks.add(new Attack(
                "XXE",
                edited(SHEET, "<worksheet", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><worksheet"),
                "GG-IO-46"));
        attacks.add(new Attack("billion laughs", laughs(), "GG-IO-46"));
        attacks.add(new Attack("sheet that is no XML", edited(SHEET, "<sheetData>", "<sheetData"), "GG-IO-46"));
        attacks.add(new Attack("column beyond all", edited(SHEET, "r=\"A1\"", "r=\"ZZZZZZ1\""), "GG-IO-46"));
        attacks.add(new Attack("row beyond all", edited(SHEET, "row r=\"1\"", "row r=\"999999999\""), "GG-IO-46"));
        attacks.add(new Attack("many rows", rows(), "GG-IO-09"));
        attacks.add(new Attack("many merges", merges(), "GP-XLS-11"));
        attacks.add(
                new Attack("long cell", edited(STRINGS, "&#x89c4;&#x5219;&#x53f7;", "x".repeat(20_000)), "GG-IO-14"));
        attacks.add(new Attack(
                "password or old format", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, "GP-XLS-01"));
        attacks.add(new Attack("macro", with("xl/vbaProject.bin", "x"), "GP-XLS-02"));
        attacks.add(new Attack("macro sheet", with("xl/macrosheets/sheet1.xml", "<a/>"), "GP-XLS-02"));
        attacks.add(new Attack("control", with("xl/activeX/activeX1.xml", "<a/>"), "GP-XLS-02"));
        attacks.add(new Attack("link to a file", with("xl/externalLinks/externalLink1.xml", "<a/>"), "GP-XLS-03"));
        attacks.add(new Attack(
                "DDE link",
                with("xl/externalLinks/externalLink1.xml", "<externalLink><ddeLink ddeService='cmd'/></externalLink>"),
                "GP-XLS-03"));
        attacks.add(new Attack("query", with("xl/connections.xml", "<a/>"), "GP-XLS-03"));
        attacks.add(new Attack("embedded file", with("xl/embeddings/o.bin", "x"), "GP-XLS-03"));
        attacks.add(new Attack("formula", zip(parts("B3 formula HYPERLINK(\"x\")")), "GP-XLS-05"));
        attacks.add(new Attack("DDE text", zip(parts("D3 = =cmd|'/c calc'!A1")), "GP-TAB-13"));
        attacks.add(new Attack("DDE text with plus", zip(parts("D3 = +cmd|'/c calc'!A1")), "GP-TAB-13"));
        attacks.add(new Attack("function text", zip(parts("D3 = @SUM(A1:A9)")), "GP-TAB-13"));
        attacks.add(new Attack("full-width function text", zip(parts("D3 = ＝SUM(A1:A9)")), "GP-TAB-13"));
        return attacks;
    }

    @TestFactory
    Stream<DynamicTest> refusesEachWithAFindingOfItsOwn() {
        return attacks().stream()
                .map(attack -> DynamicTest.dynamicTest(attack.name(), () -> {
                    Loaded<List<DecisionTable>> read = TableFiles.read("a.xlsx", attack.file());
                    assertThat(read.findings().stream()
                                    .filter(finding -> finding.level() == Level.ERROR)
                                    .map(Finding::code))
                            .contains(attack.code());
                    assertThat(read.findings().toString()).doesNotContain("java.", "Exception", "root:");
                    if (attack.code().matches("GG-IO-4[67]|GP-XLS-0[123]")) {
                        assertThat(read.value()).isEmpty();
                    }
                }));
    }

    @Test
    void readsTheWorkbookThatNobodyTouched() {
        Loaded<List<DecisionTable>> read = TableFiles.read("a.xlsx", zip(parts()));
        assertThat(read.findings()).isEmpty();
        assertThat(read.value()).hasSize(1);
    }
}
