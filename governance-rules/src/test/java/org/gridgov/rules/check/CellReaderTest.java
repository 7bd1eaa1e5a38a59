package org.gridgov.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeType;
import org.gridgov.rules.pack.AttributeValue;
import org.gridgov.rules.pack.Band;
import org.gridgov.rules.pack.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellReaderTest {
    private static final Attribute AGE = band("age", "岁|years", 60, 80);
    private static final Attribute LEVELS = band("levels", "级|levels", 0, 1, 2);
    private static final Attribute GROUP = code("group", "幼儿", "60～69岁", "70-79周岁", "80岁以上");
    private static final Attribute SIZE = code("size", "1～3人", "1～3户", "甲或乙", "丙");

    private static Attribute band(String name, String unit, long... cuts) {
        List<Band> bands = new ArrayList<>();
        for (long cut : cuts) {
            bands.add(new Band(value("below" + cut, "档" + cut), cut));
        }
        bands.add(new Band(value("rest", "其余档"), Long.MAX_VALUE));
        return Attribute.builder(name, LocalText.parse(name), AttributeType.BAND)
                .scale(new Scale(name, LocalText.parse(unit), bands))
                .build();
    }

    private static Attribute code(String name, String... values) {
        List<AttributeValue> all = new ArrayList<>();
        for (String value : values) {
            all.add(value("v" + all.size(), value));
        }
        return Attribute.builder(name, LocalText.parse(name), AttributeType.CODE)
                .values(all)
                .build();
    }

    private static AttributeValue value(String code, String name) {
        return new AttributeValue(code, LocalText.parse(name), List.of());
    }

    /** What a cell means: codes, perhaps after "not", or else the codes of the findings. */
    private static String read(Attribute attribute, String text) {
        List<Finding> findings = new ArrayList<>();
        Optional<Condition> condition =
                new CellReader(Place.NONE, new ValueWords(attribute, List.of(AGE, GROUP)), findings).read(text);
        return findings.isEmpty()
                ? condition
                        .map(some -> (some.negated() ? "not " : "") + String.join(" ", some.codes()))
                        .orElse("any")
                : String.join(" ", findings.stream().map(Finding::code).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "60岁以上|below80 rest",
                "≥60|below80 rest",
                "＞＝６０|below80 rest",
                "60～79|below80",
                "60-79岁|below80",
                "60岁到79岁|below80",
                "60至79周岁|below80",
                "大于59|below80 rest",
                "59岁以外|below80 rest",
                "小于60|below60",
                "不足60|below60",
                "＜60岁|below60",
                "59岁以下|below60",
                "59 or less|below60",
                "60 or more|below80 rest",
                "60 years or more|below80 rest",
                "0～59|below60",
                "非80岁以上|not rest",
                "小于60、80以上|below60 rest",
                "小于60或80以上|below60 rest",
                "60以下|GP-ROW-13",
                "65岁以上|GP-ROW-13",
                "60～80|GP-ROW-13",
                "60|GP-ROW-13",
                "79～60|GP-ROW-02",
                "60米以上|GP-ROW-02",
                "60岁～79米|GP-ROW-02",
                "1,000|GP-ROW-13 GP-ROW-02",
                "99999999999999999999以上|GP-ROW-02"
            })
    void readsNumbersOnAScaleExactlyOrNotAtAll(String text, String meaning) {
        assertThat(read(AGE, text)).isEqualTo(meaning);
    }

    @Test
    void aScaleThatGoesBelowNoughtDoesNotBeginThere() {
        assertThat(read(LEVELS, "0")).isEqualTo("below1");
        assertThat(read(LEVELS, "0～1")).isEqualTo("below1 below2");
        assertThat(read(LEVELS, "不超过1级")).isEqualTo("below0 below1 below2");
        assertThat(read(LEVELS, "<0")).isEqualTo("below0");
        assertThat(read(LEVELS, "-3～0")).isEqualTo("GP-ROW-13");
    }

    @Test
    void namesTheCutPointsAndTheNearestNumbers() {
        List<Finding> findings = new ArrayList<>();
        new CellReader(Place.NONE, new ValueWords(AGE, List.of()), findings).read("65岁以上");
        assertThat(findings.get(0).cause().zh()).isEqualTo("“65岁以上”必须正好由“age”的几档组成，但它把一档切开了。各档的界线是 60、80。");
        assertThat(findings.get(0).cure().zh()).startsWith("您是不是要写“60以上”？");
    }

    @Test
    void readsNamesThatAreRangesHoweverTheyAreSpelled() {
        assertThat(read(GROUP, "60-69")).isEqualTo("v1");
        assertThat(read(GROUP, "60到69周岁")).isEqualTo("v1");
        assertThat(read(GROUP, "７０～７９")).isEqualTo("v2");
        assertThat(read(GROUP, "≥80岁")).isEqualTo("v3");
        assertThat(read(GROUP, "70岁以上")).isEqualTo("v2 v3");
        assertThat(read(GROUP, "60～79岁")).isEqualTo("v1 v2");
        assertThat(read(GROUP, "60-70")).isEqualTo("GP-ROW-02");
        assertThat(read(GROUP, "60-69米")).isEqualTo("GP-ROW-02");
    }

    @Test
    void refusesARangeThatFitsTwoNames() {
        assertThat(read(SIZE, "1-3")).isEqualTo("GP-ROW-14");
        assertThat(read(SIZE, "1-3户")).isEqualTo("v1");
        assertThat(read(SIZE, "1到3个人")).isEqualTo("v0");
    }

    @Test
    void partsAlternativesUnlessTheSignBelongsToAName() {
        assertThat(read(SIZE, "甲或乙")).isEqualTo("v2");
        assertThat(read(SIZE, "甲或乙，丙")).isEqualTo("v2 v3");
        assertThat(read(SIZE, "丙或1-3户")).isEqualTo("v1 v3");
        assertThat(read(SIZE, "丙/丁")).isEqualTo("GP-ROW-02");
        assertThat(read(SIZE, "丙,")).isEqualTo("GP-ROW-01");
        assertThat(read(SIZE, "丙和甲或乙")).isEqualTo("GP-ROW-12");
        assertThat(read(SIZE, "非丙，甲或乙")).isEqualTo("GP-ROW-10");
        assertThat(read(SIZE, "非丙、不是甲或乙")).isEqualTo("not v2 v3");
    }

    @Test
    void saysToWhichColumnAWordBelongs() {
        List<Finding> findings = new ArrayList<>();
        new CellReader(Place.NONE, new ValueWords(SIZE, List.of(SIZE, GROUP)), findings).read("幼儿");
        assertThat(findings.get(0).cure().zh()).isEqualTo("“幼儿”是“group”的值。是不是写错了列？这里可以写：1～3人、1～3户、甲或乙、丙。");
    }
}
