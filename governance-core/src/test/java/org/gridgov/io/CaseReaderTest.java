package org.gridgov.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.CodeEntry;
import org.gridgov.basics.Facts;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.grid.GridUnit;
import org.gridgov.lists.Need;
import org.gridgov.lists.NeedState;
import org.gridgov.lists.Urgency;
import org.gridgov.organisation.Duty;
import org.gridgov.snapshot.CommunityInfo;
import org.gridgov.volunteers.Volunteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseReaderTest {
    @TempDir
    Path folder;

    @Test
    void readsEveryTableUnderItsChineseOrEnglishName() {
        Cases.write(folder, "case.yaml", Cases.SETTINGS);
        for (Table table : CaseTables.tables()) {
            Cases.write(
                    folder,
                    table.name().zh() + ".csv",
                    Cases.csv(table, column -> column.heading().zh()));
        }
        Loaded<CaseRows> chinese = Cases.read(folder);
        assertThat(chinese.findings().asList()).isEmpty();
        assertThat(chinese.value().rows().types()).isEqualTo(CaseTables.types());

        assertThat(allRows(chinese)).isEqualTo(allRows(english("csv")));
    }

    @Test
    void readsTheSameRowsFromEveryFormat() throws IOException {
        List<Object> rows = allRows(english("csv"));

        assertThat(allRows(english("json"))).isEqualTo(rows);
        assertThat(allRows(english("jsonl"))).isEqualTo(rows);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Cases.workbook(bytes, CaseTables.tables(), table -> table.name().zh());
        Path book = folder.resolve("book");
        assertThat(book.toFile().mkdir()).isTrue();
        Cases.write(Cases.write(book, "case.yaml", Cases.SETTINGS), "all.XLSX", bytes.toByteArray());
        Loaded<CaseRows> read = Cases.read(book);
        assertThat(read.findings().asList()).isEmpty();
        assertThat(allRows(read)).isEqualTo(rows);
    }

    private Loaded<CaseRows> english(String ending) {
        Path sub = folder.resolve(ending);
        assertThat(sub.toFile().mkdir()).isTrue();
        Cases.write(sub, "case.yaml", Cases.SETTINGS);
        for (Table table : CaseTables.tables()) {
            String text = switch (ending) {
                case "csv" -> Cases.csv(table, column -> column.heading().en());
                case "json" -> "[" + Cases.json(table) + "]";
                default -> "\n" + Cases.json(table) + "\n";
            };
            Cases.write(sub, table.name().en() + "." + ending, text);
        }
        Loaded<CaseRows> read = Cases.read(sub);
        assertThat(read.findings().asList()).isEmpty();
        return read;
    }

    private static List<Object> allRows(Loaded<CaseRows> read) {
        List<Object> rows = new ArrayList<>();
        CaseTables.types().forEach(type -> rows.addAll(read.value().rows().of(type)));
        assertThat(rows).hasSameSizeAs(CaseTables.types());
        return rows;
    }

    @Test
    void readsTheSettings() {
        CommunityInfo info = Cases.read(Cases.sound(folder)).value().info().orElseThrow();

        assertThat(info.name()).isEqualTo(LocalText.of("海洪社区", "Haihong community"));
        assertThat(info.scheme()).hasToString("[community, grid, micro-grid]");
        assertThat(info.bounds()).hasToString("[SizeBounds[kind=micro-grid, least=30, most=120, hard=false]]");
        assertThat(info.formulas()).hasSize(1);
        assertThat(info.zone()).hasToString("Asia/Shanghai");
        assertThat(info.publicCellLeast()).isEqualTo(5);
    }

    @Test
    void readsACaseInsideAnArchive() throws IOException {
        URI archive = URI.create("jar:" + folder.resolve("case.jar").toUri());
        try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            Loaded<CaseRows> read = Cases.read(Cases.sound(zip.getPath("/")));

            assertThat(read.findings().asList()).isEmpty();
            assertThat(read.value().rows().of(GridUnit.class)).hasSize(2);
        }
    }

    @Test
    void fillsBlankCellsByTheCaseThenByTheColumn() {
        Cases.write(
                Cases.sound(folder),
                "case.yaml",
                Cases.SETTINGS + "defaults:\n  needs.紧急程度: 较急\n  需求.quantity: 1 visits\n");
        Cases.write(
                folder,
                "needs.csv",
                "id,unit,category,quantity,window,raised,urgency\nN-1,U-2,meals,,2026-12-01/..,2026-11-20,\n");
        Loaded<CaseRows> read = Cases.read(folder);

        assertThat(read.findings().asList()).isEmpty();
        Need need = read.value().rows().of(Need.class).get(0);
        assertThat(need.urgency()).isEqualTo(Urgency.PRIORITY);
        assertThat(need.quantity()).hasToString("1 visits");
        assertThat(need.state()).isEqualTo(NeedState.OPEN);
        assertThat(need.atom()).isNull();
        assertThat(need.facts()).isEqualTo(Facts.NONE);
        assertThat(need.requires()).isEmpty();
    }

    @Test
    void acceptsHeadingsAndValuesAsPeopleWriteThem() {
        Cases.write(Cases.sound(folder), "needs.csv", """
                ＩＤ ,Unit,类 别,QUANTITY,window,raised,required_skills,紧急程度
                Ｎ-1,U-2,meals,２ visits,2026-12-01/..,2026年11月2日,a；b、c|d,紧急
                N-2,U-2,meals,2 visits,2026-12-01/..,2026/11/2,,URGENT
                """);
        Loaded<CaseRows> read = Cases.read(folder);

        assertThat(read.findings().asList()).isEmpty();
        List<Need> needs = read.value().rows().of(Need.class);
        assertThat(needs.get(0).requires()).hasToString("[a, b, c, d]");
        assertThat(needs).extracting(need -> need.id().value()).containsExactly("N-1", "N-2");
        assertThat(needs).extracting(Need::raised).containsOnly(LocalDate.of(2026, 11, 2));
        assertThat(needs).extracting(Need::urgency).containsOnly(Urgency.URGENT);
    }

    @Test
    void acceptsCodesAndNamesOfDeclaredLists() {
        Cases.write(Cases.sound(folder), "terms.csv", "list,code,name\nline,civil-affairs,民政|Civil affairs\n");
        Cases.write(
                folder,
                "duties.csv",
                "id,line of work,name\nD-1,民政,x\nD-2,Civil affairs,x\nD-3,civil-affairs,x\nD-4,民正,x\n");
        Loaded<CaseRows> read = Cases.read(folder);

        assertThat(read.value().rows().of(Duty.class))
                .extracting(duty -> duty.line().value())
                .containsExactly("civil-affairs", "civil-affairs", "civil-affairs");
        assertThat(Cases.found(read)).containsExactly("GG-IO-28 duties.csv:5:line of work");
        assertThat(read.findings().asList().get(0).cure().zh()).isEqualTo("是不是要写“民政”？");
    }

    @Test
    void keepsBlanksInsideAvailability() {
        Cases.write(
                Cases.sound(folder),
                "volunteers.csv",
                "person,unit,consent,availability\nM-1,U-2,2026-01-01/..,TUE 09:00-11:30; 周六 14:00-17:00\n");
        Loaded<CaseRows> read = Cases.read(folder);

        assertThat(read.findings().asList()).isEmpty();
        assertThat(read.value().rows().of(Volunteer.class).get(0).availability())
                .hasToString("[TUE 09:00-11:30, SAT 14:00-17:00]");
    }

    @Test
    void readsBothSourcesOfATableByFileNameAndSaysSo() {
        Cases.write(
                Cases.sound(folder),
                "units.json",
                "[{\"code\":\"U-3\",\"kind\":\"grid\",\"name\":{\"zh\":\"兴善\",\"en\":\"Xingshan\"}}]");
        Loaded<CaseRows> read = Cases.read(folder);

        assertThat(read.value().rows().of(GridUnit.class))
                .extracting(unit -> unit.code().value())
                .containsExactly("U-1", "U-2", "U-3");
        assertThat(Cases.found(read)).containsExactly("GG-IO-21 units.json");
    }

    @Test
    void reportsEveryBadCellOfARowAndKeepsTheGoodRows() {
        Cases.write(
                Cases.sound(folder),
                "atoms.csv",
                "id,address,households,east\n-bad,x,many,1.5\nA-1,海洪路1号,52,120\nA-2,,-1,\n");
        Loaded<CaseRows> read = Cases.read(folder);

        assertThat(read.value().rows().types()).hasSize(2);
        assertThat(Cases.found(read))
                .containsExactly(
                        "GG-IO-27 atoms.csv:2:east",
                        "GG-IO-27 atoms.csv:2:households",
                        "GG-IO-27 atoms.csv:2:id",
                        "GG-IO-26 atoms.csv:4:address");
    }

    @Test
    void readsTheRowsEvenWithoutSettings() {
        Cases.write(folder, "units.csv", Cases.UNITS);
        Loaded<CaseRows> read = Cases.read(folder);

        assertThat(read.value().info()).isEmpty();
        assertThat(read.value().rows().of(GridUnit.class)).hasSize(2);
        assertThat(Cases.found(read)).containsExactly("GG-IO-39 case.yaml");
    }

    @Test
    void readsGb18030AsExcelSavesIt() {
        Cases.write(Cases.sound(folder), "词汇.csv", "词表,代码,名称\nline,mz,民政\n".getBytes(Charset.forName("GB18030")));
        Loaded<CaseRows> read = Cases.read(folder);

        assertThat(read.value().rows().of(CodeEntry.class).get(0).name().zh()).isEqualTo("民政");
        assertThat(Cases.found(read)).containsExactly("GG-IO-05 词汇.csv");
    }

    @Test
    void reportsACodeThatIsNone() {
        Cases.write(Cases.sound(folder), "terms.csv", "list,code,name\nskill,elder care,x\n");

        assertThat(Cases.read(folder).findings().asList().get(0).cause().en())
                .isEqualTo(
                        "'code' must be a code: 1 to 64 letters, digits or . _ -, the first a letter or digit, but is 'elder care'.");
    }

    @Test
    void reportsAFolderThatIsNotThere() {
        assertThat(Cases.found(Cases.read(folder.resolve("none")))).containsExactly("GG-IO-18 ", "GG-IO-20 units");
    }
}
