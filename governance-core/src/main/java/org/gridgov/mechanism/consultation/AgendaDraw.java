package org.gridgov.mechanism.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridgov.lists.NeedId;

/** Draws agendas: J3 and J6. */
final class AgendaDraw {
    private static final Comparator<Deferral> LONGEST_DUE =
            Comparator.comparing(Deferral::until).thenComparing(Deferral::since).thenComparing(Deferral::need);

    private AgendaDraw() {}

    static List<AgendaSource> draw(MeetingBook book, LocalDate day, Theme theme, Collection<AgendaSource> sources) {
        List<AgendaSource> agenda = deferred(book, day, theme);
        Set<NeedId> seen = new HashSet<>(book.deferred().keySet());
        Map<AgendaSource.Why, Integer> drawn = new EnumMap<>(AgendaSource.Why.class);
        int fresh = 0;
        for (AgendaSource source : new TreeSet<>(sources)) {
            boolean wanted = source.theme().equals(theme) && !book.stands(source.need());
            int most = book.settings().mostItems(source.why());
            if (wanted
                    && fresh < book.settings().mostItems()
                    && drawn.getOrDefault(source.why(), 0) < most
                    && seen.add(source.need())) {
                agenda.add(source);
                drawn.merge(source.why(), 1, Integer::sum);
                fresh++;
            }
        }
        return agenda;
    }

    static List<AgendaSource> deferred(MeetingBook book, LocalDate day, Theme theme) {
        List<AgendaSource> agenda = new ArrayList<>();
        book.deferred().values().stream()
                .filter(deferral -> !deferral.until().isAfter(day))
                .filter(deferral ->
                        !book.settings().deferredKeepTheme() || deferral.theme().equals(theme))
                .sorted(LONGEST_DUE)
                .forEach(deferral -> agenda.add(new AgendaSource(
                        deferral.need(), deferral.theme(), AgendaSource.Why.DEFERRED, deferral.since())));
        return agenda;
    }
}
