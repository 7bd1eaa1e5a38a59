package org.gridgov.rules.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gridgov.rules.pack.Spelling;

/** The everyday ways of writing that {@code spellings.txt} lists: numbers, units, negations, and what parts values. */
final class Spellings {
    private static final String NUMBER = "\\s*(-?(?:0|[1-9][0-9]{0,11}))\\s*([\\p{L}%]{0,12}?)\\s*";
    private static final Spellings SHIPPED = load();

    private final List<Form> forms = new ArrayList<>();
    private final List<Set<String>> units = new ArrayList<>();
    private final Map<Word, List<String>> words = new EnumMap<>(Word.class);
    private final Map<Word, Pattern> anyOf = new EnumMap<>(Word.class);

    private Spellings() {}

    /** What a word between or before values does. */
    enum Word {
        NOT,
        OR,
        AND
    }

    /** How a number stands to the numbers that are meant. */
    private enum Bound {
        AT_LEAST,
        ABOVE,
        AT_MOST,
        BELOW,
        BETWEEN,
        EXACTLY
    }

    private record Form(Bound bound, Pattern pattern) {}

    /** Numbers from one up to, and not including, another; {@link Long#MIN_VALUE} and MAX_VALUE for no end. */
    record Range(long from, long to, String unit) {
        boolean sameNumbers(Range other) {
            return from == other.from && to == other.to;
        }
    }

    static Spellings shipped() {
        return SHIPPED;
    }

    private static Spellings load() {
        Spellings spellings = new Spellings();
        try (InputStream in = Spellings.class.getResourceAsStream("spellings.txt")) {
            if (in == null) {
                throw new IllegalStateException("The module must hold spellings.txt, but does not");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                    .forEach(spellings::add);
            for (Word word : Word.values()) {
                spellings.anyOf.put(word, spellings.between(word, any -> true));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return spellings;
    }

    private void add(String line) {
        int blank = line.indexOf(' ');
        String kind = line.substring(0, blank);
        String written = line.substring(blank + 1);
        switch (kind) {
            case "unit" -> units.add(Set.of(written.split(" ")));
            case "not" -> add(Word.NOT, written);
            case "or" -> add(Word.OR, written);
            case "and" -> add(Word.AND, written);
            case "at-least" -> add(Bound.AT_LEAST, written);
            case "above" -> add(Bound.ABOVE, written);
            case "at-most" -> add(Bound.AT_MOST, written);
            case "below" -> add(Bound.BELOW, written);
            case "between" -> add(Bound.BETWEEN, written);
            case "exactly" -> add(Bound.EXACTLY, written);
            default -> throw new IllegalStateException("A spelling must be of a known kind, but is " + line);
        }
    }

    private void add(Word kind, String written) {
        words.computeIfAbsent(kind, any -> new ArrayList<>()).add(written.replace('_', ' '));
    }

    private void add(Bound bound, String written) {
        StringBuilder pattern = new StringBuilder();
        for (String piece : written.split("((?<=#)|(?=#))")) {
            pattern.append(piece.equals("#") ? NUMBER : Pattern.quote(piece.strip()));
        }
        forms.add(new Form(bound, Pattern.compile(pattern.toString())));
    }

    /** The words of a kind, in the order of the file. */
    List<String> of(Word kind) {
        return words.getOrDefault(kind, List.of());
    }

    /** A pattern for any of the words of a kind. */
    Pattern between(Word kind) {
        return anyOf.getOrDefault(kind, Pattern.compile("(?!)"));
    }

    /** A pattern for any of the words of a kind that no spelling of a value holds itself. */
    Pattern between(Word kind, Predicate<String> free) {
        String any = of(kind).stream().filter(free).map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile(any.isEmpty() ? "(?!)" : any, Pattern.CASE_INSENSITIVE);
    }

    /**
     * The numbers that a text means; empty if it means none.
     *
     * @param written the text
     * @param unit which units may be written; none may always be
     */
    Optional<Range> range(String written, Predicate<String> unit) {
        String key = Spelling.key(written);
        if (key.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        for (Form form : forms) {
            Matcher matcher = form.pattern().matcher(key);
            if (matcher.matches()) {
                Optional<Range> range = range(form.bound(), matcher, unit);
                if (range.isPresent()) {
                    return range;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Range> range(Bound bound, Matcher matcher, Predicate<String> allowed) {
        long first = Long.parseLong(matcher.group(1));
        long last = first;
        String unit = matcher.group(2);
        if (bound == Bound.BETWEEN) {
            last = Long.parseLong(matcher.group(3));
            String second = matcher.group(4);
            if (last < first || !sameUnit(unit, second) || (!unit.isEmpty() && second.isEmpty())) {
                return Optional.empty();
            }
            unit = second;
        }
        if (!unit.isEmpty() && !allowed.test(unit)) {
            return Optional.empty();
        }
        long from = switch (bound) {
            case AT_LEAST, BETWEEN, EXACTLY -> first;
            case ABOVE -> first + 1;
            case AT_MOST, BELOW -> Long.MIN_VALUE;
        };
        long to = switch (bound) {
            case AT_LEAST, ABOVE -> Long.MAX_VALUE;
            case BETWEEN, EXACTLY, AT_MOST -> last + 1;
            case BELOW -> first;
        };
        return Optional.of(new Range(from, to, unit));
    }

    /** Whether a word is a unit that the file lists. */
    boolean isUnit(String word) {
        return units.stream().anyMatch(group -> group.contains(Spelling.key(word)));
    }

    /** Whether two words name one unit; a missing one may be any. */
    boolean sameUnit(String one, String other) {
        String first = Spelling.key(one);
        String second = Spelling.key(other);
        return first.isEmpty()
                || second.isEmpty()
                || first.equals(second)
                || units.stream().anyMatch(group -> group.contains(first) && group.contains(second));
    }
}
