package org.gridgov.volunteers;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Objects;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Require;
import org.gridgov.basics.Term;

/**
 * A training or an award on a volunteer's record (培训、表彰).
 *
 * <p>A later note with the same identifier corrects it. Immutable, thread-safe.
 *
 * <p>Source: the national rules for records of volunteer service, article 4.
 *
 * @param id its identifier, unique on the person's record
 * @param kind what it is
 * @param text what people call it, without a word about the person
 * @param day the day
 * @param minutes how long a training took, 0..14 400; these are not minutes of service
 */
@JsonPropertyOrder({"id", "kind", "text", "day", "minutes"})
public record RecordNote(String id, Kind kind, LocalText text, LocalDate day, int minutes) {
    /** What a note is about. */
    public enum Kind {
        /** The person was trained. */
        @Term(zh = "培训", en = "training")
        TRAINING,
        /** The person was honoured. */
        @Term(zh = "表彰奖励", en = "award")
        AWARD
    }

    /**
     * Checks bounds.
     *
     * @throws IllegalArgumentException if a value is out of bounds, or an award has minutes
     */
    public RecordNote {
        Require.id("A note", id);
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        Require.day("a note", day);
        Require.between("The minutes of note " + id, minutes, 0, kind == Kind.TRAINING ? 14_400 : 0);
    }
}
