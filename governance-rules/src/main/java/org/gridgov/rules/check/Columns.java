package org.gridgov.rules.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.DecisionTable;
import org.gridgov.rules.pack.RuleMessages;
import org.gridgov.rules.pack.RuleRow;
import org.gridgov.rules.pack.Spelling;

/** What each column of a table is for, read from its first two rows. */
final class Columns {
    /** The columns of which a table has one each. */
    enum Single {
        ID,
        EFFECT,
        POINTS,
        ARTICLE
    }

    private static final Map<String, String> ROLES = Map.of(
            "编号",
            "id",
            "id",
            "id",
            "条件",
            "condition",
            "condition",
            "condition",
            "结果",
            "result",
            "result",
            "result",
            "条文",
            "article",
            "article",
            "article",
            "备注",
            "note",
            "note",
            "note");
    private static final Map<String, Single> RESULTS =
            Map.of("判定", Single.EFFECT, "effect", Single.EFFECT, "加分", Single.POINTS, "points", Single.POINTS);

    private static final Set<String> HEADINGS = Set.of("GP-TAB-04", "GP-TAB-05", "GP-TAB-06");

    private final DecisionTable table;
    private final List<Attribute> vocabulary;
    private final List<Finding> findings;
    private final Map<Single, Integer> singles = new EnumMap<>(Single.class);
    private final SortedMap<Integer, Attribute> conditions = new TreeMap<>();

    private int unclear;

    Columns(DecisionTable table, List<Attribute> vocabulary, List<Finding> findings) {
        this.table = table;
        this.vocabulary = vocabulary;
        this.findings = new ArrayList<>();
        for (int i = 0; i < count(); i++) {
            read(i);
        }
        if (!hasRoles()) {
            unclear = count();
            this.findings.clear();
            this.findings.add(RuleMessages.error("GP-TAB-14", rolePlace()));
        } else {
            if (!hasHeadings()) {
                this.findings.removeIf(finding -> HEADINGS.contains(finding.code()));
                this.findings.add(RuleMessages.error("GP-TAB-15", table.place(table.headings())));
            }
            addMissing();
        }
        findings.addAll(this.findings);
    }

    /** Whether any column says what it is for; a row of headings, or a table of something else, says nothing. */
    private boolean hasRoles() {
        return table.roles().cells().stream()
                .flatMap(role -> role(role).stream())
                .anyMatch(role -> !role.zh().equals("备注"));
    }

    /** Whether any heading of a condition or result is known; of one alone it is only that one that is wrong. */
    private boolean hasHeadings() {
        boolean any = !conditions.isEmpty()
                || singles.containsKey(Single.EFFECT)
                || singles.containsKey(Single.POINTS)
                || vocabulary.isEmpty();
        long wrong = findings.stream()
                .filter(finding -> HEADINGS.contains(finding.code()))
                .count();
        return any || wrong < 2;
    }

    private void addMissing() {
        List<Single> missing = Stream.of(Single.ID, Single.EFFECT, Single.ARTICLE)
                .filter(single -> !singles.containsKey(single))
                .toList();
        // A column that could not be understood is most likely the one that is missing.
        if (missing.size() > unclear) {
            missing.forEach(single -> findings.add(RuleMessages.error("GP-TAB-07", rolePlace(), name(single))));
        }
    }

    /** Whether the purpose of some column could not be understood. */
    boolean areUnclear() {
        return unclear > 0;
    }

    int count() {
        return table.columns();
    }

    Optional<Integer> single(Single single) {
        return Optional.ofNullable(singles.get(single));
    }

    /** Whether a column says when a rule holds or what it does. */
    boolean isOfRule(int column) {
        boolean isArticle = single(Single.ARTICLE).filter(at -> at == column).isPresent();
        return conditions.containsKey(column) || (singles.containsValue(column) && !isArticle);
    }

    /** The columns that ask something, by position. */
    SortedMap<Integer, Attribute> conditions() {
        return conditions;
    }

    String heading(int column) {
        return table.title(column);
    }

    /** Where a cell of a row stands. */
    Place place(RuleRow row, int column) {
        return table.place(row, column);
    }

    private Place rolePlace() {
        return table.place(table.roles());
    }

    private void read(int column) {
        String role = table.roles().cell(column);
        String heading = oneWord(table.headings().written(column));
        switch (ROLES.getOrDefault(Spelling.key(role), "")) {
            case "id" -> single(Single.ID, column);
            case "article" -> single(Single.ARTICLE, column);
            case "condition" -> condition(heading, column);
            case "result" -> result(heading, column);
            case "note" -> {}
            default -> {
                if (!isBlank(column)) {
                    unclear++;
                    List<LocalText> names = Stream.of("编号", "条件", "结果", "条文", "备注")
                            .flatMap(name -> role(name).stream())
                            .toList();
                    findings.add(RuleMessages.error(
                            "GP-TAB-03",
                            table.place(table.roles(), column),
                            Require.abbreviate(role),
                            column + 1,
                            RuleMessages.hint(role, ROLES.keySet(), names)));
                }
            }
        }
    }

    /** A heading; one of several lines is one word if it is one without its line ends. */
    private String oneWord(String written) {
        String joined = Spelling.plain(written.replaceAll("[\\r\\n]+", ""));
        boolean isKnown = find(joined, vocabulary).isPresent() || RESULTS.containsKey(Spelling.key(joined));
        return isKnown ? joined : Spelling.plain(written);
    }

    private boolean isBlank(int column) {
        return table.roles().cell(column).isEmpty()
                && table.headings().cell(column).isEmpty()
                && table.rows().stream().allMatch(row -> row.cell(column).isEmpty());
    }

    private void single(Single single, int column) {
        if (singles.putIfAbsent(single, column) != null) {
            findings.add(RuleMessages.error("GP-TAB-08", table.place(table.roles(), column), name(single)));
        }
    }

    private void condition(String heading, int column) {
        Place place = table.place(table.headings(), column);
        if (heading.isEmpty()) {
            findings.add(RuleMessages.error("GP-TAB-04", place, column + 1));
            return;
        }
        Optional<Attribute> attribute = find(heading, vocabulary);
        if (attribute.isPresent()) {
            conditions.put(column, attribute.get());
            return;
        }
        List<String> words = new ArrayList<>();
        vocabulary.forEach(each -> words.addAll(each.spellings()));
        findings.add(RuleMessages.error(
                "GP-TAB-05",
                place,
                Require.abbreviate(heading),
                RuleMessages.hint(
                        heading,
                        words,
                        vocabulary.stream().map(Attribute::label).toList())));
    }

    /** The attribute that a heading names. */
    static Optional<Attribute> find(String heading, List<Attribute> vocabulary) {
        String key = Spelling.key(heading);
        return vocabulary.stream()
                .filter(each -> each.spellings().stream()
                        .anyMatch(word -> Spelling.key(word).equals(key)))
                .findFirst();
    }

    /** The name of a role that is written in any way; empty if there is no such role. */
    static Optional<LocalText> role(String written) {
        return switch (ROLES.getOrDefault(Spelling.key(written), "")) {
            case "id" -> Optional.of(LocalText.of("编号", "id"));
            case "condition" -> Optional.of(LocalText.of("条件", "condition"));
            case "result" -> Optional.of(LocalText.of("结果", "result"));
            case "article" -> Optional.of(LocalText.of("条文", "article"));
            case "note" -> Optional.of(LocalText.of("备注", "note"));
            default -> Optional.empty();
        };
    }

    private void result(String heading, int column) {
        Single single = RESULTS.get(Spelling.key(heading));
        if (single != null) {
            single(single, column);
            return;
        }
        unclear++;
        findings.add(RuleMessages.error(
                "GP-TAB-06",
                table.place(table.headings(), column),
                Require.abbreviate(heading),
                RuleMessages.hint(heading, RESULTS.keySet(), List.of(name(Single.EFFECT), name(Single.POINTS)))));
    }

    static LocalText name(Single single) {
        return switch (single) {
            case ID -> LocalText.of("编号", "id");
            case EFFECT -> LocalText.of("判定", "effect");
            case POINTS -> LocalText.of("加分", "points");
            case ARTICLE -> LocalText.of("条文", "article");
        };
    }
}
