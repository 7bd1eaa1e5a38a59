package org.gridgov.rules.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;

/**
 * What a pack says about itself.
 *
 * <p>Immutable, thread-safe.
 *
 * @param name what people call the policy
 * @param valid the days on which it may judge
 * @param zone the time zone in which its days begin
 * @param owner the body that answers for it
 * @param source the document whose articles its rules stand on
 * @param approvers the offices that sign it, perhaps none
 */
public record PackInfo(
        LocalText name, DateRange valid, ZoneId zone, LocalText owner, LocalText source, List<String> approvers) {
    /** The zone of a pack that names none: the one of the whole of China. */
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");

    /** Checks that all parts are there. */
    public PackInfo {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(valid, "valid");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(source, "source");
        approvers = List.copyOf(approvers);
    }

    /** {@return the first instant at which it may judge; {@link Instant#MIN} if its range has no beginning} */
    public Instant from() {
        return startOf(valid.from());
    }

    /** {@return the first instant at which it may no longer judge; {@link Instant#MAX} if its range has no end} */
    public Instant to() {
        return startOf(valid.to());
    }

    /**
     * When a day begins in the pack's zone.
     *
     * @param day the day; the least and the greatest one stand for no beginning and no end
     * @return its first instant
     */
    public Instant startOf(LocalDate day) {
        if (day.equals(LocalDate.MIN)) {
            return Instant.MIN;
        }
        return day.equals(LocalDate.MAX) ? Instant.MAX : day.atStartOfDay(zone).toInstant();
    }
}
