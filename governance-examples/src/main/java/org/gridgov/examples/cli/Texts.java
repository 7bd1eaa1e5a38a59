package org.gridgov.examples.cli;

import java.util.Locale;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;

/** The texts of the command line. */
final class Texts {
    private static final Catalogue CATALOGUE =
            Catalogue.load(Texts.class, "/org/gridgov/examples/cli/messages.properties");

    private Texts() {}

    static Finding finding(Level level, String code, Place place, Object... arguments) {
        return CATALOGUE.finding(level, code, place, arguments);
    }

    /** A count that may be long, in groups of three digits. */
    static String count(Number count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static LocalText of(String key, Object... arguments) {
        return CATALOGUE.text(key, arguments);
    }
}
