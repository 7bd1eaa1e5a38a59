package org.gridgov.grid.history;

import java.time.LocalDate;
import org.gridgov.basics.Share;

/**
 * What went from one unit to another. Immutable.
 *
 * @param from the old unit, its place in the log
 * @param to the new unit, its place in the log
 * @param day the day on which it went: the end of the old unit
 * @param share the share of the old unit's households
 * @param event the event
 */
record Link(int from, int to, LocalDate day, Share share, EventId event) {}
