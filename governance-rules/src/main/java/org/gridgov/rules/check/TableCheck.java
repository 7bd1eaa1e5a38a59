package org.gridgov.rules.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.policy.Effect;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.DecisionTable;
import org.gridgov.rules.pack.RuleMessages;
import org.gridgov.rules.pack.RuleRow;

/** Turns the rows of one table into rules, and everything that can't be understood into findings. */
final class TableCheck {
    /** Some fixed order, for comparing rows whose columns stand differently. */
    static final Comparator<Condition> ANY_ORDER = Comparator.<Condition, String>comparing(
                    condition -> condition.attribute().name())
            .thenComparing(Condition::negated)
            .thenComparing(condition -> String.join(",", condition.codes()));

    private static final int MOST_OF_ROW = 3;
    private static final int MOST_OF_TABLE = 500;

    private final DecisionTable table;
    private final Columns columns;
    private final RuleParts parts;
    private final List<Attribute> vocabulary;
    private final List<Finding> findings;
    private final Map<String, Integer> rowOfId = new HashMap<>();
    private final Map<String, ValueWords> words = new HashMap<>();
    private final Map<Integer, Map<String, Optional<Condition>>> understood = new HashMap<>();

    TableCheck(DecisionTable table, List<Attribute> vocabulary, Edition edition, List<Finding> findings) {
        this.table = table;
        this.vocabulary = vocabulary;
        this.findings = findings;
        parts = new RuleParts(edition, findings);
        columns = new Columns(table, vocabulary, findings);
    }

    /** The rows without errors; the findings tell of the others. */
    List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        int before = findings.size();
        for (RuleRow row : table.rows()) {
            if (findings.size() - before >= MOST_OF_TABLE) {
                findings.add(RuleMessages.error("GP-TXT-03", table.place(row), MOST_OF_TABLE));
                return rules;
            }
            rule(row).ifPresent(rules::add);
        }
        return rules;
    }

    private Optional<Rule> rule(RuleRow row) {
        int before = findings.size();
        if (isNoRule(row)) {
            findings.add(RuleMessages.error("GP-ROW-15", table.place(row, first(row))));
            return Optional.empty();
        }
        Set<Place> dittos = dittos(row);
        Optional<Rule> rule = rule(row, before);
        findings.subList(before, findings.size())
                .removeIf(finding ->
                        dittos.contains(finding.place()) && !finding.code().equals("GP-ROW-18"));
        shorten(findings.subList(before, findings.size()));
        return rule;
    }

    /** Whether a row lacks result, article and most conditions, as sums, signatures and notes below a table do. */
    private boolean isNoRule(RuleRow row) {
        long blank = columns.conditions().keySet().stream()
                .filter(column -> row.cell(column).isEmpty())
                .count();
        return isBlank(row, Columns.Single.EFFECT)
                && isBlank(row, Columns.Single.ARTICLE)
                && 2 * blank >= columns.conditions().size();
    }

    private boolean isBlank(RuleRow row, Columns.Single single) {
        return columns.single(single)
                .filter(column -> row.cell(column).isEmpty())
                .isPresent();
    }

    /** The cells that only say that something stands above, of which a sorted table would no longer be true. */
    private Set<Place> dittos(RuleRow row) {
        Set<Place> places = new LinkedHashSet<>();
        for (int i = 0; i < columns.count(); i++) {
            if (columns.isOfRule(i) && RuleParts.saysAsAbove(row.cell(i))) {
                Place cell = table.place(row, i);
                parts.isDitto(row.cell(i), cell);
                places.add(cell);
            }
        }
        return places;
    }

    /** The first column in which something stands. */
    private static int first(RuleRow row) {
        int first = 0;
        while (first < row.cells().size() - 1 && row.cell(first).isEmpty()) {
            first++;
        }
        return first;
    }

    /** A row with many mistakes is most likely shifted by a cell: three are listed and the others counted. */
    private static void shorten(List<Finding> ofRow) {
        if (ofRow.size() <= MOST_OF_ROW + 1) {
            return;
        }
        List<Finding> others = List.copyOf(ofRow.subList(MOST_OF_ROW, ofRow.size()));
        List<String> places =
                others.stream().map(other -> other.place().column()).distinct().toList();
        ofRow.subList(MOST_OF_ROW, ofRow.size()).clear();
        ofRow.add(RuleMessages.note(
                "GP-ROW-16", others.get(0).place(), others.size(), String.join("、", places), MOST_OF_ROW));
    }

    private Optional<Rule> rule(RuleRow row, int before) {
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
        return Optional.of(RuleParts.rule(
                table.name() + "/" + id, effect.get(), points.getAsInt(), article.get(), place, conditions));
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
            findings.add(RuleMessages.error("GP-ROW-17", cell, columns.heading(column), RuleMessages.text("cell.id")));
            return id;
        }
        if (!parts.isId(id, cell)) {
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
        columns.conditions()
                .forEach(
                        (column, attribute) -> condition(row, column, attribute).ifPresent(conditions::add));
        return conditions;
    }

    /** Most cells of a column say what another has said, so what was understood once is kept. */
    private Optional<Condition> condition(RuleRow row, int column, Attribute attribute) {
        String text = row.cell(column);
        Map<String, Optional<Condition>> known = understood.computeIfAbsent(column, key -> new HashMap<>());
        Optional<Condition> before = known.get(text);
        if (before != null) {
            return before;
        }
        int told = findings.size();
        Optional<Condition> condition = new CellReader(table.place(row, column), words(attribute), findings).read(text);
        if (findings.size() == told) {
            known.put(text, condition);
        }
        return condition;
    }

    private ValueWords words(Attribute attribute) {
        return words.computeIfAbsent(attribute.name(), name -> new ValueWords(attribute, vocabulary));
    }

    private Optional<Effect> effect(RuleRow row, int column) {
        String written = row.cell(column);
        Place cell = table.place(row, column);
        if (written.isEmpty()) {
            findings.add(
                    RuleMessages.error("GP-ROW-17", cell, columns.heading(column), RuleMessages.text("cell.effect")));
            return Optional.empty();
        }
        return parts.effect(written, cell);
    }

    private OptionalInt points(RuleRow row, Place place, Effect effect, String reader) {
        Optional<Integer> column = columns.single(Columns.Single.POINTS);
        if (column.isEmpty() && columns.areUnclear()) {
            return OptionalInt.empty();
        }
        String written = column.map(row::cell).orElse("-");
        Place cell = column.map(at -> table.place(row, at)).orElse(place);
        if (written.isEmpty()) {
            findings.add(RuleMessages.error(
                    "GP-ROW-17", cell, columns.heading(column.orElse(0)), RuleMessages.text("cell.points")));
            return OptionalInt.empty();
        }
        return parts.points(effect, written, reader, cell);
    }

    private Optional<LocalText> article(RuleRow row, int column) {
        return parts.article(row.written(column), table.place(row, column));
    }
}
