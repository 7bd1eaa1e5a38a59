package org.gridgov.basics;

import java.util.Optional;

/** A language that the library speaks. Immutable, thread-safe. */
public enum Language {
    /** Simplified Chinese. */
    @Term(zh = "中文", en = "Chinese")
    ZH("zh"),
    /** English. */
    @Term(zh = "英文", en = "English")
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** {@return the language tag, {@code zh} or {@code en}} */
    public String tag() {
        return tag;
    }

    /**
     * Finds a language by its tag.
     *
     * @param tag {@code zh} or {@code en}
     * @return the language, empty if the library does not speak it
     */
    public static Optional<Language> find(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
