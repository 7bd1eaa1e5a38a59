package org.gridgov.rules.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision table as it stands in the file (决策表): what each column is for, what it is called, and the rules.
 *
 * <p>Nothing in it has been understood yet; the check does that. Immutable, thread-safe.
 *
 * @param name its name: the title, or the file's name without its ending
 * @param source the file
 * @param since the day from which its rules hold; null if they hold as long as the pack
 * @param roles what each column is for: 编号, 条件, 结果, 条文
 * @param headings what each column is called
 * @param rows the rules, in the order of the file
 */
public record DecisionTable(
        String name, String source, @Nullable LocalDate since, RuleRow roles, RuleRow headings, List<RuleRow> rows) {
    /** Copies the rows. */
    public DecisionTable {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(roles, "roles");
        Objects.requireNonNull(headings, "headings");
        rows = List.copyOf(rows);
    }

    /** {@return the day from which its rules hold; empty if they hold as long as the pack} */
    public Optional<LocalDate> from() {
        return Optional.ofNullable(since);
    }
}
