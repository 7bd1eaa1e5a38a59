package org.gridgov.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Language;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.basics.Terms;
import org.gridgov.policy.Effect;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeValue;
import org.gridgov.rules.pack.DecisionTable;
import org.gridgov.rules.pack.RuleRow;
import org.gridgov.rules.pack.Spelling;

/**
 * Brings the words of a table into one spelling, as a code formatter does for programs.
 *
 * <p>Thread-safe. O(cells × words of an attribute).
 *
 * <p>Source: policy packs, {@code POLICY}: the command {@code fmt}.
 */
public final class TableFormat {
    private final List<Attribute> attributes;
    private final Language language;

    private TableFormat(List<Attribute> attributes, Language language) {
        this.attributes = attributes;
        this.language = language;
    }

    /**
     * Formats a table: roles, headings, values and effects by their names in one language, alternatives in the order of
     * the vocabulary, numbers on a scale as the bands that they mean, points without sign and unit.
     *
     * <p>The table means the same as before, and formatting it again changes nothing. What can't be understood, and
     * notes and articles, stay as they are.
     *
     * @param table the table
     * @param attributes the vocabulary, cut points as in force
     * @param language the language of the words
     * @return the table in its one spelling
     */
    public static DecisionTable fmt(DecisionTable table, List<Attribute> attributes, Language language) {
        return new TableFormat(attributes, language).of(table);
    }

    private DecisionTable of(DecisionTable table) {
        Columns columns = new Columns(table, attributes, new ArrayList<>());
        List<String> roles = new ArrayList<>(table.roles().cells());
        List<String> headings = new ArrayList<>(table.headings().cells());
        roles.replaceAll(
                role -> Columns.role(role).map(name -> name.in(language)).orElse(role));
        SortedMap<Integer, Attribute> conditions = columns.conditions();
        conditions.forEach((column, attribute) -> headings.set(column, heading(attribute)));
        for (Columns.Single single : List.of(Columns.Single.EFFECT, Columns.Single.POINTS)) {
            columns.single(single)
                    .ifPresent(
                            column -> headings.set(column, Columns.name(single).in(language)));
        }
        List<RuleRow> rows = new ArrayList<>();
        for (RuleRow row : table.rows()) {
            List<String> cells = new ArrayList<>(row.cells());
            for (Map.Entry<Integer, Attribute> condition : conditions.entrySet()) {
                rewrite(cells, condition.getKey(), text -> condition(text, condition.getValue()));
            }
            columns.single(Columns.Single.ID).ifPresent(column -> rewrite(cells, column, Spelling::plain));
            columns.single(Columns.Single.EFFECT).ifPresent(column -> rewrite(cells, column, this::effect));
            columns.single(Columns.Single.POINTS).ifPresent(column -> rewrite(cells, column, TableFormat::points));
            rows.add(new RuleRow(row.number(), cells, row.lines()));
        }
        return new DecisionTable(
                table.name(),
                table.source(),
                table.since(),
                with(table.roles(), roles),
                with(table.headings(), headings),
                rows);
    }

    private static RuleRow with(RuleRow row, List<String> cells) {
        return new RuleRow(row.number(), cells, row.lines());
    }

    private interface Rewriter {
        String of(String text);
    }

    private static void rewrite(List<String> cells, int column, Rewriter rewriter) {
        if (column < cells.size() && !cells.get(column).isBlank()) {
            cells.set(column, rewriter.of(cells.get(column)));
        }
    }

    /** The name by which a heading is found again; the first that means this attribute. */
    private String heading(Attribute attribute) {
        return List.of(attribute.label().in(language), attribute.name()).stream()
                .filter(word ->
                        Columns.find(word, attributes).filter(attribute::equals).isPresent())
                .findFirst()
                .orElse(attribute.name());
    }

    private String effect(String text) {
        for (Effect effect : Effect.values()) {
            LocalText name = Terms.name(effect);
            String key = Spelling.key(text);
            if (key.equals(name.zh()) || key.equals(name.en())) {
                return name.in(language);
            }
        }
        return text;
    }

    private static String points(String text) {
        String plain = Spelling.plain(text);
        if (RuleParts.isNothing(plain)) {
            return "-";
        }
        OptionalInt points = RuleParts.number(plain);
        if (points.isEmpty()) {
            return plain.startsWith("$") ? plain : text;
        }
        return points.getAsInt() == 0 ? "-" : String.valueOf(points.getAsInt());
    }

    private String condition(String text, Attribute attribute) {
        String plain = Spelling.plain(text);
        if (CellReader.isAny(plain)) {
            return "-";
        }
        Optional<Condition> condition = read(plain, attribute);
        if (condition.isEmpty()) {
            return text;
        }
        List<AttributeValue> values = attribute.values().stream()
                .filter(value -> condition.get().codes().contains(value.code()))
                .toList();
        List<String> names =
                values.stream().map(value -> value.name().in(language)).toList();
        List<String> codes = values.stream().map(AttributeValue::code).toList();
        for (List<String> words : List.of(names, codes)) {
            String written = written(words, condition.get().negated());
            if (read(written, attribute).equals(condition)) {
                return written;
            }
        }
        return text;
    }

    private String written(List<String> words, boolean negated) {
        String before = negated ? LocalText.of("非", "not ").in(language) : "";
        String between = language == Language.ZH ? "、" : " | ";
        return before + String.join(between + before, words);
    }

    private Optional<Condition> read(String text, Attribute attribute) {
        List<Finding> findings = new ArrayList<>();
        Optional<Condition> condition =
                new CellReader(Place.NONE, new ValueWords(attribute, attributes), findings).read(Spelling.plain(text));
        return findings.isEmpty() ? condition : Optional.empty();
    }
}
