package org.gridgov.io;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gridgov.basics.Loaded;
import org.gridgov.grid.GridUnit;
import org.gridgov.organisation.Duty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {
    private static final String DUTY = "{\"id\":\"D-%s\",\"line\":\"x\",\"name\":\"y\"}";

    @TempDir
    Path folder;

    @BeforeEach
    void makeSoundCase() {
        Cases.sound(folder);
    }

    private List<String> found(String file, String text) {
        return Cases.found(Cases.read(Cases.write(folder, file, text)));
    }

    private List<String> duties() {
        return Cases.read(folder).value().rows().of(Duty.class).stream()
                .map(duty -> duty.id().value())
                .toList();
    }

    @Test
    void keepsTheGoodLinesOfJsonLines() {
        String bad = "{\"id\":\n{\"id\":\"D-2\"\nnull\n[]\n" + DUTY.formatted(3) + DUTY.formatted(4) + "\n";
        assertThat(found("duties.jsonl", DUTY.formatted(1) + "\n" + bad + DUTY.formatted(5)))
                .containsExactly(
                        "GG-IO-34 duties.jsonl:2",
                        "GG-IO-34 duties.jsonl:3",
                        "GG-IO-37 duties.jsonl:4",
                        "GG-IO-37 duties.jsonl:5",
                        "GG-IO-37 duties.jsonl:6");
        assertThat(duties()).containsExactly("D-1", "D-5");
    }

    @Test
    void keepsTheRowsBeforeBrokenJson() {
        assertThat(found("duties.json", "[" + DUTY.formatted(1) + ",\n" + DUTY.formatted(2) + ",\n{]"))
                .containsExactly("GG-IO-34 duties.json:3");
        assertThat(duties()).containsExactly("D-1", "D-2");
        assertThat(Cases.read(folder).findings().asList().get(0).cause().en())
                .isEqualTo("The text must be well-formed JSON or YAML, but is broken at line 3, column 2.");
    }

    @Test
    void refusesJsonThatIsNoArrayOrGoesOnBehindIt() {
        assertThat(found("duties.json", DUTY.formatted(1))).containsExactly("GG-IO-37 duties.json");
        assertThat(found("duties.json", "[]]")).containsExactly("GG-IO-34 duties.json");
        assertThat(found("duties.json", "[] 1")).containsExactly("GG-IO-37 duties.json");
        assertThat(found("duties.json", "")).containsExactly("GG-IO-37 duties.json");
    }

    @Test
    void refusesDuplicateKeysAndLosesOnlyThatRow() {
        String twice = "{\"id\":\"D-2\",\"id\":\"D-3\",\"line\":\"x\",\"name\":\"y\"}";
        assertThat(found("duties.json", "[" + DUTY.formatted(1) + "," + twice + "," + DUTY.formatted(4) + "]"))
                .containsExactly("GG-IO-24 duties.json:2:id");
        assertThat(duties()).containsExactly("D-1", "D-4");
    }

    @Test
    void refusesDuplicateKeysInSettings() {
        assertThat(found("case.yaml", Cases.SETTINGS + "zone: Asia/Urumqi\n")).containsExactly("GG-IO-36 case.yaml");
    }

    @Test
    void refusesValuesThatAreNotOneValue() {
        assertThat(found(
                        "duties.json",
                        "[{\"id\":[1],\"line\":{\"a\":[{}]},\"name\":{\"zh\":\"y\"}}," + DUTY.formatted(1) + "]"))
                .containsExactly(
                        "GG-IO-29 duties.json:1:id", "GG-IO-29 duties.json:1:line", "GG-IO-38 duties.json:1:name");
        assertThat(duties()).containsExactly("D-1");
    }

    @Test
    void stopsAtDeepNesting() {
        String deep = "[{\"id\":" + "[".repeat(100_000);
        assertThat(found("duties.json", deep)).contains("GG-IO-35 duties.json:1");
        assertThat(found("duties.jsonl", deep.substring(1) + "\n" + DUTY.formatted(7)))
                .contains("GG-IO-35 duties.jsonl:1");
        assertThat(duties()).containsExactly("D-7");
    }

    @Test
    void stopsAtDeepNestingInSettings() {
        List<String> found = found("case.yaml", "name: " + "[".repeat(10_000));
        assertThat(found).hasSize(1);
        assertThat(found.get(0)).startsWith("GG-IO-3");
    }

    @Test
    void stopsAtLongTextsAndNumbers() {
        assertThat(found("duties.json", "[{\"id\":\"" + "x".repeat(10_001) + "\"}]"))
                .contains("GG-IO-35 duties.json:1");
        assertThat(found("duties.json", "[{\"id\":" + "1".repeat(50) + "}]")).contains("GG-IO-35 duties.json:1");
    }

    @Test
    void refusesReferencesInSettings() {
        StringBuilder bomb = new StringBuilder("a: &a [x]\n");
        for (char c = 'b'; c < 'j'; c++) {
            String before = "*" + (char) (c - 1);
            bomb.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append(before)
                    .append(", ")
                    .append(before)
                    .append("]\n");
        }
        assertThat(found("case.yaml", bomb.toString())).containsExactly("GG-IO-41 case.yaml:2");
    }

    @Test
    void readsTheRowsBesideBadSettings() {
        Cases.write(
                folder,
                "case.yaml",
                "name: [1]\nasOf: 17\nzone: Mars\nschem: x\nformulas:\n - {text: 1+2, counts: [unit:a], name: x}\nplanDays: x\nbounds: [{kind: a, leest: 1}]\n");
        Loaded<CaseRows> read = Cases.read(folder);

        assertThat(read.value().info()).isEmpty();
        assertThat(read.value().rows().of(GridUnit.class)).hasSize(2);
        assertThat(Cases.found(read))
                .containsExactly(
                        "GG-IO-43 case.yaml",
                        "GG-IO-44 case.yaml:1:name",
                        "GG-IO-44 case.yaml:2:asOf",
                        "GG-IO-44 case.yaml:3:zone",
                        "GG-IO-42 case.yaml:4:schem",
                        "GG-IO-44 case.yaml:5:formulas[0]",
                        "GG-IO-44 case.yaml:7:planDays",
                        "GG-IO-42 case.yaml:8:bounds[0].leest");
        assertThat(read.findings().toString())
                .contains(
                        "Maybe 'scheme' was meant.", "Maybe 'least' was meant.", "numbers and must name as many kinds")
                .doesNotContain("java", "org.gridgov", "Exception");
    }

    @Test
    void refusesDefaultsThatFitNoColumn() {
        assertThat(found(
                        "case.yaml",
                        Cases.SETTINGS + "defaults: {needs.urgnecy: urgent, needs.urgency: soon, x: [1]}\n"))
                .containsExactly(
                        "GG-IO-28 case.yaml:15:defaults.needs.urgency",
                        "GG-IO-45 case.yaml:15:defaults.needs.urgnecy",
                        "GG-IO-44 case.yaml:15:defaults.x");
    }

    @Test
    void refusesSettingsOfAnotherEncoding() {
        Cases.write(folder, "case.yaml", Cases.SETTINGS.getBytes(UTF_16));
        assertThat(Cases.found(Cases.read(folder))).containsExactly("GG-IO-33 case.yaml");
        Cases.write(folder, "case.yaml", Cases.SETTINGS);
        Cases.write(folder, "duties.json", ("[" + DUTY.formatted(1) + "]").getBytes(UTF_16));
        assertThat(Cases.found(Cases.read(folder))).containsExactly("GG-IO-33 duties.json");
    }

    @Test
    void acceptsAByteOrderMarkBeforeJsonAndSettings() {
        Cases.write(folder, "case.yaml", "\uFEFF" + Cases.SETTINGS);
        assertThat(found("duties.json", "\uFEFF[" + DUTY.formatted(1) + "]")).isEmpty();
    }

    @Test
    void refusesAnArchiveThatInflatesTooFar() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        assertThat(bytes.size()).isLessThan(1 << 20);
        Cases.write(folder, "bomb.xlsx", bytes.toByteArray());

        assertThat(Cases.found(Cases.read(folder))).containsExactly("GG-IO-47 bomb.xlsx");
    }

    @Test
    void refusesAnArchiveOfTooManyParts() throws IOException {
        Map<String, String> parts = new TreeMap<>();
        for (int i = 0; i < 2_001; i++) {
            parts.put("part" + i + ".bin", "");
        }
        Cases.write(folder, "many.xlsx", zip(parts));

        assertThat(Cases.found(Cases.read(folder))).containsExactly("GG-IO-47 many.xlsx");
    }

    @Test
    void refusesHalfCharactersAndTakesOutInvisibleOnes() {
        assertThat(found("duties.json", "[" + DUTY.formatted("\\ud800") + "," + DUTY.formatted("\\u200b2") + "]"))
                .containsExactly("GG-IO-15 duties.json:1:id", "GG-IO-16 duties.json:2:id");
        assertThat(duties()).containsExactly("D-2");
    }

    @Test
    void refusesWorkbooksThatAreBroken() throws IOException {
        Cases.write(folder, "a.xlsx", "no archive at all".getBytes(UTF_8));
        Cases.write(folder, "b.xlsx", zip(Map.of("xl/other.xml", "<a/>")));
        Cases.write(folder, "c.xlsx", zip(Map.of("xl/workbook.xml", "<a>&lol;</a>")));
        Cases.write(folder, "d.xlsx", zip(Map.of("xl/workbook.xml", "<!DOCTYPE a><a/>")));
        Cases.write(folder, "e.xlsx", zip(Map.of("xl/s.xml", "<a><c r='ZZZZZZ1'/></a>")));

        assertThat(Cases.found(Cases.read(folder)))
                .containsExactly(
                        "GG-IO-46 a.xlsx", "GG-IO-46 b.xlsx", "GG-IO-46 c.xlsx", "GG-IO-46 d.xlsx", "GG-IO-46 e.xlsx");
    }

    @Test
    void readsSavedResultsOfFormulasAndRefusesSheetsThatAreNoTables() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("职责");
            sheet.value(1, 0, "编号");
            sheet.value(1, 1, "条线");
            sheet.value(1, 2, "名称");
            sheet.value(3, 0, "D-1");
            sheet.value(3, 1, "x");
            sheet.formula(3, 2, "1+1");
            sheet.value(4, 0, "D-2");
            sheet.value(4, 1, "x");
            sheet.value(4, 2, "y");
            sheet.value(4, 3, "stray");
            sheet.value(5, 0, "D-3");
            sheet.value(5, 1, "x");
            sheet.value(5, 2, "y");
            workbook.newWorksheet("Notes").value(0, 0, "x");
        }
        Cases.write(folder, "book.xlsx", bytes.toByteArray());

        assertThat(Cases.found(Cases.read(folder)))
                .containsExactly(
                        "GG-IO-19 book.xlsx › Notes",
                        "GG-IO-26 book.xlsx › 职责:4:名称",
                        "GG-IO-48 book.xlsx › 职责:4:名称",
                        "GG-IO-25 book.xlsx › 职责:5:D");
        assertThat(duties()).containsExactly("D-3");
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
