package org.gridgov.mechanism.consultation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedSet;
import org.gridgov.basics.Require;
import org.gridgov.basics.Sets;
import org.gridgov.basics.Term;
import org.gridgov.organisation.OrgId;

/**
 * A themed consultation of the alliance (联席会议).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: joint consultation and rotating lead, seed paragraph 2; J1 to J6, {@code INVARIANTS}.
 *
 * @param id its identifier
 * @param day the day on which it was held
 * @param theme what it was about
 * @param lead the partner whose turn it was to lead
 * @param attended the partners and organisations that came
 */
@Term(zh = "联席会议", en = "meetings", about = "A themed consultation of the alliance (联席会议).")
public record Meeting(
        @Term(zh = "编号", en = "id", about = "Its identifier.", example = "J-01")
        MeetingId id,

        @Term(zh = "日期", en = "day", about = "The day on which it was held.", example = "2026-10-15")
        LocalDate day,

        @Term(zh = "议题", en = "theme", about = "What it was about.", example = "environment", list = "theme")
        Theme theme,

        @Term(
                zh = "轮值主角",
                en = "lead",
                about = "The partner whose turn it was to lead.",
                example = "PT-03",
                refers = "partners")
        OrgId lead,

        @Term(
                zh = "到会单位",
                en = "attended",
                about = "The partners and organisations that came.",
                example = "PT-01;PT-03",
                refers = {"partners", "organisations"})
        SortedSet<OrgId> attended) {
    /**
     * Checks bounds and copies collections.
     */
    public Meeting {
        Objects.requireNonNull(id, "id");
        Require.day("a meeting", day);
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(lead, "lead");
        attended = Sets.sorted(attended);
    }
}
