package org.gridgov.organisation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Require;

/**
 * A structure written as a sum, such as {@code 1+2+3+30}: an ordered census that can be checked (组织体系公式).
 *
 * <p>Each number says how many there must be of one kind: units of a kind ({@code unit:micro-grid}), organisations of a
 * kind ({@code organisation:branch}) or partners on a slot of the alliance ({@code slot:member}). Immutable,
 * thread-safe.
 *
 * <p>Source: "1+2+3+30" and "1+2+9", seed paragraphs 1 and 2; invariant O2.
 *
 * @param text the sum, such as {@code 1+2+3+30}
 * @param counts what each number counts, in the same order
 * @param name what people call it
 */
@JsonPropertyOrder({"text", "counts", "name"})
public record Formula(String text, List<String> counts, LocalText name) {
    private static final Pattern SUM = Pattern.compile("\\d{1,6}(\\+\\d{1,6}){0,31}+");
    private static final Pattern COUNTED = Pattern.compile("(unit|organisation|slot):\\S{1,64}");

    /**
     * Checks that each number counts something.
     *
     * @throws IllegalArgumentException if the text is no sum, or numbers and kinds differ in count
     */
    public Formula {
        counts = List.copyOf(counts);
        if (!SUM.matcher(text).matches()) {
            throw new IllegalArgumentException("A formula must be numbers joined by '+', such as 1+2+3+30, but is '"
                    + Require.abbreviate(text) + "'");
        }
        if (text.split("\\+").length != counts.size()) {
            throw new IllegalArgumentException("Formula " + text + " has " + text.split("\\+").length
                    + " numbers and must name as many kinds, but names " + counts.size());
        }
        for (String counted : counts) {
            if (!COUNTED.matcher(counted).matches()) {
                throw new IllegalArgumentException(
                        "A formula counts unit:KIND, organisation:KIND or slot:NAME, but has '"
                                + Require.abbreviate(counted) + "'");
            }
        }
    }

    /**
     * Reads a formula as people write it; full-width figures and plus signs and blanks are accepted.
     *
     * @param text the sum, such as {@code 1+2+3+30}
     * @param counts what each number counts, in the same order
     * @param name what people call it
     * @return the formula; empty if something is wrong, with all findings, each pointing at the character
     */
    public static Loaded<Optional<Formula>> read(String text, List<String> counts, LocalText name) {
        return new FormulaReading(text, counts).read(name);
    }

    static boolean isCounted(String text) {
        return COUNTED.matcher(text).matches();
    }

    /** {@return the numbers, in order} */
    public List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        for (String number : text.split("\\+")) {
            numbers.add(Integer.valueOf(number));
        }
        return numbers;
    }

    /** {@return the sum of the numbers} */
    public int sum() {
        return numbers().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Counts what there is and compares.
     *
     * @param census the identifiers of what there is, by what is counted ({@code unit:micro-grid}); an absent one has
     *     none
     * @return one line per number, in order
     */
    public List<FormulaLine> check(Map<String, List<String>> census) {
        List<FormulaLine> lines = new ArrayList<>();
        List<Integer> numbers = numbers();
        for (int i = 0; i < counts.size(); i++) {
            List<String> found = census.getOrDefault(counts.get(i), List.of());
            lines.add(new FormulaLine(
                    counts.get(i), numbers.get(i), found.stream().sorted().toList()));
        }
        return List.copyOf(lines);
    }
}
