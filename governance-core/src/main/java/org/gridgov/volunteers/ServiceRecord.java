package org.gridgov.volunteers;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.util.Objects;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Require;
import org.gridgov.basics.Sensitive;
import org.gridgov.basics.Term;

/**
 * What a volunteer did, in whole minutes (服务记录).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: volunteers' records, {@code DOMAIN} paragraph 3.
 *
 * @param person pseudonym of the volunteer
 * @param occasion the visit or activity
 * @param minutes how long it took
 */
@Term(zh = "服务记录", en = "service_records", about = "What a volunteer did, in whole minutes (服务记录).")
public record ServiceRecord(
        @Sensitive
        @Term(
                zh = "志愿者",
                en = "person",
                about = "Pseudonym of the volunteer.",
                example = "M-001",
                refers = "volunteers")
        PersonRef person,

        @NotBlank @Term(
                zh = "事由",
                en = "occasion",
                about = "The visit or activity.",
                example = "W-0001",
                refers = {"visits", "activities"})
        String occasion,

        @Positive @Max(1440) @Term(zh = "分钟", en = "minutes", about = "How long it took.", unit = "minutes", example = "90")
        int minutes) {
    /**
     * Checks bounds and copies collections.
     *
     * @throws IllegalArgumentException if a value is out of bounds
     */
    public ServiceRecord {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(occasion, "occasion");
        Require.between("How long it took", minutes, 1, 1440);
    }

    @Override
    public String toString() {
        return "ServiceRecord[" + "occasion=" + occasion + ", minutes=" + minutes + ", person=***]";
    }
}
