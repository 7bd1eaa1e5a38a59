package org.gridgov.rules.check.space;

import java.util.List;
import org.gridgov.basics.LocalText;

/**
 * The allowed steps were used up before a question about a space was answered.
 *
 * <p>Steps are counted, not seconds, so that the same question always stops at the same point.
 *
 * <p>Source: exact lint, {@code POLICY}: if the space is too large it says which columns.
 */
public final class SpaceLimitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<LocalText> columns;

    SpaceLimitException(List<LocalText> columns) {
        super("A question about a space of cases must be answered within the allowed steps, but was not: "
                + columns.stream().map(LocalText::en).toList());
        this.columns = List.copyOf(columns);
    }

    /** {@return the attributes that make the question large, the largest first} */
    public List<LocalText> columns() {
        return columns;
    }
}
