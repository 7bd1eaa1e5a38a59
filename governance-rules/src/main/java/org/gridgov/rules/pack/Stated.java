package org.gridgov.rules.pack;

import java.util.List;
import java.util.Objects;
import org.gridgov.basics.Place;

/**
 * One thing that a scenario says, as it was typed: {@code 居住: 独居} or {@code 技能: [养老护理, 急救]}.
 *
 * <p>Immutable, thread-safe.
 *
 * @param key the word before the colon, or the heading of the column
 * @param values the texts behind it; none if an empty list was written
 * @param place where it stands
 */
public record Stated(String key, List<String> values, Place place) {
    /** Copies the values. */
    public Stated {
        Objects.requireNonNull(key, "key");
        values = List.copyOf(values);
        Objects.requireNonNull(place, "place");
    }
}
