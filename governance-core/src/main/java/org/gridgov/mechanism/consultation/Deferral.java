package org.gridgov.mechanism.consultation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import org.gridgov.lists.NeedId;

/**
 * An item that was put off and waits for its next agenda (延期事项).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: J3, {@code INVARIANTS}.
 *
 * @param need the need
 * @param theme the theme under which it falls
 * @param since since when it asks to be talked about
 * @param until it stands on the first agenda on or after this day
 * @param chosen how often a meeting chose to put it off
 * @param meeting the meeting that put it off last
 */
@JsonPropertyOrder({"need", "theme", "since", "until", "chosen", "meeting"})
public record Deferral(NeedId need, Theme theme, LocalDate since, LocalDate until, int chosen, MeetingId meeting) {}
