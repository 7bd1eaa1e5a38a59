package org.gridgov.io;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Facts;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Quantity;
import org.gridgov.basics.Share;
import org.gridgov.basics.Term;
import org.gridgov.basics.Terms;
import org.gridgov.basics.TimeSlot;
import org.gridgov.volunteers.Availability;

/**
 * How the text of a cell becomes a value of one type, and how that is described to people.
 *
 * <p>A type is one of the few below, an enum whose constants carry {@link Term}, or a value with a static
 * {@code parse(String)} or {@code of(String)}. Digits, letters and signs of full width are read like those of half
 * width, except in texts for people.
 */
final class ValueType {
    private static final Map<Class<?>, String> NAMED = Map.of(
            String.class, "text",
            LocalText.class, "words",
            LocalDate.class, "date",
            DateRange.class, "range",
            TimeSlot.class, "slot",
            Quantity.class, "quantity",
            Availability.class, "availability",
            Facts.class, "facts",
            PersonRef.class, "person",
            Share.class, "share");
    private static final Map<Class<?>, String> PRIMITIVE =
            Map.of(int.class, "number", long.class, "number", boolean.class, "yesno");
    private static final Map<String, Boolean> YES_NO = Map.of(
            "是", true, "yes", true, "true", true, "1", true, "否", false, "no", false, "false", false, "0", false);
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/年](\\d{1,2})[-/月](\\d{1,2})日?");

    private final Class<?> type;
    private final Optional<Method> factory;
    private final Map<String, Object> constants = new HashMap<>();

    ValueType(Class<?> type) {
        this.type = type;
        factory = factory(type);
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                LocalText name = Terms.name((Enum<?>) constant);
                for (String word : List.of(((Enum<?>) constant).name(), name.zh(), name.en())) {
                    constants.put(Headings.key(word), constant);
                }
            }
        }
    }

    /** The key of this type's description in the catalogue: {@code type.KEY}. */
    String key() {
        if (type.isEnum()) {
            return "word";
        }
        String key = NAMED.getOrDefault(type, PRIMITIVE.getOrDefault(type, ""));
        // Identifiers are plain ASCII, codes of open vocabularies may be Chinese.
        return !key.isEmpty() ? key : read("类").isPresent() ? "code" : "id";
    }

    /** The words of a closed list: constants by their names in both languages; empty for any other type. */
    List<LocalText> words() {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> Terms.name((Enum<?>) constant))
                        .toList()
                : List.of();
    }

    /** The value of a text, empty if it is not of this type. */
    Optional<Object> read(String text) {
        if (type == String.class) {
            return Optional.of(text);
        }
        if (type == LocalText.class || type == Facts.class) {
            return call(text);
        }
        String plain = Headings.halfWidth(text).strip();
        if (type == int.class) {
            return whole(plain)
                    .filter(n -> n >= Integer.MIN_VALUE && n <= Integer.MAX_VALUE)
                    .map(Long::intValue);
        }
        if (type == long.class) {
            return whole(plain).map(n -> n);
        }
        if (type == boolean.class) {
            return Optional.ofNullable(YES_NO.get(plain.toLowerCase(Locale.ROOT)));
        }
        if (type == LocalDate.class) {
            return day(plain);
        }
        return type.isEnum() ? Optional.ofNullable(constants.get(Headings.key(plain))) : call(plain);
    }

    private static Optional<Long> whole(String text) {
        if (!text.matches("[+-]?[0-9]{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(text));
    }

    private static Optional<Object> day(String text) {
        Matcher matcher = DAY.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Object> call(String text) {
        try {
            Method read = factory.orElseThrow(
                    () -> new IllegalStateException(type.getName() + " must have parse(String) or of(String)"));
            return Optional.of(read.invoke(null, text));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException) {
                return Optional.empty();
            }
            throw new IllegalStateException("A " + type.getName() + " must be read or refused", e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(type.getName() + " must be public", e);
        }
    }

    private static Optional<Method> factory(Class<?> type) {
        return Stream.of("parse", "of")
                .flatMap(name -> Arrays.stream(type.getMethods())
                        .filter(method -> method.getName().equals(name)
                                && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class})))
                .findFirst();
    }
}
