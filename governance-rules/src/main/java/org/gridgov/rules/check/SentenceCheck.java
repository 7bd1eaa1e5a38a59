package org.gridgov.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.policy.Effect;
import org.gridgov.rules.pack.PackText;
import org.gridgov.rules.pack.RuleMessages;
import org.gridgov.rules.pack.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * Turns a file of sentences into rules, and everything that can't be understood into findings.
 *
 * <p>Goes through the lines once; a line is a keyword, a condition or a result and never holds code.
 */
final class SentenceCheck {
    /** What the next line is expected to be. */
    private enum State {
        RULE("rule"),
        WHEN("when"),
        CONDITION("condition"),
        RESULT("result"),
        END("end"),
        /** Something that belongs to no rule was reported; it goes on at the next rule. */
        SKIP("rule");

        private final String form;

        State(String form) {
            this.form = form;
        }
    }

    private static final Set<String> WHEN = Set.of("当", "when");
    private static final Set<String> THEN = Set.of("则", "then");
    private static final Set<String> END = Set.of("结束", "end");

    private final PackText file;
    private final RuleParts parts;
    private final SentenceReader reader;
    private final SentenceResult results;
    private final List<Finding> findings;
    private final List<Rule> rules = new ArrayList<>();
    private State state = State.RULE;
    private @Nullable SentenceHeader header;
    private final List<Condition> conditions = new ArrayList<>();
    private boolean tooMany;
    private int headerLine;
    private int findingsBefore;
    private Optional<LocalText> article = Optional.empty();
    private @Nullable Effect effect;
    private int points;

    SentenceCheck(PackText file, SentenceWords words, Edition edition, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
        parts = new RuleParts(edition, findings);
        reader = new SentenceReader(words, file, findings);
        results = new SentenceResult(parts, file, findings);
    }

    /** The rules without errors; the findings tell of the others. */
    List<Rule> rules() {
        if (!TextLimits.isFit(file, findings)) {
            return List.of();
        }
        int before = findings.size();
        List<String> lines = file.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (TextLimits.isFull(file, i + 1, before, findings)) {
                return rules;
            }
            line(lines.get(i), i + 1);
        }
        if (state != State.RULE && state != State.SKIP) {
            expected("end", lines.size(), 1, RuleMessages.text("form.nothing"));
        }
        return rules;
    }

    private void line(String written, int number) {
        TextLine line = TextLine.of(written);
        String key = line.key();
        if (key.isEmpty() || key.startsWith("#") || key.startsWith("//")) {
            return;
        }
        String word = key.endsWith(":") ? key.substring(0, key.length() - 1).strip() : key;
        boolean outside = state == State.RULE || state == State.SKIP;
        if (SentenceHeader.hasName(written) || (outside && SentenceHeader.begins(key))) {
            begin(written, line, number);
        } else if (state == State.RULE) {
            expected(line, number);
            state = State.SKIP;
        } else if (state != State.SKIP) {
            inRule(line, word, number);
        }
    }

    private void begin(String written, TextLine line, int number) {
        if (state != State.RULE && state != State.SKIP) {
            expected(line, number);
        }
        findingsBefore = findings.size();
        headerLine = number;
        conditions.clear();
        tooMany = false;
        effect = null;
        state = State.WHEN;
        SentenceHeader.Result result = SentenceHeader.read(written);
        header = result.header().orElse(null);
        article = Optional.empty();
        if (header == null) {
            findings.add(RuleMessages.error(
                    "GP-SEN-07", file.place(number, result.column()), RuleMessages.text("form.rule")));
            return;
        }
        parts.isId(Spelling.plain(header.name()), file.place(number, header.nameColumn()));
        article = parts.article(header.article(), file.place(number, header.articleColumn()));
    }

    private void inRule(TextLine line, String word, int number) {
        if (END.contains(word)) {
            if (state != State.END) {
                expected(line, number);
            }
            close();
        } else if (THEN.contains(word)) {
            if (state != State.CONDITION) {
                expected(line, number);
            }
            state = effect == null ? State.RESULT : state;
        } else if (WHEN.contains(word)) {
            if (state != State.WHEN) {
                expected(line, number);
            } else {
                state = State.CONDITION;
            }
        } else if (state == State.WHEN) {
            expected(line, number);
            state = State.CONDITION;
        } else if (state == State.END) {
            expected(line, number);
            if (RuleMessages.nearest(word, END).isPresent()) {
                close();
            }
        } else if (state == State.CONDITION) {
            conditionOrThen(line, word, number);
        } else {
            state = State.END;
            result(line, number);
        }
    }

    /** A result where a condition should be means that 则 was forgotten, and a lone character that it was mistyped. */
    private void conditionOrThen(TextLine line, String word, int number) {
        boolean asks = !reader.words().attributes().at(line.key(), 0).isEmpty();
        boolean mistyped =
                word.length() == 1 || RuleMessages.nearest(word, THEN).isPresent();
        boolean answers = SentenceResult.begins(line.key()) || begins(line.key(), THEN);
        if (!asks && (mistyped || answers)) {
            expected("then", number, line.column(0), shown(line));
            state = answers ? State.END : State.RESULT;
        } else {
            condition(line, number);
        }
    }

    /** Whether a line begins with one of some words and then a result. */
    private static boolean begins(String key, Set<String> words) {
        return words.stream()
                .filter(key::startsWith)
                .anyMatch(word ->
                        SentenceResult.begins(key.substring(word.length()).replaceFirst("^[ :,]+", "")));
    }

    private void condition(TextLine line, int number) {
        if (conditions.size() == TextLimits.MOST_CONDITIONS) {
            if (!tooMany) {
                tooMany = true;
                findings.add(TextLimits.tooManyConditions(file.place(number, 1), name()));
            }
            return;
        }
        reader.read(line, number).ifPresent(conditions::add);
    }

    private void result(TextLine line, int number) {
        Optional<Effect> written = results.effect(line, number);
        if (written.isEmpty()) {
            return;
        }
        effect = written.get();
        results.points(line, number, effect, id()).ifPresent(value -> points = value);
    }

    private void close() {
        if (findings.size() == findingsBefore && article.isPresent() && effect != null) {
            Place place = file.place(headerLine, 1);
            rules.add(RuleParts.rule(id(), effect, points, article.get(), place, conditions));
        }
        state = State.RULE;
    }

    private String name() {
        return header == null ? "" : Spelling.plain(header.name());
    }

    private String id() {
        return file.name() + "/" + name();
    }

    private void expected(TextLine line, int number) {
        expected(state.form, number, line.column(0), shown(line));
    }

    private static LocalText shown(TextLine line) {
        String text = Require.abbreviate(line.key().replace('|', '¦'));
        return LocalText.of(text, text);
    }

    private void expected(String form, int number, int column, LocalText found) {
        findings.add(RuleMessages.error(
                "GP-SEN-01", file.place(Math.max(1, number), column), RuleMessages.text("form." + form), found));
    }
}
