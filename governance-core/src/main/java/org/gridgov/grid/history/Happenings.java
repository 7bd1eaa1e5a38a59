package org.gridgov.grid.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.basics.Share;
import org.gridgov.basics.Terms;
import org.gridgov.grid.GridCode;
import org.jspecify.annotations.Nullable;

/** Makes events of rows: picks what was known on a day and checks what an event says by itself. */
final class Happenings {
    private final Function<EventRow, Place> placeOf;
    private final List<Finding> findings;

    private Happenings(Function<EventRow, Place> placeOf, List<Finding> findings) {
        this.placeOf = placeOf;
        this.findings = findings;
    }

    /** The sound events as they were known on a day, by day and identifier; what is wrong goes to the findings. */
    static List<Happening> known(
            Collection<EventRow> rows, LocalDate day, Function<EventRow, Place> placeOf, List<Finding> findings) {
        Map<EventId, NavigableMap<LocalDate, List<EventRow>>> versions = new TreeMap<>();
        for (EventRow row : rows) {
            if (!row.knownFrom().isAfter(day)) {
                versions.computeIfAbsent(row.event(), id -> new TreeMap<>())
                        .computeIfAbsent(row.knownFrom(), known -> new ArrayList<>())
                        .add(row);
            }
        }
        Happenings happenings = new Happenings(placeOf, findings);
        List<Happening> sound = new ArrayList<>();
        for (NavigableMap<LocalDate, List<EventRow>> known : versions.values()) {
            List<EventRow> latest = known.lastEntry().getValue();
            latest.sort(Happening.BY_CODES);
            Place first =
                    latest.stream().map(placeOf).min(Comparator.naturalOrder()).orElse(Place.NONE);
            EventRow row = latest.get(0);
            Happening happening = new Happening(row.event(), row.kind(), row.day(), List.copyOf(latest), first);
            if (happenings.isSound(happening) && happening.kind() != EventKind.WITHDRAW) {
                sound.add(happening);
            }
        }
        sound.sort(Comparator.comparing(Happening::day).thenComparing(Happening::id));
        return sound;
    }

    private boolean isSound(Happening event) {
        Finding finding = mixed(event);
        finding = finding == null ? shape(event) : finding;
        finding = finding == null ? twice(event) : finding;
        finding = finding == null ? weights(event) : finding;
        if (finding != null) {
            findings.add(finding);
        }
        return finding == null;
    }

    private static @Nullable Finding mixed(Happening event) {
        boolean one = event.rows().stream()
                .allMatch(row -> row.kind() == event.kind() && row.day().equals(event.day()));
        boolean contradicts = event.news().stream().anyMatch(event::contradicts);
        return one && !contradicts ? null : error("GG-HIST-01", event.place(), event.id());
    }

    private static @Nullable Finding shape(Happening event) {
        boolean bothSides = event.rows().stream().allMatch(row -> row.before() != null && row.after() != null);
        boolean paired = bothSides
                && event.olds().size() == event.rows().size()
                && event.news().size() == event.rows().size();
        boolean holds = switch (event.kind()) {
            case CREATE ->
                event.olds().isEmpty() && event.news().size() == event.rows().size();
            case RETIRE ->
                event.news().isEmpty() && event.olds().size() == event.rows().size();
            case WITHDRAW -> event.olds().isEmpty() && event.news().isEmpty();
            case RENAME -> paired && event.rows().stream().allMatch(row -> row.name() != null);
            case TRANSFER ->
                paired
                        && event.rows().stream()
                                .allMatch(row -> row.parent() != null || !Objects.equals(row.before(), row.after()));
            case SPLIT ->
                bothSides
                        && event.olds().stream().anyMatch(old -> event.from(old).size() > 1);
            case MERGE -> bothSides;
        };
        return holds ? null : shapeless(event);
    }

    /** Says what the rows of an event of this kind must look like. */
    static Finding shapeless(Happening event) {
        LocalText form =
                Catalogue.core().text("history.form." + Terms.name(event.kind()).en());
        return error("GG-HIST-02", event.place(), event.id(), Terms.name(event.kind()), form);
    }

    private @Nullable Finding twice(Happening event) {
        Set<String> links = new HashSet<>();
        for (EventRow row : event.rows()) {
            if (!links.add(row.before() + " " + row.after())) {
                return error("GG-HIST-03", placeOf.apply(row), event.id(), shown(row.before()), shown(row.after()));
            }
        }
        return null;
    }

    private static @Nullable Finding weights(Happening event) {
        if (event.kind() == EventKind.RETIRE) {
            return null;
        }
        for (GridCode old : event.olds()) {
            String sum = Share.sum(event.from(old).stream().map(EventRow::share).toList());
            if (!sum.equals("1")) {
                return error("GG-HIST-04", event.place().column("share"), event.id(), old, sum);
            }
        }
        return null;
    }

    private static String shown(@Nullable GridCode code) {
        return code == null ? "—" : code.value();
    }

    static Finding error(String code, Place place, Object... arguments) {
        return Catalogue.core().finding(Level.ERROR, code, place, arguments);
    }
}
