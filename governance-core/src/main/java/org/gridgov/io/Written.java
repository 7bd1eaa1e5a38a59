package org.gridgov.io;

import java.util.List;
import org.gridgov.basics.Place;

/**
 * What stands in a file for one value.
 *
 * @param place where it stands
 * @param texts one text, or the elements of a list that the file keeps apart by itself
 * @param list whether the file keeps the elements apart by itself
 */
record Written(Place place, List<String> texts, boolean list) {
    static Written cell(Place place, String text) {
        return new Written(place, text.isEmpty() ? List.of() : List.of(text), false);
    }

    static Written list(Place place, List<String> texts) {
        return new Written(place, List.copyOf(texts), true);
    }

    boolean isBlank() {
        return texts.isEmpty();
    }

    /** All of it as one text, for a message. */
    String text() {
        return String.join("; ", texts);
    }
}
