package org.gridgov.life;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridgov.journal.Entry;
import org.gridgov.journal.Event;
import org.gridgov.lists.ListEvent;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * How long needs waited until somebody promised to serve them (等候时间).
 *
 * <p>Counted from the day on which a need was raised to the day of the first promise; a need without one waits up to the day
 * that is looked at, unless it was withdrawn, referred or rejected. A need that was brought in together with its promise is left
 * out, for nobody knows when that was given. Immutable, thread-safe.
 *
 * <p>Source: the promise 民有所呼，网有所应, seed paragraph 3; L8, {@code INVARIANTS}.
 *
 * @param promised days that promised needs waited, ascending
 * @param waiting days that needs have been waiting that nobody promised to serve yet, ascending
 * @param ended how many ended without a promise: withdrawn, referred or rejected
 */
@JsonPropertyOrder({"promised", "waiting", "ended"})
public record WaitingTimes(List<Long> promised, List<Long> waiting, int ended) {
    /** Copies and sorts the lists. */
    public WaitingTimes {
        promised = promised.stream().sorted().toList();
        waiting = waiting.stream().sorted().toList();
    }

    /**
     * Counts over the entries of a journal.
     *
     * @param entries the entries, in order
     * @param settings in whose zone days are counted
     * @param today the day that is looked at
     * @return the times; O(events)
     */
    public static WaitingTimes of(Iterable<Entry> entries, LifeSettings settings, LocalDate today) {
        Map<NeedId, LocalDate> raised = new HashMap<>();
        Map<NeedId, Long> first = new HashMap<>();
        Map<NeedId, Boolean> gone = new HashMap<>();
        Map<ServiceId, NeedId> needOf = new HashMap<>();
        for (Entry entry : entries) {
            Set<NeedId> broughtIn = new HashSet<>();
            for (Event event : entry.events()) {
                if (event instanceof ListEvent.NeedRaised happened) {
                    raised.put(happened.need().id(), happened.need().raised());
                    broughtIn.add(happened.need().id());
                } else if (event instanceof ListEvent.ServiceProposed happened) {
                    @Nullable NeedId need = happened.service().need();
                    if (need != null) {
                        needOf.put(happened.service().id(), need);
                    }
                } else if (event instanceof ListEvent.ServiceCommitted happened) {
                    NeedId need = needOf.get(happened.service());
                    LocalDate since = need == null ? null : raised.get(need);
                    if (need != null && broughtIn.contains(need)) {
                        raised.remove(need);
                    } else if (need != null && since != null) {
                        first.putIfAbsent(need, days(since, settings.day(entry.at())));
                    }
                } else if (event instanceof ListEvent.NeedWithdrawn happened) {
                    gone.put(happened.need(), true);
                } else if (event instanceof ListEvent.NeedReferred happened) {
                    gone.put(happened.need(), true);
                } else if (event instanceof ListEvent.NeedRejected happened) {
                    gone.put(happened.need(), true);
                }
            }
        }
        List<Long> waiting = new ArrayList<>();
        int ended = 0;
        for (Map.Entry<NeedId, LocalDate> need : raised.entrySet()) {
            if (first.containsKey(need.getKey())) {
                continue;
            }
            if (gone.containsKey(need.getKey())) {
                ended++;
            } else {
                waiting.add(days(need.getValue(), today));
            }
        }
        return new WaitingTimes(List.copyOf(first.values()), waiting, ended);
    }

    private static long days(LocalDate from, LocalDate to) {
        return Math.max(0, ChronoUnit.DAYS.between(from, to));
    }

    /**
     * The days within which a share of the promised needs had their promise.
     *
     * @param percent the share in percent, 1..100
     * @return the days by the nearest rank; 0 if nothing was promised
     */
    public long within(int percent) {
        if (promised.isEmpty()) {
            return 0;
        }
        int rank = (int) Math.ceil(promised.size() * percent / 100.0);
        return promised.get(Math.max(0, Math.min(promised.size(), rank) - 1));
    }
}
