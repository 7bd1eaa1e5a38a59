package org.gridgov.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class TimeSlotTest {
    private static final TimeSlot NINE = TimeSlot.parse("2026-12-03T09:00/2026-12-03T10:00");
    private static final TimeSlot TEN = TimeSlot.parse("2026-12-03T10:00/2026-12-03T11:00");
    private static final TimeSlot HALF_PAST_NINE = TimeSlot.parse("2026-12-03T09:30/2026-12-03T10:30");

    @Test
    void nineToTenAbutsTenToElevenAndDoesNotOverlapIt() {
        assertThat(NINE.abuts(TEN)).isTrue();
        assertThat(NINE.overlaps(TEN)).isFalse();
        assertThat(NINE.overlaps(HALF_PAST_NINE)).isTrue();
        assertThat(NINE.abuts(HALF_PAST_NINE)).isFalse();
    }

    @Test
    void countsTheMinutesBetweenInEitherOrder() {
        assertThat(NINE.minutesBetween(TEN)).isZero();
        assertThat(NINE.minutesBetween(HALF_PAST_NINE)).isEqualTo(-30);
        assertThat(HALF_PAST_NINE.minutesBetween(NINE)).isEqualTo(-30);
        TimeSlot noon = TimeSlot.parse("2026-12-03T12:00/2026-12-03T12:01");
        assertThat(noon.minutesBetween(TEN)).isEqualTo(60);
        assertThat(noon.minutes()).isEqualTo(1);
        assertThat(noon.day()).isEqualTo(LocalDate.of(2026, 12, 3));
    }

    @Test
    void refusesSecondsAndEmptySlots() {
        LocalDateTime nine = LocalDateTime.of(2026, 12, 3, 9, 0);
        assertThatThrownBy(() -> new TimeSlot(nine, nine)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TimeSlot(nine, nine.plusSeconds(90))).isInstanceOf(IllegalArgumentException.class);
        for (String text : new String[] {
            "", "2026-12-03", "2026-12-03T9:00/2026-12-03T10:00", "2026-12-03T09:00:00/2026-12-03T10:00"
        }) {
            assertThatThrownBy(() -> TimeSlot.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
