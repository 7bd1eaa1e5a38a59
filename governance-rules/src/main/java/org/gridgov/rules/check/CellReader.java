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
    private static final Set<String> ANY = Set.of("-", "--", "不限", "任意", "any");

    /** How alternatives are best parted in a cell. */
    private static final LocalText BETWEEN = LocalText.of("、", "; ");

    private static final int MOST_FINDINGS = 3;

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
            if (findings.size() - before >= MOST_FINDINGS) {
                break;
            }
            if (word.isEmpty()) {
                return missing();
            }
            boolean isNegated = values.codes(word).isEmpty()
                    && !ValueWords.withoutNegation(word).equals(word);
            negated += isNegated ? 1 : 0;
            String plain = isNegated ? ValueWords.withoutNegation(word) : word;
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
        return values.areKnown(word);
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
            List<String> everywhere = ValueWords.pieces(word, spellings.between(Spellings.Word.OR));
            words.addAll(
                    everywhere.size() == 1 || everywhere.stream().allMatch(this::isKnown)
                            ? everywhere
                            : ValueWords.pieces(word, spellings.between(Spellings.Word.OR, this::isInNoName)));
        }
        return words;
    }

    private boolean isInNoName(String separator) {
        return attribute.values().stream()
                .flatMap(value -> Attribute.spellings(value).stream())
                .noneMatch(name -> Spelling.plain(name).toLowerCase(Locale.ROOT).contains(separator));
    }

    private void report(String word) {
        findings.add(values.conjunction(word, cell, BETWEEN).orElseGet(() -> values.unknown(word, cell)));
    }
}
