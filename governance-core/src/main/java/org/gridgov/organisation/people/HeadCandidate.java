package org.gridgov.organisation.people;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Facts;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be proposed as a head (推荐人选).
 *
 * <p>Immutable, thread-safe; person and facts are masked in texts.
 *
 * <p>Source: leaders, seed paragraph 1; privacy, {@code INVARIANTS}.
 *
 * @param person pseudonym of the person
 * @param facts declared, banded facts
 * @param consent the days for which the person agreed to be proposed; null if the person did not
 */
@JsonPropertyOrder({"person", "facts", "consent"})
public record HeadCandidate(
        @Sensitive PersonRef person,
        @Sensitive Facts facts,
        @Nullable DateRange consent) {
    /** Checks that everything is there. */
    public HeadCandidate {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(facts, "facts");
    }

    @Override
    public String toString() {
        return "HeadCandidate[consent=" + consent + ", person=***, facts=***]";
    }
}
