package org.gridgov.grid.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridgov.grid.code.CodeSchemes.CITY_CELL_15;
import static org.gridgov.grid.code.CodeSchemes.DIVISION_12;

import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;
import org.gridgov.basics.Level;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.UnitKind;
import org.junit.jupiter.api.Test;

/** The commonest mistakes and the words that people read then. */
class CodeMistakesTest {

    private static String en(Findings findings) {
        return only(findings).in(Language.EN);
    }

    private static String zh(Findings findings) {
        return only(findings).in(Language.ZH);
    }

    private static Finding only(Findings findings) {
        assertThat(findings.size()).isEqualTo(1);
        return findings.asList().get(0);
    }

    @Test
    void theLetterOForZero() {
        Findings found = DIVISION_12.parse("99O602001007").findings();
        assertThat(en(found)).isEqualTo("""
                error GG-CODE-01
                  Code '99O602001007' must have digits 0-9 here, but character 3 is 'O' (U+004F).
                    99O602001007
                      ^
                  The code is not read.
                  Write '0' as character 3; the whole code is then 990602001007.""");
        assertThat(zh(found)).isEqualTo("""
                错误 GG-CODE-01
                  编码“99O602001007”这里只能是 数字 0–9，但第 3 位是 'O' (U+004F)。
                    99O602001007
                      ^
                  该编码未被读取。
                  第 3 位请写“0”，整个编码即 990602001007。""");
    }

    @Test
    void theLetterLForOne() {
        Findings found = DIVISION_12.parse("99060200l007").findings();
        assertThat(en(found)).isEqualTo("""
                error GG-CODE-01
                  Code '99060200l007' must have digits 0-9 here, but character 9 is 'l' (U+006C).
                    99060200l007
                            ^
                  The code is not read.
                  Write '1' as character 9; the whole code is then 990602001007.""");
    }

    @Test
    void fullWidthDigits() {
        Findings found = DIVISION_12.parse("9906０２001007").findings();
        assertThat(en(found)).isEqualTo("""
                error GG-CODE-01
                  Code '9906０２001007' must have digits 0-9 here, but character 5 is '０' (U+FF10).
                    9906０２001007
                        ^
                  The code is not read.
                  Write '0' as character 5; the whole code is then 990602001007.""");
        assertThat(zh(found)).isEqualTo("""
                错误 GG-CODE-01
                  编码“9906０２001007”这里只能是 数字 0–9，但第 5 位是 '０' (U+FF10)。
                    9906０２001007
                        ^
                  该编码未被读取。
                  第 5 位请写“0”，整个编码即 990602001007。""");
    }

    @Test
    void theMarkStandsBelowItsCharacterBehindWideOnes() {
        Findings found = CITY_CELL_15.parse("网").findings();
        assertThat(en(found)).isEqualTo("""
                error GG-CODE-03
                  Code '网' must have digits 0-9 here, but character 1 is '网' (U+7F51).
                    网
                    ^
                  The code is not read.
                  Type it again from its source.""");
        CodeText text = new CodeText("０６l");
        assertThat(text.at(Level.ERROR, "GG-CODE-03", Place.NONE, 3).cause().en())
                .endsWith("\n    ０６l\n    　　^");
    }

    @Test
    void aBlankOrASeparator() {
        assertThat(en(DIVISION_12.parse("990602 001007").findings())).isEqualTo("""
                error GG-CODE-02
                  Code '990602 001007' must consist of digits 0-9, but character 7 is a blank or separator, U+0020.
                    990602 001007
                          ^
                  The code is not read.
                  Leave it out; the whole code is then 990602001007.""");
        assertThat(zh(DIVISION_12.parse("990602-001-007").findings())).isEqualTo("""
                错误 GG-CODE-02
                  编码“990602-001-007”只能由 数字 0–9 组成，但第 7 位是空白或分隔符 '-' (U+002D)。
                    990602-001-007
                          ^
                  该编码未被读取。
                  请去掉它，整个编码即 990602001007。""");
        assertThat(en(DIVISION_12.parse("990602001007\u200b").findings()))
                .contains("U+200B")
                .contains("Leave it out; the");
    }

    @Test
    void aDigitLeftOutOrTooMany() {
        assertThat(en(DIVISION_12.parse("99060200100").findings())).isEqualTo("""
                error GG-CODE-04
                  Code '99060200100' must have 2, 4, 6, 9 or 12 characters, but has 11.
                    99060200100
                               ^
                  The code is not read.
                  Maybe it is short by 1: 12 characters are meant, zeros at the front too.""");
        assertThat(zh(DIVISION_12.parse("9906020010071").findings())).isEqualTo("""
                错误 GG-CODE-04
                  编码“9906020010071”必须是 2、4、6、9 或 12 位，实际为 13 位。
                    9906020010071
                                ^
                  该编码未被读取。
                  是不是多了 1 位（应为 12 位）？""");
        assertThat(zh(DIVISION_12.parse("").findings())).isEqualTo("""
                错误 GG-CODE-04
                  编码“”必须是 2、4、6、9 或 12 位，实际为 0 位。
                   \s
                    ^
                  该编码未被读取。
                  请填写编码。""");
        assertThat(en(CITY_CELL_15.parse("1".repeat(70), Codes.CELL).findings()))
                .isEqualTo("""
                error GG-CODE-04
                  Code '1111111111111111111111111111111111111111…' must have 15 characters, but has 70.
                    1111111111111111111111111111111111111111…
                                   ^
                  The code is not read.
                  Maybe it is too long by 55: 15 characters are meant.""");
    }

    @Test
    void aCodeOfAnotherLevel() {
        assertThat(en(DIVISION_12.parse("990602001000", Codes.COMMUNITY).findings()))
                .isEqualTo("""
                error GG-CODE-07
                  Code '990602001000' stands for a community, so it must be of level community or village (12 characters), but is of level street or township.
                    990602001000
                            ^
                  The code is not read: it is not known on which level it stands.
                  Maybe the kind is wrong, or the code of a unit above or below was written.""");
        assertThat(zh(CITY_CELL_15.parse("990602001", Codes.CELL).findings())).isEqualTo("""
                错误 GG-CODE-07
                  编码“990602001”的单元是 cell，必须是“单元网格”的编码（15 位），实际为“街道”的编码。
                    990602001
                            ^
                  该编码未被读取，不知道它在哪一级。
                  是不是层级写错了，或者写成了上级或下级的编码？""");
    }

    @Test
    void aParentWithAnotherCode() {
        Findings found = DIVISION_12.validate("990602001007", "990603", Codes.COMMUNITY);
        assertThat(en(found)).isEqualTo("""
                error GG-CODE-11
                  Code '990602001007' must begin with its parent's, 990603, but differs from character 6 on.
                    990602001007
                         ^
                  Code and parent contradict each other; the parent is believed.
                  By its code the parent would be 990602001. Mend one of the two.""");
        assertThat(zh(found)).isEqualTo("""
                错误 GG-CODE-11
                  编码“990602001007”必须以上级编码 990603 开头，但从第 6 位起不同。
                    990602001007
                         ^
                  编码与上级关系互相矛盾，按上级关系使用。
                  按编码，上级应为 990602001。请改正其中之一。""");
    }

    @Test
    void aSixDigitCodeOfAnUpperLevel() {
        assertThat(en(DIVISION_12.parse("990600").findings())).isEqualTo("""
                warning GG-CODE-08
                  Code '990600' should have a number for its level (county), but has zeros from character 5 on.
                    990600
                        ^
                  It is read as a unit of that level all the same.
                  Maybe the unit above, 9906, is meant: write it without filling zeros, or with all of them.""");
    }

    @Test
    void aHundredThousandUnknownKinds() {
        List<GridUnit> units = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            units.add(new GridUnit(
                    GridCode.of("U" + i),
                    UnitKind.of("kind-" + i),
                    LocalText.of("网格", "grid"),
                    null,
                    DateRange.ALWAYS));
        }
        assertThat(CodeSchemes.check(DIVISION_12, units).size()).isEqualTo(units.size());
    }
}
