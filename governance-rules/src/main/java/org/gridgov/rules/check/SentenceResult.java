package org.gridgov.rules.check;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Require;
import org.gridgov.basics.Terms;
import org.gridgov.policy.Effect;
import org.gridgov.rules.pack.PackText;
import org.gridgov.rules.pack.RuleMessages;

/** Reads what a rule does: {@code 可选 加 20 分}, {@code forbid}, {@code prefer, minus 5 points}. */
final class SentenceResult {
    private static final PrefixWords<Effect> EFFECTS = effects();
    private static final PrefixWords<String> SIGNS = new PrefixWords<String>()
            .put("加", "+")
            .put("减", "-")
            .put("plus", "+")
            .put("minus", "-");
    private static final List<String> UNITS = List.of("分", "points", "point");

    private final RuleParts parts;
    private final PackText file;
    private final List<Finding> findings;

    SentenceResult(RuleParts parts, PackText file, List<Finding> findings) {
        this.parts = parts;
        this.file = file;
        this.findings = findings;
    }

    private static PrefixWords<Effect> effects() {
        PrefixWords<Effect> effects = new PrefixWords<>();
        for (Effect effect : Effect.values()) {
            effects.put(Terms.name(effect).zh(), effect).put(Terms.name(effect).en(), effect);
        }
        return effects;
    }

    /** Whether a line begins with an effect. */
    static boolean begins(String key) {
        return !EFFECTS.at(key, 0).isEmpty();
    }

    /** The effect with which a line begins; empty, with a finding, if it begins with none. */
    Optional<Effect> effect(TextLine line, int number) {
        List<PrefixWords.Match<Effect>> found = EFFECTS.at(line.key(), 0);
        if (!found.isEmpty()) {
            return Optional.of(found.get(0).value());
        }
        String word = line.key().split("[ ,]", 2)[0];
        return parts.effect(word, file.place(number, line.column(0)));
    }

    /** The points behind the effect; empty, with a finding, if they can't be understood. */
    OptionalInt points(TextLine line, int number, Effect effect, String reader) {
        String key = line.key();
        int at = TextLine.skipBlank(key, EFFECTS.at(key, 0).get(0).end());
        if (at < key.length() && key.charAt(at) == ',') {
            at = TextLine.skipBlank(key, at + 1);
        }
        int start = at;
        String sign = "";
        List<PrefixWords.Match<String>> signs = SIGNS.at(key, at);
        if (!signs.isEmpty()) {
            sign = signs.get(0).value();
            at = TextLine.skipBlank(key, signs.get(0).end());
        }
        String amount = withoutUnit(key.substring(at));
        if (amount.isEmpty()
                && sign.isEmpty()
                && withoutStop(key.substring(start)).isEmpty()) {
            return parts.points(effect, "-", reader, file.place(number, line.column(0)));
        }
        String written = sign + amount;
        if (!looksLikePoints(written)) {
            findings.add(RuleMessages.error(
                    "GP-SEN-08",
                    file.place(number, line.column(start)),
                    Terms.name(effect),
                    Require.abbreviate(key.substring(start)),
                    RuleMessages.text("form.points")));
            return OptionalInt.empty();
        }
        return parts.points(effect, written, reader, file.place(number, line.column(at)));
    }

    private static boolean looksLikePoints(String written) {
        int at = 0;
        while (at < written.length() && "+-".indexOf(written.charAt(at)) >= 0) {
            at++;
        }
        return at < written.length() && (written.charAt(at) == '$' || Character.isDigit(written.charAt(at)));
    }

    private static String withoutStop(String text) {
        return text.endsWith("。") || text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    }

    private static String withoutUnit(String text) {
        String rest = withoutStop(text);
        for (String unit : UNITS) {
            if (rest.endsWith(unit)) {
                return rest.substring(0, rest.length() - unit.length()).strip();
            }
        }
        return rest.strip();
    }
}
