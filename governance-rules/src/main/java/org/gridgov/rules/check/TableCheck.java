package org.gridgov.rules.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.basics.Terms;
import org.gridgov.policy.Effect;
import org.gridgov.policy.RuleInfo;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.DecisionTable;
import org.gridgov.rules.pack.RuleMessages;
import org.gridgov.rules.pack.RuleRow;
import org.gridgov.rules.pack.Spelling;

/** Turns the rows of one table into rules, and everything that can't be understood into findings. */
final class TableCheck {
    /** Some fixed order, for comparing rows whose columns stand differently. */
    static final Comparator<Condition> ANY_ORDER = Comparator.<Condition, String>comparing(
                    condition -> condition.attribute().name())
            .thenComparing(Condition::negated)
            .thenComparing(condition -> String.join(",", condition.codes()));

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]{1,5}分?");
    private static final int MOST_POINTS = 10_000;

    private final DecisionTable table;
    private final Columns columns;
    private final List<Attribute> vocabulary;
    private final Edition edition;
    private final List<Finding> findings;
    private final Map<String, Integer> rowOfId = new HashMap<>();

    TableCheck(DecisionTable table, List<Attribute> vocabulary, Edition edition, List<Finding> findings) {
        this.table = table;
        this.vocabulary = vocabulary;
        this.edition = edition;
        this.findings = findings;
        columns = new Columns(table, vocabulary, findings);
    }

    /** The rows without errors; the findings tell of the others. */
    List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (RuleRow row : table.rows()) {
            rule(row).ifPresent(rules::add);
        }
        return rules;
    }

    private Optional<Rule> rule(RuleRow row) {
        int before = findings.size();
        Place place = table.place(row);
        String id =
                columns.single(Columns.Single.ID).map(column -> id(row, column)).orElse("");
        List<Condition> conditions = conditions(row);
        Optional<Effect> effect = columns.single(Columns.Single.EFFECT).flatMap(column -> effect(row, column));
        OptionalInt points =
                effect.isEmpty() ? OptionalInt.empty() : points(row, place, effect.get(), table.name() + "/" + id);
        Optional<LocalText> article = columns.single(Columns.Single.ARTICLE).flatMap(column -> article(row, column));
        for (int i = columns.count(); i < row.cells().size(); i++) {
            if (!row.cell(i).isEmpty()) {
                findings.add(RuleMessages.error(
                        "GP-ROW-09", overhang(row, i), Require.abbreviate(row.cell(i)), columns.count()));
            }
        }
        if (findings.size() > before || effect.isEmpty() || points.isEmpty() || article.isEmpty()) {
            return Optional.empty();
        }
        RuleInfo info = new RuleInfo(
                table.name() + "/" + id,
                effect.get(),
                points.getAsInt(),
                conditions.stream().map(Condition::sentence).toList(),
                article.get());
        return Optional.of(new Rule(info, place, conditions));
    }

    /** A cell beyond the last column has no title, but a sheet can still name it. */
    private Place overhang(RuleRow row, int column) {
        Place cell = table.place(row, column);
        return cell.column().isEmpty() ? table.place(row) : cell;
    }

    private String id(RuleRow row, int column) {
        String id = row.cell(column);
        Place cell = table.place(row, column);
        if (id.isEmpty()) {
            findings.add(RuleMessages.error("GP-ROW-01", cell, columns.heading(column)));
            return id;
        }
        try {
            Require.code("A rule", id);
        } catch (IllegalArgumentException e) {
            findings.add(RuleMessages.error("GP-ROW-08", cell, Require.abbreviate(id)));
            return id;
        }
        Integer first = rowOfId.putIfAbsent(id, row.number());
        if (first != null) {
            findings.add(RuleMessages.error("GP-ROW-03", cell, id, first));
        }
        return id;
    }

    private List<Condition> conditions(RuleRow row) {
        List<Condition> conditions = new ArrayList<>();
        columns.conditions().forEach((column, attribute) -> {
            Place cell = table.place(row, column);
            new CellReader(cell, attribute, vocabulary, findings)
                    .read(row.cell(column))
                    .ifPresent(conditions::add);
        });
        return conditions;
    }

    private Optional<Effect> effect(RuleRow row, int column) {
        String written = row.cell(column);
        Place cell = table.place(row, column);
        if (written.isEmpty()) {
            findings.add(RuleMessages.error("GP-ROW-01", cell, columns.heading(column)));
            return Optional.empty();
        }
        List<LocalText> names = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Effect effect : Effect.values()) {
            LocalText name = Terms.name(effect);
            String key = Spelling.key(written);
            if (key.equals(name.zh()) || key.equals(name.en())) {
                return Optional.of(effect);
            }
            names.add(name);
            words.addAll(List.of(name.zh(), name.en()));
        }
        findings.add(RuleMessages.error(
                "GP-ROW-04", cell, Require.abbreviate(written), RuleMessages.hint(written, words, names)));
        return Optional.empty();
    }

    private OptionalInt points(RuleRow row, Place place, Effect effect, String reader) {
        Optional<Integer> column = columns.single(Columns.Single.POINTS);
        if (column.isEmpty() && columns.areUnclear()) {
            return OptionalInt.empty();
        }
        String written = column.map(row::cell).orElse("-");
        Place cell = column.map(at -> table.place(row, at)).orElse(place);
        if (written.isEmpty()) {
            findings.add(RuleMessages.error("GP-ROW-01", cell, columns.heading(column.orElse(0))));
            return OptionalInt.empty();
        }
        if (written.startsWith("$")) {
            Optional<Long> value = edition.value(written.substring(1).strip(), reader, cell, findings);
            if (value.isEmpty()) {
                return OptionalInt.empty();
            }
            written = String.valueOf(value.get());
        }
        boolean none = written.equals("-");
        int points = WHOLE_NUMBER.matcher(written).matches() ? Integer.parseInt(written.replace("分", "")) : 0;
        boolean right = none || WHOLE_NUMBER.matcher(written).matches();
        right &= Math.abs(points) <= MOST_POINTS;
        right &= effect != Effect.FORBID || points == 0;
        right &= effect != Effect.PREFER || points != 0;
        if (!right) {
            LocalText rule = switch (effect) {
                case QUALIFY -> RuleMessages.text("points.qualify", MOST_POINTS);
                case FORBID -> RuleMessages.text("points.forbid");
                case PREFER -> RuleMessages.text("points.prefer", MOST_POINTS);
            };
            findings.add(RuleMessages.error("GP-ROW-05", cell, Terms.name(effect), rule, Require.abbreviate(written)));
            return OptionalInt.empty();
        }
        return OptionalInt.of(points);
    }

    private Optional<LocalText> article(RuleRow row, int column) {
        String written = row.written(column);
        Place cell = table.place(row, column);
        if (written.isEmpty() || row.cell(column).equals("-")) {
            findings.add(RuleMessages.error("GP-ROW-06", cell));
            return Optional.empty();
        }
        try {
            return Optional.of(LocalText.parse(written));
        } catch (IllegalArgumentException e) {
            findings.add(RuleMessages.error("GP-ROW-11", cell, Require.abbreviate(written)));
            return Optional.empty();
        }
    }
}
