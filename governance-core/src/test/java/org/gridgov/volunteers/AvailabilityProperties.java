package org.gridgov.volunteers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AvailabilityProperties {
    @Property
    void hoursAreReadAsTheyArePrinted(
            @ForAll DayOfWeek day,
            @ForAll @IntRange(min = 0, max = 1438) int from,
            @ForAll @IntRange(min = 1, max = 1439) int length) {
        LocalTime start = LocalTime.ofSecondOfDay(from * 60L);
        LocalTime end = LocalTime.ofSecondOfDay(Math.min(1439, from + length) * 60L);
        Availability hours = new Availability(day, start, end);

        assertThat(Availability.parse(hours.toString())).isEqualTo(hours);
    }
}
