package org.gridgov.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Nearest;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;

/** Reads one formula and points at what is wrong. */
final class FormulaReading {
    private static final List<String> PREFIXES = List.of("organisation", "slot", "unit");
    private static final int MOST_DIGITS = 6;
    private static final int MOST_NUMBERS = 32;

    private final String text;
    private final List<String> counts;
    private final List<Finding> findings = new ArrayList<>();

    FormulaReading(String text, List<String> counts) {
        this.text = plain(text);
        this.counts = List.copyOf(counts);
    }

    Loaded<Optional<Formula>> read(LocalText name) {
        int numbers = numbers();
        if (numbers > 0 && numbers != counts.size()) {
            no("GG-ORG-06", text, numbers, counts.size());
        }
        counts.forEach(this::counted);
        return new Loaded<>(
                findings.isEmpty() ? Optional.of(new Formula(text, counts, name)) : Optional.empty(),
                Findings.of(findings));
    }

    /** How many numbers stand there; 0 if one of them does not. */
    private int numbers() {
        int at = 0;
        int numbers = 0;
        while (true) {
            int from = at;
            while (at < text.length() && at - from < MOST_DIGITS && isDigit(text.charAt(at))) {
                at++;
            }
            if (at == from) {
                return wrong(at, "number");
            }
            numbers++;
            if (at == text.length()) {
                return numbers;
            }
            if (text.charAt(at) != '+' || numbers == MOST_NUMBERS) {
                return wrong(at, text.charAt(at) == '+' ? "end" : isDigit(text.charAt(at)) ? "shorter" : "plus");
            }
            at++;
        }
    }

    private int wrong(int at, String wanted) {
        no("GG-ORG-05", at + 1, Catalogue.core().text("formula.wanted." + wanted), pointed(text, at));
        return 0;
    }

    private void counted(String counted) {
        if (Formula.isCounted(counted)) {
            return;
        }
        int colon = counted.indexOf(':');
        String prefix = colon < 0 ? counted : counted.substring(0, colon);
        boolean known = PREFIXES.contains(prefix);
        int at = known ? Math.min(counted.length(), prefix.length() + 1) : 0;
        String meant = Nearest.of(prefix, PREFIXES).orElse("unit");
        no("GG-ORG-07", meant, pointed(counted, at));
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign >= '０' && sign <= '９') {
                plain.append((char) (sign - '０' + '0'));
            } else if (sign == '＋') {
                plain.append('+');
            } else if (sign != ' ' && sign != '\u3000') {
                plain.append(sign);
            }
        }
        return plain.toString();
    }

    /** The text with a caret below one of its characters; of a long text the part around it. */
    private static String pointed(String text, int at) {
        int from = Math.max(0, at - 30);
        String shown = text.substring(from, Math.min(text.length(), from + 40)).replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
        StringBuilder mark = new StringBuilder();
        for (int i = from; i < at; i++) {
            mark.append(text.charAt(i) > 0x2e7f ? '\u3000' : ' ');
        }
        return "\n    " + Require.abbreviate(shown) + "\n    " + mark + "^";
    }

    private void no(String code, Object... arguments) {
        findings.add(Catalogue.core()
                .finding(Level.ERROR, code, Place.of("case.yaml").column("formulas"), arguments));
    }
}
