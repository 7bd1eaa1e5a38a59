package org.gridgov.rules.pack;

import java.util.List;
import java.util.Objects;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Require;

/**
 * One answer that an attribute can hold, with every word by which a cell may name it.
 *
 * <p>Immutable, thread-safe.
 *
 * @param code the code that facts carry
 * @param name what people call it
 * @param synonyms other words for it
 */
public record AttributeValue(String code, LocalText name, List<String> synonyms) {
    /**
     * Checks the code.
     *
     * @throws IllegalArgumentException if it is not a code
     */
    public AttributeValue {
        Require.code("A value", code);
        Objects.requireNonNull(name, "name");
        synonyms = List.copyOf(synonyms);
    }
}
