package org.gridgov.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;
import org.gridgov.rules.Books;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;
import org.gridgov.rules.pack.Receipt;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What people do with sheets every day is taken as it is meant, or is one mistake: never a flood, never passed over. */
class OfficeHabitsTest {
    private static final String BOOK = "tables/派单.xlsx";
    private static final String CSV = "tables/派单.csv";

    @TempDir
    Path temp = Path.of("");

    /** The sound table, row 1 its title, each cell a text of its own. */
    private static List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        MistakeCorpusTest.resource(CSV)
                .lines()
                .forEach(line -> rows.add(new ArrayList<>(Arrays.asList(line.split(",", -1)))));
        return rows;
    }

    private static void set(List<List<String>> rows, int row, int column, String text) {
        rows.get(row - 1).set(column, text);
    }

    private List<String> check(String name, String file, byte[] bytes) {
        Path folder = temp.resolve(name);
        for (String each : List.of("policy.yaml", "vocabulary.yaml")) {
            Fixtures.write(
                    folder.resolve(each), MistakeCorpusTest.resource(each).getBytes(StandardCharsets.UTF_8));
        }
        Fixtures.write(folder.resolve(file), bytes);
        PolicyPack pack = PolicyPacks.read(folder).value().orElseThrow();
        Findings findings = PackCheck.of(pack).findings();
        for (Language language : Language.values()) {
            assertThat(CheckText.of(pack, findings, language)).doesNotContain("java.", "org.", "Exception", "null");
        }
        if (file.equals(BOOK)) {
            assertThat(Receipt.annotate(name + "/" + BOOK, bytes, findings, Language.ZH))
                    .isNotEmpty();
        }
        return findings.stream()
                .map(finding -> finding.code() + " " + finding.place().row() + " "
                        + finding.place().column())
                .map(String::strip)
                .toList();
    }

    private record Habit(String name, Consumer<List<List<String>>> change, List<String> edits, List<String> findings) {}

    private static Habit habit(String name, Consumer<List<List<String>>> change, String... findings) {
        return new Habit(name, change, List.of(), List.of(findings));
    }

    private static Habit edit(String edit, String... findings) {
        return new Habit(edit, rows -> {}, List.of(edit), List.of(findings));
    }

    private static List<Habit> habits() {
        return List.of(
                habit(
                        "blank rows between rules",
                        rows -> rows.addAll(4, List.of(List.of(), List.of("", "　", "\u00a0")))),
                habit("stray blanks", rows -> {
                    set(rows, 3, 1, "紧急程度　 ");
                    set(rows, 4, 0, " 派单-01");
                    set(rows, 4, 1, "\u00a0紧急 ");
                    set(rows, 4, 6, "可选\u3000");
                }),
                habit(
                        "half and full width",
                        rows -> {
                            set(rows, 4, 0, "派单－０１");
                            set(rows, 4, 2, "８０歲以上");
                        },
                        "GP-ROW-02 4 C4"),
                habit("signs of other keyboards", rows -> {
                    set(rows, 4, 2, "≧80");
                    set(rows, 5, 2, "60至79岁之间");
                    set(rows, 6, 2, "——");
                    set(rows, 7, 1, "–");
                    set(rows, 7, 7, "——");
                    set(rows, 7, 2, "<60");
                }),
                habit("points in words", rows -> {
                    set(rows, 4, 7, "+30分");
                    set(rows, 5, 7, "加20分");
                    set(rows, 8, 7, "扣 5 分");
                }),
                habit("line ends inside cells", rows -> {
                    set(rows, 3, 1, "紧急\n程度");
                    set(rows, 6, 3, "急救、\n心理疏导");
                    set(rows, 4, 8, "第三条\n第一款");
                }),
                habit("values on lines of their own", rows -> set(rows, 5, 1, "紧急\n较急"), "GP-ROW-12 5 B5"),
                habit(
                        "as above",
                        rows -> {
                            set(rows, 5, 3, "同上");
                            set(rows, 6, 3, "〃");
                            set(rows, 7, 6, "见上");
                            set(rows, 8, 8, "同上");
                        },
                        "GP-ROW-18 5 D5",
                        "GP-ROW-18 6 D6",
                        "GP-ROW-18 7 G7",
                        "GP-ROW-18 8 I8"),
                habit("a sum", rows -> rows.add(List.of("合计", "", "", "", "", "", "", "60")), "GP-ROW-15 10 A10"),
                habit(
                        "notes and a signature below",
                        rows -> rows.addAll(
                                List.of(List.of(), List.of("注：自12月1日起执行"), List.of("填表：张三", "", "", "", "", "审核：李四"))),
                        "GP-ROW-15 11 A11",
                        "GP-ROW-15 12 A12"),
                habit("units below the headings", rows -> rows.add(3, List.of("", "", "（岁）")), "GP-ROW-15 4 C4"),
                habit("a renamed column", rows -> set(rows, 3, 2, "年龄"), "GP-TAB-05 3 C3"),
                habit("no row of roles", rows -> rows.remove(1), "GP-TAB-14 2"),
                habit("no headings", rows -> rows.remove(2), "GP-TAB-15 3"),
                habit("one sorted column", rows -> {
                    String first = rows.get(3).get(0);
                    set(rows, 4, 0, rows.get(8).get(0));
                    set(rows, 9, 0, first);
                }),
                habit("a note beside a rule", rows -> rows.get(4).add("待定"), "GP-ROW-09 5 K5"),
                habit("a table away from the corner", rows -> {
                    rows.forEach(row -> row.addAll(0, List.of("", "")));
                    rows.add(0, List.of());
                }),
                habit("a day beside its word", rows -> {
                    set(rows, 1, 2, "生效：");
                    rows.get(0).add("2026-12-01");
                }),
                new Habit(
                        "a true day beside its word",
                        rows -> set(rows, 1, 2, "生效："),
                        List.of("D1 date 2026-12-01"),
                        List.of()),
                edit("C1 date 2026-12-01", "GP-TAB-02 1 C1"),
                habit("no identifiers", rows -> set(rows, 6, 0, ""), "GP-ROW-17 6 A6"),
                edit("B1 money 30", "GP-TAB-02 1 B1"),
                edit("H4 money 30"),
                edit("H4 percent 0.3", "GP-ROW-05 4 H4"),
                edit("E4 true "),
                edit("merge B2:F2", "GP-XLS-10 2 B2"),
                edit("merge A1:J1"));
    }

    @TestFactory
    Stream<DynamicTest> aWorkbookIsTakenAsItIsMeantOrHasOneMistake() {
        return habits().stream()
                .map(habit -> DynamicTest.dynamicTest(habit.name(), () -> {
                    List<List<String>> rows = rows();
                    habit.change().accept(rows);
                    byte[] book = Books.of("派单", rows, habit.edits().toArray(String[]::new));
                    assertThat(check("book", BOOK, book)).containsExactlyInAnyOrderElementsOf(habit.findings());
                }));
    }

    /** A cell too few or a comma that is none shifts the row: three of its cells are named and the others counted. */
    @Test
    void aShiftedRowOfACsvFileIsToldInShort() {
        String sound = MistakeCorpusTest.resource(CSV);
        for (String shifted : List.of("派单-06,-,非养老护理", "派单-06，-，-,非养老护理")) {
            String text = sound.replace("派单-06,-,-,非养老护理", shifted);
            assertThat(check("shifted" + shifted.length(), CSV, text.getBytes(StandardCharsets.UTF_8)))
                    .hasSize(4)
                    .anyMatch(line -> line.startsWith("GP-ROW-16 9 "))
                    .allMatch(line -> line.contains(" 9 "));
        }
    }

    @Test
    void aCopiedSheetIsOneMistakeAndASheetOfSomethingElseAnother() {
        String copy = MistakeCorpusTest.resource(CSV);
        byte[] twice = (copy + "\n" + copy).getBytes(StandardCharsets.UTF_8);
        assertThat(check("twice", CSV, twice)).containsExactly("GP-TAB-09 12");
        byte[] sums = Books.of("统计", List.of(List.of("月份", "件数"), List.of("1月", "30"), List.of("2月", "28")));
        assertThat(check("sums", BOOK, sums)).containsExactly("GP-TAB-14 1");
    }

    @Test
    void aFileOfWhichNothingCanBeReadSaysSoOnce() {
        String text = MistakeCorpusTest.resource(CSV);
        assertThat(check("wide", CSV, text.getBytes(StandardCharsets.UTF_16))).containsExactly("GG-IO-03 0");
        assertThat(check("empty", CSV, new byte[0])).containsExactly("GG-IO-02 0");
        assertThat(check("renamed", BOOK, text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly("GG-IO-46 0");
        assertThat(check("semicolons", CSV, text.replace(',', ';').getBytes(StandardCharsets.UTF_8)))
                .containsExactly("GG-IO-06 1", "GG-IO-06 2", "GG-IO-06 3", "GP-PACK-09 4");
    }
}
