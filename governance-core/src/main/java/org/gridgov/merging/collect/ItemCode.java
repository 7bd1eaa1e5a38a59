package org.gridgov.merging.collect;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gridgov.basics.Require;

/**
 * The code of a fact that is collected; lines that mean the same fact use the same code (数据项).
 *
 * <p>Written {@code [\p{L}\p{N}][\p{L}\p{N}._-]{0,63}}. Immutable, thread-safe; ordered by its text.
 *
 * @param value the text
 */
public record ItemCode(String value) implements Comparable<ItemCode> {
    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ItemCode {
        Require.code("A data item", value);
    }

    /**
     * Makes one of its text.
     *
     * @param value the text
     * @return the value
     * @throws IllegalArgumentException if the text has another form
     */
    public static ItemCode of(String value) {
        return new ItemCode(value);
    }

    @Override
    public int compareTo(ItemCode other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
