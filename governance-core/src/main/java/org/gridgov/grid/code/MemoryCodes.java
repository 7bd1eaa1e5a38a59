package org.gridgov.grid.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Place;

/** A table of codes in memory: per code its rows by their first day, no two of them on one day. */
final class MemoryCodes implements CodeTable {
    private static final Place TABLE = Place.of("codes");
    private static final Comparator<CodeRow> ORDER = Comparator.comparing(
                    (CodeRow row) -> row.valid().from())
            .thenComparing(row -> row.valid().to())
            .thenComparing(CodeRow::kind)
            .thenComparing(row -> row.name().toString())
            .thenComparing(CodeRow::code);

    private final Map<SchemeCode, NavigableMap<LocalDate, CodeRow>> rowsOf = new HashMap<>();

    private MemoryCodes() {}

    static Loaded<CodeTable> of(CodeScheme scheme, Collection<CodeRow> rows) {
        MemoryCodes table = new MemoryCodes();
        List<Finding> findings = new ArrayList<>();
        List<CodeRow> given = List.copyOf(rows);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(given::get, ORDER));
        for (int i : order) {
            CodeRow row = given.get(i);
            Place place = TABLE.row(i + 1).column("code");
            Loaded<Optional<SchemeCode>> code = CodeReading.read(scheme, row.code(), row.kind(), place);
            findings.addAll(code.findings().asList());
            code.value().ifPresent(read -> table.add(read, row, place, findings));
        }
        return new Loaded<>(table, Findings.of(findings));
    }

    private void add(SchemeCode code, CodeRow row, Place place, List<Finding> findings) {
        NavigableMap<LocalDate, CodeRow> known = rowsOf.computeIfAbsent(code, one -> new TreeMap<>());
        Map.Entry<LocalDate, CodeRow> last = known.lastEntry();
        if (last != null && last.getValue().valid().overlaps(row.valid())) {
            CodeRow before = last.getValue();
            findings.add(Catalogue.core()
                    .finding(
                            Level.ERROR,
                            "GG-CODE-18",
                            place,
                            code,
                            before.name(),
                            row.name(),
                            row.valid().from()));
        } else {
            known.put(row.valid().from(), row);
        }
    }

    @Override
    public Optional<CodeRow> find(SchemeCode code, LocalDate day) {
        NavigableMap<LocalDate, CodeRow> known = rowsOf.getOrDefault(code, Collections.emptyNavigableMap());
        return Optional.ofNullable(known.floorEntry(day))
                .map(Map.Entry::getValue)
                .filter(row -> row.valid().contains(day));
    }

    @Override
    public List<CodeRow> history(SchemeCode code) {
        NavigableMap<LocalDate, CodeRow> known = rowsOf.getOrDefault(code, Collections.emptyNavigableMap());
        return List.copyOf(known.values());
    }
}
