package org.gridgov.mechanism.claiming.agreement;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Sensitive;
import org.gridgov.basics.Sets;

/**
 * What is agreed beside the quantity (认领条件): when, whether in parts, and whose time it is.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: C1 and C7, {@code INVARIANTS}.
 *
 * @param days the days on which it would be delivered
 * @param whole whether all or nothing is wanted; else any part will do when claims compete
 * @param volunteers pseudonyms of those whose own time it is, each of whom must say yes; empty if it is nobody's own time
 */
@JsonPropertyOrder({"days", "whole", "volunteers"})
public record ClaimTerms(
        DateRange days, boolean whole, @Sensitive SortedSet<PersonRef> volunteers) {
    /** Copies the volunteers. */
    public ClaimTerms {
        Objects.requireNonNull(days, "days");
        volunteers = Sets.sorted(volunteers);
    }

    /**
     * Any part will do, and it is nobody's own time.
     *
     * @param days the days on which it would be delivered
     * @return the terms
     */
    public static ClaimTerms on(DateRange days) {
        return new ClaimTerms(days, false, Collections.emptySortedSet());
    }

    /** {@return the same, wanting all or nothing} */
    public ClaimTerms asWhole() {
        return new ClaimTerms(days, true, volunteers);
    }

    /**
     * Names whose own time it is.
     *
     * @param persons pseudonyms
     * @return the same with these volunteers
     */
    public ClaimTerms by(Collection<PersonRef> persons) {
        return new ClaimTerms(days, whole, Sets.sorted(persons));
    }

    @Override
    public String toString() {
        return "ClaimTerms[days=" + days + ", whole=" + whole + ", volunteers=***]";
    }
}
