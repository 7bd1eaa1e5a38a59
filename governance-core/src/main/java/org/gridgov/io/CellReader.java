package org.gridgov.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Require;

/** Turns what stands in a column into values of its type. */
final class CellReader {
    private static final Pattern PSEUDONYM = Pattern.compile("[A-Za-z]+[-._]?[A-Za-z]*\\d+");
    private static final Pattern SEPARATOR = Pattern.compile("[;；、|｜]");
    private static final String HIDDEN = "***";

    private final Column column;
    private final ValueType type;
    private final Vocabulary vocabulary;

    CellReader(Column column, Vocabulary vocabulary) {
        this.column = column;
        this.vocabulary = vocabulary;
        type = new ValueType(column.value());
    }

    /** The value of a cell that is not blank; empty, with a finding, if it is not one of this column. */
    Optional<Object> read(Written written, Remarks remarks) {
        if (!column.many()) {
            if (written.texts().size() == 1) {
                return one(written.texts().get(0), written, remarks);
            }
            remarks.error(Code.NOT_ONE_VALUE, written.place(), column.heading());
            return Optional.empty();
        }
        List<String> parts = written.list()
                ? written.texts()
                : Arrays.stream(SEPARATOR.split(written.text()))
                        .map(String::strip)
                        .toList();
        SortedSet<Comparable<?>> values = new TreeSet<>();
        boolean good = true;
        for (String part : parts) {
            if (!part.isEmpty()) {
                Optional<Object> value = one(part, written, remarks);
                good &= value.isPresent();
                value.ifPresent(found -> values.add((Comparable<?>) found));
            }
        }
        return good ? Optional.of(values) : Optional.empty();
    }

    /** The value of a default, which may name a code that the case does not declare. */
    Optional<Object> fallback(String text) {
        String list = column.term().list();
        return type.read(vocabulary.code(list, text).orElse(text));
    }

    private Optional<Object> one(String text, Written written, Remarks remarks) {
        String list = column.term().list();
        String plain = text;
        if (!list.isEmpty() && vocabulary.declares(list)) {
            Optional<String> code = vocabulary.code(list, text);
            if (code.isEmpty()) {
                remarks.error(
                        Code.UNKNOWN_WORD,
                        written.place(),
                        column.heading(),
                        shown(text),
                        Remarks.text("of.list", list),
                        hint(text, new ArrayList<>(vocabulary.words(list))));
                return Optional.empty();
            }
            plain = code.get();
        }
        Optional<Object> value = type.read(plain);
        if (value.isEmpty()) {
            refuse(text, written, remarks);
        }
        return value;
    }

    private void refuse(String text, Written written, Remarks remarks) {
        List<LocalText> words = type.words();
        if (words.isEmpty()) {
            remarks.error(
                    Code.BAD_VALUE,
                    written.place(),
                    column.heading(),
                    Remarks.text("type." + type.key()),
                    column.term().example(),
                    shown(text));
            return;
        }
        List<String> known = new ArrayList<>();
        words.forEach(word -> known.add(word.en()));
        words.forEach(word -> known.add(word.zh()));
        LocalText allowed = LocalText.of(
                Headings.list(words.stream().map(LocalText::zh).toList()),
                Headings.list(words.stream().map(LocalText::en).toList()));
        remarks.error(
                Code.UNKNOWN_WORD,
                written.place(),
                column.heading(),
                shown(text),
                Remarks.text("of.words", allowed),
                hint(text, known));
    }

    private LocalText hint(String text, List<String> known) {
        // A suggestion would tell what was nearly written.
        return column.sensitive() ? Remarks.text("hint.look") : Headings.hint(text, known);
    }

    /** A value as a message may show it. */
    String shown(String text) {
        // A pseudonym may stand in the wrong column; what looks like one is not repeated from any.
        return column.sensitive() || PSEUDONYM.matcher(text).matches() ? HIDDEN : Require.abbreviate(text);
    }
}
