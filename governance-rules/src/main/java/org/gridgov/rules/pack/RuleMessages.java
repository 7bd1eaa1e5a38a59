package org.gridgov.rules.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Nearest;
import org.gridgov.basics.Place;

/**
 * Every sentence that this module says to people, from its one catalogue.
 *
 * <p>Thread-safe.
 */
public final class RuleMessages {
    private static final Catalogue TEXTS = Catalogue.load(RuleMessages.class, "messages.properties");
    private static final int MOST_NAMES = 12;

    private RuleMessages() {}

    /**
     * Makes a finding that keeps a pack from judging.
     *
     * @param code its code
     * @param place where it stands
     * @param arguments what fills the blanks of its texts
     * @return the finding
     */
    public static Finding error(String code, Place place, Object... arguments) {
        return TEXTS.finding(Level.ERROR, code, place, arguments);
    }

    /**
     * Makes a finding that somebody should look at.
     *
     * @param code its code
     * @param place where it stands
     * @param arguments what fills the blanks of its texts
     * @return the finding
     */
    public static Finding warning(String code, Place place, Object... arguments) {
        return TEXTS.finding(Level.WARNING, code, place, arguments);
    }

    /**
     * Makes a finding that is good to know.
     *
     * @param code its code
     * @param place where it stands
     * @param arguments what fills the blanks of its texts
     * @return the finding
     */
    public static Finding note(String code, Place place, Object... arguments) {
        return TEXTS.finding(Level.NOTE, code, place, arguments);
    }

    /**
     * A text of the catalogue.
     *
     * @param key its key
     * @param arguments what fills its blanks
     * @return the text in both languages
     */
    public static LocalText text(String key, Object... arguments) {
        return TEXTS.text(key, arguments);
    }

    /**
     * What to write instead of a word that nobody knows.
     *
     * @param written the word
     * @param known every spelling that would have been right
     * @param names what people call the things behind them
     * @return the nearest spelling, or the first dozen names if none is near
     */
    public static LocalText hint(String written, Collection<String> known, List<LocalText> names) {
        Optional<String> near = Nearest.of(Spelling.plain(written), known);
        return near.isPresent() ? TEXTS.text("hint.near", near.get()) : TEXTS.text("hint.known", list(names));
    }

    /**
     * Lists names.
     *
     * @param names the names, in the order in which to say them
     * @return the first dozen, parted by 、 and commas
     */
    public static LocalText list(List<LocalText> names) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        names.stream().limit(MOST_NAMES).forEach(name -> {
            zh.add(name.zh());
            en.add(name.en());
        });
        if (names.size() > MOST_NAMES) {
            zh.add("…");
            en.add("…");
        }
        return LocalText.of(String.join("、", zh), String.join(", ", en));
    }

    /** {@return every key of the catalogue with its language} */
    public static SortedSet<String> keys() {
        return TEXTS.keys();
    }
}
