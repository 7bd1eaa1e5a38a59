package org.gridgov.io;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;

/** What a blank cell means in one case, by table and column; each default is checked once, before any row is read. */
final class Defaults {
    private final SortedMap<String, Written> left;
    private final Remarks remarks;

    Defaults(SortedMap<String, Written> declared, Remarks remarks) {
        left = new TreeMap<>(declared);
        this.remarks = remarks;
    }

    /** The defaults of a table, by column. */
    Map<Column, String> of(Table table, Vocabulary vocabulary) {
        Map<Column, String> defaults = new HashMap<>();
        for (Map.Entry<String, Written> entry : Map.copyOf(left).entrySet()) {
            String key = entry.getKey();
            int dot = key.indexOf('.');
            Optional<Table> named = dot < 0 ? Optional.empty() : CaseTables.table(key.substring(0, dot));
            Optional<Column> column =
                    named.filter(table::equals).flatMap(found -> found.column(key.substring(dot + 1)));
            if (column.isPresent()) {
                left.remove(key);
                CellReader reader = new CellReader(column.get(), vocabulary);
                if (reader.read(entry.getValue(), remarks).isPresent()) {
                    defaults.put(column.get(), entry.getValue().text());
                }
            }
        }
        return defaults;
    }

    /** Reports the defaults that belong to no table and column. */
    void reportUnused() {
        left.forEach((key, written) -> {
            Place place = written.place();
            remarks.error(Code.UNKNOWN_DEFAULT, place, Require.abbreviate(key));
        });
    }
}
