package org.gridgov.basics;

import java.util.Objects;

/**
 * What could be read, together with what could not.
 *
 * <p>Nothing stops at the first mistake: the value holds every good row, the findings every bad one. Immutable if its
 * value is.
 *
 * <p>Source: partial success, {@code STYLE} card 7.
 *
 * @param <T> the type of what was read
 * @param value the good part
 * @param findings what was left out or looks wrong
 */
public record Loaded<T>(T value, Findings findings) {
    /** Checks that both are there. */
    public Loaded {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(findings, "findings");
    }
}
