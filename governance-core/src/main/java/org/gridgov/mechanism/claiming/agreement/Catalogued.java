package org.gridgov.mechanism.claiming.agreement;

import org.gridgov.basics.Catalogue;
import org.gridgov.basics.LocalText;

/** Reasons that the book gives by itself. */
enum Catalogued {
    CHANGED("claim.changed"),
    EXPIRED("claim.expired"),
    VOLUNTEER_SAID_NO("claim.volunteer-said-no");

    private final String key;

    Catalogued(String key) {
        this.key = key;
    }

    LocalText text() {
        return Catalogue.core().text(key);
    }
}
