package org.gridgov.mechanism.consultation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import org.gridgov.basics.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * One line of a meeting's minutes (会议记录). Lines are added and never changed; a correction is a line of its own.
 *
 * <p>Immutable, thread-safe; its text, in which people may be named, is masked in {@code toString}.
 *
 * <p>Source: J5, {@code INVARIANTS}.
 *
 * @param number its place, from 1, without gaps
 * @param at when it was written
 * @param text what it says
 * @param corrects the line that it corrects; null if it corrects none
 */
@JsonPropertyOrder({"number", "at", "text", "corrects"})
public record MinuteLine(
        int number,
        Instant at,
        @Sensitive String text,
        @Nullable Integer corrects) {
    @Override
    public String toString() {
        return "MinuteLine[number=" + number + ", at=" + at + ", corrects=" + corrects + ", text=***]";
    }
}
