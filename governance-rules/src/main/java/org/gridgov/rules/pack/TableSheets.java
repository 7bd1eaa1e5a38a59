package org.gridgov.rules.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gridgov.basics.Language;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Terms;
import org.gridgov.policy.Effect;

/** Lays tables out on sheets, with the words of the vocabulary to choose from. */
final class TableSheets {
    private static final int ROOM = 50;
    private static final int LONGEST_NAME = 31;

    private final List<Attribute> attributes;
    private final Set<String> names = new HashSet<>();

    private TableSheets(List<Attribute> attributes) {
        this.attributes = attributes;
    }

    static byte[] of(List<DecisionTable> tables, List<Attribute> attributes) {
        TableSheets sheets = new TableSheets(attributes);
        List<XlsxFile.Page> pages = new ArrayList<>();
        boolean english = !tables.isEmpty() && tables.stream().allMatch(TableWriter::isEnglish);
        Language language = english ? Language.EN : Language.ZH;
        String vocabulary = english ? "_vocabulary" : "_词汇表";
        sheets.names.add(vocabulary);
        List<List<String>> words = sheets.words(language);
        for (DecisionTable table : tables) {
            pages.add(sheets.page(table, vocabulary, words));
        }
        pages.add(new XlsxFile.Page(
                vocabulary,
                XlsxFile.numbered(turned(words)),
                List.of(0),
                1,
                List.of(),
                List.of(),
                longest(words) + ROOM));
        return XlsxFile.of(pages);
    }

    /** For each attribute, and last for effects, its name and below it what can be written; {@code -} is any. */
    private List<List<String>> words(Language language) {
        List<List<String>> words = new ArrayList<>();
        for (Attribute attribute : attributes) {
            List<String> column = new ArrayList<>(List.of(attribute.label().in(language), "-"));
            attribute.values().forEach(value -> column.add(value.name().in(language)));
            words.add(column);
        }
        List<String> effects =
                new ArrayList<>(List.of(LocalText.of("判定", "effect").in(language)));
        for (Effect effect : Effect.values()) {
            effects.add(Terms.name(effect).in(language));
        }
        words.add(effects);
        return words;
    }

    private static int longest(List<List<String>> columns) {
        return columns.stream().mapToInt(List::size).max().orElse(0);
    }

    private static List<List<String>> turned(List<List<String>> columns) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < longest(columns); row++) {
            List<String> cells = new ArrayList<>();
            for (List<String> column : columns) {
                cells.add(row < column.size() ? column.get(row) : "");
            }
            rows.add(cells);
        }
        return rows;
    }

    private XlsxFile.Page page(DecisionTable table, String vocabulary, List<List<String>> words) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(TableWriter.title(table));
        rows.add(TableWriter.texts(table.roles()));
        rows.add(TableWriter.texts(table.headings()));
        table.rows().forEach(row -> rows.add(TableWriter.texts(row)));
        List<XlsxFile.Choice> choices = new ArrayList<>();
        for (int column = 0; column < table.columns(); column++) {
            int at = column;
            choice(table, column)
                    .ifPresent(word -> choices.add(new XlsxFile.Choice(
                            at,
                            3,
                            rows.size() + ROOM - 1,
                            vocabulary,
                            word,
                            words.get(word).size() - 1)));
        }
        return new XlsxFile.Page(
                name(table.name()), XlsxFile.numbered(rows), List.of(1, 2), 3, choices, List.of(), rows.size() + ROOM);
    }

    /** Which list a column is filled from. */
    private Optional<Integer> choice(DecisionTable table, int column) {
        String role = Spelling.key(table.roles().cell(column));
        String heading = table.headings().cell(column);
        if (List.of("结果", "result").contains(role)) {
            return Spelling.same(heading, List.of("判定", "effect")) ? Optional.of(attributes.size()) : Optional.empty();
        }
        if (List.of("条件", "condition").contains(role)) {
            for (int i = 0; i < attributes.size(); i++) {
                if (Spelling.same(heading, attributes.get(i).spellings())) {
                    return Optional.of(i);
                }
            }
        }
        return Optional.empty();
    }

    /** A name that a sheet can bear, that no other sheet bears and that is not taken for notes. */
    private String name(String table) {
        String clean = table.replaceAll("[\\[\\]:*?/\\\\']", "_").strip();
        String base = clean.isEmpty() || WorkbookTables.isNote(clean) ? "表 " + clean : clean;
        String name = cut(base, LONGEST_NAME);
        for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = cut(base, LONGEST_NAME - 4) + " " + i;
        }
        return name;
    }

    private static String cut(String text, int most) {
        int end = Math.min(text.length(), most);
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
