package org.gridgov.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Require;
import org.gridgov.policy.AssignmentCase;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.Effect;
import org.gridgov.policy.MatchCase;
import org.gridgov.policy.ShiftCase;
import org.gridgov.rules.pack.PackText;
import org.gridgov.rules.pack.RuleMessages;

/**
 * Turns a file of rules for developers into rules, and everything that the dialect does not hold into findings.
 *
 * <p>The file is read, never compiled: what comes out is the same model that a row of a table gives, and the engine sees
 * only text that is written from it anew. So whatever the dialect does not name is refused, not run.
 */
final class DrlCheck {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final PackText file;
    private final DrlNames names;
    private final String caseName;
    private final String caseType;
    private final RuleParts parts;
    private final List<Finding> findings;

    DrlCheck(PackText file, DrlNames names, CaseKind kind, Edition edition, List<Finding> findings) {
        this.file = file;
        this.names = names;
        this.findings = findings;
        Class<?> type = switch (kind) {
            case ASSIGNMENT -> AssignmentCase.class;
            case MATCH -> MatchCase.class;
            case SHIFT -> ShiftCase.class;
        };
        caseName = type.getSimpleName();
        caseType = type.getName();
        parts = new RuleParts(edition, findings);
    }

    /** The rules without errors; the findings tell of the others. */
    List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        if (!TextLimits.isFit(file, findings)) {
            return rules;
        }
        int before = findings.size();
        String example = "rule \"…\" @article(\"…\") when $c : " + caseName + "( … ) then $c.qualify(20); end";
        DrlCursor cursor = new DrlCursor(file, example, findings);
        if (cursor.takeWord("package")) {
            qualifiedName(cursor);
            cursor.takeSign(";");
        }
        while (!cursor.isAtEnd()) {
            if (cursor.takeWord("import")) {
                importOf(cursor);
            } else if (cursor.takeWord("rule")) {
                rule(cursor).ifPresent(rules::add);
            } else {
                cursor.refuse("import, rule");
                cursor.take();
                cursor.skipToLineWith("rule", "import");
            }
        }
        TextLimits.isFull(file, cursor.token().line(), before, findings);
        return rules;
    }

    private static String qualifiedName(DrlCursor cursor) {
        StringBuilder name = new StringBuilder();
        while (cursor.token().kind() == DrlToken.Kind.WORD) {
            name.append(cursor.take().text());
            if (!cursor.token().isSign(".")) {
                return name.toString();
            }
            cursor.take();
            name.append('.');
        }
        cursor.refuse(RuleMessages.text("form.name"));
        return "";
    }

    private void importOf(DrlCursor cursor) {
        DrlToken at = cursor.token();
        int before = findings.size();
        String name = qualifiedName(cursor);
        if (findings.size() == before && !name.equals(caseType)) {
            cursor.addAt(at, "GP-DRL-06", Require.abbreviate(name), caseType);
        }
        if (!cursor.takeSign(";") && !cursor.token().first()) {
            if (findings.size() == before) {
                cursor.refuse(";");
            }
            cursor.skipToLineWith();
        }
    }

    private Optional<Rule> rule(DrlCursor cursor) {
        int before = findings.size();
        DrlToken at = cursor.token();
        String name = "";
        if (at.kind() == DrlToken.Kind.TEXT) {
            name = cursor.take().text();
            parts.isId(name, cursor.place(at));
        } else {
            cursor.refuse(RuleMessages.text("form.name"));
        }
        Optional<LocalText> article = annotations(cursor, at);
        String variable = "";
        Optional<List<Condition>> conditions = Optional.empty();
        if (cursor.takeWord("when")) {
            variable = cursor.token().text();
            conditions = pattern(cursor, name);
            if (conditions.isPresent() && !cursor.token().isWord("then")) {
                afterPattern(cursor);
            }
        } else {
            cursor.refuse("when");
        }
        cursor.skipToWord("then", "end");
        String id = file.name() + "/" + name;
        Optional<Outcome> outcome = cursor.takeWord("then") ? consequence(cursor, variable, id) : Optional.empty();
        cursor.takeWord("end");
        if (findings.size() > before || outcome.isEmpty() || article.isEmpty() || conditions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(RuleParts.rule(
                id, outcome.get().effect(), outcome.get().points(), article.get(), cursor.place(at), conditions.get()));
    }

    private Optional<LocalText> annotations(DrlCursor cursor, DrlToken rule) {
        Optional<LocalText> article = Optional.empty();
        boolean named = false;
        while (cursor.takeSign("@")) {
            DrlToken word = cursor.token();
            cursor.take();
            boolean opened = cursor.takeSign("(");
            if (!word.isWord("article") || !opened || named || cursor.token().kind() != DrlToken.Kind.TEXT) {
                cursor.addAt(word, "GP-DRL-13", Require.abbreviate(word.text()));
                named = true;
                if (opened) {
                    cursor.skipBrackets();
                }
                continue;
            }
            named = true;
            DrlToken text = cursor.take();
            article = parts.article(text.text().strip(), cursor.place(text));
            cursor.expectSign(")");
        }
        if (!named) {
            cursor.addAt(rule, "GP-ROW-06");
        }
        return article;
    }

    private Optional<List<Condition>> pattern(DrlCursor cursor, String rule) {
        if (cursor.token().kind() != DrlToken.Kind.VARIABLE
                || cursor.token().text().length() == 1) {
            cursor.refuse("$c : " + caseName + "( … )");
            return Optional.empty();
        }
        cursor.take();
        if (!cursor.expectSign(":")) {
            return Optional.empty();
        }
        DrlToken type = cursor.token();
        if (!type.isWord(caseName) || !cursor.ahead().isSign("(")) {
            cursor.add("GP-DRL-07", cursor.shown(), caseName);
            return Optional.empty();
        }
        cursor.take();
        cursor.take();
        return new DrlConstraints(cursor, names).read(rule);
    }

    /** Says why something stands between the pattern and {@code then}, unless an error before has said so. */
    private void afterPattern(DrlCursor cursor) {
        boolean pattern = cursor.token().kind() == DrlToken.Kind.VARIABLE
                || (cursor.token().kind() == DrlToken.Kind.WORD
                        && cursor.ahead().isSign("("));
        if (pattern && !cursor.ahead().isSign(".")) {
            cursor.add("GP-DRL-14", cursor.shown());
        } else {
            cursor.refuse("then");
        }
    }

    private record Outcome(Effect effect, int points) {}

    private Optional<Outcome> consequence(DrlCursor cursor, String variable, String id) {
        DrlToken start = cursor.token();
        Optional<Effect> effect = Optional.empty();
        boolean right = start.kind() == DrlToken.Kind.VARIABLE && start.text().equals(variable);
        if (right) {
            cursor.take();
            right = cursor.takeSign(".");
            effect = effect(cursor.token());
            right &= effect.isPresent();
        }
        if (right) {
            cursor.take();
            right = cursor.takeSign("(");
        }
        DrlToken number = cursor.token();
        String points = "-";
        if (right && !number.isSign(")")) {
            String sign =
                    number.isSign("-") || number.isSign("+") ? cursor.take().text() : "";
            DrlToken amount = cursor.token();
            right = amount.kind() == DrlToken.Kind.NUMBER
                    && WHOLE_NUMBER.matcher(amount.text()).matches();
            points = sign + amount.text();
            if (right) {
                cursor.take();
            }
        }
        right = right
                && cursor.takeSign(")")
                && cursor.takeSign(";")
                && cursor.token().isWord("end");
        if (!right || effect.isEmpty()) {
            cursor.add("GP-DRL-12", variable.startsWith("$") ? variable : "$c", cursor.shown());
            cursor.skipToWord("end");
            return Optional.empty();
        }
        Effect found = effect.get();
        OptionalInt value = parts.points(found, points, id, cursor.place(number));
        return value.isPresent() ? Optional.of(new Outcome(found, value.getAsInt())) : Optional.empty();
    }

    private static Optional<Effect> effect(DrlToken token) {
        if (token.kind() != DrlToken.Kind.WORD) {
            return Optional.empty();
        }
        return switch (token.text()) {
            case "qualify" -> Optional.of(Effect.QUALIFY);
            case "forbid" -> Optional.of(Effect.FORBID);
            case "prefer" -> Optional.of(Effect.PREFER);
            default -> Optional.empty();
        };
    }
}
