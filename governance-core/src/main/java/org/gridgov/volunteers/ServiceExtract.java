package org.gridgov.volunteers;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Sensitive;
import org.gridgov.basics.TimeSlot;
import org.gridgov.grid.GridCode;
import org.jspecify.annotations.Nullable;

/**
 * A volunteer's record as the person chose to show it for one purpose (服务记录摘录).
 *
 * <p>The sums are those of the lines: recorded = Σ lines = issued + carried. Immutable, thread-safe.
 *
 * <p>Source: the national rules for records of volunteer service, article 4: identity, service, training, awards,
 * evaluation.
 *
 * @param title what it may be called; a certificate only if the host is linked to the national system
 * @param note what it is and how it was rounded, for its foot
 * @param person pseudonym of the volunteer
 * @param purpose for what the person chose to show it, a code
 * @param on the day of the extract
 * @param lines every service, by time
 * @param minutesByCategory the recorded minutes of each category, by its code
 * @param notes trainings and awards, by identifier
 * @param sums the sums
 */
@JsonPropertyOrder({"title", "note", "person", "purpose", "on", "lines", "minutesByCategory", "notes", "sums"})
public record ServiceExtract(
        LocalText title,
        LocalText note,
        @Sensitive PersonRef person,
        String purpose,
        LocalDate on,
        @Sensitive List<Line> lines,
        SortedMap<String, Long> minutesByCategory,
        @Sensitive List<RecordNote> notes,
        Sums sums) {
    /**
     * One service.
     *
     * @param occasion the occasion
     * @param unit the unit in which it took place
     * @param category what was done, a code
     * @param served from when until when
     * @param minutes how long that was
     * @param grade how it went, a code; null if nobody said
     */
    @JsonPropertyOrder({"occasion", "unit", "category", "served", "minutes", "grade"})
    public record Line(
            OccasionId occasion,
            GridCode unit,
            String category,
            TimeSlot served,
            int minutes,
            @Nullable String grade) {}

    /**
     * All sums, in whole minutes.
     *
     * @param recorded minutes of service
     * @param issued those of them that were issued
     * @param carried those that were not, which the next issue takes along
     * @param trained minutes of training, which are not service
     */
    @JsonPropertyOrder({"recorded", "issued", "carried", "trained"})
    public record Sums(long recorded, long issued, long carried, long trained) {}

    /**
     * Checks the sums and copies collections.
     *
     * @throws IllegalArgumentException if the sums are not those of the lines
     */
    public ServiceExtract {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(on, "on");
        lines = List.copyOf(lines);
        minutesByCategory = Collections.unmodifiableSortedMap(new TreeMap<>(minutesByCategory));
        notes = List.copyOf(notes);
        long all = lines.stream().mapToLong(Line::minutes).sum();
        long byCategory =
                minutesByCategory.values().stream().mapToLong(Long::longValue).sum();
        if (sums.recorded != all || byCategory != all || sums.issued + sums.carried != all || sums.carried < 0) {
            throw new IllegalArgumentException("The sums of an extract must be those of its lines (" + all
                    + " minutes), but are " + sums + " and " + byCategory + " by category");
        }
    }

    @Override
    public String toString() {
        return "ServiceExtract[purpose=" + purpose + ", on=" + on + ", sums=" + sums
                + ", person=***, lines=***, notes=***]";
    }
}
