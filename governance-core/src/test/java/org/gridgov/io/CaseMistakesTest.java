package org.gridgov.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Language;
import org.gridgov.basics.Loaded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ten commonest mistakes, with the words that people read. */
class CaseMistakesTest {
    private static final String NEEDS = "id,unit,category,quantity,window,raised,urgency,beneficiary\n";

    @TempDir
    Path folder;

    @BeforeEach
    void makeSoundCase() {
        Cases.sound(folder);
    }

    private Finding only(String file, String text) {
        Loaded<CaseRows> read = Cases.read(Cases.write(folder, file, text));
        assertThat(read.findings().asList()).hasSize(1);
        return read.findings().asList().get(0);
    }

    private static void says(Finding finding, String zh, String en) {
        assertThat(finding.in(Language.ZH)).isEqualTo(zh.strip());
        assertThat(finding.in(Language.EN)).isEqualTo(en.strip());
    }

    @Test
    void tellsOfANegativeCapacity() {
        says(only("posts.csv", "id,organisation,title,holder,unit,capacity\nP-1,G-1,x,S-1,U-1,-3\n"), """
                错误 GG-IO-30 · posts.csv:2:capacity
                  “任务上限”必须在 0 到 10000 之间，但现在是 -3。
                  这一行没有采用，其余各行照常读取。
                  是不是多写或漏写了一位？
                """, """
                error GG-IO-30 · posts.csv:2:capacity
                  'capacity' must be in 0..10000, but is -3.
                  This row was left out; the others were read.
                  Maybe a digit is missing or too many.
                """);
    }

    @Test
    void tellsOfANegativeQuantity() {
        says(only("needs.csv", NEEDS + "N-1,U-2,meals,-2 visits,2026-12-01/..,2026-11-20,,\n"), """
                错误 GG-IO-27 · needs.csv:2:quantity
                  “数量”必须是0 到 1000000000 的整数、空格和单位，但现在是“-2 visits”。
                  这一行没有采用，其余各行照常读取。
                  请改成这样的写法：2 visits
                """, """
                error GG-IO-27 · needs.csv:2:quantity
                  'quantity' must be a whole number in 0..1000000000, a blank and a unit, but is '-2 visits'.
                  This row was left out; the others were read.
                  Write it like this: 2 visits
                """);
    }

    @Test
    void tellsOfARangeThatEndsBeforeItStarts() {
        says(only("needs.csv", NEEDS + "N-1,U-2,meals,2 visits,2026-12-15/2026-12-01,2026-11-20,,\n"), """
                错误 GG-IO-27 · needs.csv:2:window
                  “时间窗”必须是“起/止”形式的日期范围，起始日早于结束日，结束日不含在内，不限的一端写“..”，但现在是“2026-12-15/2026-12-01”。
                  这一行没有采用，其余各行照常读取。
                  请改成这样的写法：2026-12-01/2026-12-15
                """, """
                error GG-IO-27 · needs.csv:2:window
                  'window' must be a range of days from/to, the first before the last, the last not included, .. for an open end, but is '2026-12-15/2026-12-01'.
                  This row was left out; the others were read.
                  Write it like this: 2026-12-01/2026-12-15
                """);
    }

    @Test
    void tellsOfAnUnknownWordAndWhatWasMeant() {
        says(only("needs.csv", NEEDS + "N-1,U-2,meals,2 visits,2026-12-01/..,2026-11-20,紧集,\n"), """
                错误 GG-IO-28 · needs.csv:2:urgency
                  “紧急程度”必须是紧急, 较急, 一般之一，但现在是“紧集”。
                  这一行没有采用，其余各行照常读取。
                  是不是要写“紧急”？
                """, """
                error GG-IO-28 · needs.csv:2:urgency
                  'urgency' must be one of urgent, priority, routine, but is '紧集'.
                  This row was left out; the others were read.
                  Maybe '紧急' was meant.
                """);
    }

    @Test
    void tellsOfABlankCellThatMustBeFilled() {
        says(only("needs.csv", NEEDS + "N-1,U-2,,2 visits,2026-12-01/..,2026-11-20,,\n"), """
                错误 GG-IO-26 · needs.csv:2:category
                  “类别”必须填写，但这一格是空的。
                  这一行没有采用，其余各行照常读取。
                  请填写，例如：meals。也可以在 case.yaml 的 defaults 里给它一个默认值。
                """, """
                error GG-IO-26 · needs.csv:2:category
                  'category' must be filled in, but this cell is blank.
                  This row was left out; the others were read.
                  Fill it in, such as meals; or give it a value under defaults in case.yaml.
                """);
    }

    @Test
    void tellsOfAnUnknownHeading() {
        says(only("duties.csv", "id,line of work,name,nmae\nD-1,x,y,z\n"), """
                错误 GG-IO-22 · duties.csv:1:nmae
                  “职责”表的表头必须是它的列名，但“nmae”不是。
                  这一列没有采用。
                  是不是要写“name”？
                """, """
                error GG-IO-22 · duties.csv:1:nmae
                  A heading of table 'duties' must be one of its columns, but 'nmae' is not.
                  This column was left out.
                  Maybe 'name' was meant.
                """);
    }

    @Test
    void tellsOfAMissingColumn() {
        says(only("duties.csv", "编号,名称\nD-1,x\n"), """
                错误 GG-IO-23 · duties.csv:1
                  “职责”表必须有“条线”列，但没有找到。
                  这张表没有采用任何一行。
                  是不是列名写错了？也可以在 case.yaml 的 defaults 里给它一个默认值。
                """, """
                error GG-IO-23 · duties.csv:1
                  Table 'duties' must have the column 'line of work', but has not.
                  No row of this table was used.
                  Maybe its heading is misspelt; or give it a value under defaults in case.yaml.
                """);
    }

    @Test
    void tellsOfAnUnknownTable() {
        says(only("neds.csv", NEEDS), """
                错误 GG-IO-19 · neds.csv
                  文件名或工作表名必须是一张表的名称，但“neds”不是。
                  它的内容没有采用。
                  是不是要写“needs”？
                """, """
                error GG-IO-19 · neds.csv
                  A file or sheet must be called like a table, but 'neds' is not.
                  Its content was left out.
                  Maybe 'needs' was meant.
                """);
    }

    @Test
    void tellsOfAMissingTable() {
        assertThat(folder.resolve("units.csv").toFile().delete()).isTrue();
        says(only("notes.txt", "passed over"), """
                错误 GG-IO-20 · units
                  案例必须有“网格单元”表，但没有找到。
                  没有这张表，其他各表无处归属。
                  是不是文件名写错了，或者文件放到了别的文件夹？
                """, """
                error GG-IO-20 · units
                  A case must have the table 'units', but has not.
                  Without it nothing else in the case has a place.
                  Maybe its file is misspelt or stands in another folder.
                """);
    }

    @Test
    void tellsOfAnIdentityNumberWithoutRepeatingIt() {
        Finding finding =
                only("needs.csv", NEEDS + "N-1,U-2,meals,2 visits,2026-12-01/..,2026-11-20,,11010519491231002X\n");

        says(finding, """
                错误 GG-IO-27 · needs.csv:2:beneficiary
                  “受益人”必须是假名：1 到 64 个 A-Z a-z 0-9 . _ -，以字母或数字开头，不能是身份证号或手机号，但现在是“***”。
                  这一行没有采用，其余各行照常读取。
                  请改成这样的写法：H-0001
                """, """
                error GG-IO-27 · needs.csv:2:beneficiary
                  'beneficiary' must be a pseudonym: 1 to 64 of A-Z a-z 0-9 . _ -, the first a letter or digit, and no identity or telephone number, but is '***'.
                  This row was left out; the others were read.
                  Write it like this: H-0001
                """);
    }

    @Test
    void tellsOfAWrongCellCount() {
        says(only("duties.csv", "id,line of work,name\nD-1,x\n"), """
                错误 GG-IO-12 · duties.csv:2
                  每一行必须和表头一样有 3 格，但这一行有 2 格。
                  这一行没有采用，从下一行起照常读取。
                  是不是漏了逗号，或者含逗号的文字没有加引号？
                """, """
                error GG-IO-12 · duties.csv:2
                  Each row must have 3 cells like the heading, but this one has 2.
                  This row was left out; reading went on at the next line.
                  Maybe a comma is missing, or a text with a comma stands without quotes.
                """);
    }
}
