package org.gridgov.basics;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All texts of one module, in Chinese and in English, in one file.
 *
 * <p>The file is a UTF-8 properties file beside the class that loads it; each text has two keys, {@code x.zh} and
 * {@code x.en}, and each finding code three texts, {@code .cause}, {@code .effect} and {@code .cure}. {@code {0}} is
 * replaced by the first argument, and so on; nothing else in a text is special, and no locale plays a part. Immutable,
 * thread-safe.
 */
public final class Catalogue {
    private static final Catalogue CORE = load(Catalogue.class, "/org/gridgov/core.properties");

    private final Properties texts;
    private final String name;

    private Catalogue(Properties texts, String name) {
        this.texts = texts;
        this.name = name;
    }

    /** {@return the texts of this library's core} */
    public static Catalogue core() {
        return CORE;
    }

    /**
     * Loads a catalogue.
     *
     * @param owner the class beside which the file stands
     * @param file the file's name; from the root of the class path if it starts with a slash
     * @return the catalogue
     * @throws IllegalArgumentException if there is no such file
     */
    public static Catalogue load(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("No catalogue '" + file + "' beside " + owner.getName());
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Catalogue(texts, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A text with its blanks filled in.
     *
     * @param key the key without its language
     * @param arguments what replaces {@code {0}}, {@code {1}} and so on: a {@link LocalText} by its language, anything
     *     else by its {@code toString}
     * @return the text in both languages
     * @throws IllegalArgumentException if the catalogue lacks the key in one of the languages
     */
    public LocalText text(String key, Object... arguments) {
        return LocalText.of(fill(key, Language.ZH, arguments), fill(key, Language.EN, arguments));
    }

    /**
     * A finding with the three texts of its code.
     *
     * @param level how grave it is
     * @param code its code
     * @param place where it stands
     * @param arguments what replaces {@code {0}}, {@code {1}} and so on in all three texts
     * @return the finding
     * @throws IllegalArgumentException if the catalogue lacks one of the texts
     */
    public Finding finding(Level level, String code, Place place, Object... arguments) {
        return new Finding(
                level,
                code,
                place,
                text(code + ".cause", arguments),
                text(code + ".effect", arguments),
                text(code + ".cure", arguments));
    }

    /** {@return all keys with their language, in natural order} */
    public SortedSet<String> keys() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(texts.stringPropertyNames()));
    }

    private String fill(String key, Language language, Object[] arguments) {
        String pattern = texts.getProperty(key + "." + language.tag());
        if (pattern == null) {
            throw new IllegalArgumentException(
                    "Catalogue " + name + " must have '" + key + "." + language.tag() + "', but has not");
        }
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            if (open < 0) {
                break;
            }
            text.append(pattern, at, open);
            if (isBlank(pattern, open)) {
                text.append(argument(arguments, pattern.charAt(open + 1) - '0', language));
                at = open + 3;
            } else {
                text.append('{');
                at = open + 1;
            }
        }
        return text.append(pattern, at, pattern.length()).toString();
    }

    private static boolean isBlank(String pattern, int open) {
        return open + 2 < pattern.length()
                && pattern.charAt(open + 1) >= '0'
                && pattern.charAt(open + 1) <= '9'
                && pattern.charAt(open + 2) == '}';
    }

    private static String argument(Object[] arguments, int index, Language language) {
        if (index < 0 || index >= arguments.length) {
            return "";
        }
        Object value = arguments[index];
        String text = value instanceof LocalText local ? local.in(language) : String.valueOf(value);
        return text.replace('|', '¦');
    }
}
