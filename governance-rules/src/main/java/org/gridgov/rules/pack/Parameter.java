package org.gridgov.rules.pack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Require;

/**
 * A number of the policy that may change while the rules stay (参数): points of a row or a cut point of a band.
 *
 * <p>Its value switches at instants. Immutable, thread-safe.
 *
 * <p>Source: dated parameters, {@code POLICY}.
 *
 * @param name the name by which cells and bands ask for it, after a {@code $}
 * @param label what people call it
 * @param unit its unit; empty texts if nobody said
 * @param source the article that sets it; empty texts if nobody said
 * @param values its values, by the instant from which they hold; none overlaps the next
 */
public record Parameter(String name, LocalText label, LocalText unit, LocalText source, List<Dated> values) {
    /**
     * A value and the instants at which it holds.
     *
     * @param from the first instant
     * @param to the first instant at which it no longer holds; {@link Instant#MAX} if it has no end
     * @param value the value, in the parameter's unit
     */
    public record Dated(Instant from, Instant to, long value) {
        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException if it ends before it begins
         */
        public Dated {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("A value must end after it begins, but holds " + from + "/" + to);
            }
        }

        /**
         * Tells whether it holds.
         *
         * @param at an instant
         * @return whether the value holds then
         */
        public boolean contains(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    /**
     * Sorts the values.
     *
     * @throws IllegalArgumentException if the name is no code, there is no value, or two values overlap
     */
    public Parameter {
        Require.code("A parameter", name);
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(source, "source");
        values = values.stream().sorted(Comparator.comparing(Dated::from)).toList();
        if (values.isEmpty() || overlap(values)) {
            throw new IllegalArgumentException(
                    "A parameter must have values that do not overlap, but '" + name + "' has " + values);
        }
    }

    static boolean overlap(List<Dated> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).from().isBefore(sorted.get(i - 1).to())) {
                return true;
            }
        }
        return false;
    }

    /**
     * The value in force. O(values).
     *
     * @param at an instant
     * @return the value that holds then, empty in a hole
     */
    public Optional<Dated> at(Instant at) {
        return values.stream().filter(value -> value.contains(at)).findFirst();
    }

    /**
     * Finds a parameter by any word for it. O(parameters).
     *
     * @param written name or label, spelled as {@link Spelling} allows
     * @param parameters the parameters of a pack
     * @return the parameter, empty if none is called so
     */
    public static Optional<Parameter> find(String written, List<Parameter> parameters) {
        return parameters.stream()
                .filter(parameter -> Spelling.same(written, parameter.spellings()))
                .findFirst();
    }

    /**
     * What to write instead of a parameter that nobody knows.
     *
     * @param written the word
     * @param parameters the parameters of the pack
     * @return the nearest spelling, or the first names
     */
    public static LocalText hint(String written, List<Parameter> parameters) {
        List<String> words = new ArrayList<>();
        parameters.forEach(parameter -> words.addAll(parameter.spellings()));
        return RuleMessages.hint(
                written, words, parameters.stream().map(Parameter::label).toList());
    }

    /** {@return every word for it: name and both labels} */
    public List<String> spellings() {
        return new ArrayList<>(List.of(name, label.zh(), label.en()));
    }
}
