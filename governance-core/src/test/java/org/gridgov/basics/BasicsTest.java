package org.gridgov.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BasicsTest {
    @Test
    void findsTheNearestWordByInsertedDroppedReplacedAndSwappedLetters() {
        Set<String> known = Set.of("urgent", "routine", "priority");

        assertThat(Nearest.of("urgnt", known)).contains("urgent");
        assertThat(Nearest.of("urgennt", known)).contains("urgent");
        assertThat(Nearest.of("urgant", known)).contains("urgent");
        assertThat(Nearest.of("rugent", known)).contains("urgent");
        assertThat(Nearest.of("紧集", Set.of("紧急", "一般"))).contains("紧急");
    }

    @Test
    void findsNothingThatIsTooFarAway() {
        assertThat(Nearest.of("xyz", Set.of("urgent"))).isEmpty();
        assertThat(Nearest.of("ab", Set.of("cd"))).isEmpty();
        assertThat(Nearest.of("", Set.of("abc"))).isEmpty();
        assertThat(Nearest.of("x".repeat(65), Set.of("x".repeat(65)))).isEmpty();
    }

    @Test
    void prefersTheFirstOfEquallyNearWords() {
        assertThat(Nearest.of("bat", List.of("cat", "bar", "bad"))).contains("bad");
        assertThat(Nearest.of("bat", List.of("bad", "bar", "cat"))).contains("bad");
    }

    @Test
    void tellsUnknownFactsFromEmptyOnes() {
        Facts facts = Facts.parse("skills=;age=80-plus");

        assertThat(facts.knows("skills")).isTrue();
        assertThat(facts.codes("skills")).isEmpty();
        assertThat(facts.knows("living")).isFalse();
        assertThat(facts.names()).containsExactly("age", "skills");
        assertThat(facts).hasToString("age=80-plus;skills=");
    }

    @Test
    void readsFactsOfFullWidthAndAnyOrder() {
        assertThat(Facts.parse("技能＝急救、照护；age=80")).isEqualTo(Facts.parse("age=80;技能=照护,急救"));
        assertThat(Facts.parse(" ; ")).isEqualTo(Facts.NONE);
    }

    @Test
    void refusesFactsThatAreStatedTwiceOrNotAtAll() {
        assertThatThrownBy(() -> Facts.parse("a=1;a=2")).hasMessageContaining("stands twice");
        assertThatThrownBy(() -> Facts.parse("a")).hasMessageContaining("must be written name=code");
        assertThatThrownBy(() -> Facts.parse("a b=1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void replacesFactsByTheLater() {
        Facts facts = Facts.NONE.with("a", "1").with("b", "2");

        assertThat(facts.withAll(Facts.parse("b=3;c="))).hasToString("a=1;b=3;c=");
        assertThat(facts.with("a")).hasToString("a=;b=2");
    }

    @Test
    void ordersFindingsByPlaceAndLevel() {
        LocalText text = LocalText.of("x", "x");
        Finding warning = new Finding(Level.WARNING, "A", Place.of("a").row(1), text, text, text);
        Finding error = new Finding(Level.ERROR, "B", Place.of("a").row(1), text, text, text);
        Finding later = new Finding(Level.ERROR, "A", Place.of("a").row(2), text, text, text);
        Findings findings = Findings.of(List.of(later, warning, error));

        assertThat(findings.asList()).containsExactly(error, warning, later);
        assertThat(Findings.of(List.of(later)).and(Findings.of(List.of(warning, error))))
                .isEqualTo(findings);
        assertThat(findings.count(Level.ERROR)).isEqualTo(2);
        assertThatThrownBy(findings::requireNoErrors)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Data must have no errors, but has:\nerror B · a:1\n  x\n");
        Findings.of(List.of(warning)).requireNoErrors();
    }

    @Test
    void fillsTextsInBothLanguages() {
        Catalogue catalogue = Catalogue.load(BasicsTest.class, "test.properties");

        assertThat(catalogue.text("greeting", LocalText.of("海洪", "Haihong"), 3))
                .isEqualTo(LocalText.of("海洪有 3 个网格", "Haihong has 3 grids"));
        assertThat(catalogue.text("greeting", "a|b", "{0}"))
                .isEqualTo(LocalText.of("a¦b有 {0} 个网格", "a¦b has {0} grids"));
        assertThat(catalogue.text("greeting")).isEqualTo(LocalText.of("有  个网格", " has  grids"));
        assertThatThrownBy(() -> catalogue.text("none")).hasMessageContaining("must have 'none.zh'");
        assertThatThrownBy(() -> Catalogue.load(BasicsTest.class, "none.properties"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(catalogue.keys()).containsExactly("greeting.en", "greeting.zh", "json.en", "json.zh");
    }

    @Test
    void leavesOtherBracesInTextsAlone() {
        Catalogue catalogue = Catalogue.load(BasicsTest.class, "test.properties");

        assertThat(catalogue.text("json", "x").en()).isEqualTo("Write {\"a\": 1} or {b} for x");
    }

    @Test
    void refusesIdentityAndTelephoneNumbersAsPseudonymsWithoutRepeatingThem() {
        for (String number : new String[] {"11010519491231002X", "110105194912310", "13800138000"}) {
            assertThatThrownBy(() -> PersonRef.of(number))
                    .isInstanceOf(IllegalArgumentException.class)
                    .message()
                    .doesNotContain(number);
        }
        assertThat(PersonRef.of("H-0001")).hasToString("H-0001");
    }

    @Test
    void addsAndComparesQuantitiesOfOneUnitOnly() {
        Quantity two = Quantity.parse("2 visits");

        assertThat(two.plus(Quantity.of(3, "visits"))).hasToString("5 visits");
        assertThat(two.minus(two)).hasToString("0 visits");
        assertThatThrownBy(() -> two.minus(Quantity.of(3, "visits"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> two.compareTo(Quantity.of(2, "meals"))).hasMessageContaining("'visits' and 'meals'");
        assertThatThrownBy(() -> Quantity.parse("-3 visits")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quantity.parse("3.5 visits")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsTheDenominatorOfAShare() {
        assertThat(Ratio.of(32, 66)).hasToString("32/66");
        assertThat(Ratio.of(0, 0).value()).isEqualTo(1.0);
        assertThat(Ratio.of(1, 3).perMille()).isEqualTo(333);
        assertThatThrownBy(() -> Ratio.of(67, 66)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shortensValuesForMessagesByWholeCharacters() {
        assertThat(Require.abbreviate("𠮷".repeat(41))).isEqualTo("𠮷".repeat(40) + "…");
        assertThat(Require.abbreviate("a\u0000b\u202ec\n")).isEqualTo("a b c ");
    }

    @Test
    void seesWhereATextMayPointToSomebody() {
        assertThat(List.of(
                        "13812345678",
                        "138-1234-5678",
                        "call 138 1234 5678 now",
                        "１３８１２３４５６７８",
                        "11010119900307123X",
                        "110101900307123"))
                .allMatch(PersonRef::mayStandIn);
        assertThat(List.of("", "2026-12-01", "23812345678", "1234567890", "N-1000", "138123456789012345678"))
                .noneMatch(PersonRef::mayStandIn);
    }
}
