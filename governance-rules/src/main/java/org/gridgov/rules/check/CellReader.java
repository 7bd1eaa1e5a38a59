package org.gridgov.rules.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeValue;
import org.gridgov.rules.pack.RuleMessages;
import org.gridgov.rules.pack.Spelling;

/**
 * Reads a condition cell: {@code -}, a value, alternatives {@code 紧急、较急}, or what must not be: {@code 非一般}.
 *
 * <p>A row of negated values means none of them, as people read it; a mixture of plain and negated ones is refused,
 * because people read it in two ways.
 */
final class CellReader {
    private static final Pattern SEPARATORS = Pattern.compile("[、;|]");
    private static final Set<String> ANY = Set.of("-", "不限", "任意", "any");
    private static final List<String> NEGATIONS = List.of("非", "not ");

    private final Place cell;
    private final Attribute attribute;
    private final List<Finding> findings;

    CellReader(Place cell, Attribute attribute, List<Finding> findings) {
        this.cell = cell;
        this.attribute = attribute;
        this.findings = findings;
    }

    /** The condition of a cell; empty if anything goes, or, with a finding, if it can't be understood. */
    Optional<Condition> read(String text) {
        if (text.isEmpty()) {
            findings.add(RuleMessages.error("GP-ROW-01", cell, cell.column()));
            return Optional.empty();
        }
        if (ANY.contains(Spelling.key(text))) {
            return Optional.empty();
        }
        TreeSet<String> codes = new TreeSet<>();
        int parts = 0;
        int negated = 0;
        boolean unknown = false;
        for (String part : SEPARATORS.split(text, -1)) {
            String word = Spelling.plain(part);
            if (word.isEmpty()) {
                findings.add(RuleMessages.error("GP-ROW-01", cell, cell.column()));
                return Optional.empty();
            }
            Optional<AttributeValue> value = attribute.findValue(word);
            String rest = withoutNegation(word);
            if (value.isEmpty() && !rest.equals(word)) {
                negated++;
                word = rest;
                value = attribute.findValue(rest);
            }
            parts++;
            if (value.isEmpty()) {
                unknown = true;
                findings.add(RuleParts.unknownValue(attribute, word, cell));
            } else {
                codes.add(value.get().code());
            }
        }
        if (negated != 0 && negated != parts) {
            findings.add(RuleMessages.error("GP-ROW-10", cell, Require.abbreviate(text)));
            return Optional.empty();
        }
        return unknown ? Optional.empty() : Optional.of(new Condition(attribute, negated > 0, codes));
    }

    private static String withoutNegation(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (String negation : NEGATIONS) {
            if (lower.startsWith(negation)) {
                return word.substring(negation.length()).strip();
            }
        }
        return word;
    }
}
