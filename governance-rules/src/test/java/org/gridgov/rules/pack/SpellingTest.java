package org.gridgov.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTest {
    @Test
    void makesFullWidthFormsNarrow() {
        assertThat(Spelling.plain("　＞＝６０，ＡＢ　")).isEqualTo(">=60,AB");
    }

    @Test
    void dropsQuotationMarks() {
        assertThat(Spelling.plain("“紧急”")).isEqualTo("紧急");
        assertThat(Spelling.plain("「紧急」")).isEqualTo("紧急");
    }

    @Test
    void keepsOneBlankBetweenWords() {
        assertThat(Spelling.plain(" not \u00a0 urgent\t")).isEqualTo("not urgent");
    }

    @Test
    void takesEveryDashForAHyphen() {
        assertThat(Spelling.plain("—")).isEqualTo("-");
        assertThat(Spelling.plain("－")).isEqualTo("-");
    }

    @Test
    void ignoresCapitalsInKeysOnly() {
        assertThat(Spelling.key("URGENT I")).isEqualTo("urgent i");
        assertThat(Spelling.plain("URGENT")).isEqualTo("URGENT");
    }
}
