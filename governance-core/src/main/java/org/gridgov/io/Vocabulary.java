package org.gridgov.io;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.basics.CodeEntry;
import org.gridgov.snapshot.Rows;

/** The codes that a case declares, by list, and the words that a cell may use for them. Immutable once it is made. */
final class Vocabulary {
    private final Map<String, Map<String, String>> codeByKey = new TreeMap<>();
    private final Map<String, SortedSet<String>> words = new TreeMap<>();

    private Vocabulary() {}

    /** Reads the declared codes; a name that stands for two codes is reported and serves for the first. */
    static Vocabulary of(Rows rows, Remarks remarks) {
        Vocabulary vocabulary = new Vocabulary();
        for (Rows.Entry<CodeEntry> entry : rows.entries(CodeEntry.class)) {
            CodeEntry term = entry.value();
            vocabulary
                    .codeByKey
                    .computeIfAbsent(term.list(), list -> new TreeMap<>())
                    .put(Headings.key(term.code()), term.code());
            vocabulary
                    .words
                    .computeIfAbsent(term.list(), list -> new TreeSet<>())
                    .add(term.code());
        }
        for (Rows.Entry<CodeEntry> entry : rows.entries(CodeEntry.class)) {
            CodeEntry term = entry.value();
            Map<String, String> codes = vocabulary.codeByKey.getOrDefault(term.list(), Map.of());
            for (String name : new TreeSet<>(List.of(
                    Headings.key(term.name().zh()), Headings.key(term.name().en())))) {
                String earlier = codes.putIfAbsent(name, term.code());
                if (earlier != null && !earlier.equals(term.code())) {
                    remarks.warning(Code.NAME_TWICE, entry.place(), term.list(), term.name(), earlier, term.code());
                }
            }
            vocabulary
                    .words
                    .getOrDefault(term.list(), new TreeSet<>())
                    .add(term.name().zh());
            vocabulary
                    .words
                    .getOrDefault(term.list(), new TreeSet<>())
                    .add(term.name().en());
        }
        return vocabulary;
    }

    /** Whether a case declares a list at all; if not, any code is good. */
    boolean declares(String list) {
        return codeByKey.containsKey(list);
    }

    Optional<String> code(String list, String written) {
        return Optional.ofNullable(codeByKey.getOrDefault(list, Map.of()).get(Headings.key(written)));
    }

    /** Codes and names of a list, in natural order. */
    SortedSet<String> words(String list) {
        return words.getOrDefault(list, new TreeSet<>());
    }
}
