package org.gridgov.examples.cli;

import org.gridgov.basics.Catalogue;
import org.gridgov.basics.LocalText;

/** The texts of the command line. */
final class Texts {
    private static final Catalogue CATALOGUE =
            Catalogue.load(Texts.class, "/org/gridgov/examples/cli/messages.properties");

    private Texts() {}

    static LocalText of(String key, Object... arguments) {
        return CATALOGUE.text(key, arguments);
    }
}
