package org.gridgov.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateRangeTest {
    private static final DateRange NINE = DateRange.parse("2026-11-09/2026-11-10");
    private static final DateRange TEN = DateRange.parse("2026-11-10/2026-11-11");
    private static final DateRange BOTH = DateRange.parse("2026-11-09/2026-11-11");

    @Test
    void neighboursAbutAndDoNotOverlap() {
        assertThat(NINE.abuts(TEN)).isTrue();
        assertThat(TEN.abuts(NINE)).isTrue();
        assertThat(NINE.overlaps(TEN)).isFalse();
        assertThat(NINE.intersection(TEN)).isEmpty();
        assertThat(NINE.abuts(BOTH)).isFalse();
        assertThat(NINE.abuts(NINE)).isFalse();
    }

    @Test
    void holdsItsFirstDayAndNotItsLast() {
        assertThat(NINE.contains(LocalDate.of(2026, 11, 9))).isTrue();
        assertThat(NINE.contains(LocalDate.of(2026, 11, 10))).isFalse();
        assertThat(NINE.contains(LocalDate.of(2026, 11, 8))).isFalse();
    }

    @Test
    void enclosesItselfAndItsParts() {
        assertThat(BOTH.encloses(BOTH)).isTrue();
        assertThat(BOTH.encloses(NINE)).isTrue();
        assertThat(BOTH.encloses(TEN)).isTrue();
        assertThat(NINE.encloses(BOTH)).isFalse();
        assertThat(DateRange.ALWAYS.encloses(BOTH)).isTrue();
        assertThat(BOTH.intersection(DateRange.parse("2026-11-10/..")).orElseThrow())
                .isEqualTo(TEN);
    }

    @Test
    void refusesToBeEmptyOrTurnedAround() {
        assertThatThrownBy(() -> DateRange.parse("2026-11-10/2026-11-10"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A range must start before it ends, but is 2026-11-10/2026-11-10");
        assertThatThrownBy(() -> DateRange.parse("2026-11-10/2026-11-09")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsNoRange() {
        for (String text : new String[] {"", "/", "2026-11-10", "2026-11-10/", "2026-13-01/..", "x/y", "../../.."}) {
            assertThatThrownBy(() -> DateRange.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void writesOpenEndsAsDots() {
        assertThat(DateRange.ALWAYS).hasToString("../..");
        assertThat(DateRange.parse("../..")).isEqualTo(DateRange.ALWAYS);
        assertThat(DateRange.parse(" 2026-11-10 / .. ")).hasToString("2026-11-10/..");
    }
}
