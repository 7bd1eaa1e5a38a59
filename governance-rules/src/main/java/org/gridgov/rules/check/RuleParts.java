package org.gridgov.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.basics.Terms;
import org.gridgov.policy.Effect;
import org.gridgov.policy.RuleInfo;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeValue;
import org.gridgov.rules.pack.RuleMessages;
import org.gridgov.rules.pack.Spelling;

/** The parts that a rule has wherever it is written: identifier, effect, points, article, and codes of its conditions. */
final class RuleParts {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("([+-]|加|减|扣)? ?([0-9]{1,5}) ?分?");
    /** How people say that nothing stands in a cell; a dash in Chinese is two signs long. */
    private static final Set<String> NOTHING = Set.of("-", "--");

    private static final Set<String> DITTO =
            Set.of("同上", "同前", "见上", "如上", "〃", "″", "ditto", "same as above", "see above");
    private static final Set<String> MINUS = Set.of("-", "减", "扣");
    private static final Pattern PARAMETER = Pattern.compile("([+-]?)\\$(.*)");
    private static final int MOST_POINTS = 10_000;

    private final Edition edition;
    private final List<Finding> findings;

    RuleParts(Edition edition, List<Finding> findings) {
        this.edition = edition;
        this.findings = findings;
    }

    /** Whether a text can name a rule; a finding tells why not. */
    boolean isId(String id, Place place) {
        if (isCode(id)) {
            return true;
        }
        findings.add(RuleMessages.error("GP-ROW-08", place, Require.abbreviate(id)));
        return false;
    }

    static boolean isCode(String text) {
        try {
            Require.code("A name", text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The effect that a word names; empty, with a finding, if it names none. */
    Optional<Effect> effect(String written, Place place) {
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
                "GP-ROW-04", place, Require.abbreviate(written), RuleMessages.hint(written, words, names)));
        return Optional.empty();
    }

    /**
     * The points that go with an effect: {@code -} for none, a whole number, or {@code $} and the name of a parameter.
     *
     * @param reader the identifier of the rule, so that it is known who reads the parameter
     */
    OptionalInt points(Effect effect, String plain, String reader, Place place) {
        String written = plain;
        var parameter = PARAMETER.matcher(plain);
        if (parameter.matches()) {
            Optional<Long> value = edition.value(parameter.group(2).strip(), reader, place, findings);
            if (value.isEmpty()) {
                return OptionalInt.empty();
            }
            written = String.valueOf(parameter.group(1).equals("-") ? -value.get() : value.get());
        }
        OptionalInt number = number(written);
        int points = number.orElse(0);
        boolean right = isNothing(written) || number.isPresent();
        right &= Math.abs(points) <= MOST_POINTS;
        right &= effect != Effect.FORBID || points == 0;
        right &= effect != Effect.PREFER || points != 0;
        if (!right) {
            LocalText rule = switch (effect) {
                case QUALIFY -> RuleMessages.text("points.qualify", MOST_POINTS);
                case FORBID -> RuleMessages.text("points.forbid");
                case PREFER -> RuleMessages.text("points.prefer", MOST_POINTS);
            };
            findings.add(RuleMessages.error("GP-ROW-05", place, Terms.name(effect), rule, Require.abbreviate(written)));
            return OptionalInt.empty();
        }
        return OptionalInt.of(points);
    }

    /** The whole number that a text means: {@code 20}, {@code +20分}, {@code 扣5分}; empty if it means none. */
    static OptionalInt number(String written) {
        Matcher matcher = WHOLE_NUMBER.matcher(written);
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        int size = Integer.parseInt(matcher.group(2));
        String sign = Objects.requireNonNullElse(matcher.group(1), "");
        return OptionalInt.of(MINUS.contains(sign) ? -size : size);
    }

    /** Whether a cell only says that something stands above. */
    static boolean saysAsAbove(String written) {
        return DITTO.contains(Spelling.key(written));
    }

    /** Whether a text only says that something stands above; a finding asks for the thing itself. */
    boolean isDitto(String written, Place place) {
        if (!saysAsAbove(written)) {
            return false;
        }
        findings.add(RuleMessages.error("GP-ROW-18", place, Require.abbreviate(written)));
        return true;
    }

    /** Whether a text in plain form says that nothing is meant. */
    static boolean isNothing(String plain) {
        return NOTHING.contains(plain);
    }

    /** The article on which a rule stands; empty, with a finding, if none is named. */
    Optional<LocalText> article(String written, Place place) {
        if (written.isEmpty() || isNothing(Spelling.plain(written))) {
            findings.add(RuleMessages.error("GP-ROW-06", place));
            return Optional.empty();
        }
        if (isDitto(written, place)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalText.parse(written));
        } catch (IllegalArgumentException e) {
            findings.add(RuleMessages.error("GP-ROW-11", place, Require.abbreviate(written)));
            return Optional.empty();
        }
    }

    /** Says that a word is no value of an attribute, and which one is meant, perhaps of another attribute. */
    static Finding unknownValue(Attribute attribute, List<Attribute> vocabulary, String word, Place place) {
        List<String> words = new ArrayList<>();
        attribute.values().forEach(value -> words.addAll(Attribute.spellings(value)));
        List<LocalText> names =
                attribute.values().stream().map(AttributeValue::name).toList();
        Optional<Attribute> elsewhere = RuleMessages.nearest(word, words).isPresent()
                ? Optional.empty()
                : vocabulary.stream()
                        .filter(other -> !other.name().equals(attribute.name()))
                        .filter(other -> other.findValue(word).isPresent())
                        .findFirst();
        LocalText hint = elsewhere
                .map(other -> RuleMessages.text(
                        "hint.elsewhere", Require.abbreviate(word), other.label(), RuleMessages.list(names)))
                .orElseGet(() -> RuleMessages.hint(word, words, names));
        return RuleMessages.error(
                "GP-ROW-02", place, Require.abbreviate(word), attribute.label(), RuleMessages.list(names), hint);
    }

    /** A rule of parts that have been understood. */
    static Rule rule(String id, Effect effect, int points, LocalText article, Place place, List<Condition> conditions) {
        RuleInfo info = new RuleInfo(
                id, effect, points, conditions.stream().map(Condition::sentence).toList(), article);
        return new Rule(info, place, conditions);
    }
}
