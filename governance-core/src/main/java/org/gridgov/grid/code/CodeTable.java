package org.gridgov.grid.code;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridgov.basics.Loaded;

/**
 * What the codes of a scheme stand for, as the host knows it (代码表).
 *
 * <p>The library ships no table of real codes: a host implements this over its own register, or builds one of rows.
 * Implementations are pure: the same question always has the same answer.
 *
 * <p>Source: codes and history, {@code INVARIANTS}: a code is never live twice at once and may return after retirement.
 */
public interface CodeTable {
    /**
     * Finds what a code stands for on a day.
     *
     * @param code the code
     * @param day the day
     * @return the row that holds on that day, empty if there is none
     */
    Optional<CodeRow> find(SchemeCode code, LocalDate day);

    /**
     * All that a code has ever stood for.
     *
     * @param code the code
     * @return its rows, the earliest first; empty if the code is unknown
     */
    List<CodeRow> history(SchemeCode code);

    /**
     * Builds a table in memory.
     *
     * <p>A row whose code the scheme can't read is left out, and so is one whose code already stands for something on one of
     * its days: the row that begins first stays, among those that begin on one day the one that ends first, then the first by
     * kind, then by name.
     *
     * @param scheme the scheme that reads the codes
     * @param rows the rows, in any order
     * @return the table of the rows that fit, with a finding for each that does not, its row counted from 1; immutable,
     *     thread-safe; O(rows × log rows), look-ups O(log rows of that code)
     */
    static Loaded<CodeTable> of(CodeScheme scheme, Collection<CodeRow> rows) {
        return MemoryCodes.of(scheme, rows);
    }
}
