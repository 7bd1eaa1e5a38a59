package org.gridgov.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Quantity;
import org.gridgov.grid.GridCode;
import org.gridgov.journal.CommandKey;
import org.gridgov.journal.Entry;
import org.gridgov.journal.Event;
import org.gridgov.lists.Category;
import org.gridgov.lists.ListEvent;
import org.gridgov.lists.Need;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.ResourceId;
import org.gridgov.lists.Service;
import org.gridgov.lists.ServiceId;
import org.junit.jupiter.api.Test;

class WaitingTimesTest {
    private static final LifeSettings SETTINGS =
            LifeSettings.builder(ZoneId.of("Asia/Shanghai")).build();
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    private final List<Entry> entries = new ArrayList<>();

    private void entry(String at, Event... events) {
        int number = entries.size();
        entries.add(new Entry(
                number, CommandKey.of("k" + number), Instant.parse(at), PersonRef.of("S-1"), "00", List.of(events)));
    }

    private static ListEvent raised(String id) {
        return new ListEvent.NeedRaised(Need.builder(
                        NeedId.of(id),
                        GridCode.of("G"),
                        Category.of("meals"),
                        Quantity.parse("1 visits"),
                        DateRange.of(FIRST, FIRST.plusDays(40)),
                        FIRST)
                .build());
    }

    private static ListEvent proposed(String service, String need) {
        return new ListEvent.ServiceProposed(Service.builder(
                        ServiceId.of(service),
                        ResourceId.of("R-1"),
                        Quantity.parse("1 visits"),
                        DateRange.of(FIRST, FIRST.plusDays(40)))
                .need(NeedId.of(need))
                .build());
    }

    @Test
    void l8CountsFromTheDayRaisedToTheFirstPromiseInTheCommunitysOwnDays() {
        entry("2026-12-01T01:00:00Z", raised("N-1"), raised("N-2"), raised("N-3"));
        // 23:30 on the 5th in UTC is the 6th in Shanghai.
        entry("2026-12-05T23:30:00Z", proposed("S-1", "N-1"), new ListEvent.ServiceCommitted(ServiceId.of("S-1")));
        entry("2026-12-09T01:00:00Z", proposed("S-2", "N-1"), new ListEvent.ServiceCommitted(ServiceId.of("S-2")));
        entry(
                "2026-12-10T01:00:00Z",
                new ListEvent.NeedRejected(NeedId.of("N-3"), 1, LocalText.of("不属于社区", "not ours")));
        assertThat(WaitingTimes.of(entries, SETTINGS, FIRST.plusDays(20)))
                .isEqualTo(new WaitingTimes(List.of(5L), List.of(20L), 1));
    }

    @Test
    void leavesOutWhatWasBroughtInWithItsPromise() {
        entry(
                "2026-12-05T01:00:00Z",
                raised("N-1"),
                proposed("S-1", "N-1"),
                new ListEvent.ServiceCommitted(ServiceId.of("S-1")));
        assertThat(WaitingTimes.of(entries, SETTINGS, FIRST.plusDays(20)))
                .isEqualTo(new WaitingTimes(List.of(), List.of(), 0));
    }

    @Test
    void takesTheNearestRank() {
        WaitingTimes times = new WaitingTimes(List.of(9L, 1L, 4L, 2L), List.of(), 0);
        assertThat(times.within(50)).isEqualTo(2);
        assertThat(times.within(75)).isEqualTo(4);
        assertThat(times.within(100)).isEqualTo(9);
        assertThat(new WaitingTimes(List.of(), List.of(), 0).within(50)).isZero();
    }
}
