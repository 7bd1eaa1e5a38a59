package org.gridgov.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.RuleMessages;
import org.gridgov.rules.pack.Spelling;

/**
 * Reads a condition cell: {@code -}, a value, alternatives {@code 紧急、较急}, numbers {@code 60岁以上}, or what must not
 * be: {@code 非一般}.
 *
 * <p>A row of negated values means none of them, as people read it; a mixture of plain and negated ones is refused,
 * because people read it in two ways.
 */
final class CellReader {
    private static final Pattern SEPARATORS = Pattern.compile("[、;|]");
    private static final Set<String> ANY = Set.of("-", "不限", "任意", "any");

    private final Place cell;
    private final ValueWords values;
    private final Attribute attribute;
    private final List<Finding> findings;

    CellReader(Place cell, ValueWords values, List<Finding> findings) {
        this.cell = cell;
        this.values = values;
        this.findings = findings;
        attribute = values.attribute();
    }

    /** The condition of a cell; empty if anything goes, or, with a finding, if it can't be understood. */
    Optional<Condition> read(String text) {
        if (text.isEmpty()) {
            return missing();
        }
        if (isAny(text)) {
            return Optional.empty();
        }
        TreeSet<String> codes = new TreeSet<>();
        int negated = 0;
        int before = findings.size();
        List<String> words = words(text);
        for (String word : words) {
            if (word.isEmpty()) {
                return missing();
            }
            boolean isNegated = values.codes(word).isEmpty() && !withoutNegation(word).equals(word);
            negated += isNegated ? 1 : 0;
            String plain = isNegated ? withoutNegation(word) : word;
            values.codes(plain).ifPresentOrElse(codes::addAll, () -> report(plain));
        }
        if (negated != 0 && negated != words.size()) {
            findings.add(RuleMessages.error("GP-ROW-10", cell, Require.abbreviate(text)));
        }
        return findings.size() > before ? Optional.empty() : Optional.of(new Condition(attribute, negated > 0, codes));
    }

    static boolean isAny(String text) {
        return ANY.contains(Spelling.key(text));
    }

    private Optional<Condition> missing() {
        findings.add(RuleMessages.error("GP-ROW-01", cell, attribute.label()));
        return Optional.empty();
    }

    private boolean isKnown(String word) {
        return values.codes(word).isPresent() || values.codes(withoutNegation(word)).isPresent();
    }

    /** Parts a cell into its words. A sign that a value's own name holds parts only where every piece is a value. */
    private List<String> words(String text) {
        List<String> words = new ArrayList<>();
        if (isKnown(text)) {
            return List.of(text);
        }
        Spellings spellings = Spellings.shipped();
        for (String part : SEPARATORS.split(text, -1)) {
            String word = Spelling.plain(part);
            if (word.isEmpty() || isKnown(word)) {
                words.add(word);
                continue;
            }
            List<String> everywhere = pieces(word, spellings.between(Spellings.Word.OR));
            words.addAll(
                    everywhere.size() == 1 || everywhere.stream().allMatch(this::isKnown)
                            ? everywhere
                            : pieces(word, spellings.between(Spellings.Word.OR, this::isInNoName)));
        }
        return words;
    }

    private static List<String> pieces(String word, Pattern between) {
        return List.of(between.split(word, -1)).stream().map(Spelling::plain).toList();
    }

    private boolean isInNoName(String separator) {
        return attribute.values().stream()
                .flatMap(value -> Attribute.spellings(value).stream())
                .noneMatch(name -> Spelling.plain(name).toLowerCase(Locale.ROOT).contains(separator));
    }

    private static String withoutNegation(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Spellings.shipped().of(Spellings.Word.NOT).stream()
                .filter(lower::startsWith)
                .map(negation -> word.substring(negation.length()).strip())
                .filter(rest -> !rest.isEmpty())
                .findFirst()
                .orElse(word);
    }

    private void report(String word) {
        if (!reportConjunction(word)) {
            findings.add(values.unknown(word, cell));
        }
    }

    private boolean reportConjunction(String word) {
        for (String and : Spellings.shipped().of(Spellings.Word.AND)) {
            List<String> pieces = pieces(word, Pattern.compile(Pattern.quote(and), Pattern.CASE_INSENSITIVE));
            if (pieces.size() > 1 && pieces.stream().allMatch(this::isKnown)) {
                LocalText instead = LocalText.of(String.join("、", pieces), String.join("; ", pieces));
                findings.add(RuleMessages.error("GP-ROW-12", cell, Require.abbreviate(word), and.strip(), instead));
                return true;
            }
        }
        return false;
    }
}
