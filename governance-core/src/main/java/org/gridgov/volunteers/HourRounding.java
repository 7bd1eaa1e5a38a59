package org.gridgov.volunteers;

import org.gridgov.basics.Require;
import org.gridgov.basics.Term;

/**
 * How recorded minutes become the minutes that a person is issued (时长取整).
 *
 * <p>Minutes are rounded here and nowhere else, always down, and always over all that was recorded: what one issue leaves
 * over is carried to the next, so many small services lose nothing and nobody is issued more than was served. The policies
 * may be changed from one issue to the next.
 *
 * <p>Source: volunteers' records, {@code DOMAIN} paragraph 3, which is silent on rounding; a policy that the host names.
 */
public enum HourRounding {
    /** Every minute counts. */
    @Term(zh = "按分钟", en = "to the minute")
    EXACT(1),
    /** Full quarters of an hour. */
    @Term(zh = "按满一刻钟", en = "down to the quarter hour")
    DOWN_TO_QUARTER_HOUR(15),
    /** Full halves of an hour. */
    @Term(zh = "按满半小时", en = "down to the half hour")
    DOWN_TO_HALF_HOUR(30),
    /** Full hours. */
    @Term(zh = "按满一小时", en = "down to the hour")
    DOWN_TO_HOUR(60);

    private final int step;

    HourRounding(int step) {
        this.step = step;
    }

    /** {@return the minutes of which every issue is a multiple} */
    public int stepMinutes() {
        return step;
    }

    /**
     * The minutes that can be issued now.
     *
     * @param recordedMinutes all minutes that were ever recorded
     * @param issuedMinutes all minutes that were ever issued, {@code 0..recordedMinutes}
     * @return the greatest multiple of the step that does not exceed their difference
     * @throws IllegalArgumentException if more was issued than recorded
     */
    public long issue(long recordedMinutes, long issuedMinutes) {
        Require.between("The issued minutes", issuedMinutes, 0, recordedMinutes);
        return (recordedMinutes - issuedMinutes) / step * step;
    }
}
